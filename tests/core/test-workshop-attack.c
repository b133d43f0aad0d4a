/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-audit.h"

#include "build.h"
#include "room.h"

#include <string.h>

/* An attack on group pictures: whoever reads all that is shown of a room, knows who is in it, who
 * came with which batch and who has which role, and knows the rules, lists every room that would
 * have looked the same. If everybody of a batch or part has the same band in all of them, or is on
 * the same side, it is known what somebody answered.
 *
 * The attacker also knows how many people of each batch or part have a band, which is not always
 * shown: who knows less cannot tell more. Two attackers are tried: one who only looks, and one who
 * was in the room and knows their own band. */

/* Sanitizers need far longer, and an ordinary build has gone through all of them. */
#if defined(__SANITIZE_ADDRESS__)
#define MOST_PEOPLE 22
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOST_PEOPLE 22
#endif
#endif

#ifndef MOST_PEOPLE
#define MOST_PEOPLE 40
#endif

/* A, B, C, D and none. */
#define N_KINDS 5

/* The largest number of batches or parts that are told apart. */
#define MAX_CELLS 3

static TarnAxis *axis;

/* All rooms that look the same: the fewest and the most people on the exposed side in each cell,
 * and again over the rooms in which somebody of a cell is known to be on one side or the other. */
typedef struct
{
  guint least[MAX_CELLS];
  guint most[MAX_CELLS];
  guint known_least[MAX_CELLS][2][MAX_CELLS];
  guint known_most[MAX_CELLS][2][MAX_CELLS];
} Alike;

static Alike *
alike_new (void)
{
  Alike *self = g_new (Alike, 1);

  memset (self, 0, sizeof *self);
  memset (self->least, 0xff, sizeof self->least);
  memset (self->known_least, 0xff, sizeof self->known_least);
  return self;
}

static void
alike_add (Alike       *self,
           const guint *people,
           const guint *exposed,
           guint        n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      self->least[i] = MIN (self->least[i], exposed[i]);
      self->most[i] = MAX (self->most[i], exposed[i]);
    }

  /* Somebody of the cell `who` knows that they are on this side, and counts the others. */
  for (guint who = 0; who < n_cells; who++)
    for (guint side = 0; side < 2; side++)
      {
        if ((side == 1 ? exposed[who] : people[who] - exposed[who]) == 0)
          continue;

        for (guint i = 0; i < n_cells; i++)
          {
            guint others = exposed[i] - (i == who ? side : 0);

            self->known_least[who][side][i] = MIN (self->known_least[who][side][i], others);
            self->known_most[who][side][i] = MAX (self->known_most[who][side][i], others);
          }
      }
}

/* Nobody's side is known to somebody who only looks. */
static void
alike_check_onlooker (const Alike *self,
                      const guint *people,
                      guint        n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (people[i] > 0)
      {
        g_assert_cmpuint (self->most[i], >, 0);
        g_assert_cmpuint (self->least[i], <, people[i]);
      }
}

/* Nor to one of them. */
static void
alike_check_member (const Alike *self,
                    const guint *people,
                    guint        n_cells)
{
  for (guint who = 0; who < n_cells; who++)
    for (guint side = 0; side < 2; side++)
      for (guint i = 0; i < n_cells; i++)
        {
          guint others = people[i] - (i == who);

          if (others == 0 || self->known_least[who][side][i] == G_MAXUINT)
            continue;
          g_assert_cmpuint (self->known_most[who][side][i], >, 0);
          g_assert_cmpuint (self->known_least[who][side][i], <, others);
        }
}

static Alike *
find_alike (GHashTable *table,
            const char *look)
{
  Alike *alike = g_hash_table_lookup (table, look);

  if (alike == NULL)
    {
      alike = alike_new ();
      g_hash_table_insert (table, g_strdup (look), alike);
    }

  return alike;
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* What the first picture shows of one domain, and what it tells. */
static void
look_first (const guint   *counts,
            TarnGroupStep *step,
            GString       *look)
{
  guint people = counts[0] + counts[1] + counts[2] + counts[3];
  guint exposed = counts[2] + counts[3];

  *step = (TarnGroupStep){ people, exposed, exposed };
  if (tarn_group_may_be_percent (axis, counts))
    {
      for (guint i = 0; i < N_KINDS - 1; i++)
        g_string_append_printf (look, "%u%% ", tarn_group_percent (counts[i], people));
      return;
    }

  tarn_group_words_range (tarn_group_words (exposed, people), people, &step->least, &step->most);
  g_string_append (look, tarn_group_words_get_id (tarn_group_words (exposed, people)));
}

/* Every room of 5 to 40 people, each of whom has one of four bands or none. Here the whole band is
 * attacked and not the side alone: of 10 people and more, not even a member learns more. */

typedef struct
{
  guint least[N_KINDS];
  guint known_least[N_KINDS][N_KINDS];
  guint least_exposed;
  guint most_exposed;
} Bands;

static void
add_bands (GHashTable  *table,
           const char  *look,
           const guint *counts)
{
  Bands *bands = g_hash_table_lookup (table, look);
  guint  exposed = counts[2] + counts[3];

  if (bands == NULL)
    {
      bands = g_new (Bands, 1);
      memset (bands, 0xff, sizeof *bands);
      bands->most_exposed = 0;
      g_hash_table_insert (table, g_strdup (look), bands);
    }

  bands->least_exposed = MIN (bands->least_exposed, exposed);
  bands->most_exposed = MAX (bands->most_exposed, exposed);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      bands->least[kind] = MIN (bands->least[kind], counts[kind]);
      for (guint own = 0; own < N_KINDS; own++)
        if (counts[own] > 0)
          bands->known_least[own][kind] = MIN (bands->known_least[own][kind],
                                               counts[kind] - (own == kind));
    }
}

static void
check_bands (GHashTable *table,
             guint       n_people,
             guint       n_banded)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Bands *bands = value;

      /* Known for everybody: all of them have this band in every room that looks like this one. */
      for (guint kind = 0; kind < N_KINDS - 1; kind++)
        g_assert_cmpuint (bands->least[kind], <, n_people);
      g_assert_cmpuint (bands->most_exposed, >, 0);
      g_assert_cmpuint (bands->least_exposed, <, n_banded);

      for (guint own = 0; own < N_KINDS; own++)
        for (guint kind = 0; kind < N_KINDS - 1; kind++)
          if (bands->known_least[own][kind] != G_MAXUINT)
            g_assert_cmpuint (bands->known_least[own][kind], <, n_people - 1);
      if (n_banded >= 10)
        {
          g_assert_cmpuint (bands->most_exposed, >=, 2);
          g_assert_cmpuint (bands->least_exposed + 2, <=, n_banded);
        }
    }
}

static void
test_every_room_of_one_batch (void)
{
  g_autoptr(GString) look = g_string_new (NULL);
  guint n_rooms = 0;

  for (guint n_people = TARN_GROUP_LEAST; n_people <= MOST_PEOPLE; n_people++)
    for (guint none = 0; none + TARN_GROUP_LEAST <= n_people; none++)
      {
        g_autoptr(GHashTable) table = new_table ();
        guint n_banded = n_people - none;

        for (guint a = 0; a <= n_banded; a++)
          for (guint b = 0; a + b <= n_banded; b++)
            for (guint c = 0; a + b + c <= n_banded; c++)
              {
                const guint   counts[N_KINDS] = { a, b, c, n_banded - a - b - c, none };
                TarnGroupStep step;

                g_string_truncate (look, 0);
                look_first (counts, &step, look);
                add_bands (table, look->str, counts);
                n_rooms++;
              }

        check_bands (table, n_people, n_banded);
      }

  g_test_message ("%u rooms", n_rooms);
}

static GArray *
new_steps (const TarnGroupStep *first)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (TarnGroupStep));

  g_array_append_vals (steps, first, 1);
  return steps;
}

/* One more batch: what is seen of it is whether the domain is drawn anew, and with which words. */
static void
look_again (GArray  *steps,
            guint    people,
            guint    exposed,
            GString *look)
{
  TarnGroupWords words = TARN_GROUP_WORDS_NONE;

  if (tarn_group_audit_batch (steps, TARN_GROUP_LEAST, people, exposed, &words))
    g_string_append_printf (look, " then %s", tarn_group_words_get_id (words));
  else
    g_string_append (look, " then held");
}

static void
check_all (GHashTable  *table,
           const guint *people,
           guint        n_cells,
           gboolean     member)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      alike_check_onlooker (value, people, n_cells);
      if (member)
        alike_check_member (value, people, n_cells);
    }
}

/* The sides are all that later pictures depend on, but for percents in the first. These are exact
 * numbers to the attacker: that is more than they tell. */
static void
list_first_looks (guint          people,
                  guint          exposed,
                  TarnGroupStep *steps,
                  char         **looks,
                  guint         *n_looks)
{
  TarnGroupWords words = tarn_group_words (exposed, people);

  *n_looks = 1;
  steps[0] = (TarnGroupStep){ people, 0, 0 };
  tarn_group_words_range (words, people, &steps[0].least, &steps[0].most);
  looks[0] = g_strdup (tarn_group_words_get_id (words));

  if (people >= TARN_GROUP_LARGE && exposed >= 5 && people - exposed >= 5)
    {
      steps[1] = (TarnGroupStep){ people, exposed, exposed };
      looks[1] = g_strdup_printf ("exactly %u", exposed);
      *n_looks = 2;
    }
}

static void
attack_two_batches (guint first,
                    guint second)
{
  const guint people[] = { first, second };
  g_autoptr(GHashTable) table = new_table ();
  g_autoptr(GString) look = g_string_new (NULL);

  for (guint x = 0; x <= first; x++)
    {
      TarnGroupStep starts[2];
      char         *looks[2];
      guint         n_looks;

      list_first_looks (first, x, starts, looks, &n_looks);
      for (guint i = 0; i < n_looks; i++)
        {
          for (guint y = 0; y <= second; y++)
            {
              g_autoptr(GArray) steps = new_steps (&starts[i]);
              const guint exposed[] = { x, y };

              g_string_assign (look, looks[i]);
              look_again (steps, first + second, x + y, look);
              alike_add (find_alike (table, look->str), people, exposed, 2);
            }
          g_free (looks[i]);
        }
    }

  check_all (table, people, 2, first >= 10 && second >= 10);
}

static void
test_every_room_of_two_batches (void)
{
  for (guint first = TARN_GROUP_LEAST; first < MOST_PEOPLE; first++)
    for (guint second = 1; first + second <= MOST_PEOPLE; second++)
      attack_two_batches (first, second);
}

static void
attack_three_batches (guint first,
                      guint second,
                      guint third)
{
  const guint people[] = { first, second, third };
  g_autoptr(GHashTable) table = new_table ();
  g_autoptr(GString) look = g_string_new (NULL);

  for (guint x = 0; x <= first; x++)
    for (guint y = 0; y <= second; y++)
      for (guint z = 0; z <= third; z++)
        {
          const guint   exposed[] = { x, y, z };
          TarnGroupStep start = { first, 0, 0 };
          g_autoptr(GArray) steps = NULL;

          tarn_group_words_range (tarn_group_words (x, first), first, &start.least, &start.most);
          steps = new_steps (&start);
          g_string_assign (look, tarn_group_words_get_id (tarn_group_words (x, first)));
          look_again (steps, first + second, x + y, look);
          look_again (steps, first + second + third, x + y + z, look);
          alike_add (find_alike (table, look->str), people, exposed, 3);
        }

  check_all (table, people, 3, first >= 10 && second >= 10 && third >= 10);
}

static void
test_rooms_of_three_batches (void)
{
  for (guint first = 5; first <= 12; first++)
    for (guint second = 5; second <= 10; second++)
      for (guint third = 5; third <= 10 && first + second + third <= MOST_PEOPLE; third++)
        attack_three_batches (first, second, third);

  attack_three_batches (10, 10, 10);
  attack_three_batches (12, 13, 15);
}

/* The whole room in words or, as exact numbers, in percents, then two parts and a rest. */
static void
attack_parts (const guint *people)
{
  g_autoptr(GHashTable) table = new_table ();
  g_autoptr(GString) look = g_string_new (NULL);
  guint    all = people[0] + people[1] + people[2];
  gboolean member = people[0] >= 10 && people[1] >= 10 && (people[2] == 0 || people[2] >= 10);

  for (guint x = 0; x <= people[0]; x++)
    for (guint y = 0; y <= people[1]; y++)
      for (guint z = 0; z <= people[2]; z++)
        {
          const guint          exposed[] = { x, y, z };
          const TarnGroupWords words[] = { tarn_group_words (x, people[0]),
                                           tarn_group_words (y, people[1]) };
          TarnGroupStep        starts[2];
          char                *looks[2];
          guint                n_looks;

          list_first_looks (all, x + y + z, starts, looks, &n_looks);
          for (guint i = 0; i < n_looks; i++)
            {
              g_string_assign (look, looks[i]);
              if (tarn_group_audit_parts (&starts[i], TARN_GROUP_LEAST, people, words, 2))
                g_string_append_printf (look, ": %s, %s", tarn_group_words_get_id (words[0]),
                                        tarn_group_words_get_id (words[1]));
              alike_add (find_alike (table, look->str), people, exposed, 3);
              g_free (looks[i]);
            }
        }

  check_all (table, people, 3, member);
}

static void
test_every_room_of_two_parts (void)
{
  for (guint first = TARN_GROUP_LEAST; first <= MOST_PEOPLE; first++)
    for (guint second = TARN_GROUP_LEAST; first + second <= MOST_PEOPLE; second++)
      {
        const guint people[MAX_CELLS] = { first, second, 0 };

        attack_parts (people);
      }
}

static void
test_rooms_of_two_parts_and_a_rest (void)
{
  for (guint first = 5; first <= 8; first++)
    for (guint second = 5; second <= 8; second++)
      for (guint rest = 5; rest <= 8; rest++)
        {
          const guint people[MAX_CELLS] = { first, second, rest };

          attack_parts (people);
        }

  attack_parts ((const guint[]){ 10, 11, 12 });
}

/* Last, rooms as they really are, with people without a band among them, and all that a picture
 * holds: nothing is known but what it shows, and who is in which batch and part. */

static void
append_picture (GString      *look,
                TarnWorkshop *room)
{
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  const TarnGroupDomain *care = room_care (picture);

  g_string_append_printf (look, "%d %u %d %d %d", picture->shown, picture->files, care->shown,
                          care->words, care->held);
  g_string_append_printf (look, " %u", care->people);
  for (guint i = 0; care->percents != NULL && i < care->n_bands; i++)
    g_string_append_printf (look, " %u%%", care->percents[i]);
  for (guint i = 0; picture->parts != NULL && i < picture->parts->len; i++)
    g_string_append_printf (look, " %d",
                            ((TarnGroupPart *)g_ptr_array_index (picture->parts, i))->words[0]);
  g_string_append_c (look, ';');
}

/* Everybody in @cell has the side in all rooms that look alike only if this is their number. */
static void
attack_real_rooms (TarnQuestionnaire *questionnaire,
                   guint              first,
                   guint              second,
                   gboolean           as_parts)
{
  const guint people[] = { first, second };
  g_autoptr(GHashTable) table = new_table ();

  for (guint x = 0; x <= first; x++)
    for (guint x_none = 0; x + x_none <= first; x_none++)
      for (guint y = 0; y <= second; y++)
        for (guint y_none = 0; y + y_none <= second; y_none++)
          {
            const guint      counts[2][5] = { { first - x - x_none, 0, x, 0, x_none },
                                              { second - y - y_none, 0, y, 0, y_none } };
            const guint      exposed[] = { x, y };
            g_autofree char *one = room_people (counts[0]);
            g_autofree char *other = room_people (counts[1]);
            g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);
            g_autoptr(GString) look = g_string_new (NULL);
            Alike *alike;

            room_fill_role (room, as_parts ? "student" : NULL, one);
            if (!as_parts)
              {
                tarn_workshop_close_batch (room);
                append_picture (look, room);
              }
            room_fill_role (room, as_parts ? "practitioner" : NULL, other);
            tarn_workshop_close_batch (room);
            append_picture (look, room);
            if (as_parts && tarn_workshop_break_down (room))
              append_picture (look, room);

            /* Somebody without a band is on neither side: then the others are not all of them. */
            alike = find_alike (table, look->str);
            alike_add (alike, people, exposed, 2);
            for (guint i = 0; i < 2; i++)
              if (counts[i][4] > 0)
                alike->most[i] = MAX (alike->most[i], 1);
          }

  check_all (table, people, 2, FALSE);
}

static void
test_real_rooms (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();

  for (guint first = 5; first <= 7; first++)
    for (guint second = 5; second <= 7; second++)
      {
        attack_real_rooms (questionnaire, first, second, FALSE);
        attack_real_rooms (questionnaire, first, second, TRUE);
      }
}

static void
make_axis (void)
{
  axis = tarn_axis_new ();
  axis->id = g_strdup ("concern");
  axis->kind = TARN_AXIS_CONCERN;
  for (guint i = 0; i < N_KINDS - 1; i++)
    build_band (axis, "band", i * 20);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_axis ();

  g_test_add_func ("/attack/every-room-of-one-batch", test_every_room_of_one_batch);
  g_test_add_func ("/attack/every-room-of-two-batches", test_every_room_of_two_batches);
  g_test_add_func ("/attack/rooms-of-three-batches", test_rooms_of_three_batches);
  g_test_add_func ("/attack/every-room-of-two-parts", test_every_room_of_two_parts);
  g_test_add_func ("/attack/rooms-of-two-parts-and-a-rest", test_rooms_of_two_parts_and_a_rest);
  g_test_add_func ("/attack/real-rooms", test_real_rooms);

  status = g_test_run ();
  tarn_axis_free (axis);
  return status;
}
