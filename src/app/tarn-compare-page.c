/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-compare-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-blocks.h"
#include "tarn-column.h"
#include "tarn-compare-report.h"

struct _TarnComparePage
{
  AdwBin parent_instance;

  TarnColumn     *column;
  TarnWindow     *window; /* it holds the page, so it outlives it */
  TarnSession    *session;
  TarnReflection *earlier;
};

G_DEFINE_FINAL_TYPE (TarnComparePage, tarn_compare_page, ADW_TYPE_BIN)

static void
tarn_compare_page_dispose (GObject *object)
{
  TarnComparePage *self = TARN_COMPARE_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->earlier);

  G_OBJECT_CLASS (tarn_compare_page_parent_class)->dispose (object);
}

static void
tarn_compare_page_class_init (TarnComparePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_compare_page_dispose;
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

static void
report_cb (TarnComparePage *self)
{
  tarn_compare_report_show (self->window, self->session, self->earlier);
}

static void
add_report (TarnComparePage *self)
{
  const char *title = _("Comparison report");
  const char *more = _("Preview it, save it as PDF or print it");
  GtkWidget  *list = tarn_column_add_rows (self->column, _("What next"));
  GtkWidget  *row = tarn_row_new (title, more, NULL);

  g_signal_connect_swapped (row, "activated", G_CALLBACK (report_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/**
 * tarn_compare_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 * @earlier: another finished reflection of the same questionnaire
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_compare_page_new (TarnWindow     *window,
                       TarnSession    *session,
                       TarnReflection *earlier)
{
  TarnComparePage *self = g_object_new (TARN_TYPE_COMPARE_PAGE, NULL);
  TarnReport      *comparison = tarn_compare_report_new (session, earlier, NULL);
  GtkWidget       *blocks;

  self->window = window;
  self->session = g_object_ref (session);
  self->earlier = g_object_ref (earlier);
  tarn_back_add (GTK_WIDGET (self), window);
  if (comparison == NULL)
    {
      add_refusal (self, tarn_session_get_texts (session));
      return GTK_WIDGET (self);
    }
  blocks = tarn_blocks_new (comparison, 0);
  tarn_report_unref (comparison);
  tarn_column_add (self->column, blocks);
  tarn_page_set_long_part (GTK_WIDGET (self), blocks);
  add_report (self);
  return GTK_WIDGET (self);
}
