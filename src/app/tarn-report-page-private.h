/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-heading.h"
#include "tarn-report-page.h"

G_BEGIN_DECLS

/* What the page of a report shares with the way out of it: saving, printing and opening. */

/**
 * TarnReportStep:
 *
 * Something to do as soon as the pages are made.
 */
typedef void (*TarnReportStep) (TarnReportPage *self);

struct _TarnReportPage
{
  AdwBin parent_instance;

  TarnWindow    *window; /* weak: a file may be saved after both are closed */
  char          *name;
  char          *date;
  TarnReport    *report;
  TarnProof     *proof; /* of the report, when it is laid out */
  GCancellable  *making;
  GCancellable  *saving;
  guint          busy_id;
  GFile         *file;    /* what was saved last */
  TarnSession   *session; /* or NULL: no words of the person's own leave */
  TarnLeaves     leaves;
  GPtrArray     *rows; /* of the plan that leave; or NULL: all */
  TarnReportStep next; /* when the pages are made */
  GActionMap    *actions;

  TarnHeading *heading;
  GtkLabel    *missing;
  TarnPreview *preview;
  GtkBox      *options;
  GtkWidget   *status;
  GtkLabel    *status_words;
  GtkWidget   *cancel;
  GtkWidget   *open;

  GtkCheckButton *password; /* or NULL: the report is no secret */
};

void
tarn_report_page_set_status (TarnReportPage *self,
                             const char     *words,
                             GtkWidget      *button);
void
tarn_report_page_set_busy (TarnReportPage *self);
void
tarn_report_page_add_output (TarnReportPage *self);

G_END_DECLS
