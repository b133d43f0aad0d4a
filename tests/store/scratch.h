/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder for one test, with everything in it gone at the end: g_auto(Scratch) folder = ...; */
typedef char *Scratch;

Scratch scratch_new   (void);
void    scratch_clear (Scratch    *self);
char   *scratch_write (Scratch     self,
                       const char *name,
                       const char *content);
guint   scratch_count (const char *folder);
void    scratch_holds (const char *path,
                       const char *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scratch, scratch_clear)

G_END_DECLS
