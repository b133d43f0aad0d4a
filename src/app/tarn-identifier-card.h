/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-own-words.h"
#include "tarn-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnIdentifierCard:
 *
 * One place in the person's own words that may show who is meant: its sentence with the place
 * marked, what it seems to be and why that matters. #TarnIdentifierCard::keep is emitted when it
 * is to stay, #TarnIdentifierCard::changed when the text was written anew.
 */
#define TARN_TYPE_IDENTIFIER_CARD (tarn_identifier_card_get_type ())

G_DECLARE_FINAL_TYPE (TarnIdentifierCard, tarn_identifier_card, TARN, IDENTIFIER_CARD, GtkBox)

GtkWidget          *tarn_identifier_card_new       (TarnSession             *session,
                                                    const TarnOwnWords      *words,
                                                    const TarnIdentifierHit *hit);
const TarnOwnWords *tarn_identifier_card_get_words (TarnIdentifierCard      *self);
char               *tarn_identifier_card_dup_key   (const TarnOwnWords      *words,
                                                    const TarnIdentifierHit *hit);
char               *tarn_identifier_card_dup_text  (TarnIdentifierCard      *self);

G_END_DECLS
