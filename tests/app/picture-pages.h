/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/**
 * PicturePage:
 * @name: of its picture
 * @show: shows it, and gives back the window it is in
 * @reflection: (nullable): which worked example of tests/data/reflections it is about
 * @at: (nullable): which question, or which domain
 *
 * A page that a picture is taken of.
 */
typedef struct _PicturePage PicturePage;

struct _PicturePage
{
  const char *name;
  GtkWindow *(*show) (const PicturePage *page);
  const char *reflection;
  const char *at;
};

/* Ends with a page that has no name. */
extern const PicturePage picture_pages[];

void
picture_pages_leave (void);
