/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop.h"

#include "build.h"
#include "room.h"

#include <string.h>

#define GAIN 1

static TarnWorkshop *
open_room (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();

  return tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);
}

/* A domain as one line: what is shown of it. */
static char *
describe (const TarnGroupDomain *domain)
{
  GString *line;

  if (!domain->shown)
    return g_strdup ("too few");

  line = g_string_new (NULL);
  g_string_append_printf (line, "%u:", domain->people);
  if (domain->percents == NULL)
    g_string_append_printf (line, " %s", tarn_group_words_get_id (domain->words));
  for (guint i = 0; domain->percents != NULL && i < domain->n_bands; i++)
    g_string_append_printf (line, " %u", domain->percents[i]);
  if (domain->held)
    g_string_append (line, " (held)");

  return g_string_free (line, FALSE);
}

static void
assert_shows (TarnWorkshop *room,
              guint         domain,
              const char   *expected)
{
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  g_autofree char *line = describe (g_ptr_array_index (picture->domains, domain));

  g_assert_cmpstr (line, ==, expected);
}

/* The group tests of the scoring method and what else is shown after one batch. */
static const struct
{
  const char *people;
  const char *care;
  const char *gain; /* of the same letters, on a benefit axis */
} rooms[] = {
  /* Group test 2. */
  { "ABBCCD", "6: about half", "6: about half" },
  { "AABD--", "too few", "too few" },
  { "AAAABB", "6: few or none", "6: most or all" },
  { "DCCDBA", "6: many", "6: some" },
  /* Group tests 3, 4 and 5: twenty files, but small bands. */
  { "AAAABBBBBBBBBCCCCCDD", "20: some", "20: many" },
  { "AAAAAABBBBBBBBBCCCDD", "20: some", "20: many" },
  { "AAAAAAABBBBBBBBBCCCC", "20: few or none", "20: most or all" },
  /* Percents: every band empty or 5 and more, and somebody on both sides. */
  { "AAAAAAABBBBBBBBCCCCC", "20: 35 40 25 0", "20: 35 40 25 0" },
  { "AAAAAAAAAABBBBBBBBBB", "20: few or none", "20: most or all" },
  { "CCCCCCCCCCDDDDDDDDDD", "20: most or all", "20: few or none" },
  { "AAAAABBBBBCCCCCDDDDD-----", "20: 25 25 25 25", "20: 25 25 25 25" },
  { "AAAAABBBBBCCCCCDDDD", "19: about half", "19: about half" },
  { "AAAAAAABBBBBCCCCCDDDDD", "22: 30 25 25 25", "22: 30 25 25 25" },
  /* The edges of the words. */
  { "AAAAA", "5: few or none", "5: most or all" },
  { "AAAAC", "5: few or none", "5: most or all" },
  { "AAACC", "5: some", "5: many" },
  { "AACCC", "5: many", "5: some" },
  { "ACCCC", "5: most or all", "5: few or none" },
  { "AAAAAAAAAACCCCC", "15: some", "15: many" },
  { "AAAAAAAACCCCCCC", "15: about half", "15: about half" },
};

static void
test_one_batch_shows_what_the_rules_allow (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr(TarnWorkshop) room = open_room ();

      g_test_message ("%s", rooms[i].people);
      room_fill (room, rooms[i].people, rooms[i].people);
      g_assert_true (tarn_workshop_close_batch (room));
      assert_shows (room, 0, rooms[i].care);
      assert_shows (room, GAIN, rooms[i].gain);
    }
}

/* Group test 1. */
static void
test_four_files_show_nothing (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();
  g_autoptr(TarnGroupPicture) picture = NULL;

  room_fill (room, "ABCD", "");
  g_assert_cmpuint (tarn_workshop_get_n_missing (room), ==, 1);
  g_assert_false (tarn_workshop_close_batch (room));
  g_assert_cmpuint (tarn_workshop_get_n_waiting (room), ==, 4);

  picture = tarn_workshop_draw (room);
  g_assert_false (picture->shown);
  g_assert_cmpuint (picture->files, ==, 4);
  for (guint i = 0; i < picture->domains->len; i++)
    g_assert_false (((TarnGroupDomain *)g_ptr_array_index (picture->domains, i))->shown);
}

static void
test_nothing_changes_before_the_batch_is_closed (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();

  room_fill (room, "AAAAABBBBB", "");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "10: few or none");

  room_fill (room, "DDDD", "");
  assert_shows (room, 0, "10: few or none");
  g_assert_false (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "10: few or none");

  room_fill (room, "DDDDDDDDDDDDD", "");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "27: many");
}

/* Ten people of whom at most two are exposed, then ten who all are: 12 of 20 would be "many", and
 * could be nothing else. So it is not drawn, and neither is "about half", which that would show. */
static void
test_newcomers_who_are_all_alike_are_not_given_away (void)
{
  static const struct
  {
    const char *newcomers;
    const char *expected;
  } cases[] = {
    { "CCCCCCCCCC", "10: few or none (held)" },
    { "CCCCCCCCCA", "10: few or none (held)" },
    { "CCCCCCCCAA", "10: few or none (held)" },
    { "CCCCCAAAAA", "20: some" },
    { "AAAAAAAAAA", "20: few or none" },
    { "----------", "10: few or none" },
    { "CCCC------", "10: few or none (held)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnWorkshop) room = open_room ();

      g_test_message ("%s", cases[i].newcomers);
      room_fill (room, "AAAAAAAACC", "");
      g_assert_true (tarn_workshop_close_batch (room));
      room_fill (room, cases[i].newcomers, "");
      g_assert_true (tarn_workshop_close_batch (room));
      assert_shows (room, 0, cases[i].expected);
    }
}

static void
test_percents_are_for_the_first_time_only (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();

  room_fill (room, "AAAAAAABBBBBBBBCCCCC", "");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "20: 35 40 25 0");

  room_fill (room, "AAAAABBBBBCCCCCDDDDD", "");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "40: some");
}

static void
test_k_is_raised_and_never_lowered (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();

  g_assert_cmpuint (tarn_workshop_get_k (room), ==, 5);
  g_assert_false (tarn_workshop_raise_k (room, 4));
  g_assert_false (tarn_workshop_raise_k (room, 21));
  g_assert_true (tarn_workshop_raise_k (room, 10));
  g_assert_false (tarn_workshop_raise_k (room, 9));
  g_assert_cmpuint (tarn_workshop_get_k (room), ==, 10);

  room_fill (room, "AAAAABBBB", "");
  g_assert_false (tarn_workshop_close_batch (room));
  room_fill (room, "-", "");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "too few");
}

static void
test_what_was_shown_to_few_goes_when_k_is_raised (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();
  g_autoptr(TarnGroupPicture) picture = NULL;

  room_fill (room, "AAAAA", "AAAAAAAAAAAA");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "5: few or none");
  g_assert_true (tarn_workshop_raise_k (room, 6));
  assert_shows (room, 0, "too few");
  assert_shows (room, GAIN, "12: most or all");

  g_assert_true (tarn_workshop_raise_k (room, 20));
  picture = tarn_workshop_draw (room);
  g_assert_false (picture->shown);
}

static void
test_files_that_do_not_belong_are_told_apart (void)
{
  static const TarnResponseDomain good[] = { { "CARE", "well-protected" }, { "NEW", "any" } };
  static const TarnResponseDomain bad[] = { { "CARE", "purple" } };
  static const TarnResponseDomain flag[] = { { "CARE", "act-now" } };
  static const TarnResponseDomain twice[] = { { "CARE", "well-protected" },
                                              { "CARE", "well-protected" } };
  static const struct
  {
    const char               *questionnaire;
    const char               *version;
    TarnRoute                 route;
    const char               *token;
    const TarnResponseDomain *domains;
    guint                     n_domains;
    TarnAdmission             expected;
  } cases[] = {
    { "other", "1.0", TARN_ROUTE_FULL, "01", good, 1, TARN_ADMISSION_OTHER_QUESTIONNAIRE },
    { "made-up", "2.0", TARN_ROUTE_FULL, "01", good, 1, TARN_ADMISSION_OTHER_VERSION },
    { "made-up", "1.0", TARN_ROUTE_QUICK, "01", good, 1, TARN_ADMISSION_OTHER_ROUTE },
    { "made-up", "1.0", TARN_ROUTE_FULL, "01", bad, 1, TARN_ADMISSION_UNKNOWN_BAND },
    { "made-up", "1.0", TARN_ROUTE_FULL, "01", flag, 1, TARN_ADMISSION_UNKNOWN_BAND },
    { "made-up", "1.0", TARN_ROUTE_FULL, "01", twice, 2, TARN_ADMISSION_UNKNOWN_BAND },
    { "made-up", "1.7", TARN_ROUTE_FULL, "01", good, 2, TARN_ADMISSION_TAKEN },
    { "made-up", "1.0", TARN_ROUTE_FULL, "01", good, 1, TARN_ADMISSION_DUPLICATE },
    { "made-up", "1.0", TARN_ROUTE_FULL, "02", good, 1, TARN_ADMISSION_TAKEN },
  };
  g_autoptr(TarnWorkshop) room = open_room ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *token = g_strdup_printf ("%030d%s", 0, cases[i].token);
      g_autoptr(TarnResponse) response = NULL;

      response = tarn_response_new (cases[i].questionnaire, cases[i].version, cases[i].route, token,
                                    NULL, cases[i].domains, cases[i].n_domains);
      g_assert_cmpint (tarn_workshop_admit (room, response), ==, cases[i].expected);
    }

  g_assert_cmpuint (tarn_workshop_get_n_waiting (room), ==, 2);
  g_assert_cmpuint (tarn_workshop_get_n_duplicates (room), ==, 1);
}

static void
test_a_file_of_the_first_round_does_not_count_in_the_second (void)
{
  g_autoptr(TarnWorkshop) before = open_room ();
  g_autoptr(TarnWorkshop) after = NULL;
  g_autoptr(TarnResponse) response = room_response (1000000, "A", "A", NULL);

  g_assert_true (tarn_workshop_raise_k (before, 7));
  g_assert_cmpint (tarn_workshop_admit (before, response), ==, TARN_ADMISSION_TAKEN);
  after = tarn_workshop_new_after (before);
  g_assert_cmpuint (tarn_workshop_get_k (after), ==, 7);
  g_assert_cmpint (tarn_workshop_admit (after, response), ==, TARN_ADMISSION_DUPLICATE);
}

static void
test_two_rounds_are_compared_by_what_they_show (void)
{
  static const struct
  {
    const char     *before;
    const char     *after;
    TarnGroupChange expected;
  } cases[] = {
    { "AAAAA", "AACCC", TARN_GROUP_CHANGE_MORE },
    { "AACCC", "AAAAA", TARN_GROUP_CHANGE_FEWER },
    { "AAAAA", "AAAAD", TARN_GROUP_CHANGE_SAME },
    { "AAAAA", "AAAA--", TARN_GROUP_CHANGE_NONE },
    { "AAAAAAABBBBBBBBCCCCC", "AAAAAAABBBBBBBBCCCC", TARN_GROUP_CHANGE_SAME },
    { "AAAAAAABBBBBBBBCCCCC", "CCCCC", TARN_GROUP_CHANGE_MORE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnWorkshop) before = open_room ();
      g_autoptr(TarnWorkshop) after = tarn_workshop_new_after (before);
      g_autoptr(TarnGroupPicture) old_picture = NULL;
      g_autoptr(TarnGroupPicture) new_picture = NULL;

      room_fill (before, cases[i].before, "");
      room_fill (after, cases[i].after, "");
      tarn_workshop_close_batch (before);
      tarn_workshop_close_batch (after);
      old_picture = tarn_workshop_draw (before);
      new_picture = tarn_workshop_draw (after);
      g_assert_cmpint (tarn_group_picture_compare (old_picture, new_picture, 0), ==,
                       cases[i].expected);
    }
}

static char *
describe_parts (TarnWorkshop *room)
{
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  GString *line = g_string_new (NULL);

  for (guint i = 0; picture->parts != NULL && i < picture->parts->len; i++)
    {
      const TarnGroupPart *part = g_ptr_array_index (picture->parts, i);
      const char          *words = tarn_group_words_get_id (part->words[0]);

      g_string_append_printf (line, "%s%s: %s", i > 0 ? ", " : "", part->role->code,
                              words != NULL ? words : "-");
    }

  return g_string_free (line, FALSE);
}

static void
test_a_room_is_shown_in_parts_that_are_large_enough (void)
{
  static const struct
  {
    const char *students;
    const char *practitioners;
    const char *managers;
    const char *others;
    const char *expected; /* %NULL: it may not be broken down */
  } cases[] = {
    { "AAAAAAAAAC", "CCCCAAAAA", "", "", "student: few or none, practitioner: about half" },
    { "AAAAAAAAAC", "CCCCAAAAA", "AC", "ACA",
      "student: few or none, practitioner: about half" },
    { "AAAAAAAAAC", "CCCCAAAAA", "AC", "", NULL },
    { "AAAAAAAAAC", "CCCC", "", "", NULL },
    { "AAAAAAAAAC", "", "", "", NULL },
    { "AAAAAAAAAC", "CCCC", "A", "", "student: few or none" },
    { "AAAA------", "CCCCAAAAA", "", "", "student: -, practitioner: -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnWorkshop) room = open_room ();
      g_autofree char *line = NULL;

      g_test_message ("%u", i);
      room_fill_role (room, "student", cases[i].students);
      room_fill_role (room, "practitioner", cases[i].practitioners);
      room_fill_role (room, "manager", cases[i].managers);
      room_fill_role (room, "unheard-of", cases[i].others);
      g_assert_true (tarn_workshop_close_batch (room));
      g_assert_true (tarn_workshop_break_down (room) == (cases[i].expected != NULL));
      g_assert_true (tarn_workshop_is_over (room) == (cases[i].expected != NULL));
      line = describe_parts (room);
      g_assert_cmpstr (line, ==, cases[i].expected != NULL ? cases[i].expected : "");
    }
}

/* Five students of whom at most one is exposed, and a room of ten of whom six or seven are: then
 * all five practitioners would be. */
static void
test_parts_that_give_somebody_away_are_not_shown (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();
  g_autofree char *line = NULL;

  room_fill_role (room, "student", "AAAAC");
  room_fill_role (room, "practitioner", "CCCCC");
  g_assert_true (tarn_workshop_close_batch (room));
  assert_shows (room, 0, "10: many");
  g_assert_true (tarn_workshop_break_down (room));
  line = describe_parts (room);
  g_assert_cmpstr (line, ==, "student: -, practitioner: -");
}

static void
test_parts_go_when_k_is_raised (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();
  g_autofree char *line = NULL;

  room_fill_role (room, "student", "AAAAAAAAAC");
  room_fill_role (room, "practitioner", "CCCCAAAAA");
  g_assert_true (tarn_workshop_close_batch (room));
  g_assert_true (tarn_workshop_break_down (room));
  g_assert_true (tarn_workshop_raise_k (room, 10));
  line = describe_parts (room);
  g_assert_cmpstr (line, ==, "");
}

static void
test_parts_end_the_room (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();

  room_fill_role (room, "student", "AAAAAAAAAC");
  room_fill_role (room, "practitioner", "CCCCAAAAA");
  g_assert_true (tarn_workshop_close_batch (room));
  g_assert_true (tarn_workshop_break_down (room));
  g_assert_false (tarn_workshop_break_down (room));

  room_fill_role (room, "student", "AAAAAAAAAA");
  g_assert_false (tarn_workshop_close_batch (room));
}

static void
test_after_a_second_batch_there_are_no_parts (void)
{
  g_autoptr(TarnWorkshop) room = open_room ();

  for (guint i = 0; i < 2; i++)
    {
      room_fill_role (room, "student", "AAAAAAAAAC");
      room_fill_role (room, "practitioner", "CCCCAAAAA");
      g_assert_true (tarn_workshop_close_batch (room));
    }

  g_assert_false (tarn_workshop_break_down (room));
}

/* Other axes than the usual ones: the halves of what they have. */
static void
test_the_exposed_side_is_half_of_the_bands (void)
{
  static const struct
  {
    TarnAxisKind kind;
    guint        n_bands;
    const char  *exposed;
  } cases[] = {
    { TARN_AXIS_CONCERN, 2, "01" },
    { TARN_AXIS_CONCERN, 3, "011" },
    { TARN_AXIS_CONCERN, 4, "0011" },
    { TARN_AXIS_CONCERN, 5, "00111" },
    { TARN_AXIS_PLAIN, 3, "011" },
    { TARN_AXIS_BENEFIT, 2, "10" },
    { TARN_AXIS_BENEFIT, 3, "110" },
    { TARN_AXIS_BENEFIT, 4, "1100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) questionnaire = build_questionnaire ();
      TarnAxis *axis = build_axis (questionnaire, "a", cases[i].kind, TARN_SCORING_MEAN_PERCENT);

      for (guint j = 0; j < cases[i].n_bands; j++)
        build_band (axis, "b", j * 10);
      build_band (axis, "flag", -1);

      g_assert_cmpuint (tarn_group_n_bands (axis), ==, cases[i].n_bands);
      for (guint j = 0; j < cases[i].n_bands; j++)
        g_assert_cmpint (tarn_group_is_exposed (axis, j), ==, cases[i].exposed[j] == '1');
    }
}

/* A side that is a single band is shown of ten people and more. */
static void
test_few_bands_need_more_people (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = build_questionnaire ();
  TarnAxis *axis;

  build_usual_axes (questionnaire);
  build_usual_rules (questionnaire);
  axis = build_axis (questionnaire, "two", TARN_AXIS_CONCERN, TARN_SCORING_MEAN_PERCENT);
  build_band (axis, "low", 0);
  build_band (axis, "high", 50);
  build_items (questionnaire,
               build_domain (questionnaire, build_section (questionnaire, "S"), "D", "two"), 3,
               TARN_DIRECTION_RISK);
  build_done (questionnaire);

  for (guint n_people = 9; n_people <= 10; n_people++)
    {
      g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);

      for (guint i = 0; i < n_people; i++)
        {
          const TarnResponseDomain domain = { "D", i < 3 ? "high" : "low" };
          g_autofree char         *token = g_strdup_printf ("%032x", i);
          g_autoptr(TarnResponse) response = NULL;

          response = tarn_response_new ("made-up", "1.0", TARN_ROUTE_FULL, token, NULL, &domain, 1);
          g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
        }
      g_assert_true (tarn_workshop_close_batch (room));
      assert_shows (room, 0, n_people < 10 ? "too few" : "10: some");
    }
}

static void
test_words_and_their_ranges_agree (void)
{
  for (guint people = 1; people <= 200; people++)
    for (guint exposed = 0; exposed <= people; exposed++)
      {
        guint least;
        guint most;

        tarn_group_words_range (tarn_group_words (exposed, people), people, &least, &most);
        g_assert_cmpuint (exposed, >=, least);
        g_assert_cmpuint (exposed, <=, most);
        g_assert_cmpint (tarn_group_words (least, people), ==, tarn_group_words (exposed, people));
        g_assert_cmpint (tarn_group_words (most, people), ==, tarn_group_words (exposed, people));
      }
}

static void
test_a_response_keeps_what_it_was_given (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();
  g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);
  g_autoptr(TarnResponse) response = room_response (7, "D", "-", "manager");
  guint                     n_domains;
  const TarnResponseDomain *domains = tarn_response_get_domains (response, &n_domains);

  g_assert_cmpuint (n_domains, ==, 2);
  g_assert_cmpstr (domains[0].band, ==, "high-exposure");
  g_assert_null (domains[1].band);
  g_assert_cmpstr (tarn_response_get_role (response), ==, "manager");
  g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
}

static void
test_tokens_are_32_digits (void)
{
  g_assert_true (tarn_response_is_token ("4f0c6a1d9be27f5583c0de41a7b29e60"));
  g_assert_false (tarn_response_is_token (NULL));
  g_assert_false (tarn_response_is_token (""));
  g_assert_false (tarn_response_is_token ("4f0c6a"));
  g_assert_false (tarn_response_is_token ("4F0C6A1D9BE27F5583C0DE41A7B29E60"));
  g_assert_false (tarn_response_is_token ("4f0c6a1d9be27f5583c0de41a7b29e600"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop/one-batch-shows-what-the-rules-allow",
                   test_one_batch_shows_what_the_rules_allow);
  g_test_add_func ("/workshop/four-files-show-nothing", test_four_files_show_nothing);
  g_test_add_func ("/workshop/nothing-changes-before-the-batch-is-closed",
                   test_nothing_changes_before_the_batch_is_closed);
  g_test_add_func ("/workshop/newcomers-who-are-all-alike-are-not-given-away",
                   test_newcomers_who_are_all_alike_are_not_given_away);
  g_test_add_func ("/workshop/percents-are-for-the-first-time-only",
                   test_percents_are_for_the_first_time_only);
  g_test_add_func ("/workshop/k-is-raised-and-never-lowered", test_k_is_raised_and_never_lowered);
  g_test_add_func ("/workshop/what-was-shown-to-few-goes-when-k-is-raised",
                   test_what_was_shown_to_few_goes_when_k_is_raised);
  g_test_add_func ("/workshop/files-that-do-not-belong-are-told-apart",
                   test_files_that_do_not_belong_are_told_apart);
  g_test_add_func ("/workshop/a-file-of-the-first-round-does-not-count-in-the-second",
                   test_a_file_of_the_first_round_does_not_count_in_the_second);
  g_test_add_func ("/workshop/two-rounds-are-compared-by-what-they-show",
                   test_two_rounds_are_compared_by_what_they_show);
  g_test_add_func ("/workshop/a-room-is-shown-in-parts-that-are-large-enough",
                   test_a_room_is_shown_in_parts_that_are_large_enough);
  g_test_add_func ("/workshop/parts-that-give-somebody-away-are-not-shown",
                   test_parts_that_give_somebody_away_are_not_shown);
  g_test_add_func ("/workshop/parts-go-when-k-is-raised", test_parts_go_when_k_is_raised);
  g_test_add_func ("/workshop/parts-end-the-room", test_parts_end_the_room);
  g_test_add_func ("/workshop/after-a-second-batch-there-are-no-parts",
                   test_after_a_second_batch_there_are_no_parts);
  g_test_add_func ("/workshop/the-exposed-side-is-half-of-the-bands",
                   test_the_exposed_side_is_half_of_the_bands);
  g_test_add_func ("/workshop/few-bands-need-more-people", test_few_bands_need_more_people);
  g_test_add_func ("/workshop/words-and-their-ranges-agree", test_words_and_their_ranges_agree);
  g_test_add_func ("/workshop/a-response-keeps-what-it-was-given",
                   test_a_response_keeps_what_it_was_given);
  g_test_add_func ("/workshop/tokens-are-32-digits", test_tokens_are_32_digits);

  return g_test_run ();
}
