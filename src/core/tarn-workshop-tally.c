/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop-tally.h"

#include "tarn-group-rules.h"

#include <string.h>

#define NO_BAND G_MAXUINT

static guint
find_domain (const TarnTally *self,
             const char      *id)
{
  GPtrArray *domains = self->questionnaire->domains;

  for (guint i = 0; i < domains->len; i++)
    if (strcmp (((const TarnDomain *)g_ptr_array_index (domains, i))->id, id) == 0)
      return i;

  return domains->len;
}

/* The place of a band with an edge among its like. No file holds a band that only a flag gives. */
static guint
find_band (const TarnAxis *axis,
           const char     *id)
{
  guint place = 0;

  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *band = g_ptr_array_index (axis->bands, i);

      if (band->by_flag)
        continue;
      if (strcmp (band->id, id) == 0)
        return place;
      place++;
    }

  return NO_BAND;
}

static guint
find_role (const TarnTally *self,
           const char      *code)
{
  for (guint i = 0; code != NULL && i < tarn_tally_n_roles (self); i++)
    if (strcmp (((const TarnOption *)g_ptr_array_index (self->roles, i))->code, code) == 0)
      return i;

  return tarn_tally_n_roles (self);
}

static const TarnAxis *
get_axis (const TarnTally *self,
          guint            domain)
{
  return ((const TarnDomain *)g_ptr_array_index (self->questionnaire->domains, domain))->axis;
}

/* Looks up every band before anything is counted, so that a response counts whole or not at all. */
static gboolean
look_up (const TarnTally *self,
         TarnResponse    *response,
         guint           *bands)
{
  guint                     n_domains;
  const TarnResponseDomain *domains = tarn_response_get_domains (response, &n_domains);
  guint                     n_known = self->questionnaire->domains->len;

  for (guint i = 0; i < n_known; i++)
    bands[i] = NO_BAND;

  for (guint i = 0; i < n_domains; i++)
    {
      guint domain = find_domain (self, domains[i].id);

      if (domain == n_known || domains[i].band == NULL)
        continue;
      if (bands[domain] != NO_BAND)
        return FALSE;

      bands[domain] = find_band (get_axis (self, domain), domains[i].band);
      if (bands[domain] == NO_BAND)
        return FALSE;
    }

  return TRUE;
}

static void
move_numbers (guint *from,
              guint *to,
              guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      to[i] += from[i];
      from[i] = 0;
    }
}

/**
 * tarn_tally_new:
 * @questionnaire: what the responses belong to
 *
 * Returns: (transfer full): empty sums
 */
TarnTally *
tarn_tally_new (TarnQuestionnaire *questionnaire)
{
  TarnTally      *self = g_new0 (TarnTally, 1);
  const TarnItem *role = tarn_questionnaire_find_role (questionnaire);
  guint           n_domains = questionnaire->domains->len;
  guint           n_roles;

  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->offsets = g_new0 (guint, n_domains + 1);
  for (guint i = 0; i < n_domains; i++)
    self->offsets[i + 1] = self->offsets[i] + tarn_group_n_bands (get_axis (self, i));

  self->roles = role != NULL ? role->scale->options : NULL;
  n_roles = tarn_tally_n_roles (self);
  self->bands = g_new0 (guint, self->offsets[n_domains]);
  self->role_files = g_new0 (guint, n_roles);
  self->role_people = g_new0 (guint, n_roles * n_domains);
  self->role_exposed = g_new0 (guint, n_roles * n_domains);

  return self;
}

/**
 * tarn_tally_free:
 * @self: (transfer full): sums
 *
 * Frees the sums.
 */
void
tarn_tally_free (TarnTally *self)
{
  tarn_questionnaire_unref (self->questionnaire);
  g_free (self->offsets);
  g_free (self->bands);
  g_free (self->role_files);
  g_free (self->role_people);
  g_free (self->role_exposed);
  g_free (self);
}

/**
 * tarn_tally_add:
 * @self: sums
 * @response: a response to the same questionnaire
 *
 * Returns: %FALSE if it holds a band that its axis does not have, or a domain twice; then nothing
 *   has changed
 */
gboolean
tarn_tally_add (TarnTally    *self,
                TarnResponse *response)
{
  guint             n_domains = self->questionnaire->domains->len;
  guint             role = find_role (self, tarn_response_get_role (response));
  gboolean          has_role = role < tarn_tally_n_roles (self);
  g_autofree guint *bands = g_new (guint, n_domains);

  if (!look_up (self, response, bands))
    return FALSE;

  self->n_files++;
  if (has_role)
    self->role_files[role]++;

  for (guint i = 0; i < n_domains; i++)
    {
      if (bands[i] == NO_BAND)
        continue;

      self->bands[self->offsets[i] + bands[i]]++;
      if (!has_role)
        continue;
      self->role_people[role * n_domains + i]++;
      self->role_exposed[role * n_domains + i] += tarn_group_is_exposed (get_axis (self, i),
                                                                         bands[i]);
    }

  return TRUE;
}

/**
 * tarn_tally_move:
 * @self: sums, empty afterwards
 * @to: sums of the same questionnaire, to which they are added
 *
 * Moves sums.
 */
void
tarn_tally_move (TarnTally *self,
                 TarnTally *to)
{
  guint n_domains = self->questionnaire->domains->len;
  guint n_roles = tarn_tally_n_roles (self);

  move_numbers (&self->n_files, &to->n_files, 1);
  move_numbers (self->bands, to->bands, self->offsets[n_domains]);
  move_numbers (self->role_files, to->role_files, n_roles);
  move_numbers (self->role_people, to->role_people, n_roles * n_domains);
  move_numbers (self->role_exposed, to->role_exposed, n_roles * n_domains);
}

/**
 * tarn_tally_get_bands:
 * @self: sums
 * @domain: the place of a domain
 *
 * Returns: (transfer none): how many people are in each band with an edge
 */
const guint *
tarn_tally_get_bands (const TarnTally *self,
                      guint            domain)
{
  return self->bands + self->offsets[domain];
}

/**
 * tarn_tally_get_people:
 * @self: sums
 * @domain: the place of a domain
 * @exposed: (out) (optional): how many people are on the exposed side
 *
 * Returns: how many people have a band
 */
guint
tarn_tally_get_people (const TarnTally *self,
                       guint            domain,
                       guint           *exposed)
{
  const guint *bands = tarn_tally_get_bands (self, domain);
  guint        n_bands = self->offsets[domain + 1] - self->offsets[domain];
  guint        people = 0;
  guint        n_exposed = 0;

  for (guint i = 0; i < n_bands; i++)
    {
      people += bands[i];
      n_exposed += tarn_group_is_exposed (get_axis (self, domain), i) ? bands[i] : 0;
    }

  if (exposed != NULL)
    *exposed = n_exposed;
  return people;
}

/**
 * tarn_tally_n_roles:
 * @self: sums
 *
 * Returns: how many roles the questionnaire knows
 */
guint
tarn_tally_n_roles (const TarnTally *self)
{
  return self->roles != NULL ? self->roles->len : 0;
}

/**
 * tarn_tally_get_role_people:
 * @self: sums
 * @role: the place of a role
 * @domain: the place of a domain
 * @exposed: (out): how many of them are on the exposed side
 *
 * Returns: how many people of this role have a band
 */
guint
tarn_tally_get_role_people (const TarnTally *self,
                            guint            role,
                            guint            domain,
                            guint           *exposed)
{
  guint place = role * self->questionnaire->domains->len + domain;

  *exposed = self->role_exposed[place];
  return self->role_people[place];
}

/**
 * tarn_token_read:
 * @self: (out): the token
 * @text: a good token, see tarn_response_is_token()
 *
 * Reads a token.
 */
void
tarn_token_read (TarnToken  *self,
                 const char *text)
{
  char high[17] = { 0 };

  memcpy (high, text, sizeof high - 1);
  self->high = g_ascii_strtoull (high, NULL, 16);
  self->low = g_ascii_strtoull (text + sizeof high - 1, NULL, 16);
}

/**
 * tarn_token_hash:
 * @self: a token
 *
 * All bits count, so that tokens that begin or end alike are no burden.
 *
 * Returns: a number for a table
 */
guint
tarn_token_hash (gconstpointer self)
{
  const TarnToken *token = self;
  guint64          mixed = token->high * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ token->low;

  mixed *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return (guint)(mixed >> 32);
}

/**
 * tarn_token_equal:
 * @one: a token
 * @other: a token
 *
 * Returns: %TRUE if they are the same
 */
gboolean
tarn_token_equal (gconstpointer one,
                  gconstpointer other)
{
  const TarnToken *a = one;
  const TarnToken *b = other;

  return a->high == b->high && a->low == b->low;
}
