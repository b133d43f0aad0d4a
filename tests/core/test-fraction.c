/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fraction.h"

static void
test_fractions_are_reduced (void)
{
  static const gint64 cases[][4] = {
    { 6, 8, 3, 4 },
    { 0, 7, 0, 1 },
    { 100, 24, 25, 6 },
    { -6, 8, -3, 4 },
    { G_MAXINT64, 1, G_MAXINT64, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TarnFraction fraction = tarn_fraction_new (cases[i][0], cases[i][1]);

      g_assert_cmpint (fraction.top, ==, cases[i][2]);
      g_assert_cmpint (fraction.bottom, ==, cases[i][3]);
    }
}

static void
test_fractions_are_compared_exactly (void)
{
  static const struct
  {
    TarnFraction a;
    TarnFraction b;
    int          order;
  } cases[] = {
    { { 1, 3 }, { 1, 2 }, -1 },
    { { 40, 1 }, { 40, 1 }, 0 },
    { { 800, 20 }, { 40, 1 }, 0 },
    { { 4001, 100 }, { 40, 1 }, 1 },
    { { 3999, 100 }, { 40, 1 }, -1 },
    { { -1, 3 }, { -1, 2 }, 1 },
    { { -1, 2 }, { 0, 1 }, -1 },
    /* Products of these do not fit into 64 bits. */
    { { G_MAXINT64, G_MAXINT64 - 1 }, { G_MAXINT64 - 1, G_MAXINT64 - 2 }, -1 },
    { { G_MAXINT64 - 2, G_MAXINT64 }, { G_MAXINT64 - 1, G_MAXINT64 }, -1 },
    { { G_MININT64 + 1, 2 }, { G_MININT64 + 1, 3 }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (tarn_fraction_compare (cases[i].a, cases[i].b), ==, cases[i].order);
      g_assert_cmpint (tarn_fraction_compare (cases[i].b, cases[i].a), ==, -cases[i].order);
    }
}

static void
test_sums_and_means_are_exact (void)
{
  /* The benefit axis of the worked example: (70 + 62.5 + 50) / 3. */
  TarnFraction sum = tarn_fraction_new (0, 1);
  TarnFraction mean;

  sum = tarn_fraction_add (sum, tarn_fraction_new (70, 1));
  sum = tarn_fraction_add (sum, tarn_fraction_new (125, 2));
  sum = tarn_fraction_add (sum, tarn_fraction_new (50, 1));
  mean = tarn_fraction_divide (sum, 3);

  g_assert_cmpint (mean.top, ==, 365);
  g_assert_cmpint (mean.bottom, ==, 6);
  g_assert_cmpfloat (tarn_fraction_to_double (mean), ==, 365.0 / 6.0);
}

/* A hundred domains of odd sizes: the exact sum has no room in 64 bits. */
static void
test_a_sum_that_does_not_fit_is_off_by_almost_nothing (void)
{
  TarnFraction sum = tarn_fraction_new (0, 1);
  double       expected = 0;

  for (gint64 i = 0; i < 100; i++)
    {
      gint64 bottom = 1000 + 2 * i + 1;

      sum = tarn_fraction_add (sum, tarn_fraction_new (100 * (i + 1), bottom));
      expected += 100.0 * (i + 1) / bottom;
    }

  g_assert_cmpint (sum.bottom, >, 0);
  g_assert_cmpfloat_with_epsilon (tarn_fraction_to_double (sum), expected, 1e-6);
  g_assert_cmpfloat_with_epsilon (tarn_fraction_to_double (tarn_fraction_divide (sum, 100)),
                                  expected / 100, 1e-6);
  sum = tarn_fraction_new (G_MAXINT64 / 4, G_MAXINT64 / 2);
  g_assert_cmpfloat_with_epsilon (tarn_fraction_to_double (tarn_fraction_divide (sum, 7)),
                                  0.5 / 7, 1e-6);
}

static void
test_halves_are_rounded_up (void)
{
  static const gint64 cases[][3] = {
    { 5, 2, 3 },
    { 9, 4, 2 },
    { 11, 4, 3 },
    { 0, 3, 0 },
    { -1, 2, 0 },
    { -3, 2, -1 },
    { 125, 2, 63 },
    { G_MAXINT64, 2, G_MAXINT64 / 2 + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tarn_fraction_round (tarn_fraction_new (cases[i][0], cases[i][1])), ==,
                     cases[i][2]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fraction/fractions-are-reduced", test_fractions_are_reduced);
  g_test_add_func ("/fraction/fractions-are-compared-exactly", test_fractions_are_compared_exactly);
  g_test_add_func ("/fraction/sums-and-means-are-exact", test_sums_and_means_are_exact);
  g_test_add_func ("/fraction/a-sum-that-does-not-fit-is-off-by-almost-nothing",
                   test_a_sum_that_does_not_fit_is_off_by_almost_nothing);
  g_test_add_func ("/fraction/halves-are-rounded-up", test_halves_are_rounded_up);

  return g_test_run ();
}
