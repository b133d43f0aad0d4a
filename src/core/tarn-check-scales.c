/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#include "tarn-limits.h"

static void
check_values (TarnCheck       *self,
              const TarnScale *scale)
{
  for (guint i = 0; i < scale->options->len; i++)
    {
      const TarnOption *option = g_ptr_array_index (scale->options, i);

      if (option->value < scale->min || option->value > scale->max)
        tarn_check_add (self, "value-out-of-range", option->line, option->code);
    }
}

static void
check_own_options (TarnCheck      *self,
                   const TarnItem *item)
{
  if (item->scale == NULL)
    return;

  if (item->scale->options->len < 2 && item->type != TARN_ITEM_CHOICES)
    tarn_check_add (self, "options-too-few", item->line, item->id);

  tarn_check_options (self, item->scale->options);
}

/**
 * tarn_check_options:
 * @self: a check
 * @options: (element-type TarnOption): options of one list
 *
 * Checks that every code is there once.
 */
void
tarn_check_options (TarnCheck *self,
                    GPtrArray *options)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < options->len; i++)
    {
      const TarnOption *option = g_ptr_array_index (options, i);

      if (option->code != NULL && !g_hash_table_add (seen, option->code))
        tarn_check_add (self, "option-duplicate", option->line, option->code);
    }
}

/**
 * tarn_check_scales:
 * @self: a check
 *
 * Checks answer scales, and the options that items hold themselves.
 */
void
tarn_check_scales (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;

  for (guint i = 0; i < questionnaire->scales->len; i++)
    {
      const TarnScale *scale = g_ptr_array_index (questionnaire->scales, i);

      if (scale->options->len < 2)
        tarn_check_add (self, "options-too-few", scale->line, scale->id);

      if (scale->min < 0 || scale->max <= scale->min || scale->max > TARN_LIMIT_SCALE_VALUE)
        tarn_check_add (self, "scale-range", scale->line, scale->id);
      else
        check_values (self, scale);

      tarn_check_options (self, scale->options);
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (questionnaire->items, i);

      if (item->scale_is_own)
        check_own_options (self, item);
    }
}
