/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

/* The kernel writes no core file below a page, and gives none to a program that collects them at
 * exactly one byte; at zero it would give it one, and trust that program to throw it away. */
#define NO_CORE 1

#define FLATPAK_INFO "/.flatpak-info"

/**
 * tarn_dumps_forbid:
 *
 * Keeps answers out of what a crash leaves behind: there will be no core dump, and no program of
 * the same person can look into the memory of this one. In a Flatpak the portals have to look at
 * the program to know it, so there it is only without core dump, and the sandbox does the rest.
 */
void
tarn_dumps_forbid (void)
{
  struct rlimit limit = { 0 };

  getrlimit (RLIMIT_CORE, &limit);
  limit.rlim_cur = MIN (limit.rlim_max, NO_CORE);
  setrlimit (RLIMIT_CORE, &limit);

  if (!g_file_test (FLATPAK_INFO, G_FILE_TEST_EXISTS))
    prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}
