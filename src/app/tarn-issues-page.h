/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-issue.h"

G_BEGIN_DECLS

GtkWidget *tarn_issues_list_new (GPtrArray  *issues);
GtkWidget *tarn_issues_page_new (const char *name,
                                 const char *error,
                                 GPtrArray  *issues);

G_END_DECLS
