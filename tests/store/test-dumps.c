/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-dumps.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_the_kernel_knows (void)
{
  struct rlimit limit;

  tarn_dumps_forbid ();

  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, <=, 1);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
}

static void
test_a_crash_leaves_no_core_dump (void)
{
  struct rlimit most;
  int           status;
  pid_t         child;

  getrlimit (RLIMIT_CORE, &most);
  most.rlim_cur = most.rlim_max;
  setrlimit (RLIMIT_CORE, &most);

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      tarn_dumps_forbid ();
      signal (SIGSEGV, SIG_DFL);
      raise (SIGSEGV);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_false (WCOREDUMP (status));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dumps/crash", test_a_crash_leaves_no_core_dump);
  g_test_add_func ("/dumps/kernel", test_the_kernel_knows);

  return g_test_run ();
}
