/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop.h"

#include "tarn-group-audit.h"
#include "tarn-workshop-tally.h"

#include <string.h>

/* What was last shown of one domain, and what all that was shown tells.
 *
 * steps: (element-type TarnGroupStep): none before it is shown for the first time */
typedef struct
{
  GArray        *steps;
  guint          people;
  TarnGroupWords words;
  guint         *percents;
} Drawn;

/* before: (nullable): the first round, whose files are not counted again
 * tokens: (element-type TarnToken): of every response that was taken
 * parts: (nullable) (element-type TarnGroupPart): the room by role, once it was broken down */
struct _TarnWorkshop
{
  GObject            parent_instance;
  TarnQuestionnaire *questionnaire;
  TarnRoute          route;
  guint              k;
  TarnWorkshop      *before;
  GHashTable        *tokens;
  guint              n_duplicates;
  TarnTally         *waiting;
  TarnTally         *closed;
  guint              n_batches;
  Drawn             *drawn;
  GPtrArray         *parts;
};

G_DEFINE_FINAL_TYPE (TarnWorkshop, tarn_workshop, G_TYPE_OBJECT)

static void
part_free (gpointer data)
{
  TarnGroupPart *self = data;

  g_free (self->words);
  g_free (self);
}

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

/* The first time, a domain is drawn as the rules say; later only as far as nobody is given away. */
static void
draw_domain (TarnWorkshop *self,
             guint         index)
{
  const TarnDomain *domain = g_ptr_array_index (self->questionnaire->domains, index);
  const guint      *counts = tarn_tally_get_bands (self->closed, index);
  Drawn            *drawn = &self->drawn[index];
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
  const Drawn *drawn = &self->drawn[index];

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

/* Where a part is too small now that k was raised, the others go with it: they could be taken from
 * the whole. */
static GPtrArray *
copy_parts (TarnWorkshop *self)
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

static void
break_down_domain (TarnWorkshop *self,
                   GArray       *roles,
                   guint         index)
{
  const Drawn   *drawn = &self->drawn[index];
  guint          people[TARN_GROUP_MAX_PARTS];
  TarnGroupWords words[TARN_GROUP_MAX_PARTS];

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
  self->drawn = g_new0 (Drawn, questionnaire->domains->len);
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
  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    draw_domain (self, i);

  return TRUE;
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
    picture->parts = copy_parts (self);

  return picture;
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
