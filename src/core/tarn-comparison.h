/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_CHANGE_NONE_POSSIBLE, /* one of the two has no band */
  TARN_CHANGE_ABOUT_THE_SAME,
  TARN_CHANGE_CHANGED,
} TarnChange;

/**
 * TarnFlagChange:
 * @now: %TARN_FLAG_NONE when it was cleared
 * @by_condition: the same option still stands, and only the flag's condition changed
 */
typedef struct
{
  const TarnItem *item;
  TarnFlagLevel   before;
  TarnFlagLevel   now;
  gboolean        by_condition;
} TarnFlagChange;

/**
 * TarnDomainChange:
 * @flags: (element-type TarnFlagChange): new, cleared and changed flags
 * @answers: (element-type TarnItem): items whose answer changed
 */
typedef struct
{
  const TarnDomainResult *before;
  const TarnDomainResult *now;
  TarnChange              change;
  GPtrArray              *flags;
  GPtrArray              *answers;
} TarnDomainChange;

/**
 * TarnComparison:
 *
 * Two profiles of the same questionnaire, major version and route side by side (scoring method,
 * section 9). Immutable and counted.
 */
typedef struct _TarnComparison TarnComparison;

/**
 * TarnComparisonError:
 *
 * Why two profiles are not compared.
 */
typedef enum
{
  TARN_COMPARISON_ERROR_QUESTIONNAIRE,
  TARN_COMPARISON_ERROR_VERSION,
  TARN_COMPARISON_ERROR_ROUTE,
} TarnComparisonError;

#define TARN_TYPE_COMPARISON (tarn_comparison_get_type ())
#define TARN_COMPARISON_ERROR (tarn_comparison_error_quark ())

GType           tarn_comparison_get_type    (void);
GQuark          tarn_comparison_error_quark (void);
TarnComparison *tarn_comparison_new         (TarnProfile    *before,
                                             TarnProfile    *now,
                                             GError        **error);
TarnComparison *tarn_comparison_ref         (TarnComparison *self);
void            tarn_comparison_unref       (TarnComparison *self);
GPtrArray      *tarn_comparison_get_domains (TarnComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnComparison, tarn_comparison_unref)

G_END_DECLS
