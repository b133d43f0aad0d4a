/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-survey.h"

#include "scratch.h"

static TarnCatalogue *catalogue;

static void
add (Scratch     folder,
     GPtrArray  *paths,
     const char *questionnaire,
     const char *version,
     const char *route)
{
  g_autofree char *name = g_strdup_printf ("%u.xml", paths->len);
  g_autofree char *response = NULL;

  response = g_strdup_printf ("<response xmlns='urn:tarn:workshop:1' questionnaire='%s' "
                              "version='%s' route='%s' token='%032x'>"
                              "<domain id='A' status='none'/></response>",
                              questionnaire, version, route, paths->len);
  g_ptr_array_add (paths, scratch_write (folder, name, response));
}

/* One that strayed in must not decide, and what opens no room has no say. */
static void
test_most_files_say_what_the_room_answers (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(TarnWorkshop) room = NULL;

  for (guint i = 0; i < 3; i++)
    {
      add (folder, paths, "unheard-of", "1.0", "quick");
      add (folder, paths, "online-presence", "9.0", "quick");
    }
  add (folder, paths, "group-participation", "1.0", "quick");
  add (folder, paths, "online-presence", "1.0", "full");
  add (folder, paths, "online-presence", "1.0", "quick");
  add (folder, paths, "online-presence", "1.0", "quick");
  g_ptr_array_add (paths, scratch_write (folder, "torn.xml", "<response"));

  room = tarn_survey_open_room (catalogue, paths, NULL);
  g_assert_cmpstr (tarn_workshop_get_questionnaire (room)->id, ==, "online-presence");
  g_assert_cmpint (tarn_workshop_get_route (room), ==, TARN_ROUTE_QUICK);
  g_assert_cmpuint (tarn_workshop_get_n_waiting (room), ==, 0);
}

static void
test_where_nothing_is_good_there_is_no_room (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_assert_null (tarn_survey_open_room (catalogue, paths, NULL));
  add (folder, paths, "unheard-of", "1.0", "quick");
  g_ptr_array_add (paths, g_strdup (folder));
  g_assert_null (tarn_survey_open_room (catalogue, paths, NULL));
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

  g_test_add_func ("/survey/most-files-say-what-the-room-answers",
                   test_most_files_say_what_the_room_answers);
  g_test_add_func ("/survey/where-nothing-is-good-there-is-no-room",
                   test_where_nothing_is_good_there_is_no_room);

  status = g_test_run ();
  tarn_catalogue_free (catalogue);
  return status;
}
