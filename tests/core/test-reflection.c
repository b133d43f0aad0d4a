/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-reflection.h"

static void
count_cb (TarnReflection *reflection,
          int            *count)
{
  (*count)++;
}

static TarnReflection *
make_watched (int *count)
{
  TarnReflection *reflection = tarn_reflection_new ("made-up", "1.2", TARN_ROUTE_FULL);

  g_signal_connect (reflection, "changed", G_CALLBACK (count_cb), count);

  return reflection;
}

static void
test_a_reflection_starts_empty (void)
{
  TarnReflection *reflection = tarn_reflection_new ("made-up", "1.2", TARN_ROUTE_QUICK);

  g_assert_cmpstr (tarn_reflection_get_questionnaire (reflection), ==, "made-up");
  g_assert_cmpstr (tarn_reflection_get_version (reflection), ==, "1.2");
  g_assert_cmpint (tarn_reflection_get_route (reflection), ==, TARN_ROUTE_QUICK);
  g_assert_false (tarn_reflection_get_finished (reflection));
  g_assert_null (tarn_reflection_get_at (reflection));
  g_assert_null (tarn_reflection_get_token (reflection));
  g_assert_null (tarn_reflection_get_review (reflection));
  g_assert_cmpuint (tarn_reflection_get_answers (reflection)->len, ==, 0);
  g_assert_null (tarn_reflection_get_answer (reflection, "A"));

  g_assert_finalize_object (reflection);
}

/* One line an answer: its state, options, guess, number and text. */
static char *
describe (const TarnAnswer *answer)
{
  static const char *const states[] = { "given", "declined", "not-applicable" };
  g_autofree char         *options = NULL;

  if (answer == NULL)
    return g_strdup ("blank");

  options = answer->options != NULL ? g_strjoinv ("+", answer->options) : g_strdup ("-");

  return g_strdup_printf ("%s %s %s %s %s", states[answer->state], options,
                          answer->guess != NULL ? answer->guess : "-",
                          answer->value != NULL ? answer->value : "-",
                          answer->text != NULL ? answer->text : "-");
}

static void
assert_answer (TarnReflection *reflection,
               const char     *expected,
               int            *count,
               int             changes)
{
  g_autofree char *found = describe (tarn_reflection_get_answer (reflection, "A"));

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (*count, ==, changes);
  *count = 0;
}

static void
test_an_answer_is_replaced_whole_and_tells_once (void)
{
  const char *const two[] = { "x", "y", NULL };
  const char *const none[] = { NULL };
  int               n = 0;
  g_autoptr(TarnReflection) reflection = make_watched (&n);

  tarn_reflection_choose (reflection, "A", "x");
  assert_answer (reflection, "given x - - -", &n, 1);
  tarn_reflection_choose (reflection, "A", "x");
  assert_answer (reflection, "given x - - -", &n, 0);
  tarn_reflection_choose_several (reflection, "A", two);
  assert_answer (reflection, "given x+y - - -", &n, 1);
  tarn_reflection_choose_several (reflection, "A", none);
  assert_answer (reflection, "blank", &n, 1);
  tarn_reflection_answer_number (reflection, "A", "2.5");
  assert_answer (reflection, "given - - 2.5 -", &n, 1);
  tarn_reflection_answer_text (reflection, "A", "words");
  assert_answer (reflection, "given - - - words", &n, 1);
  tarn_reflection_decline (reflection, "A");
  assert_answer (reflection, "declined - - - -", &n, 1);
  tarn_reflection_decline (reflection, "A");
  assert_answer (reflection, "declined - - - -", &n, 0);
  tarn_reflection_not_applicable (reflection, "A");
  assert_answer (reflection, "not-applicable - - - -", &n, 1);
  tarn_reflection_clear (reflection, "A");
  assert_answer (reflection, "blank", &n, 1);
  tarn_reflection_clear (reflection, "A");
  assert_answer (reflection, "blank", &n, 0);
  tarn_reflection_answer_text (reflection, "A", "");
  assert_answer (reflection, "blank", &n, 0);
  tarn_reflection_answer_number (reflection, "A", "");
  assert_answer (reflection, "blank", &n, 0);
}

static void
test_a_guess_is_kept_when_it_is_checked (void)
{
  int n = 0;
  g_autoptr(TarnReflection) reflection = make_watched (&n);

  tarn_reflection_choose (reflection, "A", "x");
  n = 0;
  tarn_reflection_check_guess (reflection, "A", "x");
  assert_answer (reflection, "given x x - -", &n, 1);
  tarn_reflection_check_guess (reflection, "A", "y");
  assert_answer (reflection, "given y x - -", &n, 1);
  tarn_reflection_check_guess (reflection, "A", "y");
  assert_answer (reflection, "given y x - -", &n, 0);
  tarn_reflection_choose (reflection, "A", "y");
  assert_answer (reflection, "given y - - -", &n, 1);
  tarn_reflection_decline (reflection, "A");
  n = 0;
  tarn_reflection_check_guess (reflection, "A", "z");
  assert_answer (reflection, "given z - - -", &n, 1);
}

static void
test_answers_keep_the_order_in_which_they_first_came (void)
{
  int n = 0;
  g_autoptr(TarnReflection) reflection = make_watched (&n);
  GPtrArray        *answers = tarn_reflection_get_answers (reflection);
  const TarnAnswer *first;
  TarnAnswer       *again;

  tarn_reflection_choose (reflection, "B", "x");
  tarn_reflection_choose (reflection, "A", "x");
  first = tarn_reflection_get_answer (reflection, "B");
  tarn_reflection_choose (reflection, "B", "y");

  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_true (g_ptr_array_index (answers, 0) == first);
  g_assert_cmpstr (first->options[0], ==, "y");

  again = tarn_answer_new ("A");
  g_assert_false (tarn_reflection_take_answer (reflection, again));
  again = tarn_answer_new ("C");
  g_assert_true (tarn_reflection_take_answer (reflection, again));
  g_assert_true (tarn_reflection_get_answer (reflection, "C") == again);
  g_assert_cmpint (n, ==, 4);
}

static void
test_everything_else_tells_when_it_changes (void)
{
  int n = 0;
  g_autoptr(TarnReflection) reflection = make_watched (&n);

#define assert_changes(code, expected) \
  code;                                \
  g_assert_cmpint (n, ==, expected);   \
  n = 0

  assert_changes (tarn_reflection_set_route (reflection, TARN_ROUTE_QUICK), 1);
  assert_changes (tarn_reflection_set_route (reflection, TARN_ROUTE_QUICK), 0);
  assert_changes (tarn_reflection_set_finished (reflection, TRUE), 1);
  assert_changes (tarn_reflection_set_finished (reflection, TRUE), 0);
  assert_changes (tarn_reflection_set_at (reflection, "A"), 1);
  assert_changes (tarn_reflection_set_at (reflection, "A"), 0);
  assert_changes (tarn_reflection_set_token (reflection, "t"), 1);
  assert_changes (tarn_reflection_set_review (reflection, "2027-05-22"), 1);
  assert_changes (tarn_reflection_set_note (reflection, "A", "note"), 1);
  assert_changes (tarn_reflection_set_note (reflection, "A", "note"), 0);
  assert_changes (tarn_reflection_set_step (reflection, "next", "step"), 1);
  assert_changes (tarn_reflection_take_place (reflection, tarn_place_new ()), 1);
  assert_changes (tarn_reflection_remove_place (reflection, 0), 1);
  assert_changes (tarn_reflection_take_plan_action (reflection, tarn_plan_action_new ()), 1);
  assert_changes (tarn_reflection_change_plan_action (reflection, 0, tarn_plan_action_new ()), 1);
  assert_changes (tarn_reflection_remove_plan_action (reflection, 0), 1);
  assert_changes (tarn_reflection_insert_plan_action (reflection, 0, tarn_plan_action_new ()), 1);
  assert_changes (tarn_reflection_remove_plan_action (reflection, 0), 1);
  assert_changes (g_assert_true (tarn_reflection_add_topic (reflection, "D")), 1);
  assert_changes (g_assert_false (tarn_reflection_add_topic (reflection, "D")), 0);
  assert_changes (tarn_reflection_remove_topic (reflection, "D"), 1);
  assert_changes (tarn_reflection_remove_topic (reflection, "D"), 0);
  assert_changes (tarn_reflection_add_unknown (reflection, "<new/>"), 1);

  /* Time stamps are set while saving, and must not make it look unsaved. */
  assert_changes (tarn_reflection_set_started (reflection, "2026-11-22T10:00:00Z"), 0);
  assert_changes (tarn_reflection_set_changed (reflection, "2026-11-22T10:20:00Z"), 0);

#undef assert_changes

  g_assert_cmpstr (tarn_reflection_get_started (reflection), ==, "2026-11-22T10:00:00Z");
  g_assert_cmpstr (tarn_reflection_get_changed (reflection), ==, "2026-11-22T10:20:00Z");
  g_assert_cmpuint (tarn_reflection_get_places (reflection)->len, ==, 0);
  g_assert_cmpuint (tarn_reflection_get_plan (reflection)->len, ==, 0);
  g_assert_cmpuint (tarn_reflection_get_topics (reflection)->len, ==, 0);
  g_assert_cmpuint (tarn_reflection_get_unknown (reflection)->len, ==, 1);
  g_assert_cmpstr (tarn_reflection_get_token (reflection), ==, "t");
  g_assert_cmpstr (tarn_reflection_get_review (reflection), ==, "2027-05-22");
}

static void
test_notes_keep_their_order_and_empty_ones_go (void)
{
  int n = 0;
  g_autoptr(TarnReflection) reflection = make_watched (&n);
  GPtrArray *noted = tarn_reflection_list_noted (reflection);
  GPtrArray *steps = tarn_reflection_list_steps (reflection);

  tarn_reflection_set_note (reflection, "B", "one");
  tarn_reflection_set_note (reflection, "A", "two");
  tarn_reflection_set_note (reflection, "B", "three");
  tarn_reflection_set_step (reflection, "next", "four");
  g_assert_cmpuint (noted->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (noted, 0), ==, "B");
  g_assert_cmpstr (tarn_reflection_get_note (reflection, "B"), ==, "three");
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpstr (tarn_reflection_get_step (reflection, "next"), ==, "four");

  tarn_reflection_set_note (reflection, "B", "");
  tarn_reflection_set_note (reflection, "A", NULL);
  tarn_reflection_set_step (reflection, "next", "");
  g_assert_cmpuint (noted->len, ==, 0);
  g_assert_cmpuint (steps->len, ==, 0);
  g_assert_null (tarn_reflection_get_note (reflection, "B"));
}

static void
take_step (TarnReflection *reflection,
           const char     *text,
           gint            index,
           gboolean        instead)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->text = g_strdup (text);
  if (index < 0)
    tarn_reflection_take_plan_action (reflection, action);
  else if (instead)
    tarn_reflection_change_plan_action (reflection, index, action);
  else
    tarn_reflection_insert_plan_action (reflection, index, action);
}

static void
test_a_plan_keeps_its_order (void)
{
  static const char *const wanted[] = { "z", "a", "B", "c" };
  g_autoptr(TarnReflection) reflection = tarn_reflection_new ("q", "1.0", TARN_ROUTE_FULL);
  GPtrArray *plan = tarn_reflection_get_plan (reflection);

  take_step (reflection, "a", -1, FALSE);
  take_step (reflection, "c", -1, FALSE);
  take_step (reflection, "b", 1, FALSE);
  take_step (reflection, "B", 1, TRUE);
  take_step (reflection, "z", 0, FALSE);

  g_assert_cmpuint (plan->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < plan->len; i++)
    g_assert_cmpstr (((const TarnPlanAction *)plan->pdata[i])->text, ==, wanted[i]);
}

static void
test_every_field_of_a_place_has_a_name_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < TARN_N_PLACE_FIELDS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer)tarn_place_field_get_name (i)));
}

static TarnQuestionnaire *
make_questionnaire (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnSection       *section = build_section (self, "main");
  TarnItem          *item;

  build_usual_axes (self);
  build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "a b");
  build_items (self, build_domain (self, section, "D", "concern"), 3, TARN_DIRECTION_RISK);
  ((TarnItem *)tarn_questionnaire_find_item (self, "D-2"))->may_not_apply = FALSE;
  build_plain_item (self, section, "MANY", TARN_ITEM_CHOICES, "x y z");
  item = build_plain_item (self, section, "HOURS", TARN_ITEM_NUMBER, NULL);
  item->min = 0;
  item->max = 40;
  build_plain_item (self, section, "WHY", TARN_ITEM_TEXT, NULL);
  build_plain_item (self, section, "READ", TARN_ITEM_INFO, NULL);
  build_map (self);
  build_done (self);

  return self;
}

/* Adds an answer with whatever is given, fitting or not. */
static void
add_answer (TarnReflection *reflection,
            const char     *item,
            const char     *options,
            const char     *guess,
            const char     *value,
            const char     *text)
{
  TarnAnswer *answer = tarn_answer_new (item);

  answer->options = options != NULL ? g_strsplit (options, "+", -1) : NULL;
  answer->guess = g_strdup (guess);
  answer->value = g_strdup (value);
  answer->text = g_strdup (text);
  answer->line = 7;
  tarn_reflection_take_answer (reflection, answer);
}

static void
test_answers_are_checked_against_the_questionnaire (void)
{
  static const struct
  {
    const char *item;
    const char *options;
    const char *guess;
    const char *value;
    const char *text;
    const char *code; /* or nothing */
  } cases[] = {
    { "ROLE", "a", NULL, NULL, NULL, NULL },
    { "D-1", "o3", "o1", NULL, NULL, NULL },
    { "MANY", "x+z", NULL, NULL, NULL, NULL },
    { "HOURS", NULL, NULL, "0", NULL, NULL },
    { "HOURS", NULL, NULL, "40", NULL, NULL },
    { "HOURS", NULL, NULL, "7.25", NULL, NULL },
    { "WHY", NULL, NULL, NULL, "words", NULL },
    { "GONE", "a", NULL, NULL, NULL, "answer-item-unknown" },
    { "ROLE", "c", NULL, NULL, NULL, "answer-option-unknown" },
    { "D-1", "o3", "o7", NULL, NULL, "answer-option-unknown" },
    { "MANY", "x+q", NULL, NULL, NULL, "answer-option-unknown" },
    { "MANY", "x+x", NULL, NULL, NULL, "answer-option-unknown" },
    { "D-1", "o1+o2", NULL, NULL, NULL, "answer-kind" },
    { "D-1", NULL, NULL, "3", NULL, "answer-kind" },
    { "D-1", NULL, NULL, NULL, "words", "answer-kind" },
    { "D-1", NULL, NULL, NULL, NULL, "answer-kind" },
    { "D-1", "o1", NULL, "1", NULL, "answer-kind" },
    { "HOURS", "a", NULL, NULL, NULL, "answer-kind" },
    { "WHY", NULL, NULL, "3", NULL, "answer-kind" },
    { "READ", NULL, NULL, NULL, "words", "answer-kind" },
    { "HOURS", NULL, NULL, "41", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "-1", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "3 hours", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "nan", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "inf", NULL, "answer-number" },
    { "HOURS", NULL, NULL, "7,5", NULL, "answer-number" },
  };
  g_autoptr(TarnQuestionnaire) questionnaire = make_questionnaire ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnReflection) reflection =
                   tarn_reflection_new ("made-up", "1.9", TARN_ROUTE_FULL);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      gboolean good;

      add_answer (reflection, cases[i].item, cases[i].options, cases[i].guess, cases[i].value,
                  cases[i].text);
      good = tarn_reflection_check (reflection, questionnaire, issues);

      g_test_message ("case %u: %s", i, cases[i].item);
      g_assert_true (good == !tarn_issues_have_error (issues));
      g_assert_cmpuint (issues->len, ==, cases[i].code != NULL);
      if (cases[i].code != NULL)
        {
          const TarnIssue *issue = g_ptr_array_index (issues, 0);

          g_assert_cmpstr (issue->code, ==, cases[i].code);
          g_assert_cmpstr (issue->argument, ==, cases[i].item);
          g_assert_cmpuint (issue->line, ==, 7);
        }
    }
}

/* Damages a good reflection in one way. */
typedef void (*Damage) (TarnReflection *reflection);

static void
decline_role (TarnReflection *reflection)
{
  tarn_reflection_decline (reflection, "ROLE");
}

static void
decline_item (TarnReflection *reflection)
{
  tarn_reflection_decline (reflection, "D-1");
}

static void
not_applicable_item (TarnReflection *reflection)
{
  tarn_reflection_not_applicable (reflection, "D-1");
}

static void
not_applicable_refused (TarnReflection *reflection)
{
  tarn_reflection_not_applicable (reflection, "D-2");
}

static void
take_quick_route (TarnReflection *reflection)
{
  tarn_reflection_set_route (reflection, TARN_ROUTE_QUICK);
}

static void
add_place (TarnReflection *reflection)
{
  TarnPlace *place = tarn_place_new ();

  place->codes[TARN_PLACE_CHECK] = g_strdup ("c");
  tarn_reflection_take_place (reflection, place);
}

static void
add_odd_place (TarnReflection *reflection)
{
  TarnPlace *place = tarn_place_new ();

  place->codes[TARN_PLACE_FOR] = g_strdup ("q");
  tarn_reflection_take_place (reflection, place);
}

static void
add_four_places (TarnReflection *reflection)
{
  for (guint i = 0; i < 4; i++)
    add_place (reflection);
}

static void
plan_action (TarnReflection *reflection,
             const char     *domain,
             const char     *by)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->domain = g_strdup (domain);
  action->by = g_strdup (by);
  tarn_reflection_take_plan_action (reflection, action);
}

static void
plan_well (TarnReflection *reflection)
{
  plan_action (reflection, "D", "2028-02-29");
  plan_action (reflection, NULL, NULL);
}

static void
plan_for_unknown (TarnReflection *reflection)
{
  plan_action (reflection, "GONE", NULL);
}

static void
plan_for_no_day (TarnReflection *reflection)
{
  plan_action (reflection, "D", "2027-02-29");
}

static void
plan_for_words (TarnReflection *reflection)
{
  plan_action (reflection, "D", "next week!");
}

static void
review_oddly (TarnReflection *reflection)
{
  tarn_reflection_set_review (reflection, "22-11-2026");
}

static void
choose_topic (TarnReflection *reflection)
{
  tarn_reflection_add_topic (reflection, "GONE");
}

static void
test_the_rest_is_checked_too (void)
{
  static const struct
  {
    Damage      damage;
    const char *code;
  } cases[] = {
    { decline_role, "answer-declined" },
    { decline_item, NULL },
    { not_applicable_item, NULL },
    { not_applicable_refused, "answer-not-applicable" },
    { take_quick_route, "route-missing" },
    { add_place, NULL },
    { add_odd_place, "place-code-unknown" },
    { add_four_places, "too-many-places" },
    { plan_well, NULL },
    { plan_for_unknown, "domain-unknown" },
    { plan_for_no_day, "date-invalid" },
    { plan_for_words, "date-invalid" },
    { review_oddly, "date-invalid" },
    { choose_topic, "domain-unknown" },
  };
  g_autoptr(TarnQuestionnaire) questionnaire = make_questionnaire ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnReflection) reflection =
                   tarn_reflection_new ("made-up", "1.0", TARN_ROUTE_FULL);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();

      cases[i].damage (reflection);
      tarn_reflection_check (reflection, questionnaire, issues);

      g_test_message ("case %u", i);
      g_assert_cmpuint (issues->len, ==, cases[i].code != NULL);
      if (cases[i].code != NULL)
        g_assert_cmpstr (((TarnIssue *)g_ptr_array_index (issues, 0))->code, ==, cases[i].code);
    }
}

static void
test_a_reflection_of_another_questionnaire_is_refused (void)
{
  static const struct
  {
    const char *id;
    const char *version;
    const char *code;
  } cases[] = {
    { "other", "1.0", "questionnaire-other" },
    { "made-up", "2.0", "questionnaire-version" },
    { "made-up", "10.0", "questionnaire-version" },
    { "made-up", "1.10", NULL },
  };
  g_autoptr(TarnQuestionnaire) questionnaire = make_questionnaire ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnReflection) reflection =
                   tarn_reflection_new (cases[i].id, cases[i].version, TARN_ROUTE_FULL);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();

      g_assert_true (tarn_reflection_check (reflection, questionnaire, issues) ==
                     (cases[i].code == NULL));
      g_assert_cmpuint (issues->len, ==, cases[i].code != NULL);
      if (cases[i].code != NULL)
        g_assert_cmpstr (((TarnIssue *)g_ptr_array_index (issues, 0))->code, ==, cases[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reflection/a-reflection-starts-empty", test_a_reflection_starts_empty);
  g_test_add_func ("/reflection/an-answer-is-replaced-whole-and-tells-once",
                   test_an_answer_is_replaced_whole_and_tells_once);
  g_test_add_func ("/reflection/a-guess-is-kept-when-it-is-checked",
                   test_a_guess_is_kept_when_it_is_checked);
  g_test_add_func ("/reflection/answers-keep-the-order-in-which-they-first-came",
                   test_answers_keep_the_order_in_which_they_first_came);
  g_test_add_func ("/reflection/everything-else-tells-when-it-changes",
                   test_everything_else_tells_when_it_changes);
  g_test_add_func ("/reflection/notes-keep-their-order-and-empty-ones-go",
                   test_notes_keep_their_order_and_empty_ones_go);
  g_test_add_func ("/reflection/a-plan-keeps-its-order", test_a_plan_keeps_its_order);
  g_test_add_func ("/reflection/every-field-of-a-place-has-a-name-of-its-own",
                   test_every_field_of_a_place_has_a_name_of_its_own);
  g_test_add_func ("/reflection/answers-are-checked-against-the-questionnaire",
                   test_answers_are_checked_against_the_questionnaire);
  g_test_add_func ("/reflection/the-rest-is-checked-too", test_the_rest_is_checked_too);
  g_test_add_func ("/reflection/a-reflection-of-another-questionnaire-is-refused",
                   test_a_reflection_of_another_questionnaire_is_refused);

  return g_test_run ();
}
