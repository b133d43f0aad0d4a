/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TarnWorkshop, tarn_workshop, G_TYPE_OBJECT)

static gboolean
knows (TarnWorkshop *self,
       TarnToken    *token)
{
  return g_hash_table_contains (self->tokens, token) ||
         (self->before != NULL && knows (self->before, token));
}

/* The first number of a version: the questions are the same within it. */
static gboolean
is_same_version (TarnWorkshop *self,
                 const char   *version)
{
  return g_ascii_strtoull (version, NULL, 10) == tarn_questionnaire_get_major (self->questionnaire);
}

static TarnAdmission
compare_kind (TarnWorkshop *self,
              TarnResponse *response)
{
  if (strcmp (tarn_response_get_questionnaire (response), self->questionnaire->id) != 0)
    return TARN_ADMISSION_OTHER_QUESTIONNAIRE;
  if (!is_same_version (self, tarn_response_get_version (response)))
    return TARN_ADMISSION_OTHER_VERSION;
  if (tarn_response_get_route (response) != self->route)
    return TARN_ADMISSION_OTHER_ROUTE;

  return TARN_ADMISSION_TAKEN;
}

static void
tarn_workshop_finalize (GObject *object)
{
  TarnWorkshop *self = TARN_WORKSHOP (object);

  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    {
      g_array_unref (self->drawn[i].steps);
      g_free (self->drawn[i].percents);
    }

  g_free (self->drawn);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  tarn_tally_free (self->waiting);
  tarn_tally_free (self->closed);
  g_hash_table_unref (self->tokens);
  g_clear_object (&self->before);
  tarn_questionnaire_unref (self->questionnaire);

  G_OBJECT_CLASS (tarn_workshop_parent_class)->finalize (object);
}

static void
tarn_workshop_class_init (TarnWorkshopClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_workshop_finalize;
}

static void
tarn_workshop_init (TarnWorkshop *self)
{
  self->k = TARN_GROUP_LEAST;
  self->tokens = g_hash_table_new_full (tarn_token_hash, tarn_token_equal, g_free, NULL);
}

/**
 * tarn_workshop_new:
 * @questionnaire: what the room answers
 * @route: on which route
 *
 * Returns: (transfer full): an empty room; at least %TARN_GROUP_LEAST people are needed
 */
TarnWorkshop *
tarn_workshop_new (TarnQuestionnaire *questionnaire,
                   TarnRoute          route)
{
  TarnWorkshop *self;

  g_return_val_if_fail (questionnaire != NULL, NULL);

  self = g_object_new (TARN_TYPE_WORKSHOP, NULL);
  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->route = route;
  self->waiting = tarn_tally_new (questionnaire);
  self->closed = tarn_tally_new (questionnaire);
  self->drawn = g_new0 (TarnDrawn, questionnaire->domains->len);
  for (guint i = 0; i < questionnaire->domains->len; i++)
    self->drawn[i].steps = g_array_new (FALSE, FALSE, sizeof (TarnGroupStep));

  return self;
}

/**
 * tarn_workshop_new_after:
 * @before: the first round
 *
 * Makes the room of a second round. A file that was in the first round is a duplicate in this one,
 * so that the two rounds never share a file: else a few late files could be worked out from them.
 *
 * Returns: (transfer full): an empty room that needs as many people as @before
 */
TarnWorkshop *
tarn_workshop_new_after (TarnWorkshop *before)
{
  TarnWorkshop *self;

  g_return_val_if_fail (TARN_IS_WORKSHOP (before), NULL);

  self = tarn_workshop_new (before->questionnaire, before->route);
  self->before = g_object_ref (before);
  self->k = before->k;

  return self;
}

/**
 * tarn_workshop_get_questionnaire:
 * @self: a room
 *
 * Returns: (transfer none): what it answers
 */
TarnQuestionnaire *
tarn_workshop_get_questionnaire (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), NULL);

  return self->questionnaire;
}

/**
 * tarn_workshop_get_route:
 * @self: a room
 *
 * Returns: the route it takes
 */
TarnRoute
tarn_workshop_get_route (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), TARN_ROUTE_FULL);

  return self->route;
}

/**
 * tarn_workshop_get_k:
 * @self: a room
 *
 * Returns: the fewest people that anything is said about
 */
guint
tarn_workshop_get_k (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), TARN_GROUP_LEAST);

  return self->k;
}

/**
 * tarn_workshop_raise_k:
 * @self: a room
 * @k: at most %TARN_GROUP_MOST
 *
 * Asks for more people. There is no way to ask for fewer.
 *
 * Returns: %FALSE if @k is below what is asked for now, or too high; then nothing has changed
 */
gboolean
tarn_workshop_raise_k (TarnWorkshop *self,
                       guint         k)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), FALSE);

  if (k < self->k || k > TARN_GROUP_MOST)
    return FALSE;

  self->k = k;
  return TRUE;
}

/**
 * tarn_workshop_admit:
 * @self: a room
 * @response: what was handed in
 *
 * Takes a response into the batch that waits, or says why not. Of a response that is taken only its
 * token and sums are kept. A domain that the questionnaire does not have is left out: it may come
 * from a later version.
 *
 * Returns: what became of it
 */
TarnAdmission
tarn_workshop_admit (TarnWorkshop *self,
                     TarnResponse *response)
{
  TarnToken     token;
  TarnAdmission admission;

  g_return_val_if_fail (TARN_IS_WORKSHOP (self), TARN_ADMISSION_DUPLICATE);
  g_return_val_if_fail (response != NULL, TARN_ADMISSION_DUPLICATE);

  admission = compare_kind (self, response);
  if (admission != TARN_ADMISSION_TAKEN)
    return admission;

  tarn_token_read (&token, tarn_response_get_token (response));
  if (knows (self, &token))
    {
      self->n_duplicates++;
      return TARN_ADMISSION_DUPLICATE;
    }

  if (!tarn_tally_add (self->waiting, response))
    return TARN_ADMISSION_UNKNOWN_BAND;

  g_hash_table_add (self->tokens, g_memdup2 (&token, sizeof token));
  return TARN_ADMISSION_TAKEN;
}

/**
 * tarn_workshop_get_n_waiting:
 * @self: a room
 *
 * Returns: how many responses wait for the batch to be closed
 */
guint
tarn_workshop_get_n_waiting (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), 0);

  return self->waiting->n_files;
}

/**
 * tarn_workshop_get_n_closed:
 * @self: a room
 *
 * Returns: how many responses count
 */
guint
tarn_workshop_get_n_closed (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), 0);

  return self->closed->n_files;
}

/**
 * tarn_workshop_get_n_duplicates:
 * @self: a room
 *
 * Returns: how many responses were second ones of the same reflection
 */
guint
tarn_workshop_get_n_duplicates (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), 0);

  return self->n_duplicates;
}

/**
 * tarn_workshop_get_n_missing:
 * @self: a room
 *
 * Returns: how many more responses are needed before the batch can be closed; 0 if it can
 */
guint
tarn_workshop_get_n_missing (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), 0);

  return self->waiting->n_files < self->k ? self->k - self->waiting->n_files : 0;
}

/**
 * tarn_workshop_close_batch:
 * @self: a room
 *
 * Lets the responses that wait count (scoring method, section 10, rule 7).
 *
 * Returns: %FALSE if too few wait, or the room is over; then nothing has changed
 */
gboolean
tarn_workshop_close_batch (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), FALSE);

  if (tarn_workshop_get_n_missing (self) > 0 || tarn_workshop_is_over (self))
    return FALSE;

  tarn_tally_move (self->waiting, self->closed);
  self->n_batches++;
  tarn_workshop_draw_batch (self);

  return TRUE;
}

/**
 * tarn_workshop_is_over:
 * @self: a room
 *
 * Returns: %TRUE if it was shown in parts, so that no further batch can be closed
 */
gboolean
tarn_workshop_is_over (TarnWorkshop *self)
{
  g_return_val_if_fail (TARN_IS_WORKSHOP (self), FALSE);

  return self->parts != NULL;
}

/**
 * tarn_admission_get_code:
 * @admission: what became of a response
 *
 * Returns: (nullable): the code of the issue with it; %NULL if it was taken
 */
const char *
tarn_admission_get_code (TarnAdmission admission)
{
  static const char *const codes[] = {
    NULL,
    "response-twice",
    "response-questionnaire",
    "response-version",
    "response-route",
    "response-band",
  };

  g_return_val_if_fail (admission < G_N_ELEMENTS (codes), NULL);

  return codes[admission];
}
