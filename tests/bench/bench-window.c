/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-questionnaire.h"
#include "bench-watch.h"

#include "tarn-questionnaire-reader.h"
#include "tarn-reflect-page.h"

#include <stdlib.h>
#include <string.h>

/* Answers and turns the pages of a reflection on a questionnaire of 1,000 items, and says for how
 * long the main loop works each time: from the key until the page was laid out and drawn, by the
 * software renderer, and all that follows was done, such as handing the answers to the thread that
 * writes them. The floor is the least that a new page can be: a bare label that wraps, in a window
 * of the same size, and gets the words of the next question. The two take turns.
 *
 * What other work on the computer does to a single turn would hide what the turn is, so each is
 * done 3 times, and where a single turn counts, it is the least of its 3 times. */

#define N_ITEMS    1000
#define N_TURNS    100
#define N_PARTS    20
#define N_PASSES   3
#define FRAME_MS   16.0
#define MOST_RATIO 3.0

typedef struct
{
  const char *name;
  guint       n; /* of turns */
  Work        works[N_PASSES][N_TURNS];
} Race;

static int
compare_work (gconstpointer a,
              gconstpointer b)
{
  double left = bench_work_get_all (a);
  double right = bench_work_get_all (b);

  return (left > right) - (left < right);
}

static int
compare_busy (gconstpointer a,
              gconstpointer b)
{
  const Work *left = a;
  const Work *right = b;

  return (left->busy > right->busy) - (left->busy < right->busy);
}

static double
get_longest (const Work *work)
{
  return work->longest;
}

/* The worst turn, each at its best. */
static double
get_worst (const Race *race,
           double (*get) (const Work *work))
{
  double worst = 0;

  for (guint i = 0; i < race->n; i++)
    {
      double least = G_MAXDOUBLE;

      for (guint pass = 0; pass < N_PASSES; pass++)
        {
          double time = get (&race->works[pass][i]);

          least = MIN (least, time);
        }
      worst = MAX (worst, least);
    }

  return worst;
}

/* Gives back the middle one. */
static double
show (const Race *race)
{
  static Work sorted[N_PASSES * N_TURNS];
  guint       n = 0;
  Work        middle;
  double      high;
  double      highest;

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < race->n; i++)
      sorted[n++] = race->works[pass][i];
  qsort (sorted, n, sizeof (Work), compare_work);
  middle = sorted[n / 2];
  high = bench_work_get_all (&sorted[n * 95 / 100]);
  highest = bench_work_get_all (&sorted[n - 1]);
  qsort (sorted, n, sizeof (Work), compare_busy);

  g_print ("%-12s %6.1f = %4.1f + %5.1f + %4.1f + %5.1f %8.1f %7.1f %7.1f %7.1f %8.1f\n",
           race->name, bench_work_get_all (&middle), middle.handling, middle.sizes, middle.drawing,
           middle.rest, high, highest, get_worst (race, bench_work_get_all),
           get_worst (race, get_longest), sorted[n / 2].busy);

  return bench_work_get_all (&middle);
}

static void
change_label (gpointer label,
              guint    turn)
{
  g_autofree char *words =
    g_strdup_printf ("How often does number %u happen to you in an ordinary week?", turn);

  gtk_label_set_text (label, words);
}

/* Always with another option than before. */
static void
answer (gpointer session,
        guint    turn)
{
  TarnReflection   *reflection = tarn_session_get_reflection (session);
  const TarnItem   *item = tarn_questionnaire_find_item (tarn_session_get_questionnaire (session),
                                                         tarn_reflection_get_at (reflection));
  const TarnOption *first = item->scale->options->pdata[0];
  const TarnOption *last = item->scale->options->pdata[item->scale->options->len - 1];
  const TarnAnswer *now = tarn_reflection_get_answer (reflection, item->id);

  tarn_reflection_choose (reflection, item->id,
                          g_str_equal (now->options[0], last->code) ? first->code : last->code);
}

static void
turn_page (gpointer page,
           guint    turn)
{
  g_assert_true (tarn_reflect_page_next (page));
}

static TarnQuestionnaire *
read_questionnaire (void)
{
  g_autofree char *data = bench_make_questionnaire (N_ITEMS);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnQuestionnaire *questionnaire = tarn_questionnaire_read (data, strlen (data), NULL, issues);

  g_assert_nonnull (questionnaire);

  return questionnaire;
}

/* So that all is asked, and the most is to be said of it. */
static void
answer_all (TarnQuestionnaire *questionnaire,
            TarnReflection    *reflection)
{
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem   *item = questionnaire->items->pdata[i];
      const TarnOption *option;

      if (item->scale == NULL)
        continue;
      option = item->scale->options->pdata[item->opening ? 0 : item->scale->options->len - 1];
      tarn_reflection_choose (reflection, item->id, option->code);
    }
}

static void
go (gpointer page,
    guint    turn)
{
  g_autofree char *id = g_strdup_printf ("I-%u", turn);

  tarn_reflect_page_go (page, id);
}

static void
go_to_review (gpointer page,
              guint    turn)
{
  tarn_reflect_page_go (page, "review");
}

/* There is no way back from the profile to the questions. */
static GtkWidget *
begin_again (TarnWindow  *window,
             TarnSession *session)
{
  GtkWidget *page = tarn_reflect_page_new (window, session);

  tarn_reflection_set_finished (tarn_session_get_reflection (session), FALSE);
  tarn_window_replace_page (window, page, "Bench");

  return page;
}

static void
open_bare (Watch     *watch,
           GtkWindow *like,
           GtkWidget *label)
{
  GtkWidget *bare = gtk_window_new ();
  int        width;
  int        height;

  gtk_window_get_default_size (like, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (bare), width, height);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_window_set_child (GTK_WINDOW (bare), label);
  bench_watch_window (watch, GTK_WINDOW (bare));
}

static void
judge (const char *name,
       double      figure,
       double      target)
{
  g_print ("%-30s %6.2f  target %4.1f  %s\n", name, figure, target,
           figure <= target ? "good" : "OVER");
}

static void
race (TarnWindow  *window,
      TarnSession *session,
      GtkWidget   *page)
{
  static Race        floors = { "the floor", N_TURNS };
  static Race        answers = { "an answer", N_TURNS };
  static Race        turns = { "a new page", N_TURNS };
  static Race        parts = { "a whole part", N_PARTS };
  static Race        reviews = { "all answers", 1 };
  static Race        returns = { "one of them", 1 };
  static Race        finishes = { "the profile", 1 };
  static Race *const all[] = { &turns, &parts, &reviews, &returns, &finishes };
  GSettings         *settings = tarn_library_get_settings (tarn_session_get_library (session));
  GtkWidget         *label = gtk_label_new ("");
  Watch              ours = { 0 };
  Watch              floor = { 0 };
  double             least;
  double             median = 0;
  double             longest = 0;

  bench_watch_window (&ours, GTK_WINDOW (window));
  open_bare (&floor, GTK_WINDOW (window), label);

  for (guint pass = 0; pass < N_PASSES; pass++)
    {
      g_settings_set_string (settings, "page-mode", "item");
      bench_watch_step (&ours, go, page, 0);
      for (guint i = 0; i < N_TURNS; i++)
        {
          floors.works[pass][i] = bench_watch_step (&floor, change_label, label, i);
          turns.works[pass][i] = bench_watch_step (&ours, turn_page, page, i);
          answers.works[pass][i] = bench_watch_step (&ours, answer, session, i);
        }

      g_settings_set_string (settings, "page-mode", "section");
      bench_watch_step (&ours, go, page, 0);
      for (guint i = 0; i < N_PARTS; i++)
        parts.works[pass][i] = bench_watch_step (&ours, turn_page, page, i);

      reviews.works[pass][0] = bench_watch_step (&ours, go_to_review, page, 0);
      returns.works[pass][0] = bench_watch_step (&ours, go, page, N_ITEMS / 2 + 5);

      bench_watch_step (&ours, go_to_review, page, 0);
      finishes.works[pass][0] = bench_watch_step (&ours, turn_page, page, 0);
      page = begin_again (window, session);
    }

  g_print ("%d items, ms of the main thread: medians; the worst, and the worst when each\n"
           "turn counts at the best of %d, for all and for what is done at a time; by the clock\n",
           N_ITEMS, N_PASSES);
  g_print ("%-12s    all = handling, sizes, drawing, rest  95 in 100  worst  its best  at a time"
           "  clock\n",
           "");
  least = show (&floors);
  show (&answers);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      double middle = show (all[i]);
      double worst = get_worst (all[i], get_longest);

      if (all[i] == &turns)
        median = middle;
      longest = MAX (longest, worst);
    }

  judge ("a new page by the floor", median / least, MOST_RATIO);
  judge ("the worst page, ms", get_worst (&turns, bench_work_get_all), FRAME_MS);
  judge ("the longest at a time, ms", longest, FRAME_MS);
  g_print ("%-30s %6.2f\n", "that by the floor", longest / get_worst (&floors, get_longest));
  gtk_window_destroy (floor.window);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("tarn-bench-XXXXXX", NULL);
  g_autoptr(AdwApplication) application = NULL;
  g_autoptr(TarnLibrary) library = NULL;
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnSession) session = NULL;
  TarnWindow *window;
  GtkWidget  *page;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_init ();
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  library = tarn_library_new ();
  questionnaire = read_questionnaire ();
  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  answer_all (questionnaire, reflection);
  session = tarn_session_new (library, questionnaire, reflection, NULL);

  window = tarn_window_new (GTK_APPLICATION (application), library);
  page = tarn_reflect_page_new (window, session);
  tarn_window_show_page (window, page, "Bench");
  race (window, session, page);

  tarn_session_abandon (session);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
