/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-check.h"

#include "tarn-check-private.h"

static void
check_id (TarnCheck  *self,
          GHashTable *seen,
          const char *id,
          guint       line)
{
  if (id != NULL && !g_hash_table_add (seen, (gpointer)id))
    tarn_check_add (self, "id-duplicate", line, id);
}

/* Sections, domains and items share one space of ids, because conditions, reflections and reports
 * name them without saying which they are. */
static void
check_ids_of_items (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < questionnaire->sections->len; i++)
    {
      const TarnSection *section = g_ptr_array_index (questionnaire->sections, i);

      check_id (self, seen, section->id, section->line);
    }

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);

      check_id (self, seen, domain->id, domain->line);
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (questionnaire->items, i);

      check_id (self, seen, item->id, item->line);
    }
}

static void
check_ids_of_bands (TarnCheck *self)
{
  g_autoptr(GHashTable) seen_axes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) seen_bands = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->questionnaire->axes->len; i++)
    {
      const TarnAxis *axis = g_ptr_array_index (self->questionnaire->axes, i);

      check_id (self, seen_axes, axis->id, axis->line);

      for (guint j = 0; j < axis->bands->len; j++)
        {
          const TarnBand *band = g_ptr_array_index (axis->bands, j);

          check_id (self, seen_bands, band->id, band->line);
        }
    }
}

/* The rest have a space of ids each. */
static void
check_other_ids (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;
  g_autoptr(GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) scales = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) statements = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) hints = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < questionnaire->references->len; i++)
    {
      const TarnReference *reference = g_ptr_array_index (questionnaire->references, i);

      check_id (self, references, reference->id, reference->line);
    }

  for (guint i = 0; i < questionnaire->scales->len; i++)
    {
      const TarnScale *scale = g_ptr_array_index (questionnaire->scales, i);

      check_id (self, scales, scale->id, scale->line);
    }

  for (guint i = 0; i < questionnaire->words->len; i++)
    {
      const TarnWord *word = g_ptr_array_index (questionnaire->words, i);

      check_id (self, words, word->id, word->line);
      tarn_check_variants (self, word->variants, word->line, word->id);
    }

  for (guint i = 0; i < questionnaire->statements->len; i++)
    {
      const TarnStatement *statement = g_ptr_array_index (questionnaire->statements, i);

      check_id (self, statements, statement->id, statement->line);
    }

  for (guint i = 0; questionnaire->map != NULL && i < questionnaire->map->hints->len; i++)
    {
      const TarnHint *hint = g_ptr_array_index (questionnaire->map->hints, i);

      check_id (self, hints, hint->id, hint->line);
    }
}

/* Sets what the reader could not know while it read: places in the order, and what ids lead to. */
static void
link_parts (TarnCheck *self)
{
  TarnQuestionnaire *questionnaire = self->questionnaire;

  g_hash_table_remove_all (questionnaire->items_by_id);

  for (guint i = 0; i < questionnaire->sections->len; i++)
    {
      TarnSection *section = g_ptr_array_index (questionnaire->sections, i);

      section->index = i;
    }

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);

      domain->index = i;
      domain->axis = tarn_questionnaire_find_axis (questionnaire, domain->axis_id);
      if (domain->axis == NULL && domain->axis_id != NULL)
        tarn_check_add (self, "axis-unknown", domain->line, domain->axis_id);
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      TarnItem *item = g_ptr_array_index (questionnaire->items, i);

      item->index = i;
      if (!item->scale_is_own)
        item->scale = (TarnScale *)tarn_questionnaire_find_scale (questionnaire, item->scale_id);
      if (item->scale == NULL && item->scale_id != NULL)
        tarn_check_add (self, "scale-unknown", item->line, item->scale_id);
      if (item->id != NULL && !g_hash_table_contains (questionnaire->items_by_id, item->id))
        g_hash_table_insert (questionnaire->items_by_id, item->id, item);
    }
}

/**
 * tarn_check_add:
 * @self: a check
 * @code: the code of an issue
 * @line: the line in the file
 * @argument: (nullable): what it is about
 *
 * Notes an issue.
 */
void
tarn_check_add (TarnCheck  *self,
                const char *code,
                guint       line,
                const char *argument)
{
  tarn_issues_add (self->issues, code, line, argument);
}

/**
 * tarn_check_variants:
 * @self: a check
 * @variants: (element-type TarnAdvice): variants of one text
 * @line: the line of what they belong to
 * @owner: (nullable): its id
 *
 * Checks that whoever the person is, one of the variants can be printed.
 */
void
tarn_check_variants (TarnCheck  *self,
                     GPtrArray  *variants,
                     guint       line,
                     const char *owner)
{
  for (guint i = 0; i < variants->len; i++)
    {
      const TarnAdvice *variant = g_ptr_array_index (variants, i);

      if (variant->when == NULL)
        return;
    }

  if (variants->len > 0)
    tarn_check_add (self, "variant-missing", line, owner);
}

/**
 * tarn_questionnaire_check:
 * @self: a questionnaire that a reader has filled
 * @issues: (element-type TarnIssue): where issues are added
 *
 * Checks everything about what a questionnaire means: that ids lead somewhere, bands leave no gap,
 * flags and conditions can work, enough items of every domain can be asked. It also sets what ids
 * lead to (axes of domains, scales of items, references of citations) and the places of items in
 * the order; a questionnaire can be used only after this found no error.
 *
 * Returns: %TRUE if no error was added
 */
gboolean
tarn_questionnaire_check (TarnQuestionnaire *self,
                          GPtrArray         *issues)
{
  TarnCheck check = { 0 };
  gboolean  good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  check.questionnaire = self;
  check.issues = tarn_issues_new ();
  check.references = g_hash_table_new (g_str_hash, g_str_equal);
  check.cited = g_hash_table_new (NULL, NULL);

  check_ids_of_items (&check);
  check_ids_of_bands (&check);
  check_other_ids (&check);
  link_parts (&check);
  tarn_check_scales (&check);
  tarn_check_axes (&check);
  tarn_check_items (&check);
  tarn_check_domains (&check);
  tarn_check_conditions (&check);
  tarn_check_reach (&check);
  tarn_check_overall (&check);
  tarn_check_picture (&check);
  tarn_check_packs (&check);
  tarn_check_map (&check);
  tarn_check_texts (&check);
  tarn_check_cites (&check);

  g_hash_table_unref (check.cited);
  g_hash_table_unref (check.references);
  tarn_issues_sort (check.issues);
  good = !tarn_issues_have_error (check.issues);
  g_ptr_array_extend_and_steal (issues, check.issues);

  return good;
}
