/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reader.h"

G_BEGIN_DECLS

/* The parts of a questionnaire file, each given the root and the questionnaire to fill. */

void
tarn_read_variants (TarnReader        *reader,
                    const TarnXmlNode *parent,
                    const char        *name,
                    GPtrArray         *variants);
void
tarn_read_options (TarnReader        *reader,
                   const TarnXmlNode *parent,
                   GPtrArray         *options);
void
tarn_read_words (TarnReader        *reader,
                 const TarnXmlNode *root,
                 TarnQuestionnaire *questionnaire);
void
tarn_read_packs (TarnReader        *reader,
                 const TarnXmlNode *root,
                 TarnQuestionnaire *questionnaire);
void
tarn_read_scales (TarnReader        *reader,
                  const TarnXmlNode *root,
                  TarnQuestionnaire *questionnaire);
void
tarn_read_axes (TarnReader        *reader,
                const TarnXmlNode *root,
                TarnQuestionnaire *questionnaire);
void
tarn_read_overall (TarnReader        *reader,
                   const TarnXmlNode *root,
                   TarnQuestionnaire *questionnaire);
void
tarn_read_picture (TarnReader        *reader,
                   const TarnXmlNode *root,
                   TarnQuestionnaire *questionnaire);
void
tarn_read_map (TarnReader        *reader,
               const TarnXmlNode *root,
               TarnQuestionnaire *questionnaire);
gboolean
tarn_read_item (TarnReader        *reader,
                const TarnXmlNode *node,
                TarnQuestionnaire *questionnaire,
                TarnSection       *section,
                TarnDomain        *domain);

G_END_DECLS
