/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire.h"

/* What a questionnaire is made of: what is asked and how it counts. */

const char *const tarn_symbol_names[] = {
  "none",
  "shield-solid",
  "shield-half",
  "shield-open",
  "shield-broken",
  "triangle",
  "speech",
  "seed",
  "shoot",
  "young-plant",
  "full-plant",
  "circle-0",
  "circle-1",
  "circle-2",
  "circle-3",
  "circle-4",
  NULL,
};

/**
 * tarn_reference_new:
 *
 * Makes a reference with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a reference
 */
TarnReference *
tarn_reference_new (void)
{
  return g_new0 (TarnReference, 1);
}

/**
 * tarn_reference_free:
 * @self: (nullable) (transfer full): a reference
 *
 * Frees a reference and all that it owns.
 */
void
tarn_reference_free (TarnReference *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->nation);
  g_free (self->checked);
  tarn_text_free (self->title);
  tarn_text_free (self->label);
  tarn_text_free (self->publisher);
  tarn_text_free (self->note);
  g_free (self);
}

/**
 * tarn_cite_new:
 *
 * Makes a citation with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a citation
 */
TarnCite *
tarn_cite_new (void)
{
  return g_new0 (TarnCite, 1);
}

/**
 * tarn_cite_free:
 * @self: (nullable) (transfer full): a citation
 *
 * Frees a citation and all that it owns.
 */
void
tarn_cite_free (TarnCite *self)
{
  if (self == NULL)
    return;

  g_free (self->ref);
  g_free (self->at);
  tarn_text_free (self->note);
  g_free (self);
}

/**
 * tarn_advice_new:
 *
 * Makes a variant of a text with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a variant of a text
 */
TarnAdvice *
tarn_advice_new (void)
{
  TarnAdvice *self = g_new0 (TarnAdvice, 1);

  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);

  return self;
}

/**
 * tarn_advice_free:
 * @self: (nullable) (transfer full): a variant of a text
 *
 * Frees a variant of a text and all that it owns.
 */
void
tarn_advice_free (TarnAdvice *self)
{
  if (self == NULL)
    return;

  tarn_text_free (self->text);
  tarn_condition_unref (self->when);
  g_ptr_array_unref (self->cites);
  g_free (self);
}

/**
 * tarn_option_new:
 *
 * Makes an option with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): an option
 */
TarnOption *
tarn_option_new (void)
{
  return g_new0 (TarnOption, 1);
}

/**
 * tarn_option_free:
 * @self: (nullable) (transfer full): an option
 *
 * Frees an option and all that it owns.
 */
void
tarn_option_free (TarnOption *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  tarn_text_free (self->label);
  g_free (self);
}

/**
 * tarn_scale_new:
 *
 * Makes a scale with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a scale
 */
TarnScale *
tarn_scale_new (void)
{
  TarnScale *self = g_new0 (TarnScale, 1);

  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_option_free);

  return self;
}

/**
 * tarn_scale_free:
 * @self: (nullable) (transfer full): a scale
 *
 * Frees a scale and all that it owns.
 */
void
tarn_scale_free (TarnScale *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->options);
  g_free (self);
}

/**
 * tarn_band_new:
 *
 * Makes a band with nothing in it, for a reader to fill. It has no upper edge of its own until @to
 * is set.
 *
 * Returns: (transfer full): a band
 */
TarnBand *
tarn_band_new (void)
{
  TarnBand *self = g_new0 (TarnBand, 1);

  self->to = -1;

  return self;
}

/**
 * tarn_band_free:
 * @self: (nullable) (transfer full): a band
 *
 * Frees a band and all that it owns.
 */
void
tarn_band_free (TarnBand *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->without_event);
  g_free (self->shared_as);
  tarn_text_free (self->label);
  tarn_text_free (self->meaning);
  tarn_text_free (self->without_event_text);
  g_free (self);
}

/**
 * tarn_axis_new:
 *
 * Makes an axis with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): an axis
 */
TarnAxis *
tarn_axis_new (void)
{
  TarnAxis *self = g_new0 (TarnAxis, 1);

  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_band_free);

  return self;
}

/**
 * tarn_axis_free:
 * @self: (nullable) (transfer full): an axis
 *
 * Frees an axis and all that it owns.
 */
void
tarn_axis_free (TarnAxis *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->stop);
  g_free (self->talk_floor);
  g_free (self->no_average);
  tarn_text_free (self->title);
  g_ptr_array_unref (self->bands);
  g_free (self);
}

/**
 * tarn_flag_new:
 *
 * Makes a flag with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a flag
 */
TarnFlag *
tarn_flag_new (void)
{
  TarnFlag *self = g_new0 (TarnFlag, 1);

  self->today = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  self->tell = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  self->leave = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  self->step = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  self->on = g_new0 (char *, 1);

  return self;
}

/**
 * tarn_flag_free:
 * @self: (nullable) (transfer full): a flag
 *
 * Frees a flag and all that it owns.
 */
void
tarn_flag_free (TarnFlag *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->on);
  tarn_condition_unref (self->when);
  g_ptr_array_unref (self->today);
  g_ptr_array_unref (self->tell);
  g_ptr_array_unref (self->leave);
  g_ptr_array_unref (self->step);
  g_free (self);
}

/**
 * tarn_item_new:
 *
 * Makes an item with nothing in it, for a reader to fill. Until it is set, any number is allowed.
 *
 * Returns: (transfer full): an item
 */
TarnItem *
tarn_item_new (void)
{
  TarnItem *self = g_new0 (TarnItem, 1);

  self->flags = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_flag_free);
  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);
  self->min = -G_MAXDOUBLE;
  self->max = G_MAXDOUBLE;

  return self;
}

/**
 * tarn_item_free:
 * @self: (nullable) (transfer full): an item
 *
 * Frees an item and all that it owns.
 */
void
tarn_item_free (TarnItem *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->scale_id);
  if (self->scale_is_own)
    tarn_scale_free (self->scale);
  tarn_condition_unref (self->when);
  tarn_text_free (self->prompt);
  tarn_text_free (self->help);
  tarn_text_free (self->short_title);
  tarn_text_free (self->why);
  tarn_text_free (self->task);
  tarn_text_free (self->strength);
  tarn_text_free (self->theme);
  g_ptr_array_unref (self->flags);
  g_ptr_array_unref (self->cites);
  g_free (self);
}

/**
 * tarn_action_new:
 *
 * Makes advice for a band with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): advice for a band
 */
TarnAction *
tarn_action_new (void)
{
  TarnAction *self = g_new0 (TarnAction, 1);

  self->variants = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);

  return self;
}

/**
 * tarn_action_free:
 * @self: (nullable) (transfer full): advice for a band
 *
 * Frees advice for a band and all that it owns.
 */
void
tarn_action_free (TarnAction *self)
{
  if (self == NULL)
    return;

  g_free (self->band);
  g_ptr_array_unref (self->variants);
  g_free (self);
}

/**
 * tarn_domain_new:
 *
 * Makes a domain with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a domain
 */
TarnDomain *
tarn_domain_new (void)
{
  TarnDomain *self = g_new0 (TarnDomain, 1);

  self->items = g_ptr_array_new ();
  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_action_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);

  return self;
}

/**
 * tarn_domain_free:
 * @self: (nullable) (transfer full): a domain
 *
 * Frees a domain and all that it owns.
 */
void
tarn_domain_free (TarnDomain *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->axis_id);
  tarn_condition_unref (self->when);
  g_ptr_array_unref (self->items);
  tarn_text_free (self->title);
  tarn_text_free (self->definition);
  tarn_text_free (self->measures);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->notes);
  tarn_text_free (self->reflection_question);
  tarn_text_free (self->supervisor_prompt);
  tarn_text_free (self->workshop_prompt);
  g_ptr_array_unref (self->cites);
  g_free (self);
}

/**
 * tarn_section_new:
 *
 * Makes a section with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): a section
 */
TarnSection *
tarn_section_new (void)
{
  TarnSection *self = g_new0 (TarnSection, 1);

  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);

  return self;
}

/**
 * tarn_section_free:
 * @self: (nullable) (transfer full): a section
 *
 * Frees a section and all that it owns.
 */
void
tarn_section_free (TarnSection *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  tarn_condition_unref (self->when);
  tarn_text_free (self->title);
  tarn_text_free (self->intro);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
