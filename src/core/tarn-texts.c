/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-texts.h"

#include "tarn-issue.h"

typedef struct
{
  TarnText  *text;
  GPtrArray *cites;
} Entry;

struct _TarnTexts
{
  const char *lang;
  GHashTable *entries;
  GHashTable *sheets;
  GPtrArray  *references;
  TarnTexts  *rest; /* (nullable): where to look for what is not here */
};

G_DEFINE_BOXED_TYPE (TarnTexts, tarn_texts, tarn_texts_ref, tarn_texts_unref)

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_ptr_array_unref (self->cites);
  tarn_text_free (self->text);
  g_free (self);
}

static void
tarn_texts_clear (gpointer data)
{
  TarnTexts *self = data;

  g_clear_pointer (&self->rest, tarn_texts_unref);
  g_ptr_array_unref (self->references);
  g_hash_table_unref (self->sheets);
  g_hash_table_unref (self->entries);
}

static void
run_free (gpointer data)
{
  TarnRun *self = data;

  g_free (self->text);
  g_free (self);
}

static void
line_free (gpointer data)
{
  TarnLine *self = data;

  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->cites);
  g_free (self->nation);
  g_free (self);
}

static void
sheet_block_free (gpointer data)
{
  TarnSheetBlock *self = data;

  g_ptr_array_unref (self->lines);
  g_free (self);
}

static void
resolve_cites (TarnTexts *self,
               GPtrArray *cites,
               GPtrArray *issues)
{
  for (guint i = 0; i < cites->len; i++)
    {
      TarnCite *cite = g_ptr_array_index (cites, i);

      for (guint j = 0; j < self->references->len && cite->reference == NULL; j++)
        {
          const TarnReference *reference = g_ptr_array_index (self->references, j);

          if (g_strcmp0 (reference->id, cite->ref) == 0)
            cite->reference = reference;
        }

      if (cite->reference == NULL)
        tarn_issues_add (issues, "reference-unknown", cite->line, cite->ref);
    }
}

static void
check_sheet (TarnTexts       *self,
             const TarnSheet *sheet,
             GPtrArray       *issues)
{
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const TarnSheetBlock *block = g_ptr_array_index (sheet->blocks, i);

      if (block->kind == TARN_SHEET_TABLE &&
          (block->columns == 0 || block->lines->len % block->columns != 0))
        tarn_issues_add (issues, "table-ragged", block->line, sheet->id);

      for (guint j = 0; j < block->lines->len; j++)
        {
          const TarnLine *line = g_ptr_array_index (block->lines, j);

          resolve_cites (self, line->cites, issues);
        }
    }
}

static void
check_references (TarnTexts *self,
                  GPtrArray *issues)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->references->len; i++)
    {
      const TarnReference *reference = g_ptr_array_index (self->references, i);

      if (!g_hash_table_add (seen, reference->id))
        tarn_issues_add (issues, "id-duplicate", reference->line, reference->id);
    }
}

static const Entry *
find (TarnTexts  *self,
      const char *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry == NULL && self->rest != NULL ? find (self->rest, id) : entry;
}

/**
 * tarn_texts_new:
 *
 * Makes an empty set of texts, for a reader to fill.
 *
 * Returns: (transfer full): the texts
 */
TarnTexts *
tarn_texts_new (void)
{
  TarnTexts *self = g_atomic_rc_box_new0 (TarnTexts);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal,
                                        NULL, (GDestroyNotify)tarn_sheet_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_reference_free);

  return self;
}

/**
 * tarn_texts_ref:
 * @self: texts
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnTexts *
tarn_texts_ref (TarnTexts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_texts_unref:
 * @self: (nullable) (transfer full): texts
 *
 * Gives up one count.
 */
void
tarn_texts_unref (TarnTexts *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_texts_clear);
}

/**
 * tarn_texts_get_lang:
 * @self: texts
 *
 * Returns: (transfer none) (nullable): the language that was picked for most of them
 */
const char *
tarn_texts_get_lang (TarnTexts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lang;
}

/**
 * tarn_texts_set_lang:
 * @self: texts
 * @lang: (nullable): a BCP 47 language
 *
 * Says which language was picked for most of the texts.
 */
void
tarn_texts_set_lang (TarnTexts  *self,
                     const char *lang)
{
  g_return_if_fail (self != NULL);

  self->lang = g_intern_string (lang);
}

/**
 * tarn_texts_set_rest:
 * @self: texts that are being read
 * @rest: other texts
 *
 * Looks into @rest for what is not in @self.
 */
void
tarn_texts_set_rest (TarnTexts *self,
                     TarnTexts *rest)
{
  g_return_if_fail (self != NULL && rest != NULL && self != rest);
  g_return_if_fail (self->rest == NULL);

  self->rest = tarn_texts_ref (rest);
}

/**
 * tarn_texts_get:
 * @self: texts
 * @id: the id of an entry
 *
 * Returns: (transfer none) (nullable): the text of that id
 */
const TarnText *
tarn_texts_get (TarnTexts  *self,
                const char *id)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = find (self, id);

  return entry != NULL ? entry->text : NULL;
}

/**
 * tarn_texts_get_cites:
 * @self: texts
 * @id: the id of an entry
 *
 * Returns: (transfer none) (nullable) (element-type TarnCite): where the text of that id rests on;
 *   %NULL if there is no such entry
 */
GPtrArray *
tarn_texts_get_cites (TarnTexts  *self,
                      const char *id)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = find (self, id);

  return entry != NULL ? entry->cites : NULL;
}

/**
 * tarn_texts_take:
 * @self: texts
 * @id: the id of an entry
 * @text: (transfer full): its words
 * @cites: (transfer full) (nullable) (element-type TarnCite): where they rest on
 *
 * Adds an entry. @text and @cites are freed if it cannot be added.
 *
 * Returns: %FALSE if there is an entry of that id already
 */
gboolean
tarn_texts_take (TarnTexts  *self,
                 const char *id,
                 TarnText   *text,
                 GPtrArray  *cites)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  entry = g_new0 (Entry, 1);
  entry->text = text;
  entry->cites = cites != NULL ? cites : g_ptr_array_new ();

  if (g_hash_table_contains (self->entries, id))
    {
      entry_free (entry);
      return FALSE;
    }

  return g_hash_table_insert (self->entries, g_strdup (id), entry);
}

/**
 * tarn_texts_get_sheet:
 * @self: texts
 * @id: the id of a sheet
 *
 * Returns: (transfer none) (nullable): the sheet of that id
 */
const TarnSheet *
tarn_texts_get_sheet (TarnTexts  *self,
                      const char *id)
{
  const TarnSheet *sheet;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  sheet = g_hash_table_lookup (self->sheets, id);
  if (sheet == NULL && self->rest != NULL)
    return tarn_texts_get_sheet (self->rest, id);

  return sheet;
}

/**
 * tarn_texts_take_sheet:
 * @self: texts
 * @sheet: (transfer full): a sheet
 *
 * Adds a sheet, or frees it if it cannot be added.
 *
 * Returns: %FALSE if there is a sheet of that id already
 */
gboolean
tarn_texts_take_sheet (TarnTexts *self,
                       TarnSheet *sheet)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sheet != NULL, FALSE);

  if (g_hash_table_contains (self->sheets, sheet->id))
    {
      tarn_sheet_free (sheet);
      return FALSE;
    }

  return g_hash_table_insert (self->sheets, sheet->id, sheet);
}

/**
 * tarn_texts_get_references:
 * @self: texts
 *
 * The references that the texts cite; a reader adds to them.
 *
 * Returns: (transfer none) (element-type TarnReference): the references
 */
GPtrArray *
tarn_texts_get_references (TarnTexts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->references;
}

/**
 * tarn_texts_check:
 * @self: texts
 * @issues: (element-type TarnIssue): where issues are added
 *
 * Checks that citations lead to references and tables are even, and sets the references of the
 * citations. Call it once, when every file was read.
 *
 * Returns: %TRUE if no error was added
 */
gboolean
tarn_texts_check (TarnTexts *self,
                  GPtrArray *issues)
{
  g_autoptr(GPtrArray) found = NULL;
  GHashTableIter iter;
  gpointer       value;
  gboolean       good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  found = tarn_issues_new ();
  check_references (self, found);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    resolve_cites (self, ((const Entry *)value)->cites, found);

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    check_sheet (self, value, found);

  tarn_issues_sort (found);
  good = !tarn_issues_have_error (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return good;
}

/**
 * tarn_sheet_new:
 * @id: the id
 *
 * Makes a sheet with nothing on it, for a reader to fill.
 *
 * Returns: (transfer full): the sheet
 */
TarnSheet *
tarn_sheet_new (const char *id)
{
  TarnSheet *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (TarnSheet, 1);
  self->id = g_strdup (id);
  self->blocks = g_ptr_array_new_with_free_func (sheet_block_free);

  return self;
}

/**
 * tarn_sheet_free:
 * @self: (nullable) (transfer full): a sheet
 *
 * Frees a sheet and all that is on it.
 */
void
tarn_sheet_free (TarnSheet *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  tarn_text_free (self->title);
  g_free (self->id);
  g_free (self);
}

/**
 * tarn_sheet_block_new:
 * @kind: what it is
 *
 * Makes an empty block, to be added to the blocks of a sheet, which then owns it.
 *
 * Returns: (transfer full): the block
 */
TarnSheetBlock *
tarn_sheet_block_new (TarnSheetKind kind)
{
  TarnSheetBlock *self = g_new0 (TarnSheetBlock, 1);

  self->kind = kind;
  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

/**
 * tarn_line_new:
 *
 * Makes an empty line, to be added to the lines of a block, which then owns it.
 *
 * Returns: (transfer full): the line
 */
TarnLine *
tarn_line_new (void)
{
  TarnLine *self = g_new0 (TarnLine, 1);

  self->runs = g_ptr_array_new_with_free_func (run_free);
  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);

  return self;
}

/**
 * tarn_run_new:
 * @text: (nullable): the words; %NULL for a gap
 * @strong: set it apart
 * @gap: it is a gap to fill in by hand
 *
 * Makes a piece of a line, to be added to the runs of a line, which then owns it.
 *
 * Returns: (transfer full): the run
 */
TarnRun *
tarn_run_new (const char *text,
              gboolean    strong,
              gboolean    gap)
{
  TarnRun *self = g_new0 (TarnRun, 1);

  self->text = g_strdup (text);
  self->strong = strong;
  self->gap = gap;

  return self;
}
