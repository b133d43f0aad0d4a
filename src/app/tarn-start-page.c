/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-start-page.h"

#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-entry-row.h"
#include "tarn-heading.h"
#include "tarn-journal-backup.h"
#include "tarn-opener.h"
#include "tarn-questionnaire-card.h"
#include "tarn-resource.h"
#include "tarn-trouble-view.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Each row takes as long to make as reading many reflections. */
#define MOST_ROWS 5

struct _TarnStartPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */
  GPtrArray  *entries;
  gboolean    shown;
  gboolean    all; /* every reflection is listed, however many there are */
  guint       idle;

  TarnTroubleView *trouble;

  GtkWidget   *deleted;
  TarnHeading *deleted_heading;
  GtkLabel    *deleted_words;
  GtkWidget   *deleted_undo;
  GtkWidget   *open;
  GtkWidget   *questionnaires;
  GtkWidget   *finished;
  GtkWidget   *more;
};

/* A reflection that was deleted, until the notice is gone. */
typedef struct
{
  GBytes *content;
  char   *id;
} Undo;

G_DEFINE_FINAL_TYPE (TarnStartPage, tarn_start_page, ADW_TYPE_BIN)

static TarnLibrary *
get_library (TarnStartPage *self)
{
  return tarn_window_get_library (self->window);
}

static gboolean
undo_delete (TarnWindow *window,
             gpointer    user_data,
             GError    **error)
{
  Undo        *undo = user_data;
  GtkWidget   *page = tarn_window_get_page (window);
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (window));

  if (!tarn_journal_save_bytes (journal, undo->id, undo->content, error))
    return FALSE;

  if (TARN_IS_START_PAGE (page))
    tarn_start_page_refresh (TARN_START_PAGE (page));
  return TRUE;
}

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_bytes_unref (undo->content);
  g_free (undo->id);
  g_free (undo);
}

static const char *
words (TarnStartPage *self,
       const char    *id)
{
  const TarnText *text = tarn_texts_get (tarn_library_get_texts (get_library (self)), id);

  return text != NULL ? text->text : "";
}

/* No question is asked, because it can be taken back. What deleting can and cannot erase, and when
 * it should not be done, is said while there is time to. */
static void
tell_of_deletion (TarnStartPage *self,
                  const char    *heading,
                  const char    *said,
                  gboolean       undo)
{
  tarn_heading_set_text (self->deleted_heading, heading);
  gtk_label_set_text (self->deleted_words, said);
  gtk_widget_set_visible (self->deleted_undo, undo);
  gtk_widget_set_visible (self->deleted, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->deleted_heading));
}

/* It may be brought back, so it is kept in memory; on the disk it is gone at once. */
static void
delete_cb (TarnEntryRow  *row,
           TarnStartPage *self)
{
  g_autofree char *id = g_strdup (tarn_entry_row_get_entry (row)->id);
  TarnJournal     *journal = tarn_library_get_journal (get_library (self));
  TarnSession     *session = tarn_window_get_session (self->window);
  g_autofree char *said = NULL;
  Undo            *undo;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GError) error = NULL;

  if (session != NULL && g_str_equal (tarn_session_get_id (session), id))
    {
      tarn_session_abandon (session);
      tarn_window_set_session (self->window, NULL);
    }

  content = tarn_journal_read_content (journal, id, &error);
  if (content == NULL || !tarn_journal_delete (journal, id, &error))
    {
      tarn_dialogs_message (GTK_WINDOW (self->window), _("Not Deleted"), error->message);
      tarn_start_page_refresh (self);
      return;
    }

  undo = g_new0 (Undo, 1);
  undo->content = g_steal_pointer (&content);
  undo->id = g_steal_pointer (&id);
  tarn_window_add_undo_toast (self->window, _("Reflection deleted"), undo_delete, undo, undo_free);
  tarn_start_page_refresh (self);
  said = g_strconcat (words (self, "delete-account"), "\n\n", words (self, "before-delete"), NULL);
  tell_of_deletion (self, _("Reflection deleted"), said, TRUE);
}

static void
activated_cb (TarnEntryRow  *row,
              TarnStartPage *self)
{
  tarn_opener_open_entry (self->window, tarn_entry_row_get_entry (row));
}

static GtkWidget *
add_list (GtkWidget  *box,
          const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (box), tarn_heading_new (title, 2));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), list);

  return list;
}

static void
show_all_cb (GtkWidget     *button,
             TarnStartPage *self)
{
  TarnWindow *window = self->window;

  self->all = TRUE;
  tarn_start_page_refresh (self);
  tarn_window_focus_heading (window);
}

static void
add_show_all (TarnStartPage *self,
              GtkWidget     *box,
              guint          n)
{
  g_autofree char *words = g_strdup_printf (_("Show all %u of them"), n);
  GtkWidget       *button = tarn_flat_button_new (words, "view-more-symbolic");

  g_signal_connect (button, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
list_entries (TarnStartPage *self,
              GtkWidget     *box,
              const char    *title,
              gboolean       finished)
{
  GtkWidget *list = NULL;
  guint      n = 0;

  tarn_box_clear (box);
  /* A box that is filled while it is hidden keeps the height it had when it was empty. */
  gtk_widget_set_visible (box, TRUE);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TarnJournalEntry *entry = self->entries->pdata[i];
      GtkWidget              *row;

      if (entry->head == NULL || tarn_reflection_get_finished (entry->head) != finished ||
          (++n > MOST_ROWS && !self->all))
        continue;
      if (list == NULL)
        list = add_list (box, title);
      row = tarn_entry_row_new (get_library (self), entry);
      g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
      g_signal_connect (row, "delete", G_CALLBACK (delete_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (n > MOST_ROWS && !self->all)
    add_show_all (self, box, n);
  gtk_widget_set_visible (box, list != NULL);
}

static void
list_questionnaires (TarnStartPage *self)
{
  GPtrArray *found = tarn_catalogue_list (tarn_library_get_catalogue (get_library (self)));
  guint      n = 0;

  tarn_box_clear (self->questionnaires);
  gtk_box_append (GTK_BOX (self->questionnaires), tarn_heading_new (_("Start a reflection"), 2));
  if (self->entries->len == 0)
    gtk_box_append (GTK_BOX (self->questionnaires),
                    tarn_label_new (_("You have no reflections yet. Choose one to begin; you can "
                                      "stop at any time and come back.")));

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];

      if (tarn_catalogue_entry_bad (entry) || entry->instead != NULL)
        continue;
      gtk_box_append (GTK_BOX (self->questionnaires),
                      tarn_questionnaire_card_new (self->window, entry->questionnaire));
      n++;
    }

  if (n == 0)
    gtk_box_append (GTK_BOX (self->questionnaires),
                    tarn_label_new (_("No questionnaire was found. Drop a questionnaire file onto "
                                      "this window to begin.")));
}

static void
load_entries (TarnStartPage *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = tarn_journal_list_heads (tarn_library_get_journal (get_library (self)), &error);
  if (self->entries == NULL)
    self->entries = g_ptr_array_new ();
  tarn_trouble_view_show (self->trouble, self->window, self->entries, error);
}

static void
add_link (GtkWidget  *list,
          const char *title,
          const char *subtitle,
          const char *action)
{
  GtkWidget *row = tarn_row_new (title, subtitle, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* What can be done without a reflection. */
static void
add_more (TarnStartPage *self)
{
  const char *handouts = _("Cards, checklists and questionnaires on paper");
  const char *own = _("Write one, check it, try it out and share it");
  const char *workshop = _("A picture of a room in which nobody can be picked out");
  GtkWidget  *list = add_list (self->more, _("More"));

  add_link (list, _("Handouts"), handouts, "win.handouts");
  add_link (list, _("Your own questionnaires"), own, "win.own-questionnaires");
  add_link (list, _("Workshop"), workshop, "win.workshop");
}

/* While another page is shown there is time until this one comes back. */
static void
questionnaires_cb (TarnStartPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tarn_start_page_refresh (self);
}

static gboolean
fill_cb (gpointer user_data)
{
  TarnStartPage *self = user_data;

  self->idle = 0;
  tarn_start_page_refresh (self);

  return G_SOURCE_REMOVE;
}

static void
tarn_start_page_map (GtkWidget *widget)
{
  TarnStartPage *self = TARN_START_PAGE (widget);

  /* The page is shown again after something was started, finished or changed. The first time it is
   * there at once, and what has to be read from the disk comes right after. */
  if (self->shown)
    tarn_start_page_refresh (self);
  else
    self->idle = g_idle_add (fill_cb, self);
  self->shown = TRUE;

  GTK_WIDGET_CLASS (tarn_start_page_parent_class)->map (widget);
}

static void
tarn_start_page_dispose (GObject *object)
{
  g_clear_handle_id (&TARN_START_PAGE (object)->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TARN_TYPE_START_PAGE);

  G_OBJECT_CLASS (tarn_start_page_parent_class)->dispose (object);
}

static void
tarn_start_page_finalize (GObject *object)
{
  TarnStartPage *self = TARN_START_PAGE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (tarn_start_page_parent_class)->finalize (object);
}

static void
tarn_start_page_class_init (TarnStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_start_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_start_page_finalize;
  widget_class->map = tarn_start_page_map;

  g_type_ensure (TARN_TYPE_HEADING);
  g_type_ensure (TARN_TYPE_TROUBLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, deleted);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, deleted_heading);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, deleted_words);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, deleted_undo);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, open);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, questionnaires);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, finished);
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, more);
  gtk_widget_class_bind_template_callback (widget_class, tarn_start_page_refresh);
}

static void
tarn_start_page_init (TarnStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tarn_start_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the start page
 */
GtkWidget *
tarn_start_page_new (TarnWindow *window)
{
  TarnStartPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_START_PAGE, NULL);
  self->window = window;
  add_more (self);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (questionnaires_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tarn_start_page_refresh:
 * @self: the start page
 *
 * Looks at the journal and the questionnaires anew.
 */
void
tarn_start_page_refresh (TarnStartPage *self)
{
  TarnSession *session;

  g_return_if_fail (TARN_IS_START_PAGE (self));

  g_clear_handle_id (&self->idle, g_source_remove);

  /* What is open may not be on the disk yet. */
  session = tarn_window_get_session (self->window);
  if (session != NULL)
    tarn_session_flush (session, NULL);

  gtk_widget_set_visible (self->deleted, FALSE);
  gtk_label_set_text (self->deleted_words, "");
  tarn_box_clear (self->open);
  tarn_box_clear (self->finished);
  load_entries (self);
  list_entries (self, self->open, _("Go on"), FALSE);
  list_questionnaires (self);
  list_entries (self, self->finished, _("Finished"), TRUE);
}

/**
 * tarn_start_page_tell_of_end:
 * @self: the start page
 *
 * Says that everything was deleted, and what that can and cannot erase, where it is read out.
 */
void
tarn_start_page_tell_of_end (TarnStartPage *self)
{
  g_return_if_fail (TARN_IS_START_PAGE (self));

  tarn_start_page_refresh (self);
  tell_of_deletion (self, _("Everything was deleted"), words (self, "delete-all-account"), FALSE);
}
