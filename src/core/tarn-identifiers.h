/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-text.h"

G_BEGIN_DECLS

/* What is most hits that one text is looked at for: beyond it, more would help nobody. */
#define TARN_MOST_HITS 200

/**
 * TarnIdentifierKind:
 * @id: such as `postcode`
 * @name: what it is called, such as "a postcode"
 * @why: why it may show who is meant
 *
 * One kind of thing that can show who is meant.
 */
typedef struct
{
  char     *id;
  TarnText *name;
  TarnText *why;
} TarnIdentifierKind;

/**
 * TarnIdentifierHit:
 * @kind: (transfer none): what it seems to be
 * @start: where it begins, in bytes
 * @end: the byte behind it
 */
typedef struct
{
  const TarnIdentifierKind *kind;
  gsize                     start;
  gsize                     end;
} TarnIdentifierHit;

/**
 * TarnIdentifiers:
 *
 * A counted set of rules, from files of `urn:tarn:identifiers:1`, that find what may show who is
 * meant in what a person wrote. Several files may be read into one. It is not changed once read.
 * Rules warn; nothing is ever refused because of them, and they cannot catch everything.
 */
typedef struct _TarnIdentifiers TarnIdentifiers;

TarnIdentifiers          *tarn_identifiers_new          (void);
TarnIdentifiers          *tarn_identifiers_ref          (TarnIdentifiers  *self);
void                      tarn_identifiers_unref        (TarnIdentifiers  *self);
const TarnIdentifierKind *tarn_identifiers_get_kind     (TarnIdentifiers  *self,
                                                         const char       *id);
void                      tarn_identifiers_take_kind    (TarnIdentifiers  *self,
                                                         const char       *id,
                                                         TarnText         *name,
                                                         TarnText         *why);
gboolean                  tarn_identifiers_add_find     (TarnIdentifiers  *self,
                                                         const char       *kind,
                                                         const char       *pattern,
                                                         GError          **error);
gboolean                  tarn_identifiers_add_except   (TarnIdentifiers  *self,
                                                         const char       *kind,
                                                         const char       *pattern,
                                                         GError          **error);
void                      tarn_identifiers_add_innocent (TarnIdentifiers  *self,
                                                         const char       *kind,
                                                         const char       *phrases);
GArray                   *tarn_identifiers_find         (TarnIdentifiers  *self,
                                                         const char       *text,
                                                         gboolean         *gave_up);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnIdentifiers, tarn_identifiers_unref)

G_END_DECLS
