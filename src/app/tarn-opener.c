/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-opener.h"

#include "tarn-back.h"
#include "tarn-check-page.h"
#include "tarn-dialogs.h"
#include "tarn-file-kind.h"
#include "tarn-issues-page.h"
#include "tarn-own-page.h"
#include "tarn-own.h"
#include "tarn-profile-page.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-reflect-page.h"
#include "tarn-reflection-file.h"
#include "tarn-start-page.h"

#include <glib/gi18n.h>

static char *
dup_title (TarnSession *session)
{
  const char *title = tarn_session_get_questionnaire (session)->title->text;

  if (tarn_session_get_kind (session) != TARN_SESSION_PREVIEW)
    return g_strdup (title);

  /* Translators: the title of a questionnaire that is only tried out. */
  return g_strdup_printf (_("Preview: %s"), title);
}

static void
give_up_cb (gpointer user_data)
{
  TarnWindow  *window = user_data;
  TarnSession *session = tarn_window_get_session (window);

  if (session == NULL)
    return;

  tarn_session_abandon (session);
  tarn_window_set_session (window, NULL);
}

/* What could not be saved yet must not be lost by opening something else. */
static gboolean
may_leave_session (TarnWindow *window)
{
  TarnSession     *session = tarn_window_get_session (window);
  const char      *heading = _("Your last changes could not be saved");
  const char      *waits = _("They are still here, and are saved as soon as that is possible. Only "
                             "then can something else be opened.");
  const char      *verb = _("_Give Them Up");
  g_autofree char *body = NULL;
  g_autoptr(GError) error = NULL;

  if (session == NULL || tarn_session_flush (session, &error))
    return TRUE;

  body = g_strconcat (error->message, "\n\n", waits, NULL);
  tarn_dialogs_confirm (GTK_WINDOW (window), heading, body, verb, TRUE, give_up_cb, window, NULL);
  return FALSE;
}

static void
show_session (TarnWindow  *window,
              TarnSession *session)
{
  g_autofree char *title = dup_title (session);
  GtkWidget       *page;
  const char      *heading = _("Open in Another Window");
  const char      *body =
    _("This reflection is open in another window or program, so here it is only to be read. If you "
      "change something all the same, your changes are kept in a copy, and the reflection itself "
      "stays as it is.");

  if (tarn_session_is_read_only (session))
    tarn_dialogs_message (GTK_WINDOW (window), heading, body);

  if (tarn_reflection_get_finished (tarn_session_get_reflection (session)))
    {
      tarn_opener_show_finished (window, session, FALSE);
      return;
    }

  tarn_window_set_session (window, session);
  page = tarn_reflect_page_new (window, session);
  tarn_window_show_page (window, page, title);
  tarn_reflect_page_resume (TARN_REFLECT_PAGE (page));
}

static void
show_issues (TarnWindow *window,
             const char *name,
             const char *error,
             GPtrArray  *issues)
{
  GtkWidget *page = tarn_issues_page_new (name, error, issues);

  tarn_back_add (page, window);
  tarn_window_show_page (window, page, _("File Not Opened"));
}

/* A reflection can be used only with the questionnaire that it answers. */
static TarnQuestionnaire *
find_questionnaire (TarnWindow     *window,
                    TarnReflection *reflection,
                    GPtrArray      *issues)
{
  const char        *id = tarn_reflection_get_questionnaire (reflection);
  TarnQuestionnaire *questionnaire =
    tarn_library_find (tarn_window_get_library (window), id);

  if (questionnaire == NULL)
    tarn_issues_add (issues, "questionnaire-missing", 0, id);
  else if (!tarn_reflection_check (reflection, questionnaire, issues))
    questionnaire = NULL;

  return questionnaire;
}

/**
 * tarn_opener_start:
 * @window: the window
 * @questionnaire: what to answer
 * @route: all items, or the core ones
 *
 * Starts a new reflection. It is put into the journal with the first question.
 */
void
tarn_opener_start (TarnWindow        *window,
                   TarnQuestionnaire *questionnaire,
                   TarnRoute          route)
{
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnSession) session = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (questionnaire != NULL);

  if (!may_leave_session (window))
    return;

  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, route);
  session = tarn_session_new (tarn_window_get_library (window), questionnaire, reflection, NULL);
  show_session (window, session);
}

/**
 * tarn_opener_open_entry:
 * @window: the window
 * @entry: a reflection of the journal
 *
 * Opens a reflection where it was left, or its profile if it is finished; or says why it cannot be
 * opened.
 */
void
tarn_opener_open_entry (TarnWindow             *window,
                        const TarnJournalEntry *entry)
{
  TarnLibrary       *library = tarn_window_get_library (window);
  TarnQuestionnaire *questionnaire = NULL;
  g_autoptr(TarnJournalEntry) now = NULL;
  g_autoptr(TarnSession) session = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (entry != NULL);

  if (!may_leave_session (window))
    return;

  /* Another window may have changed it since it was listed. */
  now = tarn_journal_load (tarn_library_get_journal (library), entry->id, &error);
  if (now == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (window), _("Not Opened"), error->message);
      return;
    }

  if (now->reflection != NULL)
    questionnaire = find_questionnaire (window, now->reflection, now->issues);
  if (questionnaire == NULL)
    {
      show_issues (window, entry->id, now->error != NULL ? now->error->message : NULL,
                   now->issues);
      return;
    }

  session = tarn_session_new (library, questionnaire, now->reflection, entry->id);
  show_session (window, session);
}

/* What is not good yet is shown to its author; what is good becomes one of the person's own. */
static void
open_questionnaire (TarnWindow *window,
                    const char *path,
                    GBytes     *bytes)
{
  TarnLibrary *library = tarn_window_get_library (window);
  g_auto(GStrv) languages = tarn_library_dup_languages (library);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  questionnaire = tarn_questionnaire_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                           (const char *const *)languages, issues);
  if (questionnaire == NULL || tarn_own_has (path))
    tarn_window_show_page (window, tarn_check_page_new (window, path, bytes), _("Questionnaire"));
  else
    tarn_opener_add_questionnaire (window, questionnaire->id, bytes);
}

/* What is opened from elsewhere is not changed there: a copy goes into the journal. */
static void
open_reflection (TarnWindow *window,
                 GBytes     *bytes,
                 const char *name)
{
  TarnLibrary       *library = tarn_window_get_library (window);
  TarnJournal       *journal = tarn_library_get_journal (library);
  TarnQuestionnaire *questionnaire = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnSession) session = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = tarn_journal_new_id (journal);

  if (!may_leave_session (window))
    return;

  reflection = tarn_reflection_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                     issues);
  if (reflection != NULL)
    questionnaire = find_questionnaire (window, reflection, issues);
  if (questionnaire == NULL)
    {
      show_issues (window, name, NULL, issues);
      return;
    }

  if (!tarn_journal_save (journal, id, reflection, &error))
    {
      show_issues (window, name, error->message, issues);
      return;
    }

  session = tarn_session_new (library, questionnaire, reflection, id);
  tarn_window_go_home (window);
  show_session (window, session);
  tarn_window_add_toast (window, _("Copied to your reflections"));
}

/* A file of the journal itself, by double-click for example, is opened and not copied. */
static gboolean
open_from_journal (TarnWindow *window,
                   GFile      *file)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (window));
  g_autoptr(GFile) folder = g_file_new_for_path (tarn_journal_get_folder (journal));
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (!g_file_has_parent (file, folder))
    return FALSE;

  entries = tarn_journal_list (journal, NULL);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];
      g_autofree char        *own = g_strconcat (entry->id, ".xml", NULL);

      if (g_str_equal (own, name))
        {
          tarn_window_go_home (window);
          tarn_opener_open_entry (window, entry);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * tarn_opener_open_file:
 * @window: the window
 * @file: a questionnaire or a reflection
 *
 * Opens a file that was dropped, named or clicked on, without making the window wait. What is wrong
 * with it is said in plain words, all in one go.
 */
void
tarn_opener_open_file (TarnWindow *window,
                       GFile      *file)
{
  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  if (g_file_peek_path (file) == NULL)
    {
      const char      *why = _("The file is not on this computer. Save a copy here first.");
      g_autofree char *name = g_file_get_parse_name (file);

      show_issues (window, name, why, NULL);
      return;
    }
  tarn_reading_add (window, file, tarn_opener_open_read);
}

/**
 * tarn_opener_open_read:
 * @window: the window
 * @file: a questionnaire or a reflection
 * @read: what is in it
 *
 * Opens a file that was read.
 */
void
tarn_opener_open_read (TarnWindow     *window,
                       GFile          *file,
                       const TarnRead *read)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (read != NULL);

  name = g_file_get_parse_name (file);
  if (read->is_folder)
    {
      show_issues (window, name,
                   _("This is not an ordinary file. Save what it holds as a file first."), NULL);
      return;
    }
  if (open_from_journal (window, file))
    return;
  if (read->bytes == NULL)
    {
      show_issues (window, name, read->error->message, NULL);
      return;
    }

  switch (tarn_file_kind (g_bytes_get_data (read->bytes, NULL), g_bytes_get_size (read->bytes)))
    {
    case TARN_FILE_KIND_QUESTIONNAIRE:
      open_questionnaire (window, read->path, read->bytes);
      break;
    case TARN_FILE_KIND_REFLECTION:
      open_reflection (window, read->bytes, name);
      break;
    case TARN_FILE_KIND_TEXTS:
    case TARN_FILE_KIND_IDENTIFIERS:
    case TARN_FILE_KIND_WORKSHOP:
    case TARN_FILE_KIND_UNKNOWN:
    default:
      show_issues (window, name,
                   _("This is neither a questionnaire nor a reflection. Nothing was changed."),
                      NULL);
      break;
    }
}

/**
 * tarn_opener_add_questionnaire:
 * @window: the window
 * @id: the id of a questionnaire that was read without errors
 * @bytes: its file
 *
 * Puts a copy of a questionnaire to the person's own ones, and shows them.
 */
void
tarn_opener_add_questionnaire (TarnWindow *window,
                               const char *id,
                               GBytes     *bytes)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (id != NULL && bytes != NULL);

  path = tarn_own_add (id, bytes, &error);
  if (path == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (window), _("Not Added"), error->message);
      return;
    }

  tarn_library_reread (tarn_window_get_library (window));
  tarn_window_go_home (window);
  tarn_window_show_page (window, tarn_own_page_new (window), _("Own Questionnaires"));
  tarn_window_add_toast (window, _("Questionnaire added"));
}

/**
 * tarn_opener_preview:
 * @window: the window
 * @questionnaire: what to try out
 * @route: all items, or the core ones
 *
 * Shows a questionnaire as a person would meet it. Nothing that is answered there is kept.
 */
void
tarn_opener_preview (TarnWindow        *window,
                     TarnQuestionnaire *questionnaire,
                     TarnRoute          route)
{
  g_autoptr(TarnSession) session = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (questionnaire != NULL);

  if (!may_leave_session (window))
    return;

  session = tarn_session_new_unkept (TARN_SESSION_PREVIEW, tarn_window_get_library (window),
                                     questionnaire, route);
  show_session (window, session);
}

/**
 * tarn_opener_change_copy:
 * @window: the window
 * @session: a finished reflection
 *
 * Starts a copy of a finished reflection, to be changed, at its review.
 */
void
tarn_opener_change_copy (TarnWindow  *window,
                         TarnSession *session)
{
  g_autoptr(TarnSession) copy = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (TARN_IS_SESSION (session));

  if (!may_leave_session (window))
    return;

  copy = tarn_session_copy (session);
  tarn_window_go_home (window);
  show_session (window, copy);
  tarn_window_add_toast (window, _("You are changing a copy"));
}

/**
 * tarn_opener_show_finished:
 * @window: the window
 * @session: a finished reflection
 * @replace: it was just finished: there is no way back to its questions
 *
 * Shows the profile.
 */
void
tarn_opener_show_finished (TarnWindow  *window,
                           TarnSession *session,
                           gboolean     replace)
{
  GtkWidget       *page;
  g_autofree char *title = NULL;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (TARN_IS_SESSION (session));

  title = dup_title (session);
  tarn_window_set_session (window, session);
  page = tarn_profile_page_new (window, session);
  if (replace)
    tarn_window_replace_page (window, page, title);
  else
    tarn_window_show_page (window, page, title);
}
