/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnExit:
 * @TARN_EXIT_GOOD: it is done
 * @TARN_EXIT_USAGE: the command was not given as it should be
 * @TARN_EXIT_CONTENT: a file's content is wrong
 * @TARN_EXIT_FILES: something could not be read or written
 *
 * The promised exit codes.
 */
typedef enum
{
  TARN_EXIT_GOOD = 0,
  TARN_EXIT_USAGE = 2,
  TARN_EXIT_CONTENT = 3,
  TARN_EXIT_FILES = 4,
} TarnExit;

typedef struct _TarnCommand TarnCommand;

/**
 * TarnCommand:
 * @name: what is typed
 * @args: what comes after it, for the help
 * @summary: one line, to be translated
 * @run: does it; @argv starts with the command's name
 */
struct _TarnCommand
{
  const char *name;
  const char *args;
  const char *summary;
  TarnExit (*run) (const TarnCommand *self,
                   int                argc,
                   char             **argv);
};

TarnExit tarn_cli_list     (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_validate (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_score    (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_report   (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_handout  (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_journal  (const TarnCommand *self,
                            int                argc,
                            char             **argv);
TarnExit tarn_cli_workshop           (const TarnCommand *self,
                                      int                argc,
                                      char             **argv);
TarnExit tarn_cli_workshop_export    (const TarnCommand *self,
                                      int                argc,
                                      char             **argv);
TarnExit tarn_cli_workshop_summarise (const TarnCommand *self,
                                      int                argc,
                                      char             **argv);

G_END_DECLS
