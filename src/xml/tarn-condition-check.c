/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-check.h"

#include "tarn-issue.h"
#include "tarn-questionnaire-grammar.h"

#include <string.h>

static gboolean
has_option (GPtrArray  *options,
            const char *code)
{
  for (guint i = 0; i < options->len; i++)
    {
      const TarnOption *option = g_ptr_array_index (options, i);

      if (strcmp (option->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
find_options (const TarnQuestionnaire *questionnaire,
              const TarnItem          *item)
{
  if (item->scale != NULL)
    return item->scale->options;

  for (guint i = 0; item->scale_id != NULL && i < questionnaire->scales->len; i++)
    {
      const TarnScale *scale = g_ptr_array_index (questionnaire->scales, i);

      if (strcmp (scale->id, item->scale_id) == 0)
        return scale->options;
    }

  return NULL;
}

static void
check_item_use (TarnReader              *reader,
                const TarnQuestionnaire *questionnaire,
                GHashTable              *items,
                const TarnConditionUse  *use,
                guint                    line)
{
  const TarnItem *item = g_hash_table_lookup (items, use->id);
  GPtrArray      *options;

  /* Ids that are not there are found by tarn_questionnaire_check(). */
  if (item == NULL)
    return;

  options = find_options (questionnaire, item);
  if (use->literal != NULL && options != NULL && !has_option (options, use->literal))
    tarn_issues_add (reader->issues, "condition-option-unknown", line, use->literal);
  if (use->not_equal && item->type == TARN_ITEM_CHOICES)
    tarn_issues_add (reader->issues, "condition-not-equal-on-choices", line, use->id);
}

/* One warning for each item, however often it stands there. */
static void
check_counts (TarnReader                *reader,
              const TarnConditionSyntax *syntax)
{
  for (guint i = 0; i < syntax->ids->len; i++)
    {
      const char *id = g_ptr_array_index (syntax->ids, i);
      gboolean    needs_count = FALSE;

      for (guint j = 0; j < syntax->uses->len; j++)
        {
          const TarnConditionUse *use = g_ptr_array_index (syntax->uses, j);

          needs_count |= use->needs_count && strcmp (use->id, id) == 0;
        }

      if (needs_count)
        tarn_issues_add (reader->issues, "condition-not-without-count", syntax->line, id);
    }
}

static const TarnMapField *
find_field (const TarnMap *map,
            const char    *name)
{
  for (guint i = 0; i < map->fields->len; i++)
    {
      const TarnMapField *field = g_ptr_array_index (map->fields, i);

      if (strcmp (tarn_field_values[field->field], name) == 0)
        return field;
    }

  return NULL;
}

static void
check_hint_use (TarnReader             *reader,
                const TarnMap          *map,
                const TarnConditionUse *use,
                guint                   line)
{
  const TarnMapField *field = find_field (map, use->id);

  if (field != NULL && use->literal != NULL && !has_option (field->options, use->literal))
    tarn_issues_add (reader->issues, "condition-option-unknown", line, use->literal);
}

/**
 * tarn_condition_check:
 * @reader: what read a questionnaire
 * @questionnaire: the questionnaire, which need not be checked yet
 *
 * Checks conditions against the items they read, as far as it depends on how they are written:
 * options that are not there, `!=` where several can be chosen, `not()` of an item that may not
 * have been asked.
 */
void
tarn_condition_check (TarnReader              *reader,
                      const TarnQuestionnaire *questionnaire)
{
  g_autoptr(GHashTable) items = NULL;

  g_return_if_fail (reader != NULL && questionnaire != NULL);

  items = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      TarnItem *item = g_ptr_array_index (questionnaire->items, i);

      g_hash_table_insert (items, item->id, item);
    }

  for (guint i = 0; i < reader->conditions->len; i++)
    {
      const TarnConditionSyntax *syntax = g_ptr_array_index (reader->conditions, i);

      for (guint j = 0; j < syntax->uses->len; j++)
        check_item_use (reader, questionnaire, items, g_ptr_array_index (syntax->uses, j),
                        syntax->line);
      check_counts (reader, syntax);
    }

  for (guint i = 0; questionnaire->map != NULL && i < reader->hints->len; i++)
    {
      const TarnConditionSyntax *syntax = g_ptr_array_index (reader->hints, i);

      for (guint j = 0; j < syntax->uses->len; j++)
        check_hint_use (reader, questionnaire->map, g_ptr_array_index (syntax->uses, j),
                        syntax->line);
      check_counts (reader, syntax);
    }
}
