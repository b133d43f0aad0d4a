/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#include "tarn-reflection.h"

#define ANY_ITEM G_MAXUINT

/* A condition may read items whose place is below @limit. */
static void
check_condition (TarnCheck     *self,
                 TarnCondition *condition,
                 guint          limit,
                 guint          line)
{
  const char *const *ids;

  if (condition == NULL)
    return;

  ids = tarn_condition_get_ids (condition);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const TarnItem *item = tarn_questionnaire_find_item (self->questionnaire, ids[i]);

      if (item == NULL)
        tarn_check_add (self, "condition-unknown-id", line, ids[i]);
      else if (item->type == TARN_ITEM_TEXT || item->type == TARN_ITEM_INFO)
        tarn_check_add (self, "condition-text-item", line, ids[i]);
      else if (item->index >= limit)
        tarn_check_add (self, "condition-forward", line, ids[i]);
    }
}

static void
check_advice (TarnCheck        *self,
              const TarnAdvice *advice)
{
  check_condition (self, advice->when, ANY_ITEM, advice->line);
}

/* A flag may also look at the answer it is set on. */
static void
check_item (TarnCheck      *self,
            const TarnItem *item)
{
  check_condition (self, item->when, item->index, item->line);

  for (guint i = 0; i < item->flags->len; i++)
    {
      const TarnFlag *flag = g_ptr_array_index (item->flags, i);

      check_condition (self, flag->when, item->index + 1, flag->line);
    }
}

/* The place of the first item of a section or domain; @domain or @section is %NULL. */
static guint
find_start (TarnCheck         *self,
            const TarnSection *section,
            const TarnDomain  *domain)
{
  for (guint i = 0; i < self->questionnaire->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->questionnaire->items, i);

      if ((section != NULL && item->section == section) ||
          (domain != NULL && item->domain == domain))
        return i;
    }

  return ANY_ITEM;
}

/* The condition of a hint reads the fields of one place. */
static void
check_hint (TarnCheck      *self,
            const TarnHint *hint)
{
  const char *const *ids;

  if (hint->when == NULL)
    return;

  ids = tarn_condition_get_ids (hint->when);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gboolean known = FALSE;

      for (guint field = 0; field < TARN_N_PLACE_FIELDS; field++)
        known = known || g_str_equal (ids[i], tarn_place_field_get_name (field));

      if (!known)
        tarn_check_add (self, "condition-unknown-id", hint->line, ids[i]);
    }
}

/**
 * tarn_check_conditions:
 * @self: a check
 *
 * Checks that conditions read only items that can be known: of an item, domain or section those
 * that come earlier, of advice any. Whoever answers in order never sees a question come or go
 * behind them.
 */
void
tarn_check_conditions (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;

  for (guint i = 0; i < questionnaire->sections->len; i++)
    {
      const TarnSection *section = g_ptr_array_index (questionnaire->sections, i);

      if (section->when != NULL)
        check_condition (self, section->when, find_start (self, section, NULL), section->line);
    }

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);

      if (domain->when != NULL)
        check_condition (self, domain->when, find_start (self, NULL, domain), domain->line);
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    check_item (self, g_ptr_array_index (questionnaire->items, i));

  tarn_check_each_advice (self, check_advice);

  for (guint i = 0; questionnaire->map != NULL && i < questionnaire->map->hints->len; i++)
    check_hint (self, g_ptr_array_index (questionnaire->map->hints, i));
}
