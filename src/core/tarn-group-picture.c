/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-picture.h"

/* The formatter is off because it would put this on one line. */
/* clang-format off */
G_DEFINE_BOXED_TYPE (TarnGroupPicture, tarn_group_picture, tarn_group_picture_ref,
                     tarn_group_picture_unref)
/* clang-format on */

static void
group_domain_free (gpointer data)
{
  TarnGroupDomain *self = data;

  g_free (self->percents);
  g_free (self);
}

static void
tarn_group_picture_clear (gpointer data)
{
  TarnGroupPicture *self = data;

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_ptr_array_unref (self->domains);
  tarn_questionnaire_unref (self->questionnaire);
}

/**
 * tarn_group_picture_new:
 * @questionnaire: what the room answered
 * @route: on which route
 *
 * For the workshop, which fills it in before anybody else sees it.
 *
 * Returns: (transfer full): a picture that shows nothing
 */
TarnGroupPicture *
tarn_group_picture_new (TarnQuestionnaire *questionnaire,
                        TarnRoute          route)
{
  TarnGroupPicture *self;

  g_return_val_if_fail (questionnaire != NULL, NULL);

  self = g_atomic_rc_box_new0 (TarnGroupPicture);
  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->route = route;
  self->domains = g_ptr_array_new_with_free_func (group_domain_free);
  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      TarnGroupDomain *domain = g_new0 (TarnGroupDomain, 1);

      domain->domain = g_ptr_array_index (questionnaire->domains, i);
      domain->n_bands = tarn_group_n_bands (domain->domain->axis);
      g_ptr_array_add (self->domains, domain);
    }

  return self;
}

/**
 * tarn_group_picture_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnGroupPicture *
tarn_group_picture_ref (TarnGroupPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_group_picture_unref:
 * @self: (nullable) (transfer full): a picture
 *
 * Gives up one count.
 */
void
tarn_group_picture_unref (TarnGroupPicture *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_group_picture_clear);
}

/**
 * tarn_group_domain_get_words:
 * @self: a domain of a picture
 *
 * The words of a domain; where percents are shown, those that its percents stand for.
 *
 * Returns: the words; none where nothing is shown
 */
TarnGroupWords
tarn_group_domain_get_words (const TarnGroupDomain *self)
{
  guint exposed = 0;
  guint people = 0;

  g_return_val_if_fail (self != NULL, TARN_GROUP_WORDS_NONE);

  if (self->percents == NULL)
    return self->words;

  for (guint i = 0; i < self->n_bands; i++)
    {
      people += self->percents[i];
      exposed += tarn_group_is_exposed (self->domain->axis, i) ? self->percents[i] : 0;
    }

  return tarn_group_words (exposed, people);
}

/**
 * tarn_group_picture_compare:
 * @before: the picture of an earlier round
 * @after: the picture of a later round of the same questionnaire and route
 * @domain: the place of a domain, from 0
 *
 * Says in which direction a room has gone, from what the two pictures show and nothing else: so it
 * tells nothing that they do not (scoring method, section 10).
 *
 * Returns: whether more or fewer people than before are on the exposed side
 */
TarnGroupChange
tarn_group_picture_compare (const TarnGroupPicture *before,
                            const TarnGroupPicture *after,
                            guint                   domain)
{
  TarnGroupWords old_words;
  TarnGroupWords new_words;

  g_return_val_if_fail (before != NULL && after != NULL, TARN_GROUP_CHANGE_NONE);
  g_return_val_if_fail (domain < before->domains->len && domain < after->domains->len,
                        TARN_GROUP_CHANGE_NONE);

  old_words = tarn_group_domain_get_words (g_ptr_array_index (before->domains, domain));
  new_words = tarn_group_domain_get_words (g_ptr_array_index (after->domains, domain));
  if (old_words == TARN_GROUP_WORDS_NONE || new_words == TARN_GROUP_WORDS_NONE)
    return TARN_GROUP_CHANGE_NONE;
  if (old_words == new_words)
    return TARN_GROUP_CHANGE_SAME;

  return new_words > old_words ? TARN_GROUP_CHANGE_MORE : TARN_GROUP_CHANGE_FEWER;
}

/**
 * tarn_group_change_get_id:
 * @change: a change
 *
 * Returns: (nullable): the change as programs read it, the same in every language; %NULL for none
 */
const char *
tarn_group_change_get_id (TarnGroupChange change)
{
  static const char *const ids[] = { NULL, "fewer", "about the same", "more people than before" };

  g_return_val_if_fail (change < G_N_ELEMENTS (ids), NULL);

  return ids[change];
}
