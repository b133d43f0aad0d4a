/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fraction.h"

/* What a fraction is rounded to when it no longer fits: far below any edge that is compared. */
#define BILLION G_GINT64_CONSTANT (1000000000)

static gint64
greatest_divisor (gint64 a,
                  gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  return ABS (a);
}

/* Rounds down for negative numbers, too. */
static gint64
floor_divide (gint64 top,
              gint64 bottom)
{
  gint64 whole = top / bottom;

  return top % bottom < 0 ? whole - 1 : whole;
}

/* What is left over after floor_divide(): never negative. */
static gint64
floor_rest (gint64 top,
            gint64 bottom)
{
  gint64 rest = top % bottom;

  return rest < 0 ? rest + bottom : rest;
}

/* The nearest billionth below, without leaving 64 bits. */
static TarnFraction
round_to_billionth (TarnFraction a)
{
  gint64 whole = floor_divide (a.top, a.bottom);
  gint64 rest = floor_rest (a.top, a.bottom);

  while (a.bottom > G_MAXINT32)
    {
      a.bottom /= 2;
      rest /= 2;
    }

  return tarn_fraction_new (whole * BILLION + rest * BILLION / a.bottom, BILLION);
}

/**
 * tarn_fraction_new:
 * @top: numerator
 * @bottom: denominator, above 0
 *
 * Makes a fraction and reduces it.
 *
 * Returns: the fraction
 */
TarnFraction
tarn_fraction_new (gint64 top,
                   gint64 bottom)
{
  TarnFraction self = { 0, 1 };
  gint64       divisor;

  g_return_val_if_fail (bottom > 0, self);

  divisor = greatest_divisor (top, bottom);
  self.top = top / divisor;
  self.bottom = bottom / divisor;

  return self;
}

/**
 * tarn_fraction_add:
 * @a: a fraction
 * @b: another
 *
 * Adds two fractions. The sum is exact as long as it fits into 64 bits, which it does for anything
 * but a questionnaire with dozens of domains of odd sizes; beyond that both are first rounded down
 * to a billionth, so that the outcome is the same everywhere.
 *
 * Returns: the sum
 */
TarnFraction
tarn_fraction_add (TarnFraction a,
                   TarnFraction b)
{
  gint64 left, right, top, bottom;
  gint64 divisor = greatest_divisor (a.bottom, b.bottom);

  if (!__builtin_mul_overflow (a.top, b.bottom / divisor, &left) &&
      !__builtin_mul_overflow (b.top, a.bottom / divisor, &right) &&
      !__builtin_add_overflow (left, right, &top) &&
      !__builtin_mul_overflow (a.bottom / divisor, b.bottom, &bottom))
    return tarn_fraction_new (top, bottom);

  a = round_to_billionth (a);
  b = round_to_billionth (b);

  return tarn_fraction_add (a, b);
}

/**
 * tarn_fraction_divide:
 * @a: a fraction
 * @by: a number above 0
 *
 * Divides a fraction by a whole number, exactly as long as the result fits into 64 bits.
 *
 * Returns: the quotient
 */
TarnFraction
tarn_fraction_divide (TarnFraction a,
                      gint64       by)
{
  gint64 divisor, bottom;

  g_return_val_if_fail (by > 0, a);

  divisor = greatest_divisor (a.top, by);
  if (!__builtin_mul_overflow (a.bottom, by / divisor, &bottom))
    return tarn_fraction_new (a.top / divisor, bottom);

  return tarn_fraction_divide (round_to_billionth (a), by);
}

/**
 * tarn_fraction_compare:
 * @a: a fraction
 * @b: another
 *
 * Compares two fractions exactly. Whole parts are compared first and then what is left over, upside
 * down, so that no product is needed that could be too large.
 *
 * Returns: below 0, 0 or above 0, as @a is less than, equal to or more than @b
 */
int
tarn_fraction_compare (TarnFraction a,
                       TarnFraction b)
{
  int sign = 1;

  for (;;)
    {
      gint64 whole_a = floor_divide (a.top, a.bottom);
      gint64 whole_b = floor_divide (b.top, b.bottom);
      gint64 rest_a = floor_rest (a.top, a.bottom);
      gint64 rest_b = floor_rest (b.top, b.bottom);

      if (whole_a != whole_b)
        return whole_a < whole_b ? -sign : sign;
      if (rest_a == 0 || rest_b == 0)
        return sign * ((rest_a > 0) - (rest_b > 0));

      a.top = a.bottom;
      a.bottom = rest_a;
      b.top = b.bottom;
      b.bottom = rest_b;
      sign = -sign;
    }
}

/**
 * tarn_fraction_to_double:
 * @a: a fraction
 *
 * The nearest double, for printing; never for comparing.
 *
 * Returns: the value
 */
double
tarn_fraction_to_double (TarnFraction a)
{
  return (double)a.top / (double)a.bottom;
}

/**
 * tarn_fraction_round:
 * @a: a fraction
 *
 * Rounds to a whole number, halves up.
 *
 * Returns: the whole number
 */
gint64
tarn_fraction_round (TarnFraction a)
{
  gint64 whole = floor_divide (a.top, a.bottom);
  gint64 rest = floor_rest (a.top, a.bottom);

  return rest >= a.bottom - rest ? whole + 1 : whole;
}
