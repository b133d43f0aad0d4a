/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-backup-page.h"
#include "tarn-busy.h"
#include "tarn-journal-private.h"
#include "tarn-passphrase-page.h"
#include "tarn-text-row.h"

#define PASSPHRASE "moss stone otter rain"

static TarnJournal *
get_journal (void)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));

  journal->quick = TRUE;
  return journal;
}

static void
put (const char *reflection,
     const char *note)
{
  g_autoptr(TarnSession) session = pages_session (reflection);
  TarnReflection *kept = tarn_session_get_reflection (session);

  tarn_reflection_set_note (kept, "OP-CONF-1", note);
  g_assert_true (tarn_journal_save (get_journal (), tarn_session_get_id (session), kept, NULL));
  tarn_session_abandon (session);
}

static GtkWidget *
find_row (GtkWidget *page,
          guint      index)
{
  return pages_find (page, TARN_TYPE_TEXT_ROW, index);
}

static void
fill (GtkWidget  *page,
      guint       index,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, index)), text);
}

typedef struct
{
  GtkWidget  *page;
  const char *words;
} Said;

static gboolean
says (gpointer data)
{
  const Said *said = data;

  return pages_says (said->page, said->words);
}

static void
wait_for (GtkWidget  *page,
          const char *words)
{
  Said said = { page, words };

  pages_wait (says, &said);
}

static GtkWidget *
get_focus (void)
{
  return gtk_root_get_focus (GTK_ROOT (pages_window ()));
}

/* Whether it says something or not, and wherever it stands. */
static void
test_tab_leaves_the_line_that_says_what_goes_on (void)
{
  GtkWidget *page = tarn_backup_page_new (pages_window ());
  GtkWidget *busy;

  pages_show (page);
  busy = pages_find (page, TARN_TYPE_BUSY, 1);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_grab_focus (pages_find_named (page, GTK_TYPE_BUTTON, "Choose a Backup…"));
      for (guint j = 0; j < 2; j++)
        {
          GtkWidget *before = get_focus ();

          gtk_widget_child_focus (GTK_WIDGET (pages_window ()), GTK_DIR_TAB_FORWARD);
          g_assert_true (get_focus () != before);
          g_assert_true (gtk_widget_get_visible (get_focus ()));
        }
      g_assert_false (gtk_widget_is_ancestor (get_focus (), busy));
      tarn_busy_end (TARN_BUSY (busy), "Restored.");
    }
  tarn_window_go_back (pages_window ());
}

static void
test_a_backup_brings_back_what_was_there (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "one.backup", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *page;

  put ("w1-online-presence", "a");
  put ("w1-group-participation", NULL);
  page = tarn_backup_page_new (pages_window ());
  pages_show (page);
  fill (page, 0, PASSPHRASE);
  fill (page, 1, PASSPHRASE);
  tarn_backup_page_save (TARN_BACKUP_PAGE (page), file);
  wait_for (page, "2 reflections are in the backup “one.backup”.");

  g_assert_true (tarn_journal_delete_all (get_journal (), NULL));
  put ("w2-online-presence", NULL);

  tarn_backup_page_choose (TARN_BACKUP_PAGE (page), file);
  fill (page, 2, "something else");
  tarn_backup_page_restore (TARN_BACKUP_PAGE (page));
  wait_for (page, "this is not its passphrase");

  fill (page, 2, PASSPHRASE);
  tarn_backup_page_restore (TARN_BACKUP_PAGE (page));
  wait_for (page, "2 reflections were new and are there now.");
  fill (page, 2, PASSPHRASE);
  tarn_backup_page_restore (TARN_BACKUP_PAGE (page));
  wait_for (page, "2 were there already.");
  tarn_window_go_back (pages_window ());
}

static void
press (GtkWidget  *page,
       const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = pages_find (page, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (gtk_widget_get_visible (button) &&
          g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        {
          g_assert_true (gtk_widget_is_sensitive (button));
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }
}

/* Nothing is half written. The passphrase is worked out as slowly as for a person, so that there is
 * something to stop. */
static void
test_both_can_be_stopped (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "two.backup", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *page = tarn_backup_page_new (pages_window ());

  g_assert_true (tarn_journal_delete_all (get_journal (), NULL));
  put ("w1-online-presence", NULL);
  tarn_library_get_journal (tarn_window_get_library (pages_window ()))->quick = FALSE;
  pages_show (page);
  fill (page, 0, PASSPHRASE);
  fill (page, 1, PASSPHRASE);
  tarn_backup_page_save (TARN_BACKUP_PAGE (page), file);
  press (page, "Stop");
  wait_for (page, "Stopped. Nothing was saved.");
  g_assert_false (g_file_query_exists (file, NULL));

  tarn_backup_page_save (TARN_BACKUP_PAGE (page), file);
  wait_for (page, "1 reflection is in the backup");
  tarn_backup_page_choose (TARN_BACKUP_PAGE (page), file);
  fill (page, 2, PASSPHRASE);
  tarn_backup_page_restore (TARN_BACKUP_PAGE (page));
  press (page, "Stop");
  wait_for (page, "Stopped. Nothing was restored.");
  tarn_window_go_back (pages_window ());
}

static void
agree_to_remove (GtkWidget *page)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr(GtkWidget) dialog = NULL;

  press (page, "Remove Passphrase…");
  for (guint i = 0; !ADW_IS_MESSAGE_DIALOG (dialog); i++)
    {
      g_clear_object (&dialog);
      dialog = g_list_model_get_item (windows, i);
    }
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_passphrase_is_set_changed_and_removed (void)
{
  GtkWidget *page = tarn_passphrase_page_new (pages_window ());

  get_journal ();
  pages_show (page);
  g_assert_true (pages_says (page, "Nobody can recover it."));
  fill (page, 0, PASSPHRASE);
  fill (page, 1, PASSPHRASE);
  press (page, "Set Passphrase");
  wait_for (page, "Your reflections are locked with a passphrase.");
  g_assert_true (tarn_journal_is_sealed (get_journal ()));
  g_assert_false (tarn_journal_is_locked (get_journal ()));

  fill (page, 0, "something else");
  fill (page, 1, "new words");
  fill (page, 2, "new words");
  press (page, "Change Passphrase");
  wait_for (page, "This is not the passphrase");
  fill (page, 0, PASSPHRASE);
  press (page, "Change Passphrase");
  wait_for (GTK_WIDGET (pages_window ()), "Passphrase changed");
  tarn_journal_lock (get_journal ());
  g_assert_false (tarn_journal_unlock (get_journal (), PASSPHRASE, NULL, NULL));
  g_assert_true (tarn_journal_unlock (get_journal (), "new words", NULL, NULL));

  fill (page, 0, "new words");
  agree_to_remove (page);
  wait_for (page, "Before you set a passphrase");
  g_assert_false (tarn_journal_is_sealed (get_journal ()));
  tarn_window_go_back (pages_window ());
}

/* The passphrase is worked out as slowly as for a person, so that there is something to stop. */
static void
test_a_change_of_the_passphrase_can_be_stopped (void)
{
  GtkWidget   *page = tarn_passphrase_page_new (pages_window ());
  TarnJournal *journal = get_journal ();

  journal->quick = FALSE;
  pages_show (page);
  fill (page, 0, PASSPHRASE);
  fill (page, 1, PASSPHRASE);
  press (page, "Set Passphrase");
  wait_for (page, "Locking every reflection");
  press (page, "Stop");
  g_assert_true (pages_says (page, "Stopping…"));
  wait_for (page, "Stopped. There is no passphrase, as before.");
  g_assert_false (tarn_journal_is_sealed (journal));

  /* What was written is still there to try again. */
  press (page, "Set Passphrase");
  wait_for (page, "Your reflections are locked with a passphrase.");

  fill (page, 0, PASSPHRASE);
  fill (page, 1, "new words");
  fill (page, 2, "new words");
  press (page, "Change Passphrase");
  press (page, "Stop");
  wait_for (page, "Stopped. Your passphrase is the same as before.");
  agree_to_remove (page);
  wait_for (page, "Writing every reflection");
  press (page, "Stop");
  wait_for (page, "Stopped. Your passphrase is the same as before.");
  tarn_journal_lock (journal);
  g_assert_true (tarn_journal_unlock (journal, PASSPHRASE, NULL, NULL));

  /* Whoever goes away meanwhile is told where they are. */
  fill (page, 0, PASSPHRASE);
  agree_to_remove (page);
  wait_for (page, "Writing every reflection");
  tarn_window_go_back (pages_window ());
  wait_for (GTK_WIDGET (pages_window ()), "Passphrase removed");
  g_assert_false (tarn_journal_is_sealed (journal));
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/backup-page/tab-leaves-the-line-that-says-what-goes-on",
                   test_tab_leaves_the_line_that_says_what_goes_on);
  g_test_add_func ("/backup-page/brings-back-what-was-there",
                   test_a_backup_brings_back_what_was_there);
  g_test_add_func ("/backup-page/both-can-be-stopped", test_both_can_be_stopped);
  g_test_add_func ("/passphrase-page/is-set-changed-and-removed",
                   test_a_passphrase_is_set_changed_and_removed);
  g_test_add_func ("/passphrase-page/stopped", test_a_change_of_the_passphrase_can_be_stopped);

  return g_test_run ();
}
