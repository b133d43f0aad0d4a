/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop-private.h"

/* What is shown of a room, and what is held back so that nobody is given away (scoring method,
 * section 10, rules 2 to 4 and 7). */

/* The first time, a domain is drawn as the rules say; later only as far as nobody is given away. */
static void
draw_domain (TarnWorkshop *self,
             guint         index)
{
  const TarnDomain *domain = g_ptr_array_index (self->questionnaire->domains, index);
  const guint      *counts = tarn_tally_get_bands (self->closed, index);
  TarnDrawn        *drawn = &self->drawn[index];
  guint             exposed;
  guint             people = tarn_tally_get_people (self->closed, index, &exposed);
  TarnGroupStep     step = { people, exposed, exposed };

  if (people < tarn_group_least (domain->axis, self->k) || tarn_group_n_bands (domain->axis) < 2)
    return;

  if (drawn->steps->len > 0)
    {
      if (!tarn_group_audit_batch (drawn->steps, self->k, people, exposed, &drawn->words))
        return;
      g_clear_pointer (&drawn->percents, g_free);
    }
  else if (tarn_group_may_be_percent (domain->axis, counts))
    {
      guint n_bands = tarn_group_n_bands (domain->axis);

      drawn->percents = g_new (guint, n_bands);
      for (guint i = 0; i < n_bands; i++)
        drawn->percents[i] = tarn_group_percent (counts[i], people);
      g_array_append_val (drawn->steps, step);
    }
  else
    {
      drawn->words = tarn_group_words (exposed, people);
      tarn_group_words_range (drawn->words, people, &step.least, &step.most);
      g_array_append_val (drawn->steps, step);
    }

  drawn->people = people;
}

static void
show_domain (TarnWorkshop    *self,
             guint            index,
             TarnGroupDomain *domain)
{
  const TarnDrawn *drawn = &self->drawn[index];

  domain->shown = drawn->people >= self->k;
  if (!domain->shown)
    return;

  domain->people = drawn->people;
  domain->held = tarn_tally_get_people (self->closed, index, NULL) > drawn->people;
  if (drawn->percents != NULL)
    domain->percents = g_memdup2 (drawn->percents, domain->n_bands * sizeof (guint));
  else
    domain->words = drawn->words;
}

/**
 * tarn_workshop_draw_batch:
 * @self: a room of which a batch was closed just now
 *
 * Draws it into what is shown, domain after domain, as far as that may be.
 */
void
tarn_workshop_draw_batch (TarnWorkshop *self)
{
  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    draw_domain (self, i);
}

/**
 * tarn_workshop_draw:
 * @self: a room
 *
 * Draws what may be shown of the batches that were closed. What was drawn before stays as it is, so
 * asking often tells nothing.
 *
 * Returns: (transfer full): the picture
 */
TarnGroupPicture *
tarn_workshop_draw (TarnWorkshop *self)
{
  TarnGroupPicture *picture;

  g_return_val_if_fail (TARN_IS_WORKSHOP (self), NULL);

  picture = tarn_group_picture_new (self->questionnaire, self->route);
  picture->k = self->k;
  picture->files = self->closed->n_files;
  picture->duplicates = self->n_duplicates;
  picture->shown = picture->files >= self->k;
  if (!picture->shown)
    {
      picture->files += self->waiting->n_files;
      return picture;
    }

  for (guint i = 0; i < picture->domains->len; i++)
    show_domain (self, i, g_ptr_array_index (picture->domains, i));
  if (self->parts != NULL)
    picture->parts = tarn_workshop_copy_parts (self);

  return picture;
}
