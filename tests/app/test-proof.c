/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "pages.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../bench/bench-questionnaire.h"

#include "tarn-proof.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-report-handout.h"
#include "tarn-report-practitioner.h"

/* What a callback was told. */
typedef struct
{
  TarnProof *proof;
  gboolean   saved;
  GError    *error;
  gboolean   done;
} Told;

static gboolean
is_done (gpointer told)
{
  return ((Told *)told)->done;
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Told *told = user_data;

  told->proof = tarn_proof_new_finish (result, &told->error);
  told->done = TRUE;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Told *told = user_data;

  told->saved = tarn_proof_save_finish (TARN_PROOF (source), result, &told->error);
  told->done = TRUE;
}

static TarnReport *
new_card (void)
{
  return tarn_report_sheet_new ("before-you-post",
                                tarn_library_get_texts (tarn_window_get_library (pages_window ())));
}

static TarnProof *
new_proof (void)
{
  g_autoptr(TarnReport) report = new_card ();
  Told told = { NULL };

  tarn_proof_new_async (report, tarn_paper_find ("a4"), NULL, made_cb, &told);
  g_assert_false (told.done);
  pages_wait (is_done, &told);
  g_assert_no_error (told.error);
  return told.proof;
}

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
save (TarnProof    *proof,
      const char   *path,
      GCancellable *cancellable,
      Told         *told)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  tarn_proof_save_async (proof, file, "2026-11-30", NULL, cancellable, saved_cb, told);
  pages_wait (is_done, told);
}

static void
test_pages_are_made_without_waiting (void)
{
  g_autoptr(TarnProof) proof = new_proof ();

  g_assert_cmpuint (tarn_layout_get_n_pages (tarn_proof_get_layout (proof)), ==, 1);
  g_assert_null (tarn_proof_get_missing (proof));
}

static void
test_who_gives_up_waiting_gets_no_pages (void)
{
  g_autoptr(TarnReport) report = new_card ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Told told = { NULL };

  tarn_proof_new_async (report, tarn_paper_find ("a4"), cancellable, made_cb, &told);
  g_cancellable_cancel (cancellable);
  pages_wait (is_done, &told);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (told.proof);
  g_clear_error (&told.error);
}

static void
test_a_file_is_for_this_person_alone (void)
{
  g_autoptr(TarnProof) proof = new_proof ();
  g_autofree char *path = dup_path ("saved.pdf");
  g_autofree char *data = NULL;
  Told             told = { NULL };
  GStatBuf         found;

  save (proof, path, NULL, &told);
  g_assert_no_error (told.error);
  g_assert_true (told.saved);
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
}

static void
test_a_file_with_a_password_is_locked (void)
{
  g_autoptr(TarnProof) proof = new_proof ();
  g_autofree char *path = dup_path ("locked.pdf");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *data = NULL;
  gsize            length;
  Told             told = { NULL };

  tarn_proof_save_async (proof, file, "2026-11-30", g_strdup ("four words of mine"), NULL, saved_cb,
                         &told);
  pages_wait (is_done, &told);
  g_assert_no_error (told.error);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_nonnull (memmem (data, length, "/Encrypt", 8));
  g_assert_null (memmem (data, length, "four words", 10));
}

static void
test_saving_that_is_called_off_leaves_nothing (void)
{
  g_autoptr(TarnProof) proof = new_proof ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = dup_path ("called-off.pdf");
  Told             told = { NULL };

  g_cancellable_cancel (cancellable);
  save (proof, path, cancellable, &told);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&told.error);
}

static char *
make_long_note (void)
{
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (note, "What I thought of it on day %u. ", i);

  return g_string_free (note, FALSE);
}

/* A note to each of 1,000 questions: some 2,000 pages. */
static TarnReport *
new_long_report (void)
{
  g_autofree char *data = bench_make_questionnaire (1000);
  g_autofree char *note = make_long_note ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnSession) session = NULL;
  TarnReportOptions options = { "2026-11-30", TRUE };
  TarnReportInput   input = { NULL };

  questionnaire = tarn_questionnaire_read (data, strlen (data), NULL, issues);
  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      if (item->scale != NULL)
        tarn_reflection_choose (reflection, item->id,
                                ((const TarnOption *)item->scale->options->pdata[0])->code);
      tarn_reflection_set_note (reflection, item->id, note);
    }
  session = tarn_session_new (tarn_window_get_library (pages_window ()), questionnaire, reflection,
                              NULL);
  input.profile = tarn_session_get_profile (session);
  input.reflection = reflection;
  return tarn_report_practitioner_new (&input, 1, tarn_session_get_texts (session), &options);
}

static gboolean
tick_cb (gpointer n_ticks)
{
  (*(guint *)n_ticks)++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_ticked (gpointer n_ticks)
{
  return *(guint *)n_ticks >= 10;
}

/* While it is drawn, the window does other things. */
static void
test_a_long_report_is_called_off_between_its_pages (void)
{
  g_autoptr(TarnReport) report = new_long_report ();
  g_autoptr(TarnProof) proof = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = dup_path ("long.pdf");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  Told  told = { NULL };
  guint n_ticks = 0;
  guint tick_id = g_timeout_add (5, tick_cb, &n_ticks);

  tarn_proof_new_async (report, tarn_paper_find ("a4"), NULL, made_cb, &told);
  pages_wait (is_done, &told);
  g_assert_no_error (told.error);
  proof = g_steal_pointer (&told.proof);
  g_assert_cmpuint (tarn_layout_get_n_pages (tarn_proof_get_layout (proof)), >, 1000);

  told.done = FALSE;
  n_ticks = 0;
  tarn_proof_save_async (proof, file, "2026-11-30", NULL, cancellable, saved_cb, &told);
  pages_wait (has_ticked, &n_ticks);
  g_assert_false (told.done);
  g_cancellable_cancel (cancellable);
  pages_wait (is_done, &told);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&told.error);
  g_source_remove (tick_id);
}

static void
test_a_folder_that_is_not_there_is_said (void)
{
  g_autoptr(TarnProof) proof = new_proof ();
  g_autofree char *path = dup_path ("no-such-folder/report.pdf");
  Told             told = { NULL };

  save (proof, path, NULL, &told);
  g_assert_nonnull (told.error);
  g_assert_false (told.saved);
  g_clear_error (&told.error);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/proof/pages-are-made-without-waiting", test_pages_are_made_without_waiting);
  g_test_add_func ("/proof/who-gives-up-waiting-gets-no-pages",
                   test_who_gives_up_waiting_gets_no_pages);
  g_test_add_func ("/proof/a-file-is-for-this-person-alone", test_a_file_is_for_this_person_alone);
  g_test_add_func ("/proof/a-file-with-a-password-is-locked",
                   test_a_file_with_a_password_is_locked);
  g_test_add_func ("/proof/saving-that-is-called-off-leaves-nothing",
                   test_saving_that_is_called_off_leaves_nothing);
  g_test_add_func ("/proof/a-long-report-is-called-off-between-its-pages",
                   test_a_long_report_is_called_off_between_its_pages);
  g_test_add_func ("/proof/a-folder-that-is-not-there-is-said",
                   test_a_folder_that_is_not_there_is_said);

  return g_test_run ();
}
