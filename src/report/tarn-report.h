/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-block.h"

G_BEGIN_DECLS

/**
 * TarnFooter:
 * @TARN_FOOTER_WHAT: title, version and route
 * @TARN_FOOTER_AID: that it is a self-reflection aid
 * @TARN_FOOTER_DATE: the date
 *
 * What stands at the foot of every page, beside the number of the page.
 */
typedef enum
{
  TARN_FOOTER_WHAT,
  TARN_FOOTER_AID,
  TARN_FOOTER_DATE,
  TARN_N_FOOTERS,
} TarnFooter;

/**
 * TarnReport:
 *
 * A report as blocks, before anybody knows of paper and fonts. Immutable and counted.
 */
typedef struct _TarnReport TarnReport;

#define TARN_TYPE_REPORT (tarn_report_get_type ())

GType
tarn_report_get_type (void);
TarnReport *
tarn_report_new (const char *title,
                 const char *lang,
                 TarnBlock  *root,
                 TarnRich   *what,
                 TarnRich   *aid,
                 TarnRich   *date,
                 TarnRich   *page_of_pages);
TarnReport *
tarn_report_take_sheet (TarnReport *self);
gboolean
tarn_report_is_sheet (TarnReport *self);
TarnReport *
tarn_report_ref (TarnReport *self);
void
tarn_report_unref (TarnReport *self);
const char *
tarn_report_get_title (TarnReport *self);
const char *
tarn_report_get_lang (TarnReport *self);
gboolean
tarn_report_is_rtl (TarnReport *self);
const TarnBlock *
tarn_report_get_root (TarnReport *self);
const TarnRich *
tarn_report_get_footer (TarnReport *self,
                        TarnFooter  footer);
TarnRich *
tarn_report_dup_page (TarnReport *self,
                      guint       page,
                      guint       n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnReport, tarn_report_unref)

G_END_DECLS
