/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-page-private.h"

#include <glib/gi18n.h>

#include "tarn-date-row.h"
#include "tarn-resource.h"
#include "tarn-widgets.h"

/* What is done sooner than this, in milliseconds, needs no words. */
#define PATIENCE 300

G_DEFINE_FINAL_TYPE (TarnReportPage, tarn_report_page, ADW_TYPE_BIN)

static GSettings *
get_settings (TarnReportPage *self)
{
  return tarn_library_get_settings (tarn_window_get_library (self->window));
}

static const TarnPaper *
get_paper (TarnReportPage *self)
{
  GSettings       *settings = get_settings (self);
  g_autofree char *paper = g_settings_get_string (settings, "paper");
  g_autofree char *words = g_settings_get_string (settings, "report-text-size");
  TarnTextSize     size = TARN_TEXT_NORMAL;

  tarn_text_size_find (words, &size);
  return tarn_paper_find_for_text (paper, size);
}

static void
set_enabled (TarnReportPage *self,
             gboolean        enabled)
{
  static const char *const names[] = { "save", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions,
                                                                              names[i])),
                                 enabled);
}

/**
 * tarn_report_page_set_status:
 * @words: (nullable): what is going on or was done; %NULL if there is nothing to say
 * @button: (nullable): the button that belongs to the words
 *
 * Says how far it is, above the buttons.
 */
void
tarn_report_page_set_status (TarnReportPage *self,
                             const char     *words,
                             GtkWidget      *button)
{
  g_clear_handle_id (&self->busy_id, g_source_remove);
  if (words != NULL)
    gtk_label_set_text (self->status_words, words);
  gtk_widget_set_visible (self->cancel, button == self->cancel);
  gtk_widget_set_visible (self->open, button == self->open);
  gtk_widget_set_visible (self->status, words != NULL);
}

static gboolean
busy_cb (gpointer user_data)
{
  TarnReportPage *self = user_data;
  const char     *words = self->saving != NULL ? _("Saving…") : _("Making the pages…");

  self->busy_id = 0;
  tarn_report_page_set_status (self, words, self->cancel);
  return G_SOURCE_REMOVE;
}

/**
 * tarn_report_page_set_busy:
 *
 * Says what is being done, with a way to call it off, unless it is done soon.
 */
void
tarn_report_page_set_busy (TarnReportPage *self)
{
  tarn_report_page_set_status (self, NULL, NULL);
  self->busy_id = g_timeout_add (PATIENCE, busy_cb, self);
}

static void
say_missing (TarnReportPage *self,
             const char     *letters)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->missing), letters != NULL);
  if (letters == NULL)
    return;
  words = g_strdup_printf (_("No font on this computer has these letters, so a box is printed for "
                             "them: %s"),
                              letters);
  gtk_label_set_text (self->missing, words);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(TarnReportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnProof) proof = tarn_proof_new_finish (result, &error);

  /* It is out of date, or nobody waits for it any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->actions == NULL)
    return;
  g_clear_object (&self->making);
  if (proof == NULL)
    {
      tarn_report_page_set_status (self, error->message, NULL);
      return;
    }
  tarn_report_page_set_status (self, NULL, NULL);
  g_set_object (&self->proof, proof);
  say_missing (self, tarn_proof_get_missing (proof));
  tarn_preview_set_proof (self->preview, proof);
  set_enabled (self, TRUE);
  if (self->next != NULL)
    g_steal_pointer (&self->next) (self);
}

static void
stop_making (TarnReportPage *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

/* What is shown stays until there is something else to show, but it is not saved any more. */
static void
make (TarnReportPage *self)
{
  if (self->report == NULL)
    return;
  stop_making (self);
  set_enabled (self, FALSE);
  self->making = g_cancellable_new ();
  tarn_report_page_set_busy (self);
  tarn_proof_new_async (self->report, get_paper (self), self->making, made_cb,
                        g_object_ref (self));
}

static void
tarn_report_page_dispose (GObject *object)
{
  TarnReportPage *self = TARN_REPORT_PAGE (object);

  /* What is being saved is saved to the end; pages are only for this page. */
  stop_making (self);
  g_clear_handle_id (&self->busy_id, g_source_remove);
  g_clear_object (&self->saving);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->actions != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), TARN_TYPE_REPORT_PAGE);
  g_clear_object (&self->actions);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->report, tarn_report_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (tarn_report_page_parent_class)->dispose (object);
}

static void
tarn_report_page_finalize (GObject *object)
{
  TarnReportPage *self = TARN_REPORT_PAGE (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (tarn_report_page_parent_class)->finalize (object);
}

static void
tarn_report_page_class_init (TarnReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_report_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_report_page_finalize;

  g_type_ensure (TARN_TYPE_HEADING);
  g_type_ensure (TARN_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, heading);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, missing);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, options);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, status);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, status_words);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, open);
}

static void
tarn_report_page_init (TarnReportPage *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = G_ACTION_MAP (group);
  self->date = tarn_date_dup_today ();
  tarn_report_page_add_output (self);
  tarn_preview_add_actions (self->preview, self->actions);
  tarn_page_set_actions (GTK_WIDGET (self), G_ACTION_GROUP (group));
  set_enabled (self, FALSE);
}

/**
 * tarn_report_page_show:
 * @window: a window
 * @title: what the report is, as a heading
 * @name: of the file that is offered, without date and ending
 * @report: (transfer full): what to show
 *
 * Shows a report that is ready, to be looked at, saved and printed.
 */
void
tarn_report_page_show (TarnWindow *window,
                       const char *title,
                       const char *name,
                       TarnReport *report)
{
  GtkWidget *page = tarn_report_page_new (window, title, name);

  tarn_report_page_take_report (TARN_REPORT_PAGE (page), report);
  tarn_window_show_page (window, page, title);
}

/**
 * tarn_report_page_new:
 * @window: the window it will be shown in
 * @title: what the report is, as a heading
 * @name: of the file that is offered, without date and ending; it must not say who
 *
 * Returns: (transfer floating): a page that waits for its report
 */
GtkWidget *
tarn_report_page_new (TarnWindow *window,
                      const char *title,
                      const char *name)
{
  TarnReportPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (title != NULL && name != NULL, NULL);

  self = g_object_new (TARN_TYPE_REPORT_PAGE, NULL);
  g_set_weak_pointer (&self->window, window);
  self->name = g_strdup (name);
  tarn_heading_set_text (self->heading, title);
  g_signal_connect_object (get_settings (self), "changed::paper", G_CALLBACK (make), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_settings (self), "changed::report-text-size", G_CALLBACK (make),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * tarn_report_page_get_date:
 * @self: a page
 *
 * Returns: (transfer none): ISO date of the report
 */
const char *
tarn_report_page_get_date (TarnReportPage *self)
{
  g_return_val_if_fail (TARN_IS_REPORT_PAGE (self), NULL);

  return self->date;
}

/**
 * tarn_report_page_set_leaving:
 * @self: a page
 * @session: whose words are in the report
 * @leaves: which words
 * @rows: (nullable) (element-type TarnPlanAction): which rows of the plan, %NULL for all
 *
 * Lets the person look through their own words before the report is saved or printed.
 */
void
tarn_report_page_set_leaving (TarnReportPage *self,
                              TarnSession    *session,
                              TarnLeaves      leaves,
                              GPtrArray      *rows)
{
  g_return_if_fail (TARN_IS_REPORT_PAGE (self));
  g_return_if_fail (TARN_IS_SESSION (session));

  g_set_object (&self->session, session);
  self->leaves = leaves;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (rows != NULL)
    self->rows = g_ptr_array_ref (rows);
}

/**
 * tarn_report_page_add_option:
 * @self: a page
 * @option: (transfer floating): lets the person choose what is in the report
 *
 * Adds something to choose, below the pages.
 */
void
tarn_report_page_add_option (TarnReportPage *self,
                             GtkWidget      *option)
{
  g_return_if_fail (TARN_IS_REPORT_PAGE (self));

  gtk_box_append (self->options, option);
  gtk_widget_show (GTK_WIDGET (self->options));
}

/**
 * tarn_report_page_offer_password:
 * @self: a page
 *
 * Lets the person lock the file with a password. For a report that says something of somebody.
 */
void
tarn_report_page_offer_password (TarnReportPage *self)
{
  g_return_if_fail (TARN_IS_REPORT_PAGE (self) && self->password == NULL);

  self->password = GTK_CHECK_BUTTON (tarn_check_new (_("Lock the file with a password")));
  tarn_report_page_add_option (self, GTK_WIDGET (self->password));
}

/**
 * tarn_report_page_set_note:
 * @self: a page
 * @title: what the note is about
 * @paragraphs: (element-type utf8): what the person has to know before the report is saved
 *
 * Says something above the first page that is not printed. Set it before the report.
 */
void
tarn_report_page_set_note (TarnReportPage *self,
                           const char     *title,
                           GPtrArray      *paragraphs)
{
  g_return_if_fail (TARN_IS_REPORT_PAGE (self));

  tarn_preview_set_note (self->preview, title, paragraphs);
}

/**
 * tarn_report_page_take_report:
 * @self: a page
 * @report: (transfer full): what to show
 *
 * Shows a report, without making the window wait.
 */
void
tarn_report_page_take_report (TarnReportPage *self,
                              TarnReport     *report)
{
  g_return_if_fail (TARN_IS_REPORT_PAGE (self));
  g_return_if_fail (report != NULL);

  g_clear_pointer (&self->report, tarn_report_unref);
  self->report = report;
  make (self);
}
