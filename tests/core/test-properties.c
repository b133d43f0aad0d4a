/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-score.h"

#define N_CASES      600
#define N_CASES_SOAK 200000
#define N_DOMAINS    6
#define N_ITEMS      6
#define N_OPENING    3

/* Random questionnaires and answers, from the seed that g_test_rand_int() has. Domains 0 to 3 are
 * about concerns, 4 and 5 about benefits. Items may depend on opening questions only, and flags
 * stand on the options with the most concern, so that more risk never takes a flag away. */
typedef struct
{
  int direction; /* 0 or 1: risk or protective */
  int condition; /* which opening question it depends on; below 0: none */
  int talk_from; /* points from which it talks; 5: never */
  int stop_from; /* and from which it stops */
  int answer;    /* an option; -1 blank, -2 declined, -3 not applicable */
} Plan;

typedef struct
{
  Plan items[N_DOMAINS][N_ITEMS];
  int  opening[N_OPENING]; /* 0 or 1; -1 blank */
} World;

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

static gboolean
is_benefit (guint domain)
{
  return domain >= 4;
}

static World
make_world (void)
{
  World world;
  /* Some people answer nearly everything, some hardly anything; some are at one end of it. */
  int silence = pick (4);
  int lean = pick (5);

  for (guint i = 0; i < N_OPENING; i++)
    world.opening[i] = pick (40) == 0 ? -1 : pick (2);

  for (guint i = 0; i < N_DOMAINS; i++)
    for (guint j = 0; j < N_ITEMS; j++)
      {
        Plan *plan = &world.items[i][j];

        plan->direction = pick (2);
        plan->condition = pick (4) == 0 ? pick (N_OPENING) : -1;
        plan->talk_from = pick (6) == 0 ? 2 + pick (3) : 5;
        plan->stop_from = pick (12) == 0 && !is_benefit (i) ? 3 + pick (2) : 5;
        plan->answer = pick (8) < silence ? -1 - pick (3) : pick (5);
        if (plan->answer >= 0 && lean < 2 && pick (3) > 0)
          plan->answer = (lean == 0) == (plan->direction == 0) ? pick (2) : 3 + pick (2);
      }

  return world;
}

/* Points of an option towards the axis of its domain. */
static int
get_points (const World *world,
            guint        domain,
            guint        item,
            int          option)
{
  gboolean straight = (world->items[domain][item].direction == 1) == is_benefit (domain);

  return straight ? option : 4 - option;
}

static char *
get_id (guint domain,
        guint item)
{
  return g_strdup_printf ("D%u-%u", domain, item + 1);
}

static void
add_flag (const World  *world,
          TarnItem     *item,
          guint         domain,
          guint         number,
          TarnFlagLevel level,
          int           from)
{
  g_autoptr(GString) on = g_string_new (NULL);

  for (int option = 0; option <= 4; option++)
    if (get_points (world, domain, number, option) >= from)
      g_string_append_printf (on, "%so%d", on->len > 0 ? " " : "", option);

  if (on->len > 0)
    build_flag (item, level, on->str);
}

/* The questionnaire of a world; the item @hidden is given a condition that is never met. */
static TarnQuestionnaire *
make_questionnaire (const World *world,
                    int          hidden)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnSection       *section;

  build_usual_axes (self);
  build_usual_rules (self);
  build_picture (self, "benefit", "concern");
  for (guint i = 0; i < N_OPENING; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      build_plain_item (self, NULL, id, TARN_ITEM_CHOICE, "a0 a1");
    }

  section = build_section (self, "main");
  for (guint i = 0; i < N_DOMAINS; i++)
    {
      g_autofree char *domain_id = g_strdup_printf ("D%u", i);
      TarnDomain      *domain = build_domain (self, section, domain_id,
                                         is_benefit (i) ? "benefit" : "concern");

      for (guint j = 0; j < N_ITEMS; j++)
        {
          const Plan      *plan = &world->items[i][j];
          g_autofree char *id = get_id (i, j);
          g_autofree char *question = g_strdup_printf ("Q%d", plan->condition);
          TarnItem        *item = build_item (self, domain, id, "five",
                                       plan->direction == 0 ? TARN_DIRECTION_RISK
                                                                   : TARN_DIRECTION_PROTECTIVE);

          if (hidden == (int)(i * N_ITEMS + j))
            item->when = build_when ("Q0", "=", "never");
          else if (plan->condition >= 0)
            item->when = build_when (question, "=", "a1");
          add_flag (world, item, i, j, TARN_FLAG_TALK, plan->talk_from);
          add_flag (world, item, i, j, TARN_FLAG_STOP, plan->stop_from);
        }
    }
  build_done (self);

  return self;
}

static void
answer_one (const World    *world,
            TarnReflection *reflection,
            guint           number)
{
  guint            domain = number / N_ITEMS;
  guint            item = number % N_ITEMS;
  int              answer = world->items[domain][item].answer;
  g_autofree char *id = get_id (domain, item);
  g_autofree char *option = g_strdup_printf ("o%d", answer);

  if (answer >= 0)
    tarn_reflection_choose (reflection, id, option);
  else if (answer == -2)
    tarn_reflection_decline (reflection, id);
  else if (answer == -3)
    tarn_reflection_not_applicable (reflection, id);
}

static TarnReflection *
make_reflection (const World *world,
                 gboolean     shuffled)
{
  TarnReflection *reflection = tarn_reflection_new ("made-up", "1.0", TARN_ROUTE_FULL);
  guint           order[N_DOMAINS * N_ITEMS];

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    order[i] = i;
  for (guint i = G_N_ELEMENTS (order) - 1; shuffled && i > 0; i--)
    {
      guint j = pick (i + 1);
      guint kept = order[i];

      order[i] = order[j];
      order[j] = kept;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    answer_one (world, reflection, order[i]);

  for (guint i = 0; i < N_OPENING; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      if (world->opening[i] >= 0)
        tarn_reflection_choose (reflection, id, world->opening[i] == 0 ? "a0" : "a1");
    }

  return reflection;
}

static TarnProfile *
score (const World *world,
       int          hidden,
       gboolean     shuffled)
{
  g_autoptr(TarnQuestionnaire) questionnaire = make_questionnaire (world, hidden);
  g_autoptr(TarnReflection) reflection = make_reflection (world, shuffled);

  return tarn_score (questionnaire, reflection);
}

static void
describe_domain (GString                *out,
                 const TarnDomainResult *result)
{
  g_string_append_printf (out,
                          "%s %s %u %u %u %u %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT
                          " %s %s %d %d\n",
                          result->domain->id, tarn_status_get_id (result->status), result->shown,
                          result->applicable, result->answered, result->needed, result->sum,
                          result->max, result->band != NULL ? result->band->id : "-",
                          result->final != NULL ? result->final->id : "-", result->event_rule,
                          result->level);
}

static const char *
get_headline (TarnProfile *profile)
{
  const TarnStatement *statement = tarn_profile_get_statement (profile);

  return statement != NULL ? statement->id : "-";
}

/* Everything that a profile says, as text. */
static char *
describe (TarnProfile *profile)
{
  GString            *out = g_string_new (NULL);
  GPtrArray          *domains = tarn_profile_get_domains (profile);
  GPtrArray          *priorities = tarn_profile_get_priorities (profile);
  GPtrArray          *strengths = tarn_profile_get_strengths (profile);
  const TarnQuadrant *quadrant = tarn_profile_get_quadrant (profile);

  for (guint i = 0; i < domains->len; i++)
    describe_domain (out, g_ptr_array_index (domains, i));

  g_string_append_printf (out, "%s %s %u %u %u\n", get_headline (profile),
                          quadrant != NULL ? quadrant->id : "-",
                          tarn_profile_get_n_asked (profile),
                          tarn_profile_get_n_answered (profile),
                          tarn_profile_get_n_declined (profile));

  for (guint i = 0; i < priorities->len; i++)
    {
      const TarnPriority *priority = g_ptr_array_index (priorities, i);

      g_string_append_printf (out, "%s:%u ", priority->result->item->id, priority->rank);
    }
  for (guint i = 0; i < strengths->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (strengths, i);

      g_string_append_printf (out, "+%s ", result->item->id);
    }

  return g_string_free (out, FALSE);
}

static const TarnDomainResult *
get_domain (TarnProfile *profile,
            guint        index)
{
  return g_ptr_array_index (tarn_profile_get_domains (profile), index);
}

static const TarnItemResult *
get_item (TarnProfile *profile,
          guint        domain,
          guint        item)
{
  return g_ptr_array_index (get_domain (profile, domain)->items, item);
}

/* How bad a final band is: no band, the bands in order, talking, acting. A domain with the first
 * is never compared with one that has another status. */
static int
get_rank (const TarnDomainResult *result)
{
  static const char *const order[] = {
    "talk-it-over",
    "well-protected",
    "mostly-protected",
    "some-exposure",
    "high-exposure",
    "act-now",
  };

  for (guint i = 0; result->final != NULL && i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (result->final->id, order[i]))
      return (int)i + 1;

  return 0;
}

/* How bad a headline is, from H4 up to H1; below 0 where it says nothing about that. */
static int
get_severity (TarnProfile *profile)
{
  static const char *const order[] = { "H4", "H3", "H2", "H1" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (get_headline (profile), order[i]))
      return (int)i;

  return -1;
}

static gboolean
all_applying_are_scored (TarnProfile *profile)
{
  for (guint i = 0; i < N_DOMAINS; i++)
    if (!is_benefit (i) &&
        get_domain (profile, i)->status == TARN_STATUS_NOT_ENOUGH_ANSWERS)
      return FALSE;

  return TRUE;
}

static guint
count_cases (void)
{
  return g_strcmp0 (g_getenv ("TARN_SOAK"), "1") == 0 ? N_CASES_SOAK : N_CASES;
}

static void
test_any_order_of_answers_gives_the_same_profile (void)
{
  for (guint i = 0; i < count_cases (); i++)
    {
      World world = make_world ();
      g_autoptr(TarnProfile) straight = score (&world, -1, FALSE);
      g_autoptr(TarnProfile) shuffled = score (&world, -1, TRUE);
      g_autofree char *left = describe (straight);
      g_autofree char *right = describe (shuffled);

      g_assert_cmpstr (left, ==, right);
    }
}

static void
test_hiding_an_item_never_changes_another_domain (void)
{
  for (guint i = 0; i < count_cases (); i++)
    {
      World world = make_world ();
      int   hidden = pick (N_DOMAINS * N_ITEMS);
      g_autoptr(TarnProfile) before = score (&world, -1, FALSE);
      g_autoptr(TarnProfile) after = score (&world, hidden, FALSE);

      for (guint j = 0; j < N_DOMAINS; j++)
        {
          g_autoptr(GString) left = g_string_new (NULL);
          g_autoptr(GString) right = g_string_new (NULL);

          describe_domain (left, get_domain (before, j));
          describe_domain (right, get_domain (after, j));
          if (j != (guint)hidden / N_ITEMS)
            g_assert_cmpstr (left->str, ==, right->str);
        }
    }
}

/* One more point of concern never makes a band or the headline milder, and one more point of
 * benefit never takes benefit away. */
static void
test_more_risk_never_gives_a_better_band (void)
{
  for (guint i = 0; i < count_cases (); i++)
    {
      World world = make_world ();
      guint domain = pick (N_DOMAINS);
      guint item = pick (N_ITEMS);
      int  *answer = &world.items[domain][item].answer;
      int   option = pick (5);
      g_autoptr(TarnProfile) before = NULL;
      g_autoptr(TarnProfile) after = NULL;

      *answer = pick (5);
      if (get_points (&world, domain, item, option) <
          get_points (&world, domain, item, *answer))
        {
          int kept = option;

          option = *answer;
          *answer = kept;
        }

      before = score (&world, -1, FALSE);
      *answer = option;
      after = score (&world, -1, FALSE);

      g_assert_cmpint (get_domain (before, domain)->status, ==,
                       get_domain (after, domain)->status);
      if (is_benefit (domain))
        {
          g_assert_cmpint (tarn_fraction_compare (get_domain (before, domain)->percent,
                                                  get_domain (after, domain)->percent),
                           <=, 0);
        }
      else
        {
          g_assert_cmpint (get_rank (get_domain (before, domain)), <=,
                           get_rank (get_domain (after, domain)));
          if (get_severity (before) >= 0 && get_severity (after) >= 0)
            g_assert_cmpint (get_severity (before), <=, get_severity (after));
        }
    }
}

/* What declining can do to the headline.
 *
 * It cannot be that declining never makes the headline milder: a flag goes with the answer it was
 * set on, and a percent is the mean of what was answered, so leaving out the worst answer of a
 * domain that still has enough of them makes its band milder. What is true, and tested here:
 *
 * 1. Silence is never praised: with any applying concern domain left without a band the headline
 *    is never H4. So declining until a domain has too few answers never leads to H4.
 * 2. Flags on other answers stay: H1 stays H1 unless the declined answer was the stop.
 * 3. Declining an answer that has no flag, is no event (three quarters of the points on an item
 *    about risk) and gives no more than the average of its domain, never makes the band of a
 *    domain that keeps one milder, nor the headline: H4, H3, H2, H1 only ever go up.
 */
static void
test_declining_is_never_praised (void)
{
  guint n_third = 0;

  for (guint i = 0; i < count_cases (); i++)
    {
      World world = make_world ();
      guint domain = pick (4);
      guint item = pick (N_ITEMS);
      g_autoptr(TarnProfile) before = score (&world, -1, FALSE);
      g_autoptr(TarnProfile) after = NULL;
      const TarnDomainResult *old_result = get_domain (before, domain);
      const TarnItemResult   *declined = get_item (before, domain, item);
      const TarnDomainResult *new_result;
      gboolean                is_event, is_low;

      if (!declined->answered)
        continue;

      world.items[domain][item].answer = -2;
      after = score (&world, -1, FALSE);
      new_result = get_domain (after, domain);

      if (!all_applying_are_scored (after))
        g_assert_cmpstr (get_headline (after), !=, "H4");

      if (declined->level != TARN_FLAG_STOP && g_str_equal (get_headline (before), "H1"))
        g_assert_cmpstr (get_headline (after), ==, "H1");

      is_event = declined->item->direction == TARN_DIRECTION_RISK && declined->points >= 3;
      is_low = declined->points * old_result->max <= old_result->sum * declined->max;
      if (declined->level == TARN_FLAG_NONE && !is_event && is_low &&
          new_result->status == TARN_STATUS_SCORED)
        {
          n_third++;
          g_assert_cmpint (get_rank (old_result), <=, get_rank (new_result));
          if (get_severity (before) >= 0)
            g_assert_cmpint (get_severity (before), <=, get_severity (after));
        }
    }

  g_assert_cmpuint (n_third, >, count_cases () / 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/properties/any-order-of-answers-gives-the-same-profile",
                   test_any_order_of_answers_gives_the_same_profile);
  g_test_add_func ("/properties/hiding-an-item-never-changes-another-domain",
                   test_hiding_an_item_never_changes_another_domain);
  g_test_add_func ("/properties/more-risk-never-gives-a-better-band",
                   test_more_risk_never_gives_a_better_band);
  g_test_add_func ("/properties/declining-is-never-praised", test_declining_is_never_praised);

  return g_test_run ();
}
