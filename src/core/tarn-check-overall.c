/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

static gboolean
is_complete (const TarnRule *rule)
{
  switch (rule->test)
    {
    case TARN_TEST_ANY_FLAG:
      return rule->level != TARN_FLAG_NONE;

    case TARN_TEST_SCORED_UNDER:
      return rule->percent > 0 && rule->count > 0;

    case TARN_TEST_BANDS_FROM:
      return rule->band != NULL && rule->count > 0;

    case TARN_TEST_ALL_SCORED:
    case TARN_TEST_ALWAYS:
      break;
    }

  return TRUE;
}

static gboolean
has_rule (TarnCheck  *self,
          const char *statement)
{
  for (guint i = 0; i < self->questionnaire->rules->len; i++)
    {
      const TarnRule *rule = g_ptr_array_index (self->questionnaire->rules, i);

      if (g_strcmp0 (rule->statement, statement) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_rules (TarnCheck *self)
{
  const TarnRule *last = NULL;
  gboolean        settled = FALSE;

  for (guint i = 0; i < self->questionnaire->rules->len; i++)
    {
      const TarnRule *rule = g_ptr_array_index (self->questionnaire->rules, i);

      if (rule->statement != NULL &&
          tarn_questionnaire_find_statement (self->questionnaire, rule->statement) == NULL)
        tarn_check_add (self, "statement-unknown", rule->line, rule->statement);

      if (!is_complete (rule))
        tarn_check_add (self, "rule-incomplete", rule->line, rule->statement);
      else if (rule->test == TARN_TEST_BANDS_FROM)
        tarn_check_edged_band (self, rule->band, rule->line);

      if (settled)
        tarn_check_add (self, "rule-unreachable", rule->line, rule->statement);

      settled = settled || rule->test == TARN_TEST_ALWAYS;
      last = rule;
    }

  if (last != NULL && !settled)
    tarn_check_add (self, "rule-last-missing", last->line, last->statement);
}

static void
check_quadrants (TarnCheck         *self,
                 const TarnPicture *picture)
{
  static const char *const places[2][2] = {
    { "across=\"low\" and up=\"low\"", "across=\"low\" and up=\"high\"" },
    { "across=\"high\" and up=\"low\"", "across=\"high\" and up=\"high\"" },
  };
  gboolean seen[2][2] = { { FALSE } };

  for (guint i = 0; i < picture->quadrants->len; i++)
    {
      const TarnQuadrant *quadrant = g_ptr_array_index (picture->quadrants, i);
      gboolean           *place = &seen[!!quadrant->across_high][!!quadrant->up_high];

      if (*place)
        tarn_check_add (self, "picture-quadrant-twice", quadrant->line, quadrant->id);

      *place = TRUE;
    }

  for (guint across = 0; across < 2; across++)
    for (guint up = 0; up < 2; up++)
      if (!seen[across][up])
        tarn_check_add (self, "picture-quadrant-missing", picture->line, places[across][up]);
}

static void
check_picture_axis (TarnCheck         *self,
                    const TarnPicture *picture,
                    const char        *id)
{
  const TarnAxis *axis = tarn_questionnaire_find_axis (self->questionnaire, id);

  if (id == NULL)
    return;

  if (axis == NULL)
    tarn_check_add (self, "axis-unknown", picture->line, id);
  else if (axis->scoring != TARN_SCORING_MEAN_PERCENT)
    tarn_check_add (self, "picture-axis", picture->line, id);
}

/**
 * tarn_check_overall:
 * @self: a check
 *
 * Checks that every rule leads to a statement, every statement has a rule, and some rule always
 * holds.
 */
void
tarn_check_overall (TarnCheck *self)
{
  for (guint i = 0; i < self->questionnaire->statements->len; i++)
    {
      const TarnStatement *statement = g_ptr_array_index (self->questionnaire->statements, i);

      if (statement->id != NULL && !has_rule (self, statement->id))
        tarn_check_add (self, "rule-missing", statement->line, statement->id);
    }

  check_rules (self);
}

/**
 * tarn_check_picture:
 * @self: a check
 *
 * Checks the two-axis picture, if there is one.
 */
void
tarn_check_picture (TarnCheck *self)
{
  const TarnPicture *picture = self->questionnaire->picture;

  if (picture == NULL)
    return;

  check_picture_axis (self, picture, picture->across);
  check_picture_axis (self, picture, picture->up);
  if (picture->across != NULL && g_strcmp0 (picture->across, picture->up) == 0)
    tarn_check_add (self, "picture-axis", picture->line, picture->across);

  tarn_check_edged_band (self, picture->stands_out_from, picture->line);
  check_quadrants (self, picture);
}
