/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stands between a program and the C library (LD_PRELOAD), and lets one of the calls that change
 * the folder TARN_FAULT_FOLDER go wrong:
 *
 * TARN_FAULT_AT=N     the call that goes wrong, from 1; 0 for none
 * TARN_FAULT=kill     the program is killed before the call
 * TARN_FAULT=half     half of what is to be written is written, then the program is killed
 * TARN_FAULT=ERRNO    the call fails with this number, once; with a "+" behind it from then on
 * TARN_FAULT=wait     the call takes a second
 * TARN_FAULT_COUNT    a file that gets one byte for each such call
 *
 * Or as long as there is a file of another name, which a test makes and removes:
 *
 * TARN_FAULT_FULL     the disk of the folder is full: half of what is to be written goes on it,
 *                     half of the rest, and so on, until nothing does
 * TARN_FAULT_HELD     a file of the folder that is opened to be read lets wait for it
 */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* which makes one function of two that both have to be caught */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How often it is looked whether a file is still there. */
#define LOOK_MICROSECONDS 10000

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int             calls;

/* The next function of this name, which is the C library's. */
#define NEXT(name) ((__typeof__ (&name))dlsym (RTLD_NEXT, #name))

static int
is_ours (const char *path)
{
  const char *folder = getenv ("TARN_FAULT_FOLDER");

  return folder != NULL && path != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
is_our_fd (int fd)
{
  char    link[64];
  char    path[PATH_MAX];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;

  path[length] = '\0';
  return is_ours (path);
}

static void
count (void)
{
  const char *path = getenv ("TARN_FAULT_COUNT");
  int         fd = path != NULL ? NEXT (open) (path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;

  if (fd < 0)
    return;
  if (NEXT (write) (fd, "x", 1) != 1)
    abort ();
  NEXT (close)
  (fd);
}

/* Returns 0 if the call may go on, 1 if half of it may, or -1 with errno set if it fails. */
static int
meet (void)
{
  const char *fault = getenv ("TARN_FAULT");
  const char *at = getenv ("TARN_FAULT_AT");
  int         number;
  int         wanted = at != NULL ? atoi (at) : 0;

  pthread_mutex_lock (&lock);
  number = ++calls;
  count ();
  pthread_mutex_unlock (&lock);

  if (fault == NULL || wanted == 0 ||
      (strchr (fault, '+') != NULL ? number < wanted : number != wanted))
    return 0;
  if (strcmp (fault, "half") == 0)
    return 1;
  if (strcmp (fault, "kill") == 0)
    raise (SIGKILL);
  if (strcmp (fault, "wait") == 0)
    {
      usleep (1000 * 1000);
      return 0;
    }

  errno = atoi (fault);
  return -1;
}

/* Whether the file is there that a variable names. */
static int
is_now (const char *variable)
{
  const char *path = getenv (variable);

  return path != NULL && access (path, F_OK) == 0;
}

ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  int met = is_our_fd (fd) ? meet () : 0;

  if (met < 0)
    return -1;
  if (is_now ("TARN_FAULT_FULL") && is_our_fd (fd))
    {
      errno = ENOSPC;
      return length < 2 ? -1 : NEXT (write) (fd, data, length / 2);
    }
  if (met == 0)
    return NEXT (write) (fd, data, length);

  if (NEXT (write) (fd, data, length / 2) < 0)
    abort ();
  raise (SIGKILL);
  return -1;
}

/* What has no half is killed before it, for a change. */
static int
may (int ours)
{
  int met = ours ? meet () : 0;

  if (met == 1)
    raise (SIGKILL);
  return met == 0;
}

int
fsync (int fd)
{
  return may (is_our_fd (fd)) ? NEXT (fsync) (fd) : -1;
}

int
fchmod (int    fd,
        mode_t mode)
{
  return may (is_our_fd (fd)) ? NEXT (fchmod) (fd, mode) : -1;
}

int
chmod (const char *path,
       mode_t      mode)
{
  return may (is_ours (path)) ? NEXT (chmod) (path, mode) : -1;
}

int
mkdir (const char *path,
       mode_t      mode)
{
  return may (is_ours (path)) ? NEXT (mkdir) (path, mode) : -1;
}

int
rename (const char *from,
        const char *to)
{
  return may (is_ours (to)) ? NEXT (rename) (from, to) : -1;
}

int
link (const char *from,
      const char *to)
{
  return may (is_ours (to)) ? NEXT (link) (from, to) : -1;
}

int
unlink (const char *path)
{
  return may (is_ours (path)) ? NEXT (unlink) (path) : -1;
}

static int
open_any (const char *path,
          int         flags,
          mode_t      mode)
{
  int changes = (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_ACCMODE) != O_RDONLY;

  while (!changes && is_ours (path) && is_now ("TARN_FAULT_HELD"))
    usleep (LOOK_MICROSECONDS);

  return may (changes && is_ours (path)) ? NEXT (open) (path, flags, mode) : -1;
}

int
open (const char *path,
      int         flags,
      ...)
{
  va_list args;
  mode_t  mode;

  va_start (args, flags);
  mode = (flags & O_CREAT) != 0 ? va_arg (args, mode_t) : 0;
  va_end (args);

  return open_any (path, flags, mode);
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  va_list args;
  mode_t  mode;

  va_start (args, flags);
  mode = (flags & O_CREAT) != 0 ? va_arg (args, mode_t) : 0;
  va_end (args);

  return open_any (path, flags, mode);
}
