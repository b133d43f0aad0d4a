/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-audit.h"

/* The last part is the rest of the room, of which nothing is said. */
#define MAX_CELLS (TARN_GROUP_MAX_PARTS + 1)

/* A room that is shown whole and in parts.
 *
 * n: how many parts are shown */
typedef struct
{
  const TarnGroupStep *whole;
  guint                n;
  guint                people[MAX_CELLS];
} Parts;

/* One way to say something of every part.
 *
 * possible: the whole room can be like that
 * silent: it is not said
 * rooms: what it would tell of each part
 * width: how much it leaves open in all */
typedef struct
{
  gboolean      possible;
  gboolean      silent;
  TarnGroupRoom rooms[MAX_CELLS];
  guint         width;
} Saying;

/* The words of a part, of the saying at a place in the list: like the digits of a number. */
static TarnGroupWords
get_words (guint place,
           guint part)
{
  for (guint i = 0; i < part; i++)
    place /= TARN_GROUP_N_WORDS;

  return TARN_GROUP_WORDS_FEW_OR_NONE + place % TARN_GROUP_N_WORDS;
}

/* What the whole room and the words of all parts tell of each: of one sum whose terms have bounds,
 * every bound is as narrow as it can be. */
static void
make_saying (const Parts *parts,
             guint        place,
             Saying      *saying)
{
  guint  least[MAX_CELLS] = { 0 };
  guint  most[MAX_CELLS] = { 0 };
  gint64 all_least = 0;
  gint64 all_most = 0;

  most[parts->n] = parts->people[parts->n];
  saying->possible = TRUE;
  for (guint i = 0; i <= parts->n; i++)
    {
      if (i < parts->n)
        tarn_group_words_range (get_words (place, i), parts->people[i], &least[i], &most[i]);
      saying->possible = saying->possible && least[i] <= most[i];
      all_least += least[i];
      all_most += most[i];
    }

  saying->possible = saying->possible && all_least <= parts->whole->most &&
                     all_most >= parts->whole->least;
  if (!saying->possible)
    return;

  for (guint i = 0; i <= parts->n; i++)
    {
      gint64        from = MAX (least[i], parts->whole->least - (all_most - most[i]));
      gint64        to = MIN (most[i], parts->whole->most - (all_least - least[i]));
      TarnGroupRoom alone = { most[i], parts->people[i] - least[i] };

      saying->rooms[i] = (TarnGroupRoom){ (guint)to, parts->people[i] - (guint)from };
      saying->width += (guint)(to - from);
      if (parts->people[i] > 0 && !tarn_group_leaves_room (alone, saying->rooms[i]))
        saying->silent = TRUE;
    }
}

/* What a saying leaves open of a part for a member of the room, who knows their own side: of the
 * others, one fewer can be on it. */
static TarnGroupRoom
see_as_member (const Parts  *parts,
               const Saying *saying,
               guint         part,
               guint         own_part,
               gboolean      is_exposed)
{
  TarnGroupRoom room = saying->rooms[part];
  guint        *own_side = is_exposed ? &room.most_exposed : &room.most_others;
  guint        *other_side = is_exposed ? &room.most_others : &room.most_exposed;

  if (*own_side > 0)
    *own_side -= 1;
  if (part == own_part)
    *other_side = MIN (*other_side, parts->people[part] - 1);

  return room;
}

/* In how many ways a member of this part and side would learn from silence, which tells that it is
 * one of the sayings that are not said. */
static guint
count_leaks_to (const Parts  *parts,
                const Saying *sayings,
                guint         n_sayings,
                guint         own_part,
                gboolean      is_exposed)
{
  TarnGroupRoom all[MAX_CELLS] = { 0 };
  gboolean      any = FALSE;
  guint         n_leaks = 0;

  for (guint i = 0; i < n_sayings; i++)
    {
      const TarnGroupRoom *own = &sayings[i].rooms[own_part];

      if (!sayings[i].silent || (is_exposed ? own->most_exposed : own->most_others) == 0)
        continue;

      any = TRUE;
      for (guint j = 0; j <= parts->n; j++)
        {
          TarnGroupRoom room = see_as_member (parts, &sayings[i], j, own_part, is_exposed);

          all[j].most_exposed = MAX (all[j].most_exposed, room.most_exposed);
          all[j].most_others = MAX (all[j].most_others, room.most_others);
        }
    }

  for (guint i = 0; i <= parts->n && any; i++)
    if (parts->people[i] > (i == own_part))
      n_leaks += (all[i].most_exposed == 0) + (all[i].most_others == 0);

  return n_leaks;
}

/* Who is no member knows less than each member, so members are all that need be looked at. */
static guint
count_leaks (const Parts  *parts,
             const Saying *sayings,
             guint         n_sayings)
{
  guint n_leaks = 0;

  for (guint i = 0; i <= parts->n; i++)
    if (parts->people[i] > 0)
      n_leaks += count_leaks_to (parts, sayings, n_sayings, i, TRUE) +
                 count_leaks_to (parts, sayings, n_sayings, i, FALSE);

  return n_leaks;
}

/* Silence must not give anybody away either: others keep it company until it does not, those that
 * help most, and of these the one that leaves least open. All this looks only at what everybody
 * knows, so the choice itself tells nothing. */
static gboolean
widen_silence (const Parts *parts,
               Saying      *sayings,
               guint        n_sayings)
{
  guint n_leaks = count_leaks (parts, sayings, n_sayings);

  while (n_leaks > 0)
    {
      Saying *best = NULL;
      guint   best_leaks = n_leaks;

      for (guint i = 0; i < n_sayings; i++)
        {
          Saying *saying = &sayings[i];
          guint   leaks;

          if (!saying->possible || saying->silent)
            continue;

          saying->silent = TRUE;
          leaks = count_leaks (parts, sayings, n_sayings);
          saying->silent = FALSE;
          if (leaks < best_leaks ||
              (best != NULL && leaks == best_leaks && saying->width < best->width))
            {
              best = saying;
              best_leaks = leaks;
            }
        }

      if (best == NULL)
        return FALSE;
      best->silent = TRUE;
      n_leaks = best_leaks;
    }

  return TRUE;
}

/**
 * tarn_group_audit_parts:
 * @whole: what the picture of the whole room tells of one domain
 * @k: the fewest people that anything is said about
 * @people: (array length=n_parts): how many people of each part have a band
 * @words: (array length=n_parts): the words that would be shown of each
 * @n_parts: how many parts are shown
 *
 * Decides whether the parts of a room are shown in one domain (scoring method, section 10, rule 6):
 * all of them or none. They are not if a part or the rest of the room has fewer than @k people
 * with a band, or if they could tell on which side anybody is together with the whole room. That
 * nothing is shown tells something, too, and must not give anybody away in its turn.
 *
 * Returns: %TRUE if they are shown
 */
gboolean
tarn_group_audit_parts (const TarnGroupStep  *whole,
                        guint                 k,
                        const guint          *people,
                        const TarnGroupWords *words,
                        guint                 n_parts)
{
  Parts              parts = { .whole = whole, .n = n_parts };
  g_autofree Saying *sayings = NULL;
  guint              n_sayings = 1;
  guint              said = 0;
  guint              rest;

  g_return_val_if_fail (whole != NULL, FALSE);
  g_return_val_if_fail (n_parts > 0 && n_parts <= TARN_GROUP_MAX_PARTS, FALSE);

  rest = whole->people;
  for (guint i = 0; i < n_parts; i++)
    {
      if (people[i] < k)
        return FALSE;
      parts.people[i] = people[i];
      rest -= people[i];
      said += (words[i] - TARN_GROUP_WORDS_FEW_OR_NONE) * n_sayings;
      n_sayings *= TARN_GROUP_N_WORDS;
    }

  if (rest > 0 && rest < k)
    return FALSE;
  parts.people[n_parts] = rest;

  sayings = g_new0 (Saying, n_sayings);
  for (guint i = 0; i < n_sayings; i++)
    make_saying (&parts, i, &sayings[i]);

  return widen_silence (&parts, sayings, n_sayings) && !sayings[said].silent;
}
