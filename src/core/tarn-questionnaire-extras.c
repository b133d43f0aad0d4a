/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire.h"

/* What a questionnaire is made of: what stands around its domains. */

/**
 * tarn_word_new:
 *
 * Makes a word with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a word
 */
TarnWord *
tarn_word_new (void)
{
  TarnWord *self = g_new0 (TarnWord, 1);

  self->variants = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);

  return self;
}

/**
 * tarn_word_free:
 * @self: (nullable) (transfer full): a word
 *
 * Frees a word and all that it owns.
 */
void
tarn_word_free (TarnWord *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->variants);
  g_free (self);
}

/**
 * tarn_pack_new:
 *
 * Makes a pack with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a pack
 */
TarnPack *
tarn_pack_new (void)
{
  TarnPack *self = g_new0 (TarnPack, 1);

  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);
  self->nations = g_new0 (char *, 1);

  return self;
}

/**
 * tarn_pack_free:
 * @self: (nullable) (transfer full): a pack
 *
 * Frees a pack and all that it owns.
 */
void
tarn_pack_free (TarnPack *self)
{
  if (self == NULL)
    return;

  g_free (self->option);
  g_strfreev (self->nations);
  g_ptr_array_unref (self->cites);
  tarn_text_free (self->regulator);
  tarn_text_free (self->code);
  tarn_text_free (self->concern);
  g_free (self);
}

/**
 * tarn_map_field_new:
 *
 * Makes a field of the presence map with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a field of the presence map
 */
TarnMapField *
tarn_map_field_new (void)
{
  TarnMapField *self = g_new0 (TarnMapField, 1);

  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_option_free);

  return self;
}

/**
 * tarn_map_field_free:
 * @self: (nullable) (transfer full): a field of the presence map
 *
 * Frees a field of the presence map and all that it owns.
 */
void
tarn_map_field_free (TarnMapField *self)
{
  if (self == NULL)
    return;

  tarn_text_free (self->label);
  g_ptr_array_unref (self->options);
  g_free (self);
}

/**
 * tarn_ring_new:
 *
 * Makes a ring with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a ring
 */
TarnRing *
tarn_ring_new (void)
{
  return g_new0 (TarnRing, 1);
}

/**
 * tarn_ring_free:
 * @self: (nullable) (transfer full): a ring
 *
 * Frees a ring and all that it owns.
 */
void
tarn_ring_free (TarnRing *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  tarn_text_free (self->label);
  g_free (self);
}

/**
 * tarn_hint_new:
 *
 * Makes a hint with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a hint
 */
TarnHint *
tarn_hint_new (void)
{
  return g_new0 (TarnHint, 1);
}

/**
 * tarn_hint_free:
 * @self: (nullable) (transfer full): a hint
 *
 * Frees a hint and all that it owns.
 */
void
tarn_hint_free (TarnHint *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  tarn_condition_unref (self->when);
  tarn_text_free (self->text);
  g_free (self);
}

/**
 * tarn_map_new:
 *
 * Makes a presence map with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a presence map
 */
TarnMap *
tarn_map_new (void)
{
  TarnMap *self = g_new0 (TarnMap, 1);

  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_map_field_free);
  self->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_ring_free);
  self->hints = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_hint_free);

  return self;
}

/**
 * tarn_map_free:
 * @self: (nullable) (transfer full): a presence map
 *
 * Frees a presence map and all that it owns.
 */
void
tarn_map_free (TarnMap *self)
{
  if (self == NULL)
    return;

  tarn_text_free (self->title);
  tarn_text_free (self->intro);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->rings);
  g_ptr_array_unref (self->hints);
  g_free (self);
}

/**
 * tarn_statement_new:
 *
 * Makes an overall statement with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): an overall statement
 */
TarnStatement *
tarn_statement_new (void)
{
  return g_new0 (TarnStatement, 1);
}

/**
 * tarn_statement_free:
 * @self: (nullable) (transfer full): an overall statement
 *
 * Frees an overall statement and all that it owns.
 */
void
tarn_statement_free (TarnStatement *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  tarn_text_free (self->text);
  tarn_text_free (self->help);
  g_free (self);
}

/**
 * tarn_rule_new:
 *
 * Makes a rule with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a rule
 */
TarnRule *
tarn_rule_new (void)
{
  return g_new0 (TarnRule, 1);
}

/**
 * tarn_rule_free:
 * @self: (nullable) (transfer full): a rule
 *
 * Frees a rule and all that it owns.
 */
void
tarn_rule_free (TarnRule *self)
{
  if (self == NULL)
    return;

  g_free (self->statement);
  g_free (self->band);
  g_free (self);
}

/**
 * tarn_quadrant_new:
 *
 * Makes a quadrant with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a quadrant
 */
TarnQuadrant *
tarn_quadrant_new (void)
{
  return g_new0 (TarnQuadrant, 1);
}

/**
 * tarn_quadrant_free:
 * @self: (nullable) (transfer full): a quadrant
 *
 * Frees a quadrant and all that it owns.
 */
void
tarn_quadrant_free (TarnQuadrant *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  tarn_text_free (self->title);
  tarn_text_free (self->reading);
  tarn_text_free (self->help);
  g_free (self);
}

/**
 * tarn_picture_new:
 *
 * Makes a two-axis picture with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a two-axis picture
 */
TarnPicture *
tarn_picture_new (void)
{
  TarnPicture *self = g_new0 (TarnPicture, 1);

  self->quadrants = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_quadrant_free);

  return self;
}

/**
 * tarn_picture_free:
 * @self: (nullable) (transfer full): a two-axis picture
 *
 * Frees a two-axis picture and all that it owns.
 */
void
tarn_picture_free (TarnPicture *self)
{
  if (self == NULL)
    return;

  g_free (self->across);
  g_free (self->up);
  g_free (self->stands_out_from);
  tarn_text_free (self->title);
  tarn_text_free (self->less);
  tarn_text_free (self->more);
  tarn_text_free (self->near_text);
  tarn_text_free (self->stop_text);
  tarn_text_free (self->stands_out_text);
  tarn_text_free (self->no_marker_text);
  g_ptr_array_unref (self->quadrants);
  g_free (self);
}
