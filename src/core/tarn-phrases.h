/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What nobody types and no rule looks for. */
#define TARN_BLANK 1

/**
 * TarnPhrases:
 *
 * A set of words and phrases that can be blanked out in a text.
 */
typedef struct _TarnPhrases TarnPhrases;

TarnPhrases *tarn_phrases_new   (void);
void         tarn_phrases_free  (TarnPhrases *self);
void         tarn_phrases_add   (TarnPhrases *self,
                                 const char  *phrase);
void         tarn_phrases_blank (TarnPhrases *self,
                                 const char  *text,
                                 char        *blanked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnPhrases, tarn_phrases_free)

G_END_DECLS
