/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-compare-page.h"

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-report-extract.h"
#include "tarn-score.h"

struct _TarnComparePage
{
  AdwBin parent_instance;

  TarnColumn *column;
};

G_DEFINE_FINAL_TYPE (TarnComparePage, tarn_compare_page, ADW_TYPE_BIN)

static void
tarn_compare_page_class_init (TarnComparePageClass *klass)
{
}

static void
tarn_compare_page_init (TarnComparePage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

static void
add_refusal (TarnComparePage *self,
             TarnTexts       *texts)
{
  const TarnText *title = tarn_texts_get (texts, "compare-title");
  const TarnText *words = tarn_texts_get (texts, "compare-not-possible");

  if (title != NULL)
    tarn_column_add_heading (self->column, title->text, 1);
  if (words != NULL)
    tarn_column_add_words (self->column, words->text, NULL);
}

/* Whatever the order in the list: the one that was started first stands first. */
static gboolean
is_older (TarnReflection *a,
          TarnReflection *b)
{
  return g_strcmp0 (tarn_reflection_get_started (a), tarn_reflection_get_started (b)) <= 0;
}

/**
 * tarn_compare_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 * @profile: what it says
 * @earlier: another finished reflection of the same questionnaire
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_compare_page_new (TarnWindow     *window,
                       TarnSession    *session,
                       TarnProfile    *profile,
                       TarnReflection *earlier)
{
  TarnComparePage *self = g_object_new (TARN_TYPE_COMPARE_PAGE, NULL);
  TarnReflection  *reflection = tarn_session_get_reflection (session);
  TarnTexts       *texts = tarn_session_get_texts (session);
  g_autoptr(TarnProfile) other = tarn_score (tarn_session_get_questionnaire (session), earlier);
  g_autoptr(TarnComparison) comparison = NULL;
  TarnReportInput sides[] = { { other, earlier }, { profile, reflection } };
  gboolean        swapped = !is_older (earlier, reflection);

  tarn_back_add (GTK_WIDGET (self), window);
  comparison = tarn_comparison_new (sides[swapped].profile, sides[!swapped].profile, NULL);
  if (comparison == NULL)
    add_refusal (self, texts);
  else
    tarn_column_take_report (self->column,
                             tarn_report_comparison_new (comparison, &sides[swapped],
                                                         &sides[!swapped], texts),
                             0);
  return GTK_WIDGET (self);
}
