/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-cli-input.h"
#include "tarn-report-supervisor.h"

G_BEGIN_DECLS

/**
 * TarnShareOptions:
 * @share: (nullable): of `--share`
 * @topics: (nullable): of `--topics`
 * @plan: (nullable): of `--plan`
 *
 * What a copy for a supervisor is to hold.
 */
typedef struct
{
  char *share;
  char *topics;
  char *plan;
} TarnShareOptions;

gboolean    tarn_cli_share_check   (const TarnCommand      *command,
                                    const TarnShareOptions *self);
TarnReport *tarn_cli_share_make    (const TarnCommand      *command,
                                    const TarnOptions      *options,
                                    const TarnShareOptions *self,
                                    GPtrArray              *inputs,
                                    TarnTexts              *texts,
                                    const char             *date,
                                    TarnExit               *status);
gboolean    tarn_cli_share_is_used (const TarnShareOptions *self);
void        tarn_cli_share_clear   (TarnShareOptions       *self);

G_END_DECLS
