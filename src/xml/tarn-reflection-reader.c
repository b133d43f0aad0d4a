/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-file.h"

#include "tarn-finish.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-reader.h"
#include "tarn-reflection-grammar.h"
#include "tarn-xml.h"

#include <string.h>

static void
add_limit_issue (GPtrArray         *issues,
                 const char        *code,
                 const TarnXmlNode *node,
                 guint              limit)
{
  g_autofree char *argument = g_strdup_printf ("%u", limit);

  tarn_issues_add (issues, code, node->line, argument);
}

/* An empty answer is an item that was left blank: nothing to keep. */
static TarnAnswer *
read_answer (const TarnXmlNode *node)
{
  const char      *option = tarn_xml_node_get (node, "option");
  g_autofree char *id = tarn_reader_id (node, "item");
  g_autofree char *text = tarn_xml_node_dup_text (node);
  g_autoptr(TarnAnswer) answer = tarn_answer_new (id);

  answer->line = node->line;
  if (tarn_xml_node_get (node, "state") != NULL)
    answer->state = TARN_ANSWER_DECLINED +
                    tarn_reader_enum (node, "state", tarn_answer_state_values + 1);
  if (option != NULL)
    answer->options = tarn_value_split (option);
  answer->guess = tarn_reader_string (node, "guess");
  answer->value = tarn_reader_string (node, "value");
  if (!tarn_xml_is_blank (text))
    answer->text = g_steal_pointer (&text);

  if (answer->state == TARN_ANSWER_GIVEN && answer->options == NULL && answer->guess == NULL &&
      answer->value == NULL && answer->text == NULL)
    return NULL;

  return g_steal_pointer (&answer);
}

/* Declined means that there is no answer, so both at once is a mistake in the file. */
static gboolean
contradicts (const TarnAnswer *answer)
{
  gboolean given = answer->options != NULL || answer->guess != NULL || answer->value != NULL ||
                   answer->text != NULL;

  return (answer->state != TARN_ANSWER_GIVEN && given) ||
         (answer->guess != NULL && answer->options == NULL);
}

static void
read_answers (TarnReflection    *self,
              const TarnXmlNode *root,
              GPtrArray         *issues)
{
  GPtrArray *answers = tarn_reflection_get_answers (self);

  for (const TarnXmlNode *node = tarn_xml_node_first (root, "answer"); node != NULL;
       node = tarn_xml_node_next (node, "answer"))
    {
      TarnAnswer      *answer = read_answer (node);
      g_autofree char *item = NULL;

      if (answer == NULL)
        continue;

      if (answers->len == TARN_LIMIT_ITEMS)
        {
          add_limit_issue (issues, "too-many-items", node, TARN_LIMIT_ITEMS);
          tarn_answer_free (answer);
          return;
        }

      item = g_strdup (answer->item);
      if (contradicts (answer))
        tarn_issues_add (issues, "answer-kind", node->line, item);
      if (!tarn_reflection_take_answer (self, answer))
        tarn_issues_add (issues, "answer-twice", node->line, item);
    }
}

static void
read_notes (TarnReflection    *self,
            const TarnXmlNode *root,
            GPtrArray         *issues)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "note"); node != NULL;
       node = tarn_xml_node_next (node, "note"))
    {
      g_autofree char *item = tarn_reader_id (node, "item");
      g_autofree char *text = tarn_xml_node_dup_text (node);

      if (tarn_reflection_get_note (self, item) != NULL)
        tarn_issues_add (issues, "note-twice", node->line, item);
      else
        tarn_reflection_set_note (self, item, text);
    }
}

static void
read_steps (TarnReflection    *self,
            const TarnXmlNode *root,
            GPtrArray         *issues)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "step"); node != NULL;
       node = tarn_xml_node_next (node, "step"))
    {
      g_autofree char *id = tarn_reader_id (node, "id");
      g_autofree char *text = tarn_xml_node_dup_text (node);

      if (tarn_reflection_get_step (self, id) != NULL)
        tarn_issues_add (issues, "step-twice", node->line, id);
      else
        tarn_reflection_set_step (self, id, text);
    }
}

static void
read_places (TarnReflection    *self,
             const TarnXmlNode *root,
             GPtrArray         *issues)
{
  guint n_places = 0;

  for (const TarnXmlNode *node = tarn_xml_node_first (root, "place"); node != NULL;
       node = tarn_xml_node_next (node, "place"))
    {
      TarnPlace *place;

      if (n_places++ == TARN_LIMIT_PLACES)
        {
          add_limit_issue (issues, "too-many-places", node, TARN_LIMIT_PLACES);
          return;
        }

      place = tarn_place_new ();
      place->line = node->line;
      for (guint field = 0; field < TARN_N_PLACE_FIELDS; field++)
        place->codes[field] = tarn_reader_string (node, tarn_place_field_get_name (field));
      tarn_reflection_take_place (self, place);
    }
}

static void
read_plan (TarnReflection    *self,
           const TarnXmlNode *root,
           GPtrArray         *issues)
{
  const TarnXmlNode *plan = tarn_xml_node_first (root, "plan");
  guint              n_actions = 0;

  if (plan == NULL)
    return;

  tarn_reflection_set_review (self, tarn_xml_node_get (plan, "review"));
  for (const TarnXmlNode *node = tarn_xml_node_first (plan, "action"); node != NULL;
       node = tarn_xml_node_next (node, "action"))
    {
      TarnPlanAction *action;

      if (n_actions++ == TARN_LIMIT_ACTIONS)
        {
          add_limit_issue (issues, "too-many-actions", node, TARN_LIMIT_ACTIONS);
          return;
        }

      action = tarn_plan_action_new ();
      action->line = node->line;
      action->domain = tarn_reader_string (node, "domain");
      action->by = tarn_reader_string (node, "by");
      action->who = tarn_reader_string (node, "who");
      action->done = g_strcmp0 (tarn_xml_node_get (node, "done"), "true") == 0;
      g_free (action->text);
      action->text = tarn_xml_node_dup_text (node);
      tarn_reflection_take_plan_action (self, action);
    }
}

static void
read_topics (TarnReflection    *self,
             const TarnXmlNode *root,
             GPtrArray         *issues)
{
  GPtrArray *topics = tarn_reflection_get_topics (self);

  for (const TarnXmlNode *node = tarn_xml_node_first (root, "topic"); node != NULL;
       node = tarn_xml_node_next (node, "topic"))
    {
      g_autofree char *domain = tarn_reader_id (node, "domain");

      if (topics->len == TARN_LIMIT_DOMAINS)
        {
          add_limit_issue (issues, "too-many-domains", node, TARN_LIMIT_DOMAINS);
          return;
        }

      if (!tarn_reflection_add_topic (self, domain))
        tarn_issues_add (issues, "topic-twice", node->line, domain);
    }
}

static gboolean
is_known (const TarnXmlNode *node)
{
  for (guint i = 0; tarn_reflection_grammar.children[i].name != NULL; i++)
    if (tarn_xml_node_is (node, tarn_reflection_grammar.children[i].name))
      return TRUE;

  return FALSE;
}

static void
keep_unknown (TarnReflection    *self,
              const TarnXmlNode *root)
{
  for (const TarnXmlNode *node = root->first; node != NULL; node = node->next)
    if (node->name != NULL && !is_known (node))
      {
        g_autofree char *xml = tarn_xml_node_to_canonical (node);

        tarn_reflection_add_unknown (self, xml);
      }
}

static TarnReflection *
read_root (const TarnXmlNode *root,
           GPtrArray         *issues)
{
  g_autofree char *questionnaire = tarn_reader_id (root, "questionnaire");
  g_autofree char *version = tarn_reader_id (root, "version");
  TarnReflection  *self;

  self = tarn_reflection_new (questionnaire, version,
                              tarn_reader_enum (root, "route", tarn_route_values));
  tarn_reflection_set_finished (self,
                                tarn_reader_enum (root, "state", tarn_reflection_state_values) ==
                                  1);
  tarn_reflection_set_at (self, tarn_xml_node_get (root, "at"));
  tarn_reflection_set_started (self, tarn_xml_node_get (root, "started"));
  tarn_reflection_set_token (self, tarn_xml_node_get (root, "token"));

  read_answers (self, root, issues);
  read_notes (self, root, issues);
  read_places (self, root, issues);
  read_plan (self, root, issues);
  read_steps (self, root, issues);
  read_topics (self, root, issues);
  keep_unknown (self, root);
  tarn_reflection_set_changed (self, tarn_xml_node_get (root, "changed"));

  return self;
}

/**
 * tarn_reflection_read:
 * @data: the content of a reflection file, which nobody vouches for
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where problems are added, in the order of the file
 *
 * Reads a reflection. Whether it fits a questionnaire is another question: see
 * tarn_reflection_check(). Elements that are not known are kept as canonical XML; attributes that
 * are not known are a warning, since they cannot be kept.
 *
 * Returns: (transfer full) (nullable): the reflection; %NULL if any issue is an error
 */
TarnReflection *
tarn_reflection_read (const char *data,
                      gsize       length,
                      GPtrArray  *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(TarnReflection) self = NULL;
  g_autoptr(GPtrArray) found = tarn_issues_new ();
  gboolean refused;

  g_return_val_if_fail (issues != NULL, NULL);

  document = tarn_xml_read (data, length, found);
  if (document != NULL &&
      tarn_grammar_check_root (&tarn_reflection_grammar, document->root, TARN_REFLECTION_NAMESPACE,
                               "reflection", found))
    self = read_root (document->root, found);

  refused = tarn_issues_have_error (found);
  tarn_issues_finish (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return refused ? NULL : g_steal_pointer (&self);
}

/* The end of a file that was cut short is missing, and most that was overwritten is no text. */
static gboolean
looks_whole (const char *data,
             gsize       length)
{
  while (length > 0 && g_ascii_isspace (data[length - 1]))
    length--;

  return length > 0 && data[length - 1] == '>' && g_utf8_validate (data, length, NULL) &&
         (g_strrstr_len (data, length, "</") != NULL || g_strrstr_len (data, length, "/>") != NULL);
}

/**
 * tarn_reflection_read_head:
 * @data: the content of a file
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Reads no more than the first tag of a reflection, for a list of many: which questionnaire it
 * answers, whether it is finished, and when it was changed. That the rest can be used is seen when
 * it is read as a whole; only that it was not cut short is looked at here.
 *
 * Returns: (transfer full) (nullable): a reflection without any answers; %NULL if there was an
 *   error
 */
TarnReflection *
tarn_reflection_read_head (const char *data,
                           gsize       length,
                           GPtrArray  *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (issues != NULL, NULL);

  if (length <= TARN_LIMIT_FILE_BYTES && looks_whole (data, length))
    document = tarn_xml_read_root (data, length);

  /* Who reads it whole can say what is wrong. */
  if (document == NULL)
    return tarn_reflection_read (data, length, issues);

  found = tarn_issues_new ();
  if (!tarn_grammar_check_root (&tarn_reflection_grammar, document->root,
                                TARN_REFLECTION_NAMESPACE, "reflection", found) ||
      tarn_issues_have_error (found))
    return tarn_reflection_read (data, length, issues);

  return read_root (document->root, found);
}
