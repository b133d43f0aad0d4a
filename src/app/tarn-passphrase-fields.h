/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnPassphraseFields:
 *
 * Where a new passphrase or password is written twice, hidden unless the person wants to see it,
 * with a line below that says what is still missing. #TarnPassphraseFields::changed is emitted
 * after each change, #TarnPassphraseFields::entered when Enter is pressed.
 */
#define TARN_TYPE_PASSPHRASE_FIELDS (tarn_passphrase_fields_get_type ())

G_DECLARE_FINAL_TYPE (TarnPassphraseFields, tarn_passphrase_fields, TARN, PASSPHRASE_FIELDS, AdwBin)

GtkWidget  *tarn_passphrase_fields_new   (const char           *first,
                                          const char           *second,
                                          const char           *advice);
const char *tarn_passphrase_fields_get   (TarnPassphraseFields *self);
void        tarn_passphrase_fields_clear (TarnPassphraseFields *self);

G_END_DECLS
