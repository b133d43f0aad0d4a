/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-audit.h"

/* Two people on each side: then not even somebody who knows their own band can work out another's.
 * The first picture of 5 to 9 people may leave only one, and no later picture may leave less. */
const TarnGroupRoom tarn_group_wide = { 2, 2 };

/* A run of words that are told apart from others, but not from each other. */
typedef struct
{
  TarnGroupWords first;
  TarnGroupWords last;
  guint          least;
  guint          most;
} Run;

static guint
clip (gint64 number,
      gint64 least,
      gint64 most)
{
  return (guint)CLAMP (number, least, most);
}

/* The steps are a chain: of each batch between nobody and everybody is on the exposed side. Two
 * passes over a chain make every bound as narrow as it can be. */
static void
narrow (TarnGroupStep *steps,
        guint          n_steps)
{
  for (guint i = 1; i < n_steps; i++)
    {
      guint added = steps[i].people - steps[i - 1].people;

      steps[i].least = MAX (steps[i].least, steps[i - 1].least);
      steps[i].most = MIN (steps[i].most, steps[i - 1].most + added);
    }

  for (guint i = n_steps - 1; i > 0; i--)
    {
      guint added = steps[i].people - steps[i - 1].people;

      steps[i - 1].most = MIN (steps[i - 1].most, steps[i].most);
      if (steps[i].least > added)
        steps[i - 1].least = MAX (steps[i - 1].least, steps[i].least - added);
    }
}

static TarnGroupRoom
look_at_batch (const TarnGroupStep *steps,
               guint                index)
{
  TarnGroupStep before = index > 0 ? steps[index - 1] : (TarnGroupStep){ 0 };
  gint64        added = steps[index].people - before.people;
  guint         least = clip ((gint64)steps[index].least - before.most, 0, added);
  guint         most = clip ((gint64)steps[index].most - before.least, 0, added);

  return (TarnGroupRoom){ .most_exposed = most, .most_others = (guint)added - least };
}

/* Whether nobody of any batch is given away if the next picture tells this much. */
static gboolean
is_safe (GArray    *steps,
         guint      people,
         const Run *run)
{
  g_autofree TarnGroupStep *now = g_new (TarnGroupStep, steps->len + 1);
  gboolean                  safe = TRUE;

  for (guint i = 0; i < steps->len; i++)
    now[i] = g_array_index (steps, TarnGroupStep, i);
  now[steps->len] = (TarnGroupStep){ people, run->least, run->most };
  narrow (now, steps->len + 1);

  for (guint i = 0; i < steps->len && safe; i++)
    safe = tarn_group_leaves_room (look_at_batch ((TarnGroupStep *)(gpointer)steps->data, i),
                                   look_at_batch (now, i));

  return safe && tarn_group_leaves_room (tarn_group_wide, look_at_batch (now, steps->len));
}

/* The words that can come next, with the numbers that are still possible. */
static guint
list_runs (const TarnGroupStep *last,
           guint                people,
           Run                 *runs)
{
  guint highest = last->most + people - last->people;
  guint n_runs = 0;

  for (TarnGroupWords words = TARN_GROUP_WORDS_FEW_OR_NONE; words <= TARN_GROUP_N_WORDS; words++)
    {
      Run run = { .first = words, .last = words };

      tarn_group_words_range (words, people, &run.least, &run.most);
      run.least = MAX (run.least, last->least);
      run.most = MIN (run.most, highest);
      if (run.least <= run.most)
        runs[n_runs++] = run;
    }

  return n_runs;
}

/* Words that would give somebody away are put together with those beside them, towards the middle.
 * This looks at nothing that the reader does not know, so the choice itself tells nothing. */
static guint
join_runs (GArray *steps,
           guint   people,
           Run    *runs,
           guint   n_runs)
{
  guint i = 0;

  while (i < n_runs && n_runs > 1)
    {
      guint left;

      if (is_safe (steps, people, &runs[i]))
        {
          i++;
          continue;
        }

      left = i > 0 && i >= n_runs / 2 ? i - 1 : i;
      if (left + 1 == n_runs)
        left--;
      runs[left].last = runs[left + 1].last;
      runs[left].most = runs[left + 1].most;
      n_runs--;
      for (guint j = left + 1; j < n_runs; j++)
        runs[j] = runs[j + 1];
      i = 0;
    }

  return n_runs;
}

/**
 * tarn_group_leaves_room:
 * @before: what was known of a batch or part
 * @now: what would be known
 *
 * Returns: %TRUE if that still leaves it open on which side anybody is, also for somebody who knows
 *   their own band if that was so before
 */
gboolean
tarn_group_leaves_room (TarnGroupRoom before,
                        TarnGroupRoom now)
{
  return now.most_exposed >= MIN (tarn_group_wide.most_exposed, before.most_exposed) &&
         now.most_others >= MIN (tarn_group_wide.most_others, before.most_others);
}

/**
 * tarn_group_audit_batch:
 * @steps: (element-type TarnGroupStep): what the pictures of one domain have told so far, at least
 *   the first one; a step is added if this one tells anything
 * @k: the fewest people that anything is said about
 * @people: how many people have a band now, all batches together
 * @exposed: how many of them are on the exposed side
 * @words: (inout): the words to show; unchanged if it is not drawn anew
 *
 * Decides whether a domain is drawn anew after another batch (scoring method, section 10, rule 7).
 * It is not if fewer than @k people with a band came, or if the new words together with the old
 * ones could tell on which side anybody is. Not drawing may tell something too: then it is among
 * @steps.
 *
 * Returns: %TRUE if it is drawn anew
 */
gboolean
tarn_group_audit_batch (GArray         *steps,
                        guint           k,
                        guint           people,
                        guint           exposed,
                        TarnGroupWords *words)
{
  Run           runs[TARN_GROUP_N_WORDS];
  TarnGroupStep last;
  guint         n_runs;

  g_return_val_if_fail (steps != NULL && steps->len > 0, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  narrow ((TarnGroupStep *)(gpointer)steps->data, steps->len);
  last = g_array_index (steps, TarnGroupStep, steps->len - 1);
  if (people < last.people + k)
    return FALSE;

  n_runs = join_runs (steps, people, runs, list_runs (&last, people, runs));
  if (n_runs == 1 && runs[0].first != runs[0].last)
    return FALSE;

  for (guint i = 0; i < n_runs; i++)
    if (exposed >= runs[i].least && exposed <= runs[i].most)
      {
        TarnGroupStep step = { people, runs[i].least, runs[i].most };

        g_array_append_val (steps, step);
        if (runs[i].first != runs[i].last)
          return FALSE;
        *words = runs[i].first;
        return TRUE;
      }

  g_assert_not_reached ();
}
