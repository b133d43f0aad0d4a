/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-page.h"

#include <glib/gi18n.h>

#include "tarn-date-row.h"
#include "tarn-dialogs.h"
#include "tarn-export.h"
#include "tarn-heading.h"
#include "tarn-print.h"
#include "tarn-report-practitioner.h"
#include "tarn-report-text.h"
#include "tarn-report-view.h"
#include "tarn-resource.h"
#include "tarn-save.h"

#define FIT 0.0

/* Around the pages, in pixels. */
#define MARGIN 18

struct _TarnReportPage
{
  AdwBin parent_instance;

  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnSession *session;
  char        *date;
  TarnReport  *report;
  TarnLayout  *layout;
  double       zoom; /* FIT or as on paper */
  guint        make_id;
  guint        fit_id;
  GFile       *file; /* what was saved last */
  GActionMap  *actions;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkBox            *pages;
  GtkWidget         *waiting;
  GtkTextView       *text;
  gboolean           has_text;
  GtkWidget         *zoom_box;
  GtkWidget         *normal;
  GtkLabel          *missing;
  GtkCheckButton    *notes;
  GtkWidget         *saved;
  GtkLabel          *saved_words;
  GtkWidget         *open;
};

static const double zooms[] = { 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4 };

G_DEFINE_FINAL_TYPE (TarnReportPage, tarn_report_page, ADW_TYPE_BIN)

static TarnFonts *
get_fonts (TarnReportPage *self)
{
  return tarn_session_get_fonts (self->session, NULL);
}

/* How large the pages are now, as shown. */
static double
get_shown_zoom (TarnReportPage *self)
{
  const TarnPaper *paper;
  int              width;

  if (self->zoom != FIT || self->layout == NULL)
    return self->zoom != FIT ? self->zoom : 1;
  paper = tarn_layout_get_paper (self->layout);
  width = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  if (width <= 2 * MARGIN)
    return 1;
  return CLAMP ((width - 2 * MARGIN) / (paper->width * 96 / 72), 0.2, 1.25);
}

static void
update_zoom (TarnReportPage *self)
{
  double           zoom = get_shown_zoom (self);
  g_autofree char *percent = g_strdup_printf (_("%d %%"), (int)(zoom * 100 + 0.5));
  g_autofree char *name = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TARN_IS_REPORT_VIEW (child))
      tarn_report_view_set_zoom (TARN_REPORT_VIEW (child), zoom);
  gtk_button_set_label (GTK_BUTTON (self->normal), percent);
  /* Translators: the button shows the size of the pages; pressed, it fits them to the width */
  name = g_strdup_printf (_("Size %s, fit the width"), percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->normal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
fit_cb (gpointer user_data)
{
  TarnReportPage *self = user_data;

  self->fit_id = 0;
  update_zoom (self);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while sizes are given out. */
static void
width_changed_cb (TarnReportPage *self)
{
  if (self->zoom == FIT && self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
show_pages (TarnReportPage *self)
{
  GtkWidget *child;
  guint      n_pages = tarn_layout_get_n_pages (self->layout);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  for (guint i = 0; i < n_pages; i++)
    gtk_box_append (self->pages, tarn_report_view_new (self->layout, i, get_fonts (self)));
  update_zoom (self);
}

static void
show_text (TarnReportPage *self)
{
  gboolean text = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;

  gtk_widget_set_visible (self->zoom_box, !text);
  if (!text || self->has_text || self->report == NULL)
    return;
  self->has_text = TRUE;
  tarn_report_text_fill (gtk_text_view_get_buffer (self->text), self->report);
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

static const TarnPaper *
get_paper (TarnReportPage *self)
{
  GSettings       *settings = tarn_library_get_settings (tarn_session_get_library (self->session));
  g_autofree char *name = g_settings_get_string (settings, "paper");

  return tarn_paper_find (name);
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

static gboolean
make_cb (gpointer user_data)
{
  TarnReportPage   *self = user_data;
  TarnReportInput   input = { tarn_session_get_profile (self->session),
                              tarn_session_get_reflection (self->session) };
  TarnReportOptions options = { self->date, gtk_check_button_get_active (self->notes) };
  TarnFonts        *fonts;
  g_autofree char  *letters = NULL;
  g_autoptr(GError) error = NULL;

  self->make_id = 0;
  fonts = tarn_session_get_fonts (self->session, &error);
  if (fonts == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->waiting), error->message);
      return G_SOURCE_REMOVE;
    }
  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_pointer (&self->report, tarn_report_unref);
  self->report = tarn_report_practitioner_new (&input, 1, tarn_session_get_texts (self->session),
                                               &options);
  letters = tarn_fonts_prepare (fonts, self->report);
  self->layout = tarn_layout_new (self->report, get_paper (self), tarn_fonts_get_measure (fonts));
  self->has_text = FALSE;
  say_missing (self, letters);
  show_pages (self);
  show_text (self);
  set_enabled (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* After the next frame, so that the window answers first. */
static void
make (TarnReportPage *self)
{
  if (self->make_id == 0)
    self->make_id = g_idle_add_full (G_PRIORITY_LOW, make_cb, self, NULL);
}

typedef struct
{
  GFile  *file;
  GBytes *bytes;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_bytes_unref (save->bytes);
  g_free (save);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Save            *save = data;
  g_autofree char *path = g_file_get_path (save->file);
  GError          *error = NULL;

  if (path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _("Tarn saves only on this computer."));
  else if (tarn_save (path, g_bytes_get_data (save->bytes, NULL), g_bytes_get_size (save->bytes),
                      0600, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  TarnReportPage  *self = TARN_REPORT_PAGE (object);
  Save            *save = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GFile) parent = NULL;
  g_autoptr(GError) error = NULL;

  if (self->session == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      tarn_dialogs_message (GTK_WINDOW (self->window), _("Could Not Save the Report"),
                                                          error->message);
      return;
    }
  g_set_object (&self->file, save->file);
  parent = g_file_get_parent (save->file);
  name = g_file_get_basename (save->file);
  folder = parent != NULL ? g_file_get_parse_name (parent) : g_strdup ("");
  /* Translators: a file name, then the folder it is in */
  words = g_strdup_printf (_("Saved as “%s” in %s"), name, folder);
  gtk_label_set_text (self->saved_words, words);
  gtk_widget_set_visible (self->saved, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_grab_focus (self->open);
}

static void
file_chosen_cb (GFile   *file,
                gpointer user_data)
{
  g_autoptr(TarnReportPage) self = user_data;
  g_autoptr(GTask) task = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  Save *save;

  if (file == NULL || self->layout == NULL)
    return;
  bytes = tarn_export_pdf (self->layout, get_fonts (self), self->date, &error);
  if (bytes == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (self->window), _("Could Not Save the Report"),
                                                          error->message);
      return;
    }
  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->bytes = g_steal_pointer (&bytes);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_thread);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnReportPage  *self = user_data;
  g_autofree char *name = NULL;

  name = g_strdup_printf ("tarn-%s-%s.pdf", tarn_session_get_questionnaire (self->session)->id,
                          self->date);
  tarn_dialogs_save_file (GTK_WINDOW (self->window), _("Save Report"), name, "application/pdf",
                                                        file_chosen_cb, g_object_ref (self));
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  TarnReportPage *self = user_data;
  g_autoptr(GtkPrintOperation) operation = tarn_print_new (self->layout, get_fonts (self));
  g_autoptr(GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self->window), &error);
  if (error != NULL)
    tarn_dialogs_message (GTK_WINDOW (self->window), _("Could Not Print the Report"),
                                                        error->message);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnReportPage  *self = user_data;
  g_autofree char *uri = NULL;

  if (self->file == NULL)
    return;
  uri = g_file_get_uri (self->file);
  gtk_show_uri (GTK_WINDOW (self->window), uri, GDK_CURRENT_TIME);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  TarnReportPage *self = user_data;
  double          shown = get_shown_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > shown * 1.01)
      {
        self->zoom = zooms[i];
        break;
      }
  update_zoom (self);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TarnReportPage *self = user_data;
  double          shown = get_shown_zoom (self);

  for (guint i = G_N_ELEMENTS (zooms); i-- > 0;)
    if (zooms[i] < shown * 0.99)
      {
        self->zoom = zooms[i];
        break;
      }
  update_zoom (self);
}

static void
zoom_normal_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  TarnReportPage *self = user_data;

  self->zoom = FIT;
  update_zoom (self);
}

/* Shows the page before or after the one at the top. */
static void
turn (TarnReportPage *self,
      int             direction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double         value = gtk_adjustment_get_value (adjustment);
  double         target = direction > 0 ? gtk_adjustment_get_upper (adjustment) : 0;

  if (self->layout == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      double          top;

      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self->pages), &bounds))
        continue;
      /* The margin of the box lies outside of its bounds. */
      top = bounds.origin.y;
      if (direction > 0 && top > value + 1)
        {
          target = top;
          break;
        }
      if (direction < 0 && top < value - 1)
        target = top;
    }
  gtk_adjustment_set_value (adjustment, target);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TarnReportPage *self = user_data;
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  /* Before the first page is what the report was opened from. */
  if (gtk_adjustment_get_value (adjustment) > 0)
    turn (self, -1);
  else
    tarn_window_go_back (self->window);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  turn (user_data, 1);
}

static const GActionEntry actions[] = {
  { "save", save_cb },
  { "print", print_cb },
  { "open", open_cb },
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-normal", zoom_normal_cb },
  { "previous", previous_cb },
  { "next", next_cb },
};

static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *direction,
             gpointer   user_data)
{
  turn (user_data, g_variant_get_int32 (direction));
  return GDK_EVENT_STOP;
}

static void
add_page_key (TarnReportPage     *self,
              GtkEventController *controller,
              guint               key,
              int                 direction)
{
  GtkShortcut *shortcut;

  shortcut = gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, 0),
                                              gtk_callback_action_new (page_key_cb, self, NULL),
                                              "i", direction);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
tarn_report_page_dispose (GObject *object)
{
  TarnReportPage *self = TARN_REPORT_PAGE (object);

  g_clear_handle_id (&self->make_id, g_source_remove);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->date, g_free);
  if (self->stack != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), TARN_TYPE_REPORT_PAGE);
  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_pointer (&self->report, tarn_report_unref);

  G_OBJECT_CLASS (tarn_report_page_parent_class)->dispose (object);
}

static void
tarn_report_page_class_init (TarnReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_report_page_dispose;

  g_type_ensure (TARN_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, pages);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, text);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, normal);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, missing);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, notes);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, saved);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, saved_words);
  gtk_widget_class_bind_template_child (widget_class, TarnReportPage, open);
}

static void
tarn_report_page_init (TarnReportPage *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = G_ACTION_MAP (group);
  self->date = tarn_date_dup_today ();
  g_action_map_add_action_entries (self->actions, actions, G_N_ELEMENTS (actions), self);
  tarn_page_set_actions (GTK_WIDGET (self), G_ACTION_GROUP (group));
  set_enabled (self, FALSE);

  add_page_key (self, keys, GDK_KEY_Page_Up, -1);
  add_page_key (self, keys, GDK_KEY_Page_Down, 1);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), keys);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller),
                            "notify::page-size", G_CALLBACK (width_changed_cb), self);
  g_signal_connect_swapped (self->stack, "notify::visible-child-name", G_CALLBACK (show_text),
                            self);
  g_signal_connect_swapped (self->notes, "toggled", G_CALLBACK (make), self);
}

/**
 * tarn_report_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_report_page_new (TarnWindow  *window,
                      TarnSession *session)
{
  TarnReportPage *self = g_object_new (TARN_TYPE_REPORT_PAGE, NULL);
  TarnReflection *reflection = tarn_session_get_reflection (session);

  self->window = window;
  self->session = g_object_ref (session);
  gtk_widget_set_visible (GTK_WIDGET (self->notes),
                          tarn_reflection_list_noted (reflection)->len > 0 ||
                            tarn_reflection_list_steps (reflection)->len > 0);
  make (self);
  return GTK_WIDGET (self);
}
