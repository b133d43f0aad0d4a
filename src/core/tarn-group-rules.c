/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-rules.h"

/* The nearest 5 in a hundred. */
#define STEP 5

/* The fewest people that a band may hold for percents to be shown, unless it is empty. */
#define LEAST_IN_BAND 5

/* With so many bands, each side has two at least. */
#define BANDS_OF_TWO_SIDES 4
#define LEAST_FOR_ONE_BAND 10

static const char *const words_ids[] = {
  NULL,
  "few or none",
  "some",
  "about half",
  "many",
  "most or all",
};

/**
 * tarn_group_words:
 * @exposed: how many people are on the exposed side
 * @people: how many people have a band, above 0
 *
 * Says a share in words (scoring method, section 10, rule 3). Whole numbers are compared, so that
 * an edge is met exactly.
 *
 * Returns: the words
 */
TarnGroupWords
tarn_group_words (guint exposed,
                  guint people)
{
  guint64 fifths = (guint64)exposed * 5;

  g_return_val_if_fail (people > 0 && exposed <= people, TARN_GROUP_WORDS_NONE);

  if (fifths <= people)
    return TARN_GROUP_WORDS_FEW_OR_NONE;
  if (fifths <= (guint64)people * 2)
    return TARN_GROUP_WORDS_SOME;
  if (fifths < (guint64)people * 3)
    return TARN_GROUP_WORDS_ABOUT_HALF;
  if (fifths < (guint64)people * 4)
    return TARN_GROUP_WORDS_MANY;

  return TARN_GROUP_WORDS_MOST_OR_ALL;
}

/**
 * tarn_group_words_get_id:
 * @self: words
 *
 * Returns: (nullable): the words as programs read them, the same in every language
 */
const char *
tarn_group_words_get_id (TarnGroupWords self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (words_ids), NULL);

  return words_ids[self];
}

/**
 * tarn_group_words_range:
 * @self: words
 * @people: how many people have a band, above 0
 * @least: (out): the fewest people on the exposed side for whom these words are said
 * @most: (out): the most; below @least where the words are never said of so many people
 *
 * The other way round: what the words give away.
 */
void
tarn_group_words_range (TarnGroupWords self,
                        guint          people,
                        guint         *least,
                        guint         *most)
{
  guint *const ends[] = { least, most };

  g_return_if_fail (self > TARN_GROUP_WORDS_NONE && self < G_N_ELEMENTS (words_ids));
  g_return_if_fail (people > 0);

  for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
    {
      /* The first number of these words, and the first of the next ones. */
      switch (self + end)
        {
        case TARN_GROUP_WORDS_FEW_OR_NONE:
          *ends[end] = 0;
          break;
        case TARN_GROUP_WORDS_SOME:
          *ends[end] = people / 5 + 1;
          break;
        case TARN_GROUP_WORDS_ABOUT_HALF:
          *ends[end] = people * 2 / 5 + 1;
          break;
        case TARN_GROUP_WORDS_MANY:
          *ends[end] = (people * 3 + 4) / 5;
          break;
        case TARN_GROUP_WORDS_MOST_OR_ALL:
          *ends[end] = (people * 4 + 4) / 5;
          break;
        default:
          *ends[end] = people + 1;
          break;
        }
    }

  *most -= 1;
}

/**
 * tarn_group_n_bands:
 * @axis: an axis
 *
 * Returns: how many bands a file can hold: those with an edge
 */
guint
tarn_group_n_bands (const TarnAxis *axis)
{
  guint n_bands = 0;

  g_return_val_if_fail (axis != NULL, 0);

  for (guint i = 0; i < axis->bands->len; i++)
    n_bands += !((const TarnBand *)g_ptr_array_index (axis->bands, i))->by_flag;

  return n_bands;
}

/**
 * tarn_group_is_exposed:
 * @axis: an axis
 * @band: the place of a band with an edge, from 0
 *
 * Of four bands the upper two of a concern axis are the exposed side, and the lower two of a
 * benefit axis. Where the number is odd, the middle one belongs to it. Without judgement the same
 * is said of a plain axis: the upper half.
 *
 * Returns: %TRUE if the band is on the exposed side
 */
gboolean
tarn_group_is_exposed (const TarnAxis *axis,
                       guint           band)
{
  guint n_bands = tarn_group_n_bands (axis);

  return axis->kind == TARN_AXIS_BENEFIT ? band < n_bands - n_bands / 2 : band >= n_bands / 2;
}

/**
 * tarn_group_least:
 * @axis: an axis
 * @k: the fewest people that anything is said about
 *
 * Of fewer than 10 people, the words at the ends can tell somebody who is alone on one side that
 * all others are on the other. Where that is a single band, more people are needed.
 *
 * Returns: the fewest people with a band that anything is said about on this axis
 */
guint
tarn_group_least (const TarnAxis *axis,
                  guint           k)
{
  return tarn_group_n_bands (axis) < BANDS_OF_TWO_SIDES ? MAX (k, LEAST_FOR_ONE_BAND) : k;
}

/**
 * tarn_group_may_be_percent:
 * @axis: an axis
 * @counts: how many people are in each band with an edge
 *
 * Looks whether percents may be shown (scoring method, section 10, rule 4): 20 people or more, no
 * band with 1 to 4, and somebody on both sides.
 *
 * Returns: %TRUE if they may
 */
gboolean
tarn_group_may_be_percent (const TarnAxis *axis,
                           const guint    *counts)
{
  guint n_bands = tarn_group_n_bands (axis);
  guint people = 0;
  guint exposed = 0;

  for (guint i = 0; i < n_bands; i++)
    {
      if (counts[i] > 0 && counts[i] < LEAST_IN_BAND)
        return FALSE;

      people += counts[i];
      exposed += tarn_group_is_exposed (axis, i) ? counts[i] : 0;
    }

  return people >= TARN_GROUP_LARGE && exposed > 0 && exposed < people;
}

/**
 * tarn_group_percent:
 * @count: how many people
 * @people: of how many, above 0
 *
 * Returns: the share in percent, to the nearest 5, halves up
 */
guint
tarn_group_percent (guint count,
                    guint people)
{
  g_return_val_if_fail (people > 0 && count <= people, 0);

  return (guint)(((guint64)count * 200 / STEP + people) / ((guint64)people * 2)) * STEP;
}
