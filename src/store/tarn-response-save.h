/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-response.h"
#include "tarn-store-error.h"

G_BEGIN_DECLS

char    *tarn_response_new_token (void);
char    *tarn_response_new_name  (void);
gboolean tarn_response_save      (TarnResponse *self,
                                  const char   *path,
                                  GError      **error);

G_END_DECLS
