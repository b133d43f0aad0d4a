/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop.h"

#include "room.h"

#include <string.h>

#define N_ROOMS 400

/* What holds for every room, of people drawn by lot. */

static char *
draw_people (guint n)
{
  GString *people = g_string_new (NULL);
  /* A lopsided lot, so that all alike is as frequent as mixed. */
  guint n_letters = g_test_rand_int_range (1, 6);
  guint from = g_test_rand_int_range (0, 6 - n_letters);

  for (guint i = 0; i < n; i++)
    g_string_append_c (people, "ABCD-"[from + g_test_rand_int_range (0, n_letters)]);

  return g_string_free (people, FALSE);
}

static char *
describe (TarnWorkshop *room)
{
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%u:", picture->shown ? picture->files : 0);
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = g_ptr_array_index (picture->domains, i);

      g_string_append_printf (line, " %d %u %d", domain->shown, domain->people, domain->words);
      for (guint j = 0; domain->percents != NULL && j < domain->n_bands; j++)
        g_string_append_printf (line, " %u", domain->percents[j]);
      g_string_append (line, domain->held ? " held" : "");
    }

  return g_string_free (line, FALSE);
}

static void
check_domain (const TarnGroupPicture *picture,
              const TarnGroupDomain  *domain)
{
  guint sum = 0;

  if (!domain->shown)
    {
      g_assert_cmpuint (domain->people, ==, 0);
      g_assert_cmpint (domain->words, ==, TARN_GROUP_WORDS_NONE);
      g_assert_null (domain->percents);
      return;
    }

  g_assert_true (picture->shown);
  g_assert_cmpuint (domain->people, >=, picture->k);
  g_assert_cmpuint (domain->people, <=, picture->files);
  g_assert_true ((domain->words == TARN_GROUP_WORDS_NONE) == (domain->percents != NULL));
  if (domain->percents == NULL)
    return;

  g_assert_cmpuint (domain->people, >=, TARN_GROUP_LARGE);
  g_assert_cmpuint (domain->percents[0] + domain->percents[1], >, 0);
  g_assert_cmpuint (domain->percents[2] + domain->percents[3], >, 0);
  for (guint i = 0; i < domain->n_bands; i++)
    {
      g_assert_cmpuint (domain->percents[i] % 5, ==, 0);
      sum += domain->percents[i];
    }
  g_assert_cmpuint (sum, >=, 90);
  g_assert_cmpuint (sum, <=, 110);
}

static void
check_picture (TarnWorkshop *room)
{
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);

  for (guint i = 0; i < picture->domains->len; i++)
    check_domain (picture, g_ptr_array_index (picture->domains, i));
}

static void
test_pictures_keep_the_rules_and_change_with_a_batch_only (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();

  for (guint i = 0; i < N_ROOMS; i++)
    {
      g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);

      tarn_workshop_raise_k (room, g_test_rand_int_range (5, 12));
      for (guint batch = 0; batch < 4; batch++)
        {
          guint            n_people = g_test_rand_int_range (1, 40);
          g_autofree char *care = draw_people (n_people);
          g_autofree char *gain = draw_people (n_people);
          g_autofree char *before = describe (room);
          g_autofree char *after = NULL;
          gboolean         closed;

          room_fill (room, care, gain);
          after = describe (room);
          g_assert_cmpstr (after, ==, before);

          closed = tarn_workshop_close_batch (room);
          g_assert_true (closed == (tarn_workshop_get_n_waiting (room) == 0));
          check_picture (room);
        }
    }
}

static void
admit_in_order (TarnWorkshop *room,
                const char   *people,
                const guint  *order)
{
  for (guint i = 0; people[i] != '\0'; i++)
    {
      g_autoptr(TarnResponse) response = NULL;

      response = room_response (order[i], people + order[i], people + order[i], NULL);
      g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
      g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_DUPLICATE);
    }
}

static void
test_neither_order_nor_second_files_matter (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = room_questionnaire ();

  for (guint i = 0; i < N_ROOMS / 4; i++)
    {
      guint             n_people = g_test_rand_int_range (5, 40);
      g_autofree char  *people = draw_people (n_people);
      g_autofree guint *order = g_new (guint, n_people);
      g_autoptr(TarnWorkshop) one = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);
      g_autoptr(TarnWorkshop) other = tarn_workshop_new (questionnaire, TARN_ROUTE_FULL);
      g_autofree char *seen = NULL;
      g_autofree char *seen_again = NULL;

      for (guint j = 0; j < n_people; j++)
        order[j] = j;
      admit_in_order (one, people, order);
      for (guint j = 0; j < n_people; j++)
        {
          guint with = g_test_rand_int_range (j, n_people);
          guint kept = order[j];

          order[j] = order[with];
          order[with] = kept;
        }
      admit_in_order (other, people, order);

      tarn_workshop_close_batch (one);
      tarn_workshop_close_batch (other);
      seen = describe (one);
      seen_again = describe (other);
      g_assert_cmpstr (seen, ==, seen_again);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop-properties/pictures-keep-the-rules-and-change-with-a-batch-only",
                   test_pictures_keep_the_rules_and_change_with_a_batch_only);
  g_test_add_func ("/workshop-properties/neither-order-nor-second-files-matter",
                   test_neither_order_nor_second_files_matter);

  return g_test_run ();
}
