/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-cli-command.h"

G_BEGIN_DECLS

/**
 * TarnOptions:
 * @questionnaires: (nullable) (array zero-terminated=1): files of `--questionnaire`
 * @lang: (nullable): of `--lang`
 * @files: (nullable) (array zero-terminated=1): what is not an option
 * @languages: (array zero-terminated=1): the languages wanted, the most wanted first
 *
 * What every command takes.
 */
typedef struct
{
  char   **questionnaires;
  char    *lang;
  char   **files;
  char   **languages;
  gboolean help;
} TarnOptions;

gboolean    tarn_cli_parse             (const TarnCommand   *command,
                                        const char          *description,
                                        const GOptionEntry  *entries,
                                        int                  argc,
                                        char               **argv,
                                        TarnOptions         *options,
                                        TarnExit            *status);
TarnExit    tarn_cli_refuse            (const TarnCommand   *command,
                                        const char          *format,
                                        ...) G_GNUC_PRINTF (2, 3);
void        tarn_cli_options_clear     (TarnOptions         *self);
guint       tarn_cli_options_n_files   (const TarnOptions   *self);
gboolean    tarn_cli_options_has_input (const TarnOptions   *self);
char       *tarn_cli_dup_today         (GError             **error);
const char *tarn_cli_get_default_paper (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarnOptions, tarn_cli_options_clear)

G_END_DECLS
