/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-date.h"
#include "tarn-reflection.h"

#include <math.h>

static void
check_date (const char *date,
            guint       line,
            GPtrArray  *issues)
{
  if (date != NULL && !tarn_date_parse (date, NULL))
    tarn_issues_add (issues, "date-invalid", line, date);
}

static void
check_options (const TarnAnswer *answer,
               const TarnItem   *item,
               GPtrArray        *issues)
{
  guint n_options = g_strv_length (answer->options);

  if (n_options == 0 || (n_options > 1 && item->type != TARN_ITEM_CHOICES))
    tarn_issues_add (issues, "answer-kind", answer->line, answer->item);

  for (guint i = 0; i < n_options; i++)
    {
      gboolean again = FALSE;

      for (guint j = 0; j < i; j++)
        again = again || g_str_equal (answer->options[i], answer->options[j]);

      if (again || tarn_item_find_option (item, answer->options[i]) == NULL)
        tarn_issues_add (issues, "answer-option-unknown", answer->line, answer->item);
    }

  if (answer->guess != NULL && tarn_item_find_option (item, answer->guess) == NULL)
    tarn_issues_add (issues, "answer-option-unknown", answer->line, answer->item);
}

static void
check_number (const TarnAnswer *answer,
              const TarnItem   *item,
              GPtrArray        *issues)
{
  char  *end = NULL;
  double value = g_ascii_strtod (answer->value, &end);

  if (end == answer->value || *end != '\0' || !isfinite (value) ||
      value < item->min || value > item->max)
    tarn_issues_add (issues, "answer-number", answer->line, answer->item);
}

static void
check_given (const TarnAnswer *answer,
             const TarnItem   *item,
             GPtrArray        *issues)
{
  gboolean has_options = answer->options != NULL;
  gboolean has_value = answer->value != NULL;
  gboolean has_text = answer->text != NULL;
  gboolean fits = FALSE;

  switch (item->type)
    {
    case TARN_ITEM_SCALE:
    case TARN_ITEM_CHOICE:
    case TARN_ITEM_CHOICES:
      fits = has_options && !has_value && !has_text;
      break;

    case TARN_ITEM_NUMBER:
      fits = has_value && !has_options && !has_text && answer->guess == NULL;
      break;

    case TARN_ITEM_TEXT:
      fits = has_text && !has_options && !has_value && answer->guess == NULL;
      break;

    case TARN_ITEM_INFO:
      break;
    }

  if (!fits)
    tarn_issues_add (issues, "answer-kind", answer->line, answer->item);
  else if (has_options)
    check_options (answer, item, issues);
  else if (has_value)
    check_number (answer, item, issues);
}

static void
check_answer (const TarnAnswer        *answer,
              const TarnQuestionnaire *questionnaire,
              GPtrArray               *issues)
{
  const TarnItem *item = tarn_questionnaire_find_item (questionnaire, answer->item);

  if (item == NULL)
    {
      tarn_issues_add (issues, "answer-item-unknown", answer->line, answer->item);
      return;
    }

  switch (answer->state)
    {
    case TARN_ANSWER_GIVEN:
      check_given (answer, item, issues);
      break;

    case TARN_ANSWER_DECLINED:
      if (!item->may_decline)
        tarn_issues_add (issues, "answer-declined", answer->line, answer->item);
      break;

    case TARN_ANSWER_NOT_APPLICABLE:
      if (!item->may_not_apply)
        tarn_issues_add (issues, "answer-not-applicable", answer->line, answer->item);
      break;
    }
}

static gboolean
has_code (const TarnMap *map,
          guint          field,
          const char    *code)
{
  for (guint i = 0; i < map->fields->len; i++)
    {
      const TarnMapField *candidate = g_ptr_array_index (map->fields, i);

      for (guint j = 0; candidate->field == field && j < candidate->options->len; j++)
        {
          const TarnOption *option = g_ptr_array_index (candidate->options, j);

          if (g_strcmp0 (option->code, code) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static void
check_places (GPtrArray     *places,
              const TarnMap *map,
              GPtrArray     *issues)
{
  /* A map that the questionnaire does not have is kept, and shown nowhere. */
  if (map == NULL)
    return;

  for (guint i = 0; i < places->len; i++)
    {
      const TarnPlace *place = g_ptr_array_index (places, i);

      if (i == map->max_places)
        {
          g_autofree char *most = g_strdup_printf ("%u", map->max_places);

          tarn_issues_add (issues, "too-many-places", place->line, most);
        }

      for (guint field = 0; field < TARN_N_PLACE_FIELDS; field++)
        if (place->codes[field] != NULL && !has_code (map, field, place->codes[field]))
          tarn_issues_add (issues, "place-code-unknown", place->line, place->codes[field]);
    }
}

static void
check_domain (const TarnQuestionnaire *questionnaire,
              const char              *domain,
              guint                    line,
              GPtrArray               *issues)
{
  if (domain != NULL && tarn_questionnaire_find_domain (questionnaire, domain) == NULL)
    tarn_issues_add (issues, "domain-unknown", line, domain);
}

static void
check_plan (TarnReflection          *self,
            const TarnQuestionnaire *questionnaire,
            GPtrArray               *issues)
{
  GPtrArray *plan = tarn_reflection_get_plan (self);
  GPtrArray *topics = tarn_reflection_get_topics (self);

  check_date (tarn_reflection_get_review (self), 0, issues);

  for (guint i = 0; i < plan->len; i++)
    {
      const TarnPlanAction *action = g_ptr_array_index (plan, i);

      check_domain (questionnaire, action->domain, action->line, issues);
      check_date (action->by, action->line, issues);
    }

  for (guint i = 0; i < topics->len; i++)
    check_domain (questionnaire, g_ptr_array_index (topics, i), 0, issues);
}

static gboolean
belongs (TarnReflection          *self,
         const TarnQuestionnaire *questionnaire,
         GPtrArray               *issues)
{
  const char *version = tarn_reflection_get_version (self);

  if (g_strcmp0 (tarn_reflection_get_questionnaire (self), questionnaire->id) != 0)
    {
      tarn_issues_add (issues, "questionnaire-other", 0, tarn_reflection_get_questionnaire (self));
      return FALSE;
    }

  if (g_ascii_strtoull (version, NULL, 10) != tarn_questionnaire_get_major (questionnaire))
    {
      tarn_issues_add (issues, "questionnaire-version", 0, version);
      return FALSE;
    }

  return TRUE;
}

/**
 * tarn_reflection_check:
 * @self: a reflection
 * @questionnaire: the questionnaire it should belong to, checked
 * @issues: (element-type TarnIssue): where issues are added
 *
 * Checks a reflection against its questionnaire: the same id and major version, options that exist,
 * answers of the right kind. An answer to an unknown item is kept with a warning. One that was
 * declined where that is not offered is kept with a warning, too, and counts as left blank.
 *
 * Returns: %TRUE if no error was added, so that the reflection can be scored
 */
gboolean
tarn_reflection_check (TarnReflection          *self,
                       const TarnQuestionnaire *questionnaire,
                       GPtrArray               *issues)
{
  g_autoptr(GPtrArray) found = NULL;
  gboolean good;

  g_return_val_if_fail (TARN_IS_REFLECTION (self), FALSE);
  g_return_val_if_fail (questionnaire != NULL, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  found = tarn_issues_new ();

  if (belongs (self, questionnaire, found))
    {
      GPtrArray *answers = tarn_reflection_get_answers (self);

      if (tarn_reflection_get_route (self) == TARN_ROUTE_QUICK &&
          !tarn_questionnaire_has_quick (questionnaire))
        tarn_issues_add (found, "route-missing", 0, questionnaire->id);

      for (guint i = 0; i < answers->len; i++)
        check_answer (g_ptr_array_index (answers, i), questionnaire, found);

      check_places (tarn_reflection_get_places (self), questionnaire->map, found);
      check_plan (self, questionnaire, found);
    }

  tarn_issues_sort (found);
  good = !tarn_issues_have_error (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return good;
}
