/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response.h"

#include <string.h>

/* A trainer may have a million of them, so all strings lie in one piece. */
struct _TarnResponse
{
  GStringChunk       *strings;
  const char         *questionnaire;
  const char         *version;
  TarnRoute           route;
  const char         *token;
  const char         *role;
  TarnResponseDomain *domains;
  guint               n_domains;
};

#define STRING_BLOCK_BYTES 512
#define TOKEN_CHARS        32

G_DEFINE_BOXED_TYPE (TarnResponse, tarn_response, tarn_response_ref, tarn_response_unref)

static void
tarn_response_clear (gpointer data)
{
  TarnResponse *self = data;

  g_free (self->domains);
  g_string_chunk_free (self->strings);
}

static const char *
keep (TarnResponse *self,
      const char   *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

/**
 * tarn_response_new:
 * @questionnaire: the id of a questionnaire
 * @version: its version
 * @route: the route that was taken
 * @token: 32 random hexadecimal digits
 * @role: (nullable): the person's role, if the trainer asked for it and the person agreed
 * @domains: (array length=n_domains): the bands
 * @n_domains: how many
 *
 * Returns: (transfer full): a response
 */
TarnResponse *
tarn_response_new (const char               *questionnaire,
                   const char               *version,
                   TarnRoute                 route,
                   const char               *token,
                   const char               *role,
                   const TarnResponseDomain *domains,
                   guint                     n_domains)
{
  TarnResponse *self;

  g_return_val_if_fail (questionnaire != NULL && version != NULL, NULL);
  g_return_val_if_fail (tarn_response_is_token (token), NULL);
  g_return_val_if_fail (domains != NULL || n_domains == 0, NULL);

  self = g_atomic_rc_box_new0 (TarnResponse);
  self->strings = g_string_chunk_new (STRING_BLOCK_BYTES);
  self->questionnaire = keep (self, questionnaire);
  self->version = keep (self, version);
  self->route = route;
  self->token = keep (self, token);
  self->role = keep (self, role);
  self->domains = g_new (TarnResponseDomain, n_domains);
  self->n_domains = n_domains;
  for (guint i = 0; i < n_domains; i++)
    {
      self->domains[i].id = keep (self, domains[i].id);
      self->domains[i].band = keep (self, domains[i].band);
    }

  return self;
}

/**
 * tarn_response_new_of_profile:
 * @profile: a profile
 * @token: 32 random hexadecimal digits, kept in the reflection
 * @role: (nullable): the person's role, if the trainer asked for it and the person agreed
 *
 * Makes what may be handed in of a profile (scoring method, section 10, rule 8): of each domain its
 * band without flags, or nothing. Not why there is nothing, since the reason could tell who it is.
 *
 * Returns: (transfer full): a response
 */
TarnResponse *
tarn_response_new_of_profile (TarnProfile *profile,
                              const char  *token,
                              const char  *role)
{
  const TarnQuestionnaire       *questionnaire;
  GPtrArray                     *results;
  g_autofree TarnResponseDomain *domains = NULL;

  g_return_val_if_fail (profile != NULL && token != NULL, NULL);

  questionnaire = tarn_profile_get_questionnaire (profile);
  results = tarn_profile_get_domains (profile);
  domains = g_new (TarnResponseDomain, results->len);
  for (guint i = 0; i < results->len; i++)
    {
      const TarnDomainResult *result = g_ptr_array_index (results, i);
      const TarnBand         *band = tarn_domain_result_get_shared (result);

      domains[i].id = result->domain->id;
      domains[i].band = band != NULL ? band->id : NULL;
    }

  return tarn_response_new (questionnaire->id, questionnaire->version,
                            tarn_profile_get_route (profile), token, role, domains, results->len);
}

/**
 * tarn_response_ref:
 * @self: a response
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnResponse *
tarn_response_ref (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_response_unref:
 * @self: (nullable) (transfer full): a response
 *
 * Gives up one count.
 */
void
tarn_response_unref (TarnResponse *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_response_clear);
}

/**
 * tarn_response_get_questionnaire:
 * @self: a response
 *
 * Returns: (transfer none): the id of its questionnaire
 */
const char *
tarn_response_get_questionnaire (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->questionnaire;
}

/**
 * tarn_response_get_version:
 * @self: a response
 *
 * Returns: (transfer none): the version of its questionnaire, such as "1.0"
 */
const char *
tarn_response_get_version (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->version;
}

/**
 * tarn_response_get_route:
 * @self: a response
 *
 * Returns: the route that was taken
 */
TarnRoute
tarn_response_get_route (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, TARN_ROUTE_FULL);

  return self->route;
}

/**
 * tarn_response_get_token:
 * @self: a response
 *
 * Returns: (transfer none): what tells a second file of the same reflection
 */
const char *
tarn_response_get_token (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->token;
}

/**
 * tarn_response_get_role:
 * @self: a response
 *
 * Returns: (transfer none) (nullable): the person's role, if it was handed in
 */
const char *
tarn_response_get_role (TarnResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->role;
}

/**
 * tarn_response_get_domains:
 * @self: a response
 * @n_domains: (out): how many
 *
 * Returns: (transfer none) (array length=n_domains): the bands
 */
const TarnResponseDomain *
tarn_response_get_domains (TarnResponse *self,
                           guint        *n_domains)
{
  g_return_val_if_fail (self != NULL && n_domains != NULL, NULL);

  *n_domains = self->n_domains;
  return self->domains;
}

/**
 * tarn_response_is_token:
 * @token: (nullable): a text
 *
 * Returns: %TRUE if it can be a token: 32 hexadecimal digits in small letters
 */
gboolean
tarn_response_is_token (const char *token)
{
  return token != NULL && strlen (token) == TOKEN_CHARS &&
         strspn (token, "0123456789abcdef") == TOKEN_CHARS;
}
