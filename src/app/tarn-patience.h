/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-dialogs.h"

G_BEGIN_DECLS

/**
 * TarnPatience:
 *
 * A wait that is said, with a way out of it, only if it takes long.
 */
typedef struct _TarnPatience TarnPatience;

TarnPatience *tarn_patience_new  (GtkWidget           *over,
                                  const char          *heading,
                                  const char          *body,
                                  TarnConfirmCallback  callback,
                                  gpointer             user_data);
void          tarn_patience_free (TarnPatience        *self);

G_END_DECLS
