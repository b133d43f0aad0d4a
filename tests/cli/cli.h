/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "scratch.h"

G_BEGIN_DECLS

/* The real program, run once. Its home is an empty folder, so that nothing of the person who runs
 * the tests is found; its date is 2026-11-22. */
typedef struct
{
  int   status;
  char *out;
  gsize length; /* of out, which need not be text */
  char *err;
} Cli;

Cli  *cli_run         (const char        *first_arg,
                       ...) G_GNUC_NULL_TERMINATED;
Cli  *cli_run_full    (const char        *input,
                       const char *const *environment,
                       const char *const *args);
void  cli_free        (Cli               *self);
void  cli_assert_says (const char        *text,
                       const char        *what);
void  cli_assert_once (const char        *text,
                       const char        *what);
char *cli_data        (const char        *name);
char *cli_test_data   (const char        *name);
char *cli_read        (const char        *path);
char *cli_replace     (const char        *text,
                       const char        *old,
                       const char        *new);
char *cli_ask         (const char        *program,
                       ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cli, cli_free)

G_END_DECLS
