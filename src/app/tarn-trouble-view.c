/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-trouble-view.h"

#include "tarn-back.h"
#include "tarn-check-page.h"
#include "tarn-dialogs.h"
#include "tarn-issues-page.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnTroubleView
{
  GtkBox parent_instance;

  TarnWindow *window;  /* (nullable): until it is filled; it holds the view, so it outlives it */
  GPtrArray  *damaged; /* what was said of damaged files */
};

enum
{
  BROUGHT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnTroubleView, tarn_trouble_view, GTK_TYPE_BOX)

static TarnLibrary *
get_library (TarnTroubleView *self)
{
  return tarn_window_get_library (self->window);
}

static void
add_trouble (TarnTroubleView *self,
             const char      *text)
{
  gtk_box_append (GTK_BOX (self), tarn_label_new (text));
}

static void
why_cb (GtkWidget       *button,
        TarnTroubleView *self)
{
  const char *path = g_object_get_data (G_OBJECT (button), "tarn-path");

  tarn_window_show_page (self->window, tarn_check_page_new (self->window, path, NULL),
                         _("Questionnaire"));
}

/* Somebody's own questionnaire that is passed over must be heard of. */
static void
list_broken (TarnTroubleView *self)
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
      gtk_box_append (GTK_BOX (self), button);
    }
}

static void
texts_cb (GtkWidget       *button,
          TarnTroubleView *self)
{
  GPtrArray                *bad = tarn_library_get_bad_texts (get_library (self));
  gpointer                  data = g_object_get_data (G_OBJECT (button), "tarn-index");
  guint                     index = GPOINTER_TO_UINT (data);
  const TarnCatalogueEntry *entry;
  g_autofree char          *name = NULL;
  GtkWidget                *page;

  if (index >= bad->len)
    return;

  entry = bad->pdata[index];
  name = g_filename_display_name (entry->path);
  page = tarn_issues_page_new (name, entry->error != NULL ? entry->error->message : NULL,
                               entry->issues);
  tarn_back_add (page, self->window);
  tarn_window_show_page (self->window, page, _("Texts"));
}

/* So must somebody's own texts. */
static void
list_bad_texts (TarnTroubleView *self)
{
  GPtrArray *bad = tarn_library_get_bad_texts (get_library (self));

  for (guint i = 0; i < bad->len; i++)
    {
      const TarnCatalogueEntry *entry = bad->pdata[i];
      g_autofree char          *name = g_path_get_basename (entry->path);
      g_autofree char          *words = NULL;
      GtkWidget                *button;

      words = g_strdup_printf (_("The texts “%s” cannot be used, so Tarn shows its own. See why…"),
                                  name);
      button = tarn_flat_button_new (words, "dialog-warning-symbolic");
      g_object_set_data (G_OBJECT (button), "tarn-index", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (texts_cb), self);
      gtk_box_append (GTK_BOX (self), button);
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
bring_back_cb (GtkWidget       *button,
               TarnTroubleView *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "tarn-id"));
  TarnJournal     *journal = tarn_library_get_journal (get_library (self));
  TarnWindow      *window = self->window;
  g_autoptr(GError) error = NULL;

  if (tarn_journal_bring_back (journal, id, &error))
    tarn_window_add_toast (window, _("The version before the last change is back"));
  else
    tarn_dialogs_message (GTK_WINDOW (window), _("Not Brought Back"), error->message);

  g_ptr_array_set_size (self->damaged, 0);
  g_signal_emit (self, signals[BROUGHT_BACK], 0);
  tarn_window_focus_heading (window);
}

static void
offer_last_good (TarnTroubleView        *self,
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
  gtk_box_append (GTK_BOX (self), button);
}

/* A damaged file is found only once, because it is put aside; it is spoken of until the window
 * closes. */
static void
list_damaged (TarnTroubleView *self,
              GPtrArray       *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];
      g_autofree char        *words = entry->head == NULL ? dup_damaged (entry) : NULL;

      if (words != NULL &&
          !g_ptr_array_find_with_equal_func (self->damaged, words, g_str_equal, NULL))
        g_ptr_array_add (self->damaged, g_steal_pointer (&words));
    }

  for (guint i = 0; i < self->damaged->len; i++)
    add_trouble (self, self->damaged->pdata[i]);

  for (guint i = 0; i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      if (entry->head == NULL && entry->last_good != NULL)
        offer_last_good (self, entry);
    }
}

static void
tarn_trouble_view_finalize (GObject *object)
{
  g_ptr_array_unref (TARN_TROUBLE_VIEW (object)->damaged);

  G_OBJECT_CLASS (tarn_trouble_view_parent_class)->finalize (object);
}

static void
tarn_trouble_view_class_init (TarnTroubleViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_trouble_view_finalize;

  /**
   * TarnTroubleView::brought-back:
   * @self: the view
   *
   * An earlier version of a reflection is in its place again.
   */
  signals[BROUGHT_BACK] = g_signal_new ("brought-back", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_trouble_view_init (TarnTroubleView *self)
{
  self->damaged = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tarn_trouble_view_show:
 * @self: a view
 * @window: the window it is shown in
 * @entries: (element-type TarnJournalEntry): what is in the journal
 * @error: (nullable): why nothing of the journal could be listed
 *
 * Looks at what is amiss anew. What was damaged is spoken of until the window closes.
 */
void
tarn_trouble_view_show (TarnTroubleView *self,
                        TarnWindow      *window,
                        GPtrArray       *entries,
                        const GError    *error)
{
  g_return_if_fail (TARN_IS_TROUBLE_VIEW (self));
  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (entries != NULL);

  self->window = window;
  tarn_box_clear (GTK_WIDGET (self));
  /* A box that is filled while it is hidden keeps the height it had when it was empty. */
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (error != NULL)
    add_trouble (self, error->message);
  list_broken (self);
  list_bad_texts (self);
  list_damaged (self, entries);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
