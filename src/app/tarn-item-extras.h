/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnItemExtras:
 *
 * What stands below a question, for whoever wants it: why it is asked, and a private note.
 */
#define TARN_TYPE_ITEM_EXTRAS (tarn_item_extras_get_type ())

G_DECLARE_FINAL_TYPE (TarnItemExtras, tarn_item_extras, TARN, ITEM_EXTRAS, AdwBin)

GtkWidget *tarn_item_extras_new      (TarnSession    *session);
void       tarn_item_extras_set_item (TarnItemExtras *self,
                                      const TarnItem *item);

G_END_DECLS
