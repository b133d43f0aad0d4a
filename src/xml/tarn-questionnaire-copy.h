/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tarn_questionnaire_copy_dup_id (const char *title);
char *tarn_questionnaire_copy        (const char *data,
                                      gsize       length,
                                      const char *id,
                                      const char *title,
                                      gsize      *copy_length);

G_END_DECLS
