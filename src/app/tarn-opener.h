/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-journal.h"
#include "tarn-reading.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/* How reflections and files come into the window. */

void tarn_opener_start             (TarnWindow             *window,
                                    TarnQuestionnaire      *questionnaire,
                                    TarnRoute               route);
void tarn_opener_open_entry        (TarnWindow             *window,
                                    const TarnJournalEntry *entry);
void tarn_opener_open_file         (TarnWindow             *window,
                                    GFile                  *file);
void tarn_opener_open_read         (TarnWindow             *window,
                                    GFile                  *file,
                                    const TarnRead         *read);
void tarn_opener_add_questionnaire (TarnWindow             *window,
                                    const char             *id,
                                    GBytes                 *bytes);
void tarn_opener_preview           (TarnWindow             *window,
                                    TarnQuestionnaire      *questionnaire,
                                    TarnRoute               route);
void tarn_opener_change_copy       (TarnWindow             *window,
                                    TarnSession            *session);
void tarn_opener_show_finished     (TarnWindow             *window,
                                    TarnSession            *session,
                                    gboolean                replace);

G_END_DECLS
