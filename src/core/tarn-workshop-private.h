/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-audit.h"
#include "tarn-workshop-tally.h"
#include "tarn-workshop.h"

G_BEGIN_DECLS

/* Private to the files of the room: its batches, its picture and its parts by role. */

/**
 * TarnDrawn:
 * @steps: (element-type TarnGroupStep): none before it is shown for the first time
 *
 * What was last shown of one domain, and what all that was shown tells.
 */
typedef struct
{
  GArray        *steps;
  guint          people;
  TarnGroupWords words;
  guint         *percents;
} TarnDrawn;

/* before: (nullable): the first round, whose files are not counted again
 * tokens: (element-type TarnToken): of every response that was taken
 * parts: (nullable) (element-type TarnGroupPart): the room by role, once it was broken down */
struct _TarnWorkshop
{
  GObject            parent_instance;
  TarnQuestionnaire *questionnaire;
  TarnRoute          route;
  guint              k;
  TarnWorkshop      *before;
  GHashTable        *tokens;
  guint              n_duplicates;
  TarnTally         *waiting;
  TarnTally         *closed;
  guint              n_batches;
  TarnDrawn         *drawn;
  GPtrArray         *parts;
};

void       tarn_workshop_draw_batch (TarnWorkshop *self);
GPtrArray *tarn_workshop_copy_parts (TarnWorkshop *self);

G_END_DECLS
