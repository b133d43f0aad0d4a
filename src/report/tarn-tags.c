/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-tags.h"

#include <string.h>

#define MOST_HEADINGS 6

struct _TarnTags
{
  TarnTag    *root;
  const char *lang;
  double      zoom;   /* of the paper */
  GHashTable *homes;  /* of words and of blocks: the tag that they are drawn for */
  GPtrArray  *placed; /* a page: a tag or NULL for each box */
  GPtrArray  *marks;  /* a page: the tag of each mark */

  /* The headings that are open, outermost first, by the levels that the report gave them. */
  guint levels[MOST_HEADINGS];
  guint n_levels;
};

static const char *const heading_roles[MOST_HEADINGS] = { "H1", "H2", "H3", "H4", "H5", "H6" };

static void
build (TarnTags        *self,
       TarnTag         *parent,
       const TarnBlock *block);

static void
tarn_tag_free (TarnTag *self)
{
  g_ptr_array_unref (self->children);
  g_array_unref (self->parts);
  g_free (self);
}

static TarnTag *
new_tag (const char *role)
{
  TarnTag *self = g_new0 (TarnTag, 1);

  self->role = role;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_tag_free);
  self->parts = g_array_new (FALSE, FALSE, sizeof (TarnTagPart));
  return self;
}

static TarnTag *
add_tag (TarnTag    *parent,
         const char *role)
{
  TarnTag *tag = new_tag (role);

  g_ptr_array_add (parent->children, tag);
  return tag;
}

static TarnTag *
add_words (TarnTags       *self,
           TarnTag        *parent,
           const char     *role,
           const TarnRich *text)
{
  TarnTag *tag = add_tag (parent, role);

  if (text == NULL)
    return tag;
  if (text->lang != NULL && g_ascii_strcasecmp (text->lang, self->lang) != 0)
    tag->lang = text->lang;
  g_hash_table_insert (self->homes, (gpointer)text, tag);
  return tag;
}

/* A report may go from its title to a heading of the third level, because that looks right. A
 * reading tool is told how deep a heading lies, so that no level is skipped. The parts that several
 * questionnaires share stand beside their titles and not under the last. */
static const char *
find_heading_role (TarnTags *self,
                   guint     level)
{
  level = MAX (level, 1);
  while (self->n_levels > 0 && self->levels[self->n_levels - 1] >= level)
    self->n_levels--;
  if (self->n_levels < MOST_HEADINGS)
    self->levels[self->n_levels++] = level;
  return heading_roles[self->n_levels - 1];
}

static void
build_children (TarnTags        *self,
                TarnTag         *parent,
                const TarnBlock *block)
{
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    build (self, parent, block->children->pdata[i]);
}

static void
build_field (TarnTags        *self,
             TarnTag         *parent,
             const TarnBlock *block)
{
  TarnTag *tag;

  if (block->field == NULL)
    return;
  tag = add_tag (parent, TARN_TAG_FIELD);
  tag->description = block->field;
  g_hash_table_insert (self->homes, (gpointer)block, tag);
}

static TarnTag *
get_last (const TarnTag *tag)
{
  return tag->children->len > 0 ? tag->children->pdata[tag->children->len - 1] : NULL;
}

/* A line to write on belongs to the text that asks for it: a paragraph, or the last entry of a
 * list. */
static TarnTag *
find_asker (TarnTag *parent)
{
  TarnTag *last = get_last (parent);

  if (last != NULL && g_str_equal (last->role, "L"))
    return get_last (get_last (last));
  return last != NULL && g_str_equal (last->role, "P") ? last : parent;
}

/* Entries that follow each other are one list, until one is number 1 again. */
static TarnTag *
find_list (TarnTag         *parent,
           const TarnBlock *entry)
{
  gboolean    numbered = entry->mark == TARN_MARK_NUMBER;
  const char *numbering = numbered ? "Decimal" : "None";

  if (parent->children->len > 0 && !(numbered && entry->number <= 1))
    {
      TarnTag *last = get_last (parent);

      if (last->numbering != NULL && g_str_equal (last->numbering, numbering))
        return last;
    }
  parent = add_tag (parent, "L");
  parent->numbering = numbering;
  return parent;
}

static void
build_entry (TarnTags        *self,
             TarnTag         *parent,
             const TarnBlock *entry)
{
  TarnTag *item = add_tag (find_list (parent, entry), "LI");

  if (entry->mark == TARN_MARK_NUMBER)
    g_hash_table_insert (self->homes, (gpointer)entry, add_tag (item, "Lbl"));
  add_words (self, item, "LBody", entry->text);
}

/* The first cell of a wide table says what its row is about. */
static const char *
find_scope (const TarnBlock *table,
            const TarnBlock *row,
            const TarnBlock *cell,
            guint            column)
{
  if (row->header)
    return "Column";
  if (column == 0 && table->n_columns > 2 && cell != NULL && cell->text->text[0] != '\0')
    return "Row";
  return NULL;
}

static void
build_table (TarnTags        *self,
             TarnTag         *parent,
             const TarnBlock *table)
{
  TarnTag *tag = add_tag (parent, "Table");

  for (guint i = 0; table->children != NULL && i < table->children->len; i++)
    {
      const TarnBlock *row = table->children->pdata[i];
      guint            n_cells = row->children != NULL ? row->children->len : 0;
      TarnTag         *row_tag = add_tag (tag, "TR");

      for (guint j = 0; j < table->n_columns; j++)
        {
          const TarnBlock *cell = j < n_cells ? row->children->pdata[j] : NULL;
          const char      *scope = find_scope (table, row, cell, j);
          TarnTag         *cell_tag = add_words (self, row_tag, scope != NULL ? "TH" : "TD",
                                         cell != NULL ? cell->text : NULL);

          cell_tag->scope = scope;
          if (cell != NULL)
            build_field (self, cell_tag, cell);
        }
    }
}

/* The steps and the symbol of a strip row only repeat its words. */
static void
build_strip (TarnTags        *self,
             TarnTag         *parent,
             const TarnBlock *strip)
{
  TarnTag *tag = add_tag (parent, "Table");

  for (guint i = 0; strip->children != NULL && i < strip->children->len; i++)
    {
      const TarnBlock *row = strip->children->pdata[i];
      TarnTag         *row_tag = add_tag (tag, "TR");

      add_words (self, row_tag, "TH", row->text)->scope = "Row";
      add_words (self, row_tag, "TD", row->value);
    }
}

/* What follows a box does not stand under the headings in it. */
static void
build_box (TarnTags        *self,
           TarnTag         *parent,
           const TarnBlock *box)
{
  guint levels[MOST_HEADINGS];
  guint n_levels = self->n_levels;

  memcpy (levels, self->levels, sizeof levels);
  build_children (self, add_tag (parent, "Div"), box);
  memcpy (self->levels, levels, sizeof levels);
  self->n_levels = n_levels;
}

static void
build (TarnTags        *self,
       TarnTag         *parent,
       const TarnBlock *block)
{
  TarnTag *tag;

  switch (block->kind)
    {
    case TARN_BLOCK_GROUP:
    case TARN_BLOCK_COLUMNS:
      build_children (self, parent, block);
      break;
    case TARN_BLOCK_HEADING:
      add_words (self, parent, find_heading_role (self, block->level), block->text);
      if (block->value != NULL)
        add_words (self, parent, "P", block->value);
      break;
    case TARN_BLOCK_PARAGRAPH:
      build_field (self, add_words (self, parent, "P", block->text), block);
      break;
    case TARN_BLOCK_BAND:
      add_words (self, parent, "P", block->text);
      break;
    case TARN_BLOCK_ENTRY:
      build_entry (self, parent, block);
      break;
    case TARN_BLOCK_BOX:
      build_box (self, parent, block);
      break;
    case TARN_BLOCK_TABLE:
      build_table (self, parent, block);
      break;
    case TARN_BLOCK_STRIP:
      build_strip (self, parent, block);
      break;
    case TARN_BLOCK_CHART:
      tag = add_tag (parent, "Figure");
      tag->description = block->description;
      g_hash_table_insert (self->homes, (gpointer)block, tag);
      break;
    case TARN_BLOCK_WRITING:
      build_field (self, find_asker (parent), block);
      break;
    case TARN_BLOCK_PAGE:
      break;
    case TARN_BLOCK_ROW:
    case TARN_BLOCK_CELL:
    case TARN_BLOCK_STRIP_ROW:
    default:
      g_return_if_reached ();
    }
}

static gboolean
is_blank (const TarnPlaced *placed)
{
  const char *end = placed->text->text + placed->end;

  for (const char *p = placed->text->text + placed->start; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
grow_box (TarnTag          *tag,
          const TarnPlaced *placed,
          double            zoom)
{
  gboolean first = tag->right <= tag->left;

  tag->left = first ? placed->x * zoom : MIN (tag->left, placed->x * zoom);
  tag->top = first ? placed->y * zoom : MIN (tag->top, placed->y * zoom);
  tag->right = MAX (tag->right, (placed->x + placed->width) * zoom);
  tag->bottom = MAX (tag->bottom, (placed->y + placed->height) * zoom);
}

/* Returns NULL for what is only to be looked at. */
static TarnTag *
find_home (TarnTags         *self,
           const TarnPlaced *placed)
{
  TarnTag *tag;

  /* The footer belongs to no block. */
  if (placed->block == NULL)
    return NULL;
  if (placed->block->kind == TARN_BLOCK_CHART)
    {
      tag = g_hash_table_lookup (self->homes, placed->block);
      g_return_val_if_fail (tag != NULL, NULL);
      grow_box (tag, placed, self->zoom);
      return tag;
    }
  if (placed->kind == TARN_PLACED_BULLET)
    return g_hash_table_lookup (self->homes, placed->block);
  if (placed->kind != TARN_PLACED_TEXT || is_blank (placed))
    return NULL;

  tag = g_hash_table_lookup (self->homes, placed->text);
  g_return_val_if_fail (tag != NULL, NULL);
  /* The header of a table, once more on its next page. */
  if (placed->first < tag->n_lines)
    return NULL;
  tag->n_lines = placed->first + placed->n_lines;
  return tag;
}

static void
put_field (TarnTags         *self,
           const TarnPlaced *placed,
           guint             page)
{
  TarnTag *tag = g_hash_table_lookup (self->homes, placed->block);

  g_return_if_fail (tag != NULL);
  grow_box (tag, placed, self->zoom);
  tag->page = page;
  tag->size = tarn_style_get_info (placed->style)->size * self->zoom;
}

static void
find_parts (TarnTags *self,
            GArray   *page,
            guint     number)
{
  GPtrArray *homes = g_ptr_array_sized_new (page->len);
  GPtrArray *marks = g_ptr_array_new ();
  TarnTag   *last = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (page, TarnPlaced, i);
      TarnTag          *tag = find_home (self, placed);

      if (placed->kind == TARN_PLACED_FIELD)
        put_field (self, placed, number);
      if (tag != NULL && tag != last)
        {
          TarnTagPart part = { number, marks->len };

          g_array_append_val (tag->parts, part);
          g_ptr_array_add (marks, tag);
        }
      g_ptr_array_add (homes, tag);
      last = tag;
    }
  g_ptr_array_add (self->placed, homes);
  g_ptr_array_add (self->marks, marks);
}

static gboolean
may_be_empty (const TarnTag *tag)
{
  return g_str_equal (tag->role, "TH") || g_str_equal (tag->role, "TD") || tag->size > 0;
}

/* Only a cell or a field may hold nothing: the others would be announced in vain. */
static void
drop_empty (TarnTag *tag)
{
  for (guint i = 0; i < tag->children->len;)
    {
      TarnTag *child = tag->children->pdata[i];

      drop_empty (child);
      if (child->children->len == 0 && child->parts->len == 0 && !may_be_empty (child))
        g_ptr_array_remove_index (tag->children, i);
      else
        i++;
    }
}

/**
 * tarn_tags_new:
 * @layout: a report on paper; the tags borrow from it
 *
 * Finds out what each box of the pages is to a reader: the tree follows the blocks of the report,
 * not the boxes, so that what is broken over lines, columns and pages stays one.
 *
 * Returns: (transfer full): the tags
 */
TarnTags *
tarn_tags_new (TarnLayout *layout)
{
  TarnTags   *self = g_new0 (TarnTags, 1);
  TarnReport *report = tarn_layout_get_report (layout);

  self->lang = tarn_report_get_lang (report);
  self->zoom = tarn_layout_get_paper (layout)->zoom;
  self->homes = g_hash_table_new (NULL, NULL);
  self->placed = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->root = new_tag ("Document");
  build (self, self->root, tarn_report_get_root (report));
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    find_parts (self, tarn_layout_get_page (layout, i), i);
  drop_empty (self->root);
  return self;
}

/**
 * tarn_tags_free:
 * @self: (transfer full): the tags
 */
void
tarn_tags_free (TarnTags *self)
{
  tarn_tag_free (self->root);
  g_hash_table_unref (self->homes);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->marks);
  g_free (self);
}

/**
 * tarn_tags_get_root:
 *
 * Returns: (transfer none): the whole document
 */
const TarnTag *
tarn_tags_get_root (TarnTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * tarn_tags_find:
 * @page: from 0
 * @index: of a box on that page
 *
 * Returns: (transfer none) (nullable): what the box is drawn for; %NULL if it is decoration
 */
const TarnTag *
tarn_tags_find (TarnTags *self,
                guint     page,
                guint     index)
{
  GPtrArray *homes;

  g_return_val_if_fail (self != NULL && page < self->placed->len, NULL);

  homes = self->placed->pdata[page];
  g_return_val_if_fail (index < homes->len, NULL);
  return homes->pdata[index];
}

/**
 * tarn_tags_get_marks:
 * @page: from 0
 *
 * Boxes that follow each other and are drawn for one tag share a mark.
 *
 * Returns: (transfer none) (element-type TarnTag): the tag of each mark of the page, in the order
 *   of drawing
 */
GPtrArray *
tarn_tags_get_marks (TarnTags *self,
                     guint     page)
{
  g_return_val_if_fail (self != NULL && page < self->marks->len, NULL);

  return self->marks->pdata[page];
}
