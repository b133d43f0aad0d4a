/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-block.h"
#include "tarn-comparison.h"
#include "tarn-context.h"

G_BEGIN_DECLS

/* The parts of the practitioner's report, each added to the end of a group. Private to the
 * report. */

void
tarn_report_add_summary (TarnContext *context,
                         TarnBlock   *group);
void
tarn_report_add_stop_page (TarnContext *context,
                           TarnBlock   *group);
void
tarn_report_add_domain (TarnContext            *context,
                        TarnBlock              *group,
                        const TarnDomainResult *result);
void
tarn_report_add_domain_band (TarnContext            *context,
                             TarnBlock              *group,
                             const TarnDomainResult *result);
void
tarn_report_add_domain_rest (TarnContext            *context,
                             TarnBlock              *group,
                             const TarnDomainResult *result);
void
tarn_report_add_domain_why (TarnContext            *context,
                            TarnBlock              *group,
                            const TarnDomainResult *result);
void
tarn_report_add_statement (TarnContext *context,
                           TarnBlock   *group);
void
tarn_report_add_lists (TarnContext *context,
                       TarnBlock   *group);
void
tarn_report_add_reading (TarnContext *context,
                         TarnBlock   *group);
void
tarn_report_add_comparison (TarnContext    *context,
                            TarnBlock      *group,
                            TarnComparison *comparison,
                            TarnReflection *before);
void
tarn_report_add_band_table (TarnContext    *context,
                            TarnBlock      *group,
                            const TarnAxis *axis);
void
tarn_report_add_wheel (TarnContext *context,
                       TarnBlock   *group);
void
tarn_report_add_picture (TarnContext *context,
                         TarnBlock   *group);
void
tarn_report_add_map (TarnContext *context,
                     TarnBlock   *group);
void
tarn_report_add_plan (TarnContext *contexts,
                      guint        n_contexts,
                      TarnBlock   *group);
void
tarn_report_add_notes (TarnContext *context,
                       TarnBlock   *group);
void
tarn_report_add_method (TarnContext *contexts,
                        guint        n_contexts,
                        TarnBlock   *group);
void
tarn_report_add_sheet (TarnContext *context,
                       TarnBlock   *group,
                       const char  *id,
                       guint        level);
void
tarn_report_add_unscored (TarnContext *context,
                          TarnBlock   *group);

/* What is filled in by somebody else, in the PDF or by hand. */

void
tarn_report_name_cells (TarnContext *context,
                        TarnBlock   *table,
                        const char  *title);
void
tarn_report_name_notes (TarnContext *context,
                        TarnBlock   *group);
void
tarn_report_name_gap (TarnContext *context,
                      TarnBlock   *group,
                      const char  *entry);

/* The pictures alone, for a window. */

void
tarn_report_add_strip_picture (TarnContext *context,
                               TarnBlock   *group);
void
tarn_report_add_wheel_picture (TarnContext *context,
                               TarnBlock   *group);
void
tarn_report_add_map_picture (TarnContext *context,
                             TarnBlock   *group);
void
tarn_report_add_axes_picture (TarnContext *context,
                              TarnBlock   *group);

/* Small pieces that several parts print. */

gboolean
tarn_report_applies (TarnContext *context);
void
tarn_report_banner (TarnContext *context,
                    TarnBlock   *box);
TarnBlock *
tarn_report_add_step (TarnContext *context,
                      TarnBlock   *group,
                      const char  *label,
                      GPtrArray   *variants,
                      gboolean     cites);
void
tarn_report_add_flag_steps (TarnContext    *context,
                            TarnBlock      *group,
                            const TarnFlag *flag,
                            TarnFlagLevel   level);
TarnRich *
tarn_report_before_delete (TarnContext *context,
                           gboolean     cites);
TarnRich *
tarn_report_labelled (TarnContext *context,
                      const char  *label,
                      const char  *separator,
                      const char  *words);
char *
tarn_report_dup_route (TarnContext *context,
                       TarnRoute    route);

char *
tarn_report_dup_items (TarnContext            *context,
                       const TarnDomainResult *result,
                       TarnFlagLevel           level);
guint
tarn_report_find_step (const TarnAxis *axis,
                       const TarnBand *band,
                       guint          *n_steps);
char *
tarn_report_dup_short (TarnContext    *context,
                       const TarnItem *item);
TarnRich *
tarn_report_band_word (TarnContext            *context,
                       const TarnDomainResult *result);
TarnRich *
tarn_report_band_words (TarnContext            *context,
                        const TarnDomainResult *result);
TarnBlock *
tarn_report_paragraph (TarnBlock *group,
                       TarnRich  *text);
TarnBlock *
tarn_report_styled (TarnBlock *group,
                    TarnStyle  style,
                    TarnRich  *text);
TarnBlock *
tarn_report_entry (TarnBlock *group,
                   TarnRich  *text);
TarnBlock *
tarn_report_heading (TarnBlock *group,
                     guint      level,
                     TarnRich  *text);
const TarnAdvice *
tarn_report_pick_action (TarnContext            *context,
                         const TarnDomainResult *result);

G_END_DECLS
