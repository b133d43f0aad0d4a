/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-lock-screen.h"

#include "tarn-dialogs.h"
#include "tarn-opener.h"
#include "tarn-plan-page.h"
#include "tarn-start-page.h"
#include "tarn-steps-page.h"
#include "tarn-unlock-page.h"

#include <glib/gi18n.h>

#define PLACE "tarn-place"

/* Where somebody was, without a word of what they wrote. */
typedef struct
{
  char      *id;     /* of the reflection, or NULL: the start page */
  GType      page;   /* on top of where the reflection opens, or G_TYPE_NONE */
  GPtrArray *files;  /* GFile: to be opened when it is unlocked */
  GtkWidget *asking; /* where the passphrase is written, or NULL */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->asking);
  g_free (place->id);
  g_ptr_array_unref (place->files);
  g_free (place);
}

/* Pages that a finished reflection can come back to. */
static const struct
{
  GType (*type) (void);
  GtkWidget *(*make) (TarnWindow  *window,
                      TarnSession *session);
  const char *title; /* among the texts */
} pages[] = {
  { tarn_plan_page_get_type, tarn_plan_page_new, "plan-title" },
  { tarn_steps_page_get_type, tarn_steps_page_new, "steps-title" },
};

static Place *
remember (TarnWindow *window)
{
  TarnSession *session = tarn_window_get_session (window);
  GtkWidget   *page = tarn_window_get_page (window);
  Place       *place = g_new0 (Place, 1);

  place->files = g_ptr_array_new_with_free_func (g_object_unref);
  place->page = G_TYPE_NONE;
  if (session == NULL || page == NULL || TARN_IS_START_PAGE (page))
    return place;

  place->id = g_strdup (tarn_session_get_id (session));
  place->page = G_OBJECT_TYPE (page);
  return place;
}

static void
go_on_with_page (TarnWindow *window,
                 GType       type)
{
  TarnSession *session = tarn_window_get_session (window);

  for (guint i = 0; session != NULL && i < G_N_ELEMENTS (pages); i++)
    if (pages[i].type () == type)
      {
        const TarnText *title = tarn_texts_get (tarn_session_get_texts (session), pages[i].title);

        tarn_window_show_page (window, pages[i].make (window, session),
                               title != NULL ? title->text : _("Tarn"));
        return;
      }
}

static void
come_back (TarnWindow  *window,
           const Place *place)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (window));
  g_autoptr(TarnJournalEntry) entry = NULL;

  if (place->id != NULL)
    entry = tarn_journal_load (journal, place->id, NULL);
  if (entry != NULL && entry->reflection != NULL)
    {
      tarn_opener_open_entry (window, entry);
      go_on_with_page (window, place->page);
    }
  for (guint i = 0; i < place->files->len; i++)
    tarn_window_open (window, place->files->pdata[i]);
}

/* Where it was before. */
static void
reveal (TarnWindow *window)
{
  Place   *place = g_object_steal_data (G_OBJECT (window), PLACE);
  gboolean ended = place->asking != NULL &&
                   tarn_unlock_page_started_again (TARN_UNLOCK_PAGE (place->asking));

  tarn_window_set_lock (window, NULL);
  tarn_library_journal_changed (tarn_window_get_library (window));
  tarn_window_show_page (window, tarn_start_page_new (window), _("Tarn"));
  /* Somebody who forgot the passphrase started again, with nothing. */
  if (ended)
    tarn_start_page_tell_of_end (TARN_START_PAGE (tarn_window_get_page (window)));
  come_back (window, place);
  place_free (place);
}

static void
unlocked_cb (GtkWidget  *page,
             TarnWindow *window)
{
  /* The page that tells of it goes away on the way. */
  g_autoptr(GtkWidget) kept = g_object_ref (page);

  reveal (window);
}

static void
ask (TarnWindow *window)
{
  Place     *place = g_object_get_data (G_OBJECT (window), PLACE);
  GtkWidget *page = tarn_unlock_page_new (tarn_window_get_library (window));

  g_set_weak_pointer (&place->asking, page);
  g_signal_connect_object (page, "unlocked", G_CALLBACK (unlocked_cb), window, 0);
  tarn_window_set_lock (window, page);
}

/* A passphrase that is being worked out must not open what is locked again by then. */
static void
stop_asking (TarnWindow *window)
{
  Place *place = g_object_get_data (G_OBJECT (window), PLACE);

  if (place != NULL && place->asking != NULL)
    tarn_unlock_page_stop (TARN_UNLOCK_PAGE (place->asking));
}

/* Nothing that shows or holds an answer is left. */
static void
put_away (TarnWindow *window)
{
  g_object_set_data_full (G_OBJECT (window), PLACE, remember (window), place_free);
  tarn_window_drop_pages (window);
}

/* Dialogs may show answers, too. */
static void
close_dialogs (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autoptr(GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    g_ptr_array_add (windows, g_list_model_get_item (toplevels, i));
  for (guint i = 0; i < windows->len; i++)
    if (!TARN_IS_WINDOW (windows->pdata[i]))
      gtk_window_destroy (windows->pdata[i]);
}

/* What cannot be saved would be lost, so then nothing is locked. */
static gboolean
save (TarnWindow *window)
{
  TarnSession *session = tarn_window_get_session (window);
  g_autoptr(GError) error = NULL;

  if (session == NULL || tarn_session_flush (session, &error))
    return TRUE;

  tarn_dialogs_message (GTK_WINDOW (window), _("Not Locked"), error->message);
  return FALSE;
}

/**
 * tarn_lock_screen_show:
 * @window: a window, while the journal is locked
 *
 * Drops everything that shows or holds an answer, and shows where the passphrase is written. When
 * it was right, the window comes back to where it was.
 */
void
tarn_lock_screen_show (TarnWindow *window)
{
  g_return_if_fail (TARN_IS_WINDOW (window));

  /* Whatever covers it already stays. */
  if (g_object_get_data (G_OBJECT (window), PLACE) != NULL)
    return;

  put_away (window);
  ask (window);
}

/**
 * tarn_lock_screen_lock:
 * @application: the program
 * @library: what it shares
 *
 * Saves what is open in every window, locks the journal, and shows only where the passphrase is
 * written. A journal without a passphrase is left as it is.
 */
void
tarn_lock_screen_lock (GtkApplication *application,
                       TarnLibrary    *library)
{
  TarnJournal *journal;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (TARN_IS_LIBRARY (library));

  journal = tarn_library_get_journal (library);
  if (!tarn_journal_is_sealed (journal))
    return;
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (TARN_IS_WINDOW (link->data))
      stop_asking (link->data);
  if (tarn_journal_is_locked (journal))
    return;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (TARN_IS_WINDOW (link->data) && !save (link->data))
      return;

  close_dialogs ();
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (TARN_IS_WINDOW (link->data))
      tarn_lock_screen_show (link->data);
  tarn_journal_lock (journal);
  tarn_library_journal_changed (library);
}

/**
 * tarn_lock_screen_cover:
 * @window: a window
 * @cover: (transfer floating): what others may see
 *
 * Saves and puts away everything that is open, locks the journal if it has a passphrase, and shows
 * @cover instead until tarn_lock_screen_uncover().
 *
 * Returns: %FALSE if something could not be saved: nothing has changed then, and the person was
 *   told
 */
gboolean
tarn_lock_screen_cover (TarnWindow *window,
                        GtkWidget  *cover)
{
  g_autoptr(GtkWidget) kept = NULL;

  g_return_val_if_fail (TARN_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (cover), FALSE);

  kept = g_object_ref_sink (cover);
  if (g_object_get_data (G_OBJECT (window), PLACE) != NULL || !save (window))
    return FALSE;

  put_away (window);
  tarn_window_set_lock (window, cover);
  tarn_lock_screen_lock (gtk_window_get_application (GTK_WINDOW (window)),
                         tarn_window_get_library (window));
  return TRUE;
}

/**
 * tarn_lock_screen_uncover:
 * @window: a window that is covered
 *
 * Takes the cover away. Where the journal is locked, the passphrase is asked for first.
 */
void
tarn_lock_screen_uncover (TarnWindow *window)
{
  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (g_object_get_data (G_OBJECT (window), PLACE) != NULL);

  if (tarn_journal_is_locked (tarn_library_get_journal (tarn_window_get_library (window))))
    ask (window);
  else
    reveal (window);
}

/**
 * tarn_lock_screen_open:
 * @window: a window
 * @file: a file that somebody asked for
 *
 * Opens a file, or keeps it until the window is unlocked.
 */
void
tarn_lock_screen_open (TarnWindow *window,
                       GFile      *file)
{
  Place *place;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  place = g_object_get_data (G_OBJECT (window), PLACE);
  if (place != NULL)
    g_ptr_array_add (place->files, g_object_ref (file));
  else
    tarn_window_open (window, file);
}
