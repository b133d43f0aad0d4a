/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop-private.h"

/* A room by role (scoring method, section 10, rule 6). */

static void
part_free (gpointer data)
{
  TarnGroupPart *self = data;

  g_free (self->words);
  g_free (self);
}

/* The roles that are told apart, %NULL if this room may not be: rule 6. */
static GArray *
pick_roles (TarnWorkshop *self)
{
  g_autoptr(GArray) roles = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rest = self->closed->n_files;

  for (guint i = 0; i < tarn_tally_n_roles (self->closed); i++)
    if (self->closed->role_files[i] >= self->k)
      {
        g_array_append_val (roles, i);
        rest -= self->closed->role_files[i];
      }

  if (roles->len == 0 || roles->len > TARN_GROUP_MAX_PARTS || (rest > 0 && rest < self->k) ||
      (roles->len == 1 && rest == 0))
    return NULL;

  return g_steal_pointer (&roles);
}

/* Whether every part has k people with a band in a domain, also when k was raised since. */
static gboolean
are_parts_large (TarnWorkshop *self,
                 GArray       *roles,
                 guint         index)
{
  const TarnDomain *domain = g_ptr_array_index (self->questionnaire->domains, index);
  guint             least = tarn_group_least (domain->axis, self->k);
  guint             exposed;

  for (guint i = 0; i < roles->len; i++)
    if (tarn_tally_get_role_people (self->closed, g_array_index (roles, guint, i), index,
                                    &exposed) < least)
      return FALSE;

  return TRUE;
}

static void
break_down_domain (TarnWorkshop *self,
                   GArray       *roles,
                   guint         index)
{
  const TarnDrawn *drawn = &self->drawn[index];
  guint            people[TARN_GROUP_MAX_PARTS];
  TarnGroupWords   words[TARN_GROUP_MAX_PARTS];

  if (drawn->steps->len == 0 || drawn->people < self->k || !are_parts_large (self, roles, index))
    return;

  for (guint i = 0; i < roles->len; i++)
    {
      guint exposed;

      people[i] = tarn_tally_get_role_people (self->closed, g_array_index (roles, guint, i), index,
                                              &exposed);
      words[i] = tarn_group_words (exposed, people[i]);
    }

  if (!tarn_group_audit_parts (&g_array_index (drawn->steps, TarnGroupStep, 0), self->k, people,
                               words, roles->len))
    return;

  for (guint i = 0; i < roles->len; i++)
    ((TarnGroupPart *)g_ptr_array_index (self->parts, i))->words[index] = words[i];
}

/**
 * tarn_workshop_break_down:
 * @self: a room of which one batch was closed
 *
 * Adds the room by role to its picture (scoring method, section 10, rule 6). A role that fewer
 * people than k have belongs to the rest, of which nothing is said. It ends the room, since later
 * batches could be set against the parts.
 *
 * Returns: %FALSE if the room may not be shown in parts; then nothing has changed
 */
gboolean
tarn_workshop_break_down (TarnWorkshop *self)
{
  const TarnItem *item;
  guint           n_domains;
  g_autoptr(GArray) roles = NULL;

  g_return_val_if_fail (TARN_IS_WORKSHOP (self), FALSE);

  item = tarn_questionnaire_find_role (self->questionnaire);
  if (item == NULL || self->n_batches != 1 || tarn_workshop_is_over (self))
    return FALSE;

  roles = pick_roles (self);
  if (roles == NULL)
    return FALSE;

  n_domains = self->questionnaire->domains->len;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (guint i = 0; i < roles->len; i++)
    {
      TarnGroupPart *part = g_new0 (TarnGroupPart, 1);

      part->role = g_ptr_array_index (item->scale->options, g_array_index (roles, guint, i));
      part->words = g_new0 (TarnGroupWords, n_domains);
      g_ptr_array_add (self->parts, part);
    }

  for (guint i = 0; i < n_domains; i++)
    break_down_domain (self, roles, i);

  return TRUE;
}

/**
 * tarn_workshop_copy_parts:
 * @self: a room that was broken down
 *
 * Where a part is too small now that k was raised, the others go with it: they could be taken from
 * the whole.
 *
 * Returns: (transfer full) (nullable) (element-type TarnGroupPart): its parts, as far as they may
 *   be shown
 */
GPtrArray *
tarn_workshop_copy_parts (TarnWorkshop *self)
{
  guint n_domains = self->questionnaire->domains->len;
  g_autoptr(GArray) roles = pick_roles (self);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);

  if (roles == NULL || roles->len != self->parts->len)
    return NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const TarnGroupPart *part = g_ptr_array_index (self->parts, i);
      TarnGroupPart       *copy = g_new0 (TarnGroupPart, 1);

      copy->role = part->role;
      copy->words = g_new0 (TarnGroupWords, n_domains);
      for (guint j = 0; j < n_domains; j++)
        if (are_parts_large (self, roles, j))
          copy->words[j] = part->words[j];
      g_ptr_array_add (parts, copy);
    }

  return g_steal_pointer (&parts);
}
