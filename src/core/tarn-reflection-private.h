/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reflection.h"

G_BEGIN_DECLS

/* Shared by the files of the reflection, and by nobody else. */

/* Texts by id, in the order they came. */
typedef struct
{
  GHashTable *texts;
  GPtrArray  *keys; /* owned by @texts */
} TarnNotes;

struct _TarnReflection
{
  GObject parent_instance;

  char     *questionnaire;
  char     *version;
  TarnRoute route;
  gboolean  finished;
  char     *at;
  char     *started;
  char     *changed;
  char     *token;

  GPtrArray  *answers;
  GHashTable *answers_by_item;
  TarnNotes   notes;
  GPtrArray  *places;
  char       *review;
  GPtrArray  *plan;
  TarnNotes   steps;
  GPtrArray  *topics;
  GPtrArray  *unknown;
};

void     tarn_reflection_emit_changed (TarnReflection *self);
gboolean tarn_reflection_set_string   (char      **member,
                                       const char *value);

G_END_DECLS
