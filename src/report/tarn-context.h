/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"
#include "tarn-report-practitioner.h"
#include "tarn-rich.h"

G_BEGIN_DECLS

/* What the builders of a report's parts share: whose answers, which words, and which references
 * have been printed so far. Private to the report. */

/**
 * TarnContext:
 * @profile: (nullable): whose answers; %NULL for a page that belongs to no questionnaire
 * @references: (element-type TarnReference): those cited so far, each once
 * @impersonal: words are those for nobody in particular, and lines for one nation are printed for
 *   all, so that nothing depends on an answer
 * @pairs: (nullable) (element-type utf8): names and what stands for them, before all other words; a
 *   line of a sheet that needs one that is empty is left out
 */
typedef struct
{
  TarnProfile             *profile;
  TarnReflection          *reflection;
  TarnTexts               *texts;
  const TarnReportOptions *options;
  GPtrArray               *references;
  gboolean                 impersonal;
  GPtrArray               *pairs;
} TarnContext;

char *
tarn_context_dup_entry (TarnContext *self,
                        const char  *id,
                        ...) G_GNUC_NULL_TERMINATED;
TarnRich *
tarn_context_entry (TarnContext *self,
                    const char  *id,
                    ...) G_GNUC_NULL_TERMINATED;
gboolean
tarn_context_has_entry (TarnContext *self,
                        const char  *id);
char *
tarn_context_dup_words (TarnContext    *self,
                        const TarnText *text);
TarnRich *
tarn_context_words (TarnContext    *self,
                    const TarnText *text);
TarnRich *
tarn_context_words_of (TarnContext    *self,
                       const TarnText *text,
                       const char     *name,
                       const char     *value);
TarnRich *
tarn_context_advice (TarnContext      *self,
                     const TarnAdvice *advice);
gboolean
tarn_line_ends_in_gap (const TarnLine *line);
TarnRich *
tarn_context_line (TarnContext    *self,
                   const TarnLine *line);
void
tarn_context_add_cites (TarnContext *self,
                        TarnRich    *text,
                        GPtrArray   *cites);
char *
tarn_context_dup_cites (TarnContext *self,
                        GPtrArray   *cites);
char *
tarn_context_join (TarnContext *self,
                   GPtrArray   *parts);
char *
tarn_context_join_or (TarnContext *self,
                      GPtrArray   *parts);
char *
tarn_context_dup_date (TarnContext *self,
                       const char  *iso);
char *
tarn_context_dup_count (guint count);
char *
tarn_date_dup_later (const char *iso,
                     guint       months,
                     guint       days);

G_END_DECLS
