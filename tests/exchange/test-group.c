/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-csv.h"
#include "tarn-group-json.h"

#include "room.h"
#include "tarn-refusal.h"

/* People of CARE and of GAIN, a letter each. */
static TarnGroupPicture *
draw (TarnQuestionnaire *questionnaire,
      const char        *care,
      const char        *gain)
{
  g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);

  room_fill (room, care, gain);
  tarn_workshop_close_batch (room);
  return tarn_workshop_draw (room);
}

static void
test_a_picture_is_one_object (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();
  g_autoptr(TarnGroupPicture) picture = draw (questionnaire, "AAAAAAABBBBBBBBCCCCC", "ABCD");
  g_autoptr(GPtrArray) refused = NULL;
  g_autofree char *json = NULL;

  refused = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_refusal_free);
  g_ptr_array_add (refused, tarn_refusal_new ("a.xml", "xml-doctype", 1, "No."));
  json = tarn_group_to_json (picture, NULL, refused);
  g_assert_cmpstr (json, ==,
                   "{\n"
                   " \"questionnaire\" : \"made-up\",\n"
                   " \"version\" : \"1.0\",\n"
                   " \"route\" : \"full\",\n"
                   " \"files\" : 20,\n"
                   " \"duplicates\" : 0,\n"
                   " \"refused\" : [\n"
                   "  {\n"
                   "   \"file\" : \"a.xml\",\n"
                   "   \"line\" : 1,\n"
                   "   \"code\" : \"xml-doctype\",\n"
                   "   \"message\" : \"No.\"\n"
                   "  }\n"
                   " ],\n"
                   " \"k\" : 5,\n"
                   " \"shown\" : true,\n"
                   " \"reason\" : null,\n"
                   " \"domains\" : [\n"
                   "  {\n"
                   "   \"id\" : \"CARE\",\n"
                   "   \"axis\" : \"concern\",\n"
                   "   \"people\" : 20,\n"
                   "   \"shown\" : true,\n"
                   "   \"words\" : null,\n"
                   "   \"bands\" : [\n"
                   "    {\n"
                   "     \"id\" : \"well-protected\",\n"
                   "     \"percent\" : 35\n"
                   "    },\n"
                   "    {\n"
                   "     \"id\" : \"mostly-protected\",\n"
                   "     \"percent\" : 40\n"
                   "    },\n"
                   "    {\n"
                   "     \"id\" : \"some-exposure\",\n"
                   "     \"percent\" : 25\n"
                   "    },\n"
                   "    {\n"
                   "     \"id\" : \"high-exposure\",\n"
                   "     \"percent\" : 0\n"
                   "    }\n"
                   "   ]\n"
                   "  },\n"
                   "  {\n"
                   "   \"id\" : \"GAIN\",\n"
                   "   \"axis\" : \"benefit\",\n"
                   "   \"shown\" : false,\n"
                   "   \"words\" : null,\n"
                   "   \"bands\" : null\n"
                   "  }\n"
                   " ]\n"
                   "}");
}

static void
test_a_picture_is_a_table (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();
  g_autoptr(TarnGroupPicture) before = draw (questionnaire, "AAAAAAABBBBBBBBCCCCC", "ABCD");
  g_autoptr(TarnGroupPicture) after = draw (questionnaire, "CCCDD", "AAAAAA");
  g_autofree char *csv = tarn_group_to_csv (after, before);

  g_assert_cmpstr (csv, ==,
                   "round,role,domain,axis,people,words,band,percent,change\r\n"
                   "before,,CARE,concern,20,,well-protected,35,\r\n"
                   "before,,CARE,concern,20,,mostly-protected,40,\r\n"
                   "before,,CARE,concern,20,,some-exposure,25,\r\n"
                   "before,,CARE,concern,20,,high-exposure,0,\r\n"
                   "before,,GAIN,benefit,,,,,\r\n"
                   "after,,CARE,concern,5,most or all,,,more people than before\r\n"
                   "after,,GAIN,benefit,6,most or all,,,\r\n");
}

/* Other people, the same picture: nothing else may come through. */
static void
test_rooms_that_look_the_same_are_written_the_same (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();
  g_autoptr(TarnGroupPicture) one = draw (questionnaire, "AAAABBCC", "ABC-----");
  g_autoptr(TarnGroupPicture) other = draw (questionnaire, "DBBADBBB", "---D----");
  g_autoptr(GPtrArray) refused = g_ptr_array_new ();
  g_autofree char *one_json = tarn_group_to_json (one, NULL, refused);
  g_autofree char *other_json = tarn_group_to_json (other, NULL, refused);
  g_autofree char *one_csv = tarn_group_to_csv (one, NULL);
  g_autofree char *other_csv = tarn_group_to_csv (other, NULL);

  g_assert_cmpstr (one_json, ==, other_json);
  g_assert_cmpstr (one_csv, ==, other_csv);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/group/a-picture-is-one-object", test_a_picture_is_one_object);
  g_test_add_func ("/group/a-picture-is-a-table", test_a_picture_is_a_table);
  g_test_add_func ("/group/rooms-that-look-the-same-are-written-the-same",
                   test_rooms_that_look_the_same_are_written_the_same);

  return g_test_run ();
}
