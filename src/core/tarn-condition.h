/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TarnLookup:
 * @id: an id that a condition reads
 * @user_data: what was given along with the function
 *
 * Finds the answer to one item. A number is given as its text, a chosen option as its code.
 *
 * Returns: (transfer none) (nullable): the chosen values, %NULL-terminated; %NULL or empty when
 *   the item was not asked, left blank, declined or marked as not applicable
 */
typedef const char *const *(*TarnLookup) (const char *id,
                                          gpointer    user_data);

/**
 * TarnConditionFunc:
 *
 * The maker's part of a condition: is it met by the answers that @lookup finds?
 *
 * Returns: %TRUE if met; %FALSE with @error set when it could not be worked out
 */
typedef gboolean (*TarnConditionFunc) (gpointer    program,
                                       TarnLookup  lookup,
                                       gpointer    lookup_data,
                                       GError    **error);

/**
 * TarnCondition:
 *
 * An immutable, counted question about answers ("is this item shown?"). Core knows only which ids
 * it reads and how to ask it; what it is written in is its maker's business.
 */
typedef struct _TarnCondition TarnCondition;

#define TARN_TYPE_CONDITION (tarn_condition_get_type ())

GType              tarn_condition_get_type   (void);
TarnCondition     *tarn_condition_new        (const char         *source,
                                              const char *const  *ids,
                                              TarnConditionFunc   func,
                                              gpointer            program,
                                              GDestroyNotify      program_free);
TarnCondition     *tarn_condition_ref        (TarnCondition      *self);
void               tarn_condition_unref      (TarnCondition      *self);
const char        *tarn_condition_get_source (TarnCondition      *self);
const char *const *tarn_condition_get_ids    (TarnCondition      *self);
gboolean           tarn_condition_reads      (TarnCondition      *self,
                                              const char         *id);
gboolean           tarn_condition_is_met     (TarnCondition      *self,
                                              TarnLookup          lookup,
                                              gpointer            lookup_data,
                                              GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnCondition, tarn_condition_unref)

G_END_DECLS
