/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-date.h"
#include "tarn-questionnaire-check.h"

#define MONTHS_GOOD 12

/**
 * tarn_reference_is_old:
 * @self: a reference
 * @today: ISO date of the day that is asked about
 *
 * Returns: %TRUE if a person checked it, and did so more than 12 months before @today
 */
gboolean
tarn_reference_is_old (const TarnReference *self,
                       const char          *today)
{
  GDate checked;
  GDate day;

  g_return_val_if_fail (self != NULL && today != NULL, FALSE);

  if (self->checked == NULL || !tarn_date_parse (self->checked, &checked) ||
      !tarn_date_parse (today, &day))
    return FALSE;

  g_date_add_months (&checked, MONTHS_GOOD);
  return g_date_compare (&checked, &day) < 0;
}

/**
 * tarn_questionnaire_check_age:
 * @self: a questionnaire
 * @today: ISO date of the day that is asked about
 * @issues: (element-type TarnIssue): gets a warning for each reference whose check is too long ago
 */
void
tarn_questionnaire_check_age (const TarnQuestionnaire *self,
                              const char              *today,
                              GPtrArray               *issues)
{
  g_return_if_fail (self != NULL && today != NULL && issues != NULL);

  for (guint i = 0; i < self->references->len; i++)
    {
      const TarnReference *reference = g_ptr_array_index (self->references, i);

      if (tarn_reference_is_old (reference, today))
        tarn_issues_add (issues, "reference-check-old", reference->line, reference->id);
    }
}
