/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-start-page.h"

#include "tarn-check-page.h"
#include "tarn-column.h"
#include "tarn-entry-row.h"
#include "tarn-heading.h"
#include "tarn-journal-backup.h"
#include "tarn-opener.h"
#include "tarn-resource.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Each row takes as long to make as reading many reflections. */
#define MOST_ROWS 5

struct _TarnStartPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */
  GPtrArray  *entries;
  GPtrArray  *damaged; /* what was said of damaged files */
  gboolean    shown;
  gboolean    all; /* every reflection is listed, however many there are */
  guint       idle;

  GtkWidget   *trouble;
  GtkWidget   *deleted;
  TarnHeading *deleted_heading;
  GtkLabel    *deleted_words;
  GtkWidget   *deleted_undo;
  GtkWidget   *open;
  GtkWidget   *questionnaires;
  GtkWidget   *finished;
  GtkWidget   *more;
};

/* A reflection that was deleted, until the toast is gone. */
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

static void
undo_delete (gpointer window,
             gpointer user_data)
{
  Undo        *undo = user_data;
  GtkWidget   *page = tarn_window_get_page (window);
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (window));
  g_autoptr(GError) error = NULL;

  if (!tarn_journal_save_bytes (journal, undo->id, undo->content, &error))
    tarn_window_add_toast (window, error->message);
  if (TARN_IS_START_PAGE (page))
    tarn_start_page_refresh (TARN_START_PAGE (page));
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
      tarn_window_add_toast (self->window, error->message);
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
start (TarnStartPage *self,
       GtkWidget     *button,
       TarnRoute      route)
{
  const char        *id = g_object_get_data (G_OBJECT (button), "tarn-id");
  TarnQuestionnaire *questionnaire = tarn_library_find (get_library (self), id);

  if (questionnaire != NULL)
    tarn_opener_start (self->window, questionnaire, route);
}

static void
full_cb (GtkWidget     *button,
         TarnStartPage *self)
{
  start (self, button, TARN_ROUTE_FULL);
}

static void
quick_cb (GtkWidget     *button,
          TarnStartPage *self)
{
  start (self, button, TARN_ROUTE_QUICK);
}

static guint
count_items (const TarnQuestionnaire *questionnaire,
             gboolean                 core_only)
{
  guint n = 0;

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      n += !item->opening && item->type != TARN_ITEM_INFO && (item->core || !core_only);
    }

  return n;
}

static char *
dup_length (guint n_items,
            guint minutes)
{
  g_autofree char *questions = NULL;

  questions = g_strdup_printf (g_dngettext (NULL, "Up to %u question", "Up to %u questions",
                                            n_items),
                               n_items);
  if (minutes == 0)
    return g_steal_pointer (&questions);

  return g_strdup_printf (g_dngettext (NULL, "%s, about %u minute", "%s, about %u minutes",
                                       minutes),
                          questions, minutes);
}

static void
add_route (GtkWidget               *card,
           TarnStartPage           *self,
           const TarnQuestionnaire *questionnaire,
           TarnRoute                route)
{
  gboolean         quick = route == TARN_ROUTE_QUICK;
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *button;
  GtkWidget       *words;
  g_autofree char *name = NULL;
  g_autofree char *length = NULL;

  length = dup_length (count_items (questionnaire, quick),
                       quick ? questionnaire->minutes_quick : questionnaire->minutes_full);
  button = gtk_button_new_with_label (quick ? _("Quick Route") : _("Start"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (!quick)
    gtk_widget_add_css_class (button, "suggested-action");

  /* Read alone, "Start" would not say what. */
  name = g_strdup_printf ("%s: %s, %s", gtk_button_get_label (GTK_BUTTON (button)),
                          questionnaire->title->text, length);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "tarn-id", g_strdup (questionnaire->id), g_free);
  g_signal_connect (button, "clicked", quick ? G_CALLBACK (quick_cb) : G_CALLBACK (full_cb), self);

  words = tarn_label_new (length);
  /* Beside a button there is little room where text is large. */
  gtk_label_set_width_chars (GTK_LABEL (words), -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (card), line);
}

static void
add_questionnaire (TarnStartPage           *self,
                   const TarnQuestionnaire *questionnaire)
{
  GtkWidget *card = tarn_box_new (12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  gtk_box_append (GTK_BOX (card), tarn_heading_new (questionnaire->title->text, 3));
  if (questionnaire->summary != NULL)
    gtk_box_append (GTK_BOX (card), tarn_label_new (questionnaire->summary->text));
  add_route (card, self, questionnaire, TARN_ROUTE_FULL);
  if (tarn_questionnaire_has_quick (questionnaire))
    add_route (card, self, questionnaire, TARN_ROUTE_QUICK);
  gtk_box_append (GTK_BOX (self->questionnaires), card);
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
      add_questionnaire (self, entry->questionnaire);
      n++;
    }

  if (n == 0)
    gtk_box_append (GTK_BOX (self->questionnaires),
                    tarn_label_new (_("No questionnaire was found. Drop a questionnaire file onto "
                                      "this window to begin.")));
}

static void
add_trouble (TarnStartPage *self,
             const char    *text)
{
  gtk_box_append (GTK_BOX (self->trouble), tarn_label_new (text));
}

static void
why_cb (GtkWidget     *button,
        TarnStartPage *self)
{
  const char *path = g_object_get_data (G_OBJECT (button), "tarn-path");

  tarn_window_show_page (self->window, tarn_check_page_new (self->window, path),
                         _("Questionnaire"));
}

/* Somebody's own questionnaire that is passed over must be heard of. */
static void
list_broken (TarnStartPage *self)
{
  GPtrArray *found = tarn_catalogue_list (tarn_library_get_catalogue (get_library (self)));

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];
      g_autofree char          *name = g_path_get_basename (entry->path);
      g_autofree char          *words = NULL;
      GtkWidget                *button;

      if (!tarn_catalogue_entry_bad (entry) || entry->origin == TARN_ORIGIN_GIVEN)
        continue;
      words = g_strdup_printf (_("The questionnaire “%s” cannot be used. See why…"), name);
      button = tarn_flat_button_new (words, "dialog-warning-symbolic");
      g_object_set_data_full (G_OBJECT (button), "tarn-path", g_strdup (entry->path), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (why_cb), self);
      gtk_box_append (GTK_BOX (self->trouble), button);
    }
}

static char *
dup_damaged (const TarnJournalEntry *entry)
{
  g_autofree char *name = NULL;

  if (entry->set_aside != NULL)
    {
      name = g_filename_display_name (entry->set_aside);
      return g_strdup_printf (_("A reflection is damaged and could not be "
                                "opened. It was put aside, not deleted: %s"),
                                 name);
    }
  if (entry->error != NULL)
    return g_strdup (entry->error->message);

  return g_strdup (_("A reflection was made with a newer version of Tarn and can only be opened "
                     "there."));
}

static void
bring_back_cb (GtkWidget     *button,
               TarnStartPage *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "tarn-id"));
  TarnJournal     *journal = tarn_library_get_journal (get_library (self));
  TarnWindow      *window = self->window;
  g_autoptr(GError) error = NULL;

  if (tarn_journal_bring_back (journal, id, &error))
    tarn_window_add_toast (window, _("The version before the last change is back"));
  else
    tarn_window_add_toast (window, error->message);

  g_ptr_array_set_size (self->damaged, 0);
  tarn_start_page_refresh (self);
  tarn_window_focus_heading (window);
}

static void
offer_last_good (TarnStartPage          *self,
                 const TarnJournalEntry *entry)
{
  const char        *id = tarn_reflection_get_questionnaire (entry->last_good);
  TarnQuestionnaire *questionnaire = tarn_library_find (get_library (self), id);
  g_autofree char   *date = tarn_dup_date (tarn_reflection_get_changed (entry->last_good));
  g_autofree char   *words = NULL;
  GtkWidget         *button;

  words = g_strdup_printf (_("Bring back “%s” as it was before its last change, on %s"),
                              questionnaire != NULL ? questionnaire->title->text : id, date);
  button = tarn_flat_button_new (words, "document-revert-symbolic");
  g_object_set_data_full (G_OBJECT (button), "tarn-id", g_strdup (entry->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (bring_back_cb), self);
  gtk_box_append (GTK_BOX (self->trouble), button);
}

/* A damaged file is found only once, because it is put aside; it is spoken of until the window
 * closes. */
static void
list_damaged (TarnStartPage *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TarnJournalEntry *entry = self->entries->pdata[i];
      g_autofree char        *words = entry->head == NULL ? dup_damaged (entry) : NULL;

      if (words != NULL &&
          !g_ptr_array_find_with_equal_func (self->damaged, words, g_str_equal, NULL))
        g_ptr_array_add (self->damaged, g_steal_pointer (&words));
    }

  for (guint i = 0; i < self->damaged->len; i++)
    add_trouble (self, self->damaged->pdata[i]);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TarnJournalEntry *entry = self->entries->pdata[i];

      if (entry->head == NULL && entry->last_good != NULL)
        offer_last_good (self, entry);
    }
}

static void
load_entries (TarnStartPage *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = tarn_journal_list_heads (tarn_library_get_journal (get_library (self)), &error);
  if (self->entries == NULL)
    {
      self->entries = g_ptr_array_new ();
      add_trouble (self, error->message);
    }
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
  g_ptr_array_unref (self->damaged);

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
}

static void
tarn_start_page_init (TarnStartPage *self)
{
  self->damaged = g_ptr_array_new_with_free_func (g_free);
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
  gtk_widget_set_visible (self->trouble, TRUE);
  gtk_label_set_text (self->deleted_words, "");
  tarn_box_clear (self->trouble);
  tarn_box_clear (self->open);
  tarn_box_clear (self->finished);
  load_entries (self);
  list_broken (self);
  list_damaged (self);
  list_entries (self, self->open, _("Go on"), FALSE);
  list_questionnaires (self);
  list_entries (self, self->finished, _("Finished"), TRUE);
  gtk_widget_set_visible (self->trouble, gtk_widget_get_first_child (self->trouble) != NULL);
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
