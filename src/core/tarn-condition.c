/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition.h"

struct _TarnCondition
{
  char             *source;
  char            **ids;
  TarnConditionFunc func;
  gpointer          program;
  GDestroyNotify    program_free;
};

G_DEFINE_BOXED_TYPE (TarnCondition, tarn_condition, tarn_condition_ref, tarn_condition_unref)

static void
tarn_condition_clear (gpointer data)
{
  TarnCondition *self = data;

  if (self->program_free != NULL)
    self->program_free (self->program);

  g_strfreev (self->ids);
  g_free (self->source);
}

/**
 * tarn_condition_new:
 * @source: what it was made from, for messages
 * @ids: (array zero-terminated=1): the ids it reads
 * @func: works it out
 * @program: (nullable) (transfer full): given to @func
 * @program_free: (nullable): frees @program
 *
 * Makes a condition. @func must depend on nothing but @program and what the lookup finds, and must
 * look up no id that is not in @ids.
 *
 * Returns: (transfer full): the condition
 */
TarnCondition *
tarn_condition_new (const char        *source,
                    const char *const *ids,
                    TarnConditionFunc  func,
                    gpointer           program,
                    GDestroyNotify     program_free)
{
  TarnCondition *self;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_atomic_rc_box_new0 (TarnCondition);
  self->source = g_strdup (source);
  self->ids = g_strdupv ((char **)ids);
  self->func = func;
  self->program = program;
  self->program_free = program_free;

  return self;
}

/**
 * tarn_condition_ref:
 * @self: a condition
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnCondition *
tarn_condition_ref (TarnCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_condition_unref:
 * @self: (nullable) (transfer full): a condition
 *
 * Gives up one count.
 */
void
tarn_condition_unref (TarnCondition *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_condition_clear);
}

/**
 * tarn_condition_get_source:
 * @self: a condition
 *
 * Returns: (transfer none): what it was made from
 */
const char *
tarn_condition_get_source (TarnCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * tarn_condition_get_ids:
 * @self: a condition
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids it reads
 */
const char *const *
tarn_condition_get_ids (TarnCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->ids;
}

/**
 * tarn_condition_reads:
 * @self: a condition
 * @id: the id of an item
 *
 * Returns: %TRUE if the condition reads the answer to @id
 */
gboolean
tarn_condition_reads (TarnCondition *self,
                      const char    *id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_strv_contains ((const char *const *)self->ids, id);
}

/**
 * tarn_condition_is_met:
 * @self: a condition
 * @lookup: (scope call): finds answers
 * @lookup_data: given to @lookup
 * @error: set when it could not be worked out
 *
 * Works the condition out. One that cannot be worked out counts as not met, and the caller makes
 * the issue `condition-failed` of @error.
 *
 * Returns: %TRUE if it is met
 */
gboolean
tarn_condition_is_met (TarnCondition *self,
                       TarnLookup     lookup,
                       gpointer       lookup_data,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (lookup != NULL, FALSE);

  return self->func (self->program, lookup, lookup_data, error);
}
