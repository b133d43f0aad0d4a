/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-rules.h"

G_BEGIN_DECLS

/**
 * TarnGroupDomain:
 * @shown: there are enough people with a band to say something
 * @people: how many people have a band; 0 where nothing is shown
 * @words: how many of them are on the exposed side; none where @percents stands instead
 * @percents: (nullable) (array length=n_bands): the share of each band with an edge, to the nearest
 *   5 in a hundred, in the order of the axis
 * @n_bands: how many bands with an edge the axis has
 * @held: a batch that was closed since has not been drawn into it, so that nobody is given away
 */
typedef struct
{
  const TarnDomain *domain;
  gboolean          shown;
  guint             people;
  TarnGroupWords    words;
  guint            *percents;
  guint             n_bands;
  gboolean          held;
} TarnGroupDomain;

/**
 * TarnGroupPart:
 * @role: what the people of this part have in common
 * @words: (array): for each domain of the questionnaire; none where nothing is shown
 */
typedef struct
{
  const TarnOption *role;
  TarnGroupWords   *words;
} TarnGroupPart;

/**
 * TarnGroupPicture:
 * @k: the fewest people that anything is said about
 * @files: how many files are in it; where nothing is shown, how many there are so far
 * @duplicates: how many more were second files of the same reflection
 * @shown: there are enough files to say something
 * @domains: (element-type TarnGroupDomain): in the order of the questionnaire, never of the results
 * @parts: (nullable) (element-type TarnGroupPart): the room by role; %NULL if it was not asked for,
 *   or may not be shown
 *
 * What may be shown of a room (scoring method, section 10), and all that may: every way to show or
 * save a picture prints this and nothing else. Immutable and counted.
 */
typedef struct
{
  TarnQuestionnaire *questionnaire;
  TarnRoute          route;
  guint              k;
  guint              files;
  guint              duplicates;
  gboolean           shown;
  GPtrArray         *domains;
  GPtrArray         *parts;
} TarnGroupPicture;

typedef enum
{
  TARN_GROUP_CHANGE_NONE, /* one of the two shows nothing */
  TARN_GROUP_CHANGE_FEWER,
  TARN_GROUP_CHANGE_SAME,
  TARN_GROUP_CHANGE_MORE,
} TarnGroupChange;

#define TARN_TYPE_GROUP_PICTURE (tarn_group_picture_get_type ())

GType             tarn_group_picture_get_type (void);
TarnGroupPicture *tarn_group_picture_new      (TarnQuestionnaire      *questionnaire,
                                               TarnRoute               route);
TarnGroupPicture *tarn_group_picture_ref      (TarnGroupPicture       *self);
void              tarn_group_picture_unref    (TarnGroupPicture       *self);
TarnGroupWords    tarn_group_domain_get_words (const TarnGroupDomain  *self);
TarnGroupChange   tarn_group_picture_compare  (const TarnGroupPicture *before,
                                               const TarnGroupPicture *after,
                                               guint                   domain);
const char       *tarn_group_change_get_id    (TarnGroupChange         change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnGroupPicture, tarn_group_picture_unref)

G_END_DECLS
