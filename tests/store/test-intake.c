/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-intake.h"

#include "scratch.h"
#include "tarn-limits.h"
#include "tarn-response-file.h"
#include "tarn-response-save.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define BLOCK 512

static TarnCatalogue *catalogue;

static char *
dup_response (guint token)
{
  return g_strdup_printf ("<response xmlns='urn:tarn:workshop:1' questionnaire='online-presence' "
                          "version='1.0' route='full' token='%032x'>"
                          "<domain id='OP-PRIV' status='none'/></response>",
                          token);
}

static void
append_entry (GByteArray *archive,
              const char *name,
              char        type,
              const char *size,
              const char *content)
{
  char   header[BLOCK] = { 0 };
  guint  sum = 0;
  gsize  length = strlen (content);
  guint8 filling[BLOCK] = { 0 };

  g_strlcpy (header, name, 100);
  g_strlcpy (header + 124, size, 12);
  memset (header + 148, ' ', 8);
  header[156] = type;
  for (guint i = 0; i < BLOCK; i++)
    sum += (guchar)header[i];
  g_snprintf (header + 148, 8, "%06o", sum);

  g_byte_array_append (archive, (guint8 *)header, BLOCK);
  g_byte_array_append (archive, (const guint8 *)content, length);
  g_byte_array_append (archive, filling, (BLOCK - length % BLOCK) % BLOCK);
}

static void
append_file (GByteArray *archive,
             const char *name,
             const char *content)
{
  g_autofree char *size = g_strdup_printf ("%011o", (guint)strlen (content));

  append_entry (archive, name, '0', size, content);
}

static void
append_end (GByteArray *archive)
{
  guint8 end[2 * BLOCK] = { 0 };

  g_byte_array_append (archive, end, sizeof end);
}

static TarnIntake *
take (Scratch     folder,
      GByteArray *archive)
{
  g_autofree char *path = g_build_filename (folder, "room.tar", NULL);
  TarnIntake      *intake = tarn_intake_new (catalogue, NULL);

  g_assert_true (g_file_set_contents (path, (char *)archive->data, archive->len, NULL));
  tarn_intake_take (intake, path);
  return intake;
}

static guint
count_waiting (TarnIntake *intake)
{
  TarnWorkshop *room = tarn_intake_get_workshop (intake);

  return room != NULL ? tarn_workshop_get_n_waiting (room) : 0;
}

static void
test_an_archive_holds_what_is_a_response_and_what_is_not (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GByteArray) archive = g_byte_array_new ();
  g_autofree char *one = dup_response (1);
  g_autofree char *other = dup_response (2);
  g_autofree char *huge = g_strnfill (TARN_LIMIT_RESPONSE_BYTES + 1, ' ');
  g_autoptr(TarnIntake) intake = NULL;
  GPtrArray *refused;

  append_entry (archive, "room", '5', "00000000000", "");
  append_file (archive, "room/1.xml", one);
  append_file (archive, "room/._1.xml", "what another system leaves beside a file");
  append_file (archive, "room/notes.txt", "nothing to count");
  append_file (archive, "room/huge.xml", huge);
  append_file (archive, "room/bad.xml", "<response");
  append_file (archive, "room/2.xml", other);
  append_file (archive, "room/3.xml", other);
  append_end (archive);

  intake = take (folder, archive);
  refused = tarn_intake_get_refused (intake);
  g_assert_cmpuint (count_waiting (intake), ==, 2);
  g_assert_cmpuint (tarn_workshop_get_n_duplicates (tarn_intake_get_workshop (intake)), ==, 1);
  g_assert_cmpuint (refused->len, ==, 2);
  g_assert_cmpstr (((TarnRefusal *)g_ptr_array_index (refused, 0))->file, ==, "room/huge.xml");
  g_assert_cmpstr (((TarnRefusal *)g_ptr_array_index (refused, 0))->code, ==, "file-too-large");
  g_assert_cmpstr (((TarnRefusal *)g_ptr_array_index (refused, 1))->code, ==, "xml-malformed");
}

/* What was read before the damage counts, and the archive is named. */
static void
test_a_damaged_archive_is_named (void)
{
  static const struct
  {
    const char *size;
    const char *content;
    guint       cut;
  } cases[] = {
    { "77777777777", "", 0 },           /* more than there is */
    { "9", "", 0 },                     /* no number */
    { "00000000010", "12345678", 600 }, /* ends in a header */
    { "00000000010", "12345678", 100 }, /* ends in a file */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autoptr(GByteArray) archive = g_byte_array_new ();
      g_autofree char *response = dup_response (1);
      g_autoptr(TarnIntake) intake = NULL;
      const TarnRefusal *refusal;

      append_file (archive, "1.xml", response);
      append_entry (archive, "2.xml", '0', cases[i].size, cases[i].content);
      g_byte_array_set_size (archive, archive->len - cases[i].cut);
      intake = take (folder, archive);
      g_assert_cmpuint (count_waiting (intake), ==, 1);
      g_assert_cmpuint (tarn_intake_get_n_refused (intake), ==, 1);
      refusal = g_ptr_array_index (tarn_intake_get_refused (intake), 0);
      g_assert_nonnull (strstr (refusal->message, "is not a whole tar archive"));
    }
}

static void
test_the_list_of_what_is_refused_has_an_end (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GByteArray) archive = g_byte_array_new ();
  g_autoptr(TarnIntake) intake = NULL;

  for (guint i = 0; i < TARN_LIMIT_REFUSALS + 5; i++)
    append_file (archive, "bad.xml", "");
  append_end (archive);
  intake = take (folder, archive);
  g_assert_null (tarn_intake_get_workshop (intake));
  g_assert_cmpuint (tarn_intake_get_refused (intake)->len, ==, TARN_LIMIT_REFUSALS);
  g_assert_cmpuint (tarn_intake_get_n_refused (intake), ==, TARN_LIMIT_REFUSALS + 5);
}

/* A file that would not get into any room opens none: the next good one does. */
static void
test_a_bad_first_file_opens_no_room (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *unknown = g_strdup ("<response xmlns='urn:tarn:workshop:1' "
                                       "questionnaire='unheard-of' version='1.0' route='full' "
                                       "token='00000000000000000000000000000001'>"
                                       "<domain id='A' status='none'/></response>");
  g_autofree char *good = dup_response (2);
  g_autofree char *first = scratch_write (folder, "1.xml", unknown);
  g_autofree char *second = scratch_write (folder, "2.xml", good);
  g_autoptr(TarnIntake) intake = tarn_intake_new (catalogue, NULL);
  const TarnRefusal *refusal;

  tarn_intake_take (intake, folder);
  g_assert_cmpuint (count_waiting (intake), ==, 1);
  refusal = g_ptr_array_index (tarn_intake_get_refused (intake), 0);
  g_assert_cmpstr (refusal->code, ==, "questionnaire-missing");
  g_assert_cmpstr (refusal->file, ==, first);
}

/* What is large can be stopped, an archive in the middle of it too. */
static void
test_reading_can_be_stopped (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *good = dup_response (1);
  g_autofree char *file = scratch_write (folder, "1.xml", good);
  g_autoptr(GByteArray) archive = g_byte_array_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (folder, "room.tar", NULL);
  g_autoptr(TarnIntake) intake = tarn_intake_new (catalogue, NULL);

  append_file (archive, "1.xml", good);
  append_end (archive);
  g_assert_true (g_file_set_contents (path, (char *)archive->data, archive->len, NULL));

  g_cancellable_cancel (cancellable);
  tarn_intake_set_cancellable (intake, cancellable);
  tarn_intake_take (intake, path);
  tarn_intake_take (intake, folder);
  g_assert_cmpuint (count_waiting (intake), ==, 0);

  tarn_intake_set_cancellable (intake, NULL);
  tarn_intake_take (intake, path);
  g_assert_cmpuint (count_waiting (intake), ==, 1);
}

static void
progress_cb (guint    percent,
             gpointer user_data)
{
  g_array_append_val ((GArray *)user_data, percent);
}

static void
test_an_archive_can_be_followed (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GByteArray) archive = g_byte_array_new ();
  g_autoptr(GArray) percents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *path = g_build_filename (folder, "room.tar", NULL);
  g_autoptr(TarnIntake) intake = tarn_intake_new (catalogue, NULL);
  guint before = 0;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *response = dup_response (i);

      append_file (archive, "1.xml", response);
    }
  append_end (archive);
  g_assert_true (g_file_set_contents (path, (char *)archive->data, archive->len, NULL));

  tarn_intake_set_progress (intake, progress_cb, percents);
  tarn_intake_take (intake, path);
  g_assert_cmpuint (percents->len, ==, 8);
  for (guint i = 0; i < percents->len; i++)
    {
      g_assert_cmpuint (g_array_index (percents, guint, i), >, before);
      before = g_array_index (percents, guint, i);
    }
  g_assert_cmpuint (before, <=, 100);
}

static void
test_only_files_of_a_folder_are_read (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *good = dup_response (1);
  g_autofree char *file = scratch_write (folder, "1.xml", good);
  g_autofree char *pipe_path = g_build_filename (folder, "2.xml", NULL);
  g_autofree char *below = scratch_write (folder, "3.xml/4.xml", good);
  g_autoptr(TarnIntake) intake = tarn_intake_new (catalogue, NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  tarn_intake_take (intake, folder);
  g_assert_cmpuint (count_waiting (intake), ==, 1);
  g_assert_cmpuint (tarn_intake_get_n_refused (intake), ==, 0);
}

static void
test_what_is_not_there_is_named (void)
{
  g_autoptr(TarnIntake) intake = tarn_intake_new (catalogue, NULL);

  tarn_intake_take (intake, "/no/such/file.xml");
  tarn_intake_take (intake, "/no/such/room.tar");
  g_assert_cmpuint (tarn_intake_get_n_refused (intake), ==, 2);
}

static void
test_a_saved_file_has_no_time_of_day (void)
{
  static const TarnResponseDomain domain = { "OP-PRIV", NULL };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *token = tarn_response_new_token ();
  g_autofree char *other_token = tarn_response_new_token ();
  g_autofree char *name = tarn_response_new_name ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(TarnResponse) response = NULL;
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_true (tarn_response_is_token (token));
  g_assert_cmpstr (token, !=, other_token);

  response = tarn_response_new ("online-presence", "1.0", TARN_ROUTE_FULL, token, NULL, &domain, 1);
  g_assert_true (tarn_response_save (response, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  time = g_date_time_new_from_unix_local (info.st_mtime);
  g_assert_cmpint (g_date_time_get_hour (time), ==, 0);
  g_assert_cmpint (g_date_time_get_minute (time), ==, 0);
  g_assert_cmpint (g_date_time_get_second (time), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  const char      *folders[] = { NULL, NULL };
  g_autofree char *own = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  own = g_build_filename (g_getenv ("TARN_DATADIR"), "questionnaires", NULL);
  folders[0] = own;
  catalogue = tarn_catalogue_new (folders, NULL);

  g_test_add_func ("/intake/an-archive-holds-what-is-a-response-and-what-is-not",
                   test_an_archive_holds_what_is_a_response_and_what_is_not);
  g_test_add_func ("/intake/a-damaged-archive-is-named", test_a_damaged_archive_is_named);
  g_test_add_func ("/intake/the-list-of-what-is-refused-has-an-end",
                   test_the_list_of_what_is_refused_has_an_end);
  g_test_add_func ("/intake/a-bad-first-file-opens-no-room", test_a_bad_first_file_opens_no_room);
  g_test_add_func ("/intake/reading-can-be-stopped", test_reading_can_be_stopped);
  g_test_add_func ("/intake/an-archive-can-be-followed", test_an_archive_can_be_followed);
  g_test_add_func ("/intake/only-files-of-a-folder-are-read", test_only_files_of_a_folder_are_read);
  g_test_add_func ("/intake/what-is-not-there-is-named", test_what_is_not_there_is_named);
  g_test_add_func ("/intake/a-saved-file-has-no-time-of-day",
                   test_a_saved_file_has_no_time_of_day);

  status = g_test_run ();
  tarn_catalogue_free (catalogue);
  return status;
}
