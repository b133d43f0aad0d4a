/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture-pages.h"

#include "pages.h"

#include <libintl.h>
#include <stdlib.h>

#include "tarn-backup-page.h"
#include "tarn-check-page.h"
#include "tarn-compare-page.h"
#include "tarn-copy-page.h"
#include "tarn-compare-report.h"
#include "tarn-dialogs.h"
#include "tarn-domain-page.h"
#include "tarn-entry-row.h"
#include "tarn-handouts-page.h"
#include "tarn-hand-in-page.h"
#include "tarn-help-page.h"
#include "tarn-identifier-page.h"
#include "tarn-opener.h"
#include "tarn-passphrase-page.h"
#include "tarn-password-page.h"
#include "tarn-plan-page.h"
#include "tarn-preferences.h"
#include "tarn-profile-page.h"
#include "tarn-reflect-page.h"
#include "tarn-own-page.h"
#include "tarn-own-report.h"
#include "tarn-pack-page.h"
#include "tarn-pass-page.h"
#include "tarn-picture-page.h"
#include "tarn-projector.h"
#include "tarn-report-extract.h"
#include "tarn-report-handout.h"
#include "tarn-report-page.h"
#include "tarn-report-view.h"
#include "tarn-response-file.h"
#include "tarn-room-page.h"
#include "tarn-share-page.h"
#include "tarn-shortcuts.h"
#include "tarn-start-page.h"
#include "tarn-steps-page.h"
#include "tarn-unlock-page.h"
#include "tarn-workshop-page.h"

static GtkWindow *
get_window (void)
{
  return GTK_WINDOW (pages_window ());
}

static TarnLibrary *
get_library (void)
{
  return tarn_window_get_library (pages_window ());
}

static TarnSession *
new_session (const PicturePage *page)
{
  return pages_session (page->reflection);
}

/* Back to the start page, as if nothing had been looked at. */
void
picture_pages_leave (void)
{
  TarnSession *session = tarn_window_get_session (pages_window ());

  if (session != NULL)
    tarn_session_abandon (session);
  tarn_window_set_session (pages_window (), NULL);
  tarn_window_set_lock (pages_window (), NULL);
  tarn_window_go_home (pages_window ());
  g_settings_reset (tarn_library_get_settings (get_library ()), "page-mode");
}

static void
keep (const char *reflection,
      gboolean    finished,
      const char *at)
{
  g_autoptr(TarnSession) session = pages_session (reflection);
  TarnReflection *kept = tarn_session_get_reflection (session);

  tarn_reflection_set_finished (kept, finished);
  tarn_session_set_at (session, at);
  tarn_journal_save (tarn_library_get_journal (get_library ()), tarn_session_get_id (session), kept,
                     NULL);
}

static GtkWindow *
show_start (const PicturePage *page)
{
  tarn_start_page_refresh (TARN_START_PAGE (tarn_window_get_page (pages_window ())));
  return get_window ();
}

static GtkWindow *
show_start_with_reflections (const PicturePage *page)
{
  keep ("quick-online-presence", FALSE, "OP-CONF-2");
  keep ("w1-group-participation", FALSE, "review");
  keep ("w1-online-presence", TRUE, NULL);
  keep ("w2-online-presence", TRUE, NULL);
  return show_start (page);
}

static GtkWindow *
show_question (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  tarn_reflection_set_finished (tarn_session_get_reflection (session), FALSE);
  tarn_session_set_at (session, page->at);
  tarn_window_set_session (pages_window (), session);
  pages_show (tarn_reflect_page_new (pages_window (), session));
  return get_window ();
}

static GtkWindow *
show_domain_of_questions (const PicturePage *page)
{
  g_settings_set_string (tarn_library_get_settings (get_library ()), "page-mode", "section");
  return show_question (page);
}

static GtkWindow *
open_all (GtkWindow *window)
{
  GtkWidget *page = tarn_window_get_page (pages_window ());
  GtkWidget *expander;

  for (guint i = 0; (expander = pages_find (page, GTK_TYPE_EXPANDER, i)) != NULL; i++)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  return window;
}

/* Why it is asked, and the note, are closed at first. */
static GtkWindow *
show_question_opened (const PicturePage *page)
{
  return open_all (show_question (page));
}

static GtkWindow *
show_place_opened (const PicturePage *page)
{
  GtkWindow *window = show_question (page);
  GtkWidget *row = pages_find (tarn_window_get_page (pages_window ()), ADW_TYPE_EXPANDER_ROW, 0);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return window;
}

static GtkWindow *
show_refused (const PicturePage *page)
{
  GtkWindow *window = show_question (page);

  tarn_reflection_clear (tarn_session_get_reflection (tarn_window_get_session (pages_window ())),
                         page->at);
  tarn_reflect_page_next (TARN_REFLECT_PAGE (tarn_window_get_page (pages_window ())));
  return window;
}

static GtkWindow *
show_profile (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  pages_show (tarn_profile_page_new (pages_window (), session));
  return get_window ();
}

static GtkWindow *
show_domain (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  TarnProfile *profile = tarn_session_get_profile (session);
  GPtrArray   *domains = tarn_profile_get_domains (profile);
  GtkWidget   *shown;
  guint        i = 0;

  while (!g_str_equal (((const TarnDomainResult *)domains->pdata[i])->domain->id, page->at))
    i++;
  shown = tarn_domain_page_new (pages_window (), session, profile, i);
  pages_show (shown);
  gtk_expander_set_expanded (GTK_EXPANDER (pages_find (shown, GTK_TYPE_EXPANDER, 0)), TRUE);
  return get_window ();
}

static GtkWindow *
show_comparison (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  g_autoptr(TarnSession) earlier = pages_session (page->at);

  pages_show (tarn_compare_page_new (pages_window (), session,
                                     tarn_session_get_reflection (earlier)));
  return get_window ();
}

static GtkWindow *
show_plan (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  pages_show (tarn_plan_page_new (pages_window (), session));
  return get_window ();
}

static GtkWindow *
show_steps (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  pages_show (tarn_steps_page_new (pages_window (), session));
  return get_window ();
}

static gboolean
has_paper (gpointer page)
{
  return pages_find (page, TARN_TYPE_REPORT_VIEW, 0) != NULL;
}

static GtkWindow *
show_report (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  GtkWidget *shown = tarn_own_report_new (pages_window (), session);

  pages_show (shown);
  pages_wait (has_paper, shown);
  if (page->at != NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (pages_find (shown, GTK_TYPE_STACK, 0)), page->at);
  return get_window ();
}

/* With a plan, of which one step belongs to an answer that cannot wait. */
static GtkWindow *
show_share (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  TarnReflection *reflection = tarn_session_get_reflection (session);
  GPtrArray      *actions;

  actions = tarn_report_suggest_actions (tarn_session_get_profile (session), reflection,
                                         tarn_session_get_texts (session));
  while (actions->len > 0)
    tarn_reflection_take_plan_action (reflection, g_ptr_array_steal_index (actions, 0));
  g_ptr_array_unref (actions);
  tarn_reflection_add_topic (reflection, "OP-PRIV");
  tarn_reflection_add_topic (reflection, "OP-CONF");
  tarn_reflection_add_topic (reflection, "OP-BOUND");
  pages_show (tarn_share_page_new (pages_window (), session));
  return get_window ();
}

static GtkWindow *
show_copy (const PicturePage *page)
{
  GtkWindow *window = show_share (page);
  GtkWidget *form = tarn_window_get_page (pages_window ());
  GtkWidget *shown;

  g_signal_emit_by_name (pages_find_named (form, GTK_TYPE_BUTTON, gettext ("Look at the Pages")),
                         "clicked");
  shown = tarn_window_get_page (pages_window ());
  pages_wait (has_paper, shown);
  if (page->at != NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (pages_find (shown, GTK_TYPE_STACK, 0)), page->at);
  return window;
}

static GtkWindow *
show_password (const PicturePage *page)
{
  pages_show (tarn_password_page_new (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_choose (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  keep ("quick-online-presence", TRUE, NULL);
  keep ("full-online-presence", TRUE, NULL);
  tarn_compare_report_choose (pages_window (), session);
  return get_window ();
}

static GtkWindow *
show_compared (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  g_autoptr(TarnSession) earlier = pages_session (page->at);

  tarn_compare_report_show (pages_window (), session, tarn_session_get_reflection (earlier));
  pages_wait (has_paper, tarn_window_get_page (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_handouts (const PicturePage *page)
{
  pages_show (tarn_handouts_page_new (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_card (const PicturePage *page)
{
  TarnTexts *texts = tarn_library_get_texts (get_library ());

  tarn_report_page_show (pages_window (), tarn_texts_get_sheet (texts, page->at)->title->text,
                         page->at, tarn_report_sheet_new (page->at, texts));
  pages_wait (has_paper, tarn_window_get_page (pages_window ()));
  return get_window ();
}

static void
do_nothing (gpointer user_data)
{
}

static gboolean
has_identifiers (gpointer data)
{
  return TARN_IS_IDENTIFIER_PAGE (tarn_window_get_page (pages_window ()));
}

static GtkWindow *
show_identifiers (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);
  TarnReflection *reflection = tarn_session_get_reflection (session);

  tarn_reflection_set_note (reflection, "OP-CONF-1",
                            "I wrote about a visit in LS1 4AP once. Jo Bloggs, 14, saw it, and so "
                            "did the others.");
  tarn_reflection_set_step (reflection, "what-happened", "It was on 3 May 2024, at work.");
  tarn_identifier_page_run (pages_window (), session, TARN_LEAVES_ALL, NULL, do_nothing, NULL,
                            NULL);
  pages_wait (has_identifiers, NULL);
  return get_window ();
}

static GtkWindow *
show_passphrase (const PicturePage *page)
{
  pages_show (tarn_passphrase_page_new (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_backup (const PicturePage *page)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/home/somebody/tarn-2026-11-22.backup");
  GtkWidget *shown = tarn_backup_page_new (pages_window ());

  pages_show (shown);
  tarn_backup_page_choose (TARN_BACKUP_PAGE (shown), file);
  return get_window ();
}

static GtkWindow *
show_unlock (const PicturePage *page)
{
  tarn_window_set_lock (pages_window (), tarn_unlock_page_new (get_library ()));
  return get_window ();
}

static GtkWindow *
show_help (const PicturePage *page)
{
  pages_show (tarn_help_page_new (tarn_library_get_texts (get_library ())));
  return get_window ();
}

static GtkWindow *
show_help_opened (const PicturePage *page)
{
  return open_all (show_help (page));
}

static GtkWindow *
show_issues (const PicturePage *page)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "questionnaires", "bad",
                                                 page->at, NULL);

  pages_open_file (path);
  return get_window ();
}

/* Written here, because a damaged file is put aside as soon as it is found. */
static GtkWindow *
show_damaged (const PicturePage *page)
{
  TarnJournal     *journal = tarn_library_get_journal (get_library ());
  g_autofree char *path = g_build_filename (tarn_journal_get_folder (journal), "torn.xml", NULL);

  g_file_set_contents (path, "<reflection", -1, NULL);
  return show_start (page);
}

static GtkWindow *
show_deleted (const PicturePage *page)
{
  GtkWindow *window = show_start_with_reflections (page);

  g_signal_emit_by_name (pages_find (GTK_WIDGET (window), TARN_TYPE_ENTRY_ROW, 0), "delete");
  return window;
}

static GtkWindow *
show_hidden (const PicturePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.hide-screen", NULL);
  return get_window ();
}

static gboolean
undo_nothing (TarnWindow *window,
              gpointer    user_data,
              GError    **error)
{
  return TRUE;
}

static GtkWindow *
show_toast (const PicturePage *page)
{
  /* The page before was the hidden screen. */
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.hide-screen", NULL);
  tarn_window_add_undo_toast (pages_window (), gettext ("Reflection deleted"), undo_nothing, NULL,
                              NULL);
  return get_window ();
}

static GtkWindow *
show_preferences (const PicturePage *page)
{
  return GTK_WINDOW (tarn_preferences_new (pages_window ()));
}

/* The dialog that came up last. */
static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) || ADW_IS_ABOUT_WINDOW (window))
        return window;
    }
  g_error ("no dialog came up");
}

static GtkWindow *
show_deleting (const PicturePage *page)
{
  GtkWindow *preferences = show_preferences (page);
  GtkWidget *button;
  guint      i = 0;

  gtk_window_present (preferences);
  do
    button = pages_find (GTK_WIDGET (preferences), GTK_TYPE_BUTTON, i++);
  while (!gtk_widget_has_css_class (button, "destructive-action"));
  g_signal_emit_by_name (button, "clicked");
  return find_dialog ();
}

/* The longest words on a button of a dialog. */
static GtkWindow *
show_closing (const PicturePage *page)
{
  tarn_dialogs_confirm (get_window (), gettext ("Your last changes could not be saved"),
                        "No space left on device", gettext ("_Close Without Saving"), TRUE,
                        do_nothing, NULL, NULL);
  return find_dialog ();
}

static GtkWindow *
show_about (const PicturePage *page)
{
  tarn_dialogs_about (get_window ());
  return find_dialog ();
}

static GtkWindow *
show_shortcuts (const PicturePage *page)
{
  return tarn_shortcuts_new (get_window ());
}

static GtkWindow *
show_own (const PicturePage *page)
{
  pages_show (tarn_own_page_new (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_copying (const PicturePage *page)
{
  pages_show (tarn_copy_page_new (pages_window ()));
  return get_window ();
}

static GtkWindow *
show_check (const PicturePage *page)
{
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), page->at, NULL);

  pages_show (tarn_check_page_new (pages_window (), path, NULL));
  return get_window ();
}

static GtkWindow *
show_hand_in (const PicturePage *page)
{
  g_autoptr(TarnSession) session = new_session (page);

  pages_show (tarn_hand_in_page_new_for_room (pages_window (), session, page->at));
  return get_window ();
}

/* Somebody's file; every part gets another band. */
static TarnResponse *
make_response (TarnQuestionnaire *questionnaire,
               guint              number)
{
  guint                          n_domains = questionnaire->domains->len;
  g_autofree TarnResponseDomain *domains = g_new (TarnResponseDomain, n_domains);
  g_autofree char               *token = g_strdup_printf ("%032x", number);

  for (guint i = 0; i < n_domains; i++)
    {
      const TarnDomain *domain = questionnaire->domains->pdata[i];
      guint             band = (number * (i + 1) + i) % domain->axis->bands->len;

      domains[i].id = domain->id;
      domains[i].band = ((const TarnBand *)domain->axis->bands->pdata[band])->id;
      if (((const TarnBand *)domain->axis->bands->pdata[band])->by_flag || (i == 5 && number > 3))
        domains[i].band = NULL;
    }

  return tarn_response_new (questionnaire->id, questionnaire->version, TARN_ROUTE_QUICK, token,
                            NULL, domains, n_domains);
}

static GPtrArray *
write_responses (const char *folder)
{
  TarnQuestionnaire *questionnaire = tarn_library_find (get_library (), "online-presence");
  GPtrArray         *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(TarnResponse) response = make_response (questionnaire, i);
      g_autofree char *name = g_strdup_printf ("workshop-%u.xml", i);
      gsize            length;
      g_autofree char *text = tarn_response_write (response, &length);
      char            *path = g_build_filename (folder, name, NULL);

      g_file_set_contents (path, text, i < 3 ? (gssize)length : 90, NULL);
      g_ptr_array_add (paths, path);
    }

  return paths;
}

static GtkWindow *
show_workshop (const PicturePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.workshop", NULL);
  return get_window ();
}

static gboolean
says_what_does_not_count (gpointer page)
{
  return pages_says (page, gettext ("Not counted"));
}

static GtkWindow *
show_collecting (const PicturePage *page)
{
  g_autofree char *folder = g_dir_make_tmp ("tarn-pictures-XXXXXX", NULL);
  g_autoptr(GPtrArray) paths = write_responses (folder);
  GtkWindow *window = show_workshop (page);
  GtkWidget *shown = tarn_window_get_page (pages_window ());

  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (shown), paths);
  pages_wait (says_what_does_not_count, shown);
  return window;
}

static TarnWorkshop *
make_room (guint n_people)
{
  TarnQuestionnaire *questionnaire = tarn_library_find (get_library (), "online-presence");
  TarnWorkshop      *room = tarn_workshop_new (questionnaire, TARN_ROUTE_QUICK);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr(TarnResponse) response = make_response (questionnaire, i);

      tarn_workshop_admit (room, response);
    }
  tarn_workshop_close_batch (room);
  return room;
}

static GtkWindow *
show_picture (const PicturePage *page)
{
  g_autoptr(TarnWorkshop) room = make_room (9);
  g_autoptr(GPtrArray) refused = g_ptr_array_new ();

  pages_show (tarn_picture_page_new (pages_window (), room, NULL, refused));
  return get_window ();
}

static GtkWindow *
show_projector (const PicturePage *page)
{
  g_autoptr(TarnWorkshop) room = make_room (9);
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  GtkWindow *window =
    tarn_projector_new (get_window (), picture, tarn_library_get_texts (get_library ()));

  if (page->at != NULL)
    tarn_projector_turn (TARN_PROJECTOR (window), atoi (page->at));
  return window;
}

static GtkWindow *
show_pack (const PicturePage *page)
{
  pages_show (tarn_pack_page_new (pages_window (), NULL));
  return get_window ();
}

static GtkWindow *
show_passing (const PicturePage *page)
{
  pages_show (tarn_pass_page_new (pages_window (), NULL));
  return get_window ();
}

static GtkWindow *
show_turn (const PicturePage *page)
{
  TarnQuestionnaire *questionnaire = tarn_library_find (get_library (), "online-presence");

  pages_show (tarn_room_page_new (pages_window (), questionnaire));
  return get_window ();
}

const PicturePage picture_pages[] = {
  { "start-empty", show_start },
  { "start", show_start_with_reflections },
  { "promise", show_question, "empty-online-presence" },
  { "opening-question", show_question, "w1-online-presence", "P_NATION" },
  { "opening-missing", show_refused, "empty-online-presence", "P_ROLE" },
  { "question", show_question, "w1-online-presence", "OP-CONF-2" },
  { "question-opened", show_question_opened, "full-online-presence", "OP-CONF-1" },
  { "question-first", show_question, "w1-online-presence", "OP-FOOT-1" },
  { "several-choices", show_question, "joining-group-participation", "G_JOIN" },
  { "guess-then-check", show_question, "full-online-presence", "OP-FOOT-2" },
  { "presence-map", show_question, "full-online-presence", "presence-map" },
  { "presence-map-empty", show_question, "w1-online-presence", "presence-map" },
  { "presence-map-opened", show_place_opened, "full-online-presence", "presence-map" },
  { "domain-of-questions", show_domain_of_questions, "w1-online-presence", "OP-PRIV-1" },
  { "review", show_question, "w2-online-presence", "review" },
  { "profile", show_profile, "w1-online-presence" },
  { "profile-best", show_profile, "best-online-presence" },
  { "profile-worst", show_profile, "worst-online-presence" },
  { "profile-missing", show_profile, "empty-online-presence" },
  { "profile-two-axes", show_profile, "w1-group-participation" },
  { "domain", show_domain, "w1-online-presence", "OP-PRIV" },
  { "domain-act-now", show_domain, "w1-online-presence", "OP-CONF" },
  { "comparison", show_comparison, "w1-online-presence", "full-online-presence" },
  { "plan", show_plan, "full-online-presence" },
  { "steps", show_steps, "full-online-presence" },
  { "report", show_report, "w1-online-presence" },
  { "report-text", show_report, "w1-online-presence", "text" },
  { "share", show_share, "w1-online-presence" },
  { "supervisor-copy", show_copy, "w1-online-presence" },
  { "supervisor-copy-text", show_copy, "w1-online-presence", "text" },
  { "report-password", show_password },
  { "comparison-choose", show_choose, "w1-online-presence" },
  { "comparison-report", show_compared, "w1-online-presence", "full-online-presence" },
  { "handouts", show_handouts },
  { "handout", show_card, .at = "before-you-post" },
  { "identifiers", show_identifiers, "w1-online-presence" },
  { "passphrase", show_passphrase },
  { "backup", show_backup },
  { "unlock", show_unlock },
  { "preferences", show_preferences },
  { "delete-everything", show_deleting },
  { "close-without-saving", show_closing },
  { "about", show_about },
  { "shortcuts", show_shortcuts },
  { "help", show_help },
  { "help-opened", show_help_opened },
  { "issues", show_issues, .at = "attribute-missing-many.xml" },
  { "own-questionnaires", show_own },
  { "copying", show_copying },
  { "check-good", show_check, .at = "schema/example.xml" },
  { "check-bad", show_check, .at = "schema/questionnaire.rng" },
  { "hand-in", show_hand_in, "w1-online-presence" },
  { "hand-in-room", show_hand_in, "w1-online-presence", "/tmp" },
  { "workshop-empty", show_workshop },
  { "workshop", show_collecting },
  { "group-picture", show_picture },
  { "projector", show_projector },
  { "projector-part", show_projector, .at = "2" },
  { "projector-last", show_projector, .at = "20" },
  { "workshop-sheets", show_pack },
  { "passing-around", show_passing },
  { "turn", show_turn },
  { "deleted", show_deleted },
  { "damaged", show_damaged },
  { "hidden", show_hidden },
  { "toast", show_toast },
  { NULL },
};
