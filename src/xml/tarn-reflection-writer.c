/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-file.h"

#include "tarn-reflection-grammar.h"
#include "tarn-xml-node.h"

/* The same reflection always gives the same bytes: attributes in one order, no time, no chance. */

static void
append_free_text (GString    *out,
                  const char *name,
                  const char *text)
{
  if (text == NULL || text[0] == '\0')
    {
      g_string_append (out, "/>\n");
      return;
    }

  g_string_append_c (out, '>');
  tarn_xml_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_root (GString        *out,
             TarnReflection *self)
{
  g_string_append (out, "<reflection");
  tarn_xml_append_attribute (out, "xmlns", TARN_REFLECTION_NAMESPACE);
  tarn_xml_append_attribute (out, "format", "1.0");
  tarn_xml_append_attribute (out, "questionnaire", tarn_reflection_get_questionnaire (self));
  tarn_xml_append_attribute (out, "version", tarn_reflection_get_version (self));
  tarn_xml_append_attribute (out, "route", tarn_route_values[tarn_reflection_get_route (self)]);
  tarn_xml_append_attribute (out, "state",
                             tarn_reflection_state_values[tarn_reflection_get_finished (self)]);
  tarn_xml_append_attribute (out, "at", tarn_reflection_get_at (self));
  tarn_xml_append_attribute (out, "started", tarn_reflection_get_started (self));
  tarn_xml_append_attribute (out, "changed", tarn_reflection_get_changed (self));
  tarn_xml_append_attribute (out, "token", tarn_reflection_get_token (self));
  g_string_append (out, ">\n");
}

static void
append_answer (GString          *out,
               const TarnAnswer *answer)
{
  g_autofree char *options = NULL;

  if (answer->options != NULL)
    options = g_strjoinv (" ", answer->options);

  g_string_append (out, "  <answer");
  tarn_xml_append_attribute (out, "item", answer->item);
  if (answer->state != TARN_ANSWER_GIVEN)
    tarn_xml_append_attribute (out, "state", tarn_answer_state_values[answer->state]);
  tarn_xml_append_attribute (out, "guess", answer->guess);
  tarn_xml_append_attribute (out, "option", options);
  tarn_xml_append_attribute (out, "value", answer->value);
  append_free_text (out, "answer", answer->text);
}

static void
append_notes (GString        *out,
              TarnReflection *self)
{
  GPtrArray *items = tarn_reflection_list_noted (self);

  for (guint i = 0; i < items->len; i++)
    {
      const char *item = g_ptr_array_index (items, i);

      g_string_append (out, "  <note");
      tarn_xml_append_attribute (out, "item", item);
      append_free_text (out, "note", tarn_reflection_get_note (self, item));
    }
}

static void
append_places (GString        *out,
               TarnReflection *self)
{
  GPtrArray *places = tarn_reflection_get_places (self);

  for (guint i = 0; i < places->len; i++)
    {
      const TarnPlace *place = g_ptr_array_index (places, i);

      g_string_append (out, "  <place");
      for (guint field = 0; field < TARN_N_PLACE_FIELDS; field++)
        tarn_xml_append_attribute (out, tarn_place_field_get_name (field), place->codes[field]);
      g_string_append (out, "/>\n");
    }
}

static void
append_plan (GString        *out,
             TarnReflection *self)
{
  GPtrArray  *plan = tarn_reflection_get_plan (self);
  const char *review = tarn_reflection_get_review (self);

  if (plan->len == 0 && review == NULL)
    return;

  g_string_append (out, "  <plan");
  tarn_xml_append_attribute (out, "review", review);
  if (plan->len == 0)
    {
      g_string_append (out, "/>\n");
      return;
    }

  g_string_append (out, ">\n");
  for (guint i = 0; i < plan->len; i++)
    {
      const TarnPlanAction *action = g_ptr_array_index (plan, i);

      g_string_append (out, "    <action");
      tarn_xml_append_attribute (out, "domain", action->domain);
      tarn_xml_append_attribute (out, "by", action->by);
      tarn_xml_append_attribute (out, "who", action->who);
      tarn_xml_append_attribute (out, "done", action->done ? "true" : "false");
      append_free_text (out, "action", action->text);
    }
  g_string_append (out, "  </plan>\n");
}

static void
append_steps (GString        *out,
              TarnReflection *self)
{
  GPtrArray *steps = tarn_reflection_list_steps (self);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *step = g_ptr_array_index (steps, i);

      g_string_append (out, "  <step");
      tarn_xml_append_attribute (out, "id", step);
      append_free_text (out, "step", tarn_reflection_get_step (self, step));
    }
}

static void
append_topics_and_unknown (GString        *out,
                           TarnReflection *self)
{
  GPtrArray *topics = tarn_reflection_get_topics (self);
  GPtrArray *unknown = tarn_reflection_get_unknown (self);

  for (guint i = 0; i < topics->len; i++)
    {
      g_string_append (out, "  <topic");
      tarn_xml_append_attribute (out, "domain", g_ptr_array_index (topics, i));
      g_string_append (out, "/>\n");
    }

  for (guint i = 0; i < unknown->len; i++)
    g_string_append_printf (out, "  %s\n", (const char *)g_ptr_array_index (unknown, i));
}

/**
 * tarn_reflection_write:
 * @self: a reflection
 * @length: (out) (optional): the length in bytes
 *
 * Writes a reflection as a file. Nothing but the reflection goes into it: the same one always gives
 * the same bytes, and reading them gives the same reflection.
 *
 * Returns: (transfer full): the content of the file
 */
char *
tarn_reflection_write (TarnReflection *self,
                       gsize          *length)
{
  GString   *out;
  GPtrArray *answers;

  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  answers = tarn_reflection_get_answers (self);

  append_root (out, self);
  for (guint i = 0; i < answers->len; i++)
    append_answer (out, g_ptr_array_index (answers, i));
  append_notes (out, self);
  append_places (out, self);
  append_plan (out, self);
  append_steps (out, self);
  append_topics_and_unknown (out, self);
  g_string_append (out, "</reflection>\n");

  if (length != NULL)
    *length = out->len;
  return g_string_free (out, FALSE);
}
