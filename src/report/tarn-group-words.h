/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-picture.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/* The words of a group picture, on paper and in a window. */

const char *tarn_group_words_get_entry  (TarnGroupWords          self);
const char *tarn_group_change_get_entry (TarnGroupChange         self);
const char *tarn_group_words_get_words  (TarnGroupWords          self,
                                         TarnTexts              *texts);
char       *tarn_group_words_dup_alone  (TarnGroupWords          self,
                                         TarnTexts              *texts);
const char *tarn_group_change_get_words (TarnGroupChange         self,
                                         TarnTexts              *texts);
char       *tarn_group_words_dup_parts  (const TarnGroupPicture *picture,
                                         guint                   domain,
                                         TarnTexts              *texts,
                                         const char             *separator);

G_END_DECLS
