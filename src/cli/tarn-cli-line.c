/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-line.h"

#include <errno.h>
#include <unistd.h>

/**
 * tarn_cli_read_line:
 * @fd: where to read
 * @line: (out) (array length=room): where to put it; without an end
 * @room: how many bytes there is room for
 *
 * Reads one secret line, and no byte of the next, which may be another secret. It is never copied.
 *
 * Returns: how many bytes it has, without what ends it; @room if there is no end in sight; below 0
 *   with errno set
 */
gssize
tarn_cli_read_line (int   fd,
                    char *line,
                    gsize room)
{
  gsize length = 0;

  while (length < room)
    {
      gssize n = read (fd, line + length, 1);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return n;
      if (n == 0)
        return length;
      if (line[length] == '\n')
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
      length++;
    }
  return length;
}
