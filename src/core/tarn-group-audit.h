/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-rules.h"

G_BEGIN_DECLS

/* What somebody can work out who reads several pictures of one room, and knows who came when and
 * what role they have (scoring method, section 10, rules 6 and 7). */

/* More parts than that are not told apart. */
#define TARN_GROUP_MAX_PARTS 3

/**
 * TarnGroupRoom:
 * @most_exposed: how many people of one batch or part can be on the exposed side at most
 * @most_others: how many can be on the other side at most
 *
 * Where one of them is 0, it is known on which side everybody is.
 */
typedef struct
{
  guint most_exposed;
  guint most_others;
} TarnGroupRoom;

extern const TarnGroupRoom tarn_group_wide;

/**
 * TarnGroupStep:
 * @people: how many people with a band there were in one domain, all batches so far together
 * @least: the fewest of them that can be on the exposed side, as far as the picture tells
 * @most: the most
 */
typedef struct
{
  guint people;
  guint least;
  guint most;
} TarnGroupStep;

gboolean tarn_group_leaves_room (TarnGroupRoom         before,
                                 TarnGroupRoom         now);
gboolean tarn_group_audit_batch (GArray               *steps,
                                 guint                 k,
                                 guint                 people,
                                 guint                 exposed,
                                 TarnGroupWords       *words);
gboolean tarn_group_audit_parts (const TarnGroupStep  *whole,
                                 guint                 k,
                                 const guint          *people,
                                 const TarnGroupWords *words,
                                 guint                 n_parts);

G_END_DECLS
