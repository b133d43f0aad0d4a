/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-asked.h"

G_BEGIN_DECLS

/* The way through a questionnaire, page by page, for the answers of one moment. No widgets. */

/* Places that are no items, for tarn_reflection_set_at(). */
#define TARN_AT_MAP    "presence-map"
#define TARN_AT_REVIEW "review"

typedef enum
{
  TARN_LEAF_PROMISE, /* the promise and the warning, before the first question */
  TARN_LEAF_ITEMS,
  TARN_LEAF_MAP,
  TARN_LEAF_REVIEW,
} TarnLeafKind;

/**
 * TarnLeaf:
 * @items: (element-type TarnItem): of a leaf with items: the one item, or all of a domain, those
 *   that are hidden now as well
 * @first_of_section: it is where the section starts, so that its title and intro come here
 * @first_of_domain: it is where the domain starts
 *
 * What one page shows.
 */
typedef struct
{
  TarnLeafKind       kind;
  GPtrArray         *items;
  const TarnSection *section;
  const TarnDomain  *domain;
  gboolean           opening;
  gboolean           first_of_section;
  gboolean           first_of_domain;
} TarnLeaf;

/**
 * TarnCount:
 * @asked: how many items are asked, without those that want no answer
 * @answered: how many of them have an answer, declined and not applicable as well
 * @declined: how many of these were declined
 */
typedef struct
{
  guint asked;
  guint answered;
  guint declined;
} TarnCount;

GPtrArray  *tarn_leaves_new          (TarnQuestionnaire *questionnaire,
                                     TarnAsked         *asked,
                                     gboolean           by_domain);
guint       tarn_leaves_find         (GPtrArray         *leaves,
                                     const char        *at);
int         tarn_leaf_find_item     (const TarnLeaf    *self,
                                     const char        *id);
const char *tarn_leaf_get_at        (const TarnLeaf    *self);
gboolean    tarn_leaf_same          (const TarnLeaf    *a,
                                     const TarnLeaf    *b);
TarnCount   tarn_count_new          (TarnAsked         *asked,
                                     TarnReflection    *reflection,
                                     const TarnDomain  *domain,
                                     gboolean           opening);

G_END_DECLS
