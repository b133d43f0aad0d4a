/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-grammar.h"
#include "tarn-questionnaire-parts-reader.h"

#define BIT(type) (1u << (type))

#define SCALE   BIT (TARN_ITEM_SCALE)
#define CHOICES (BIT (TARN_ITEM_CHOICE) | BIT (TARN_ITEM_CHOICES))
#define NUMBER  BIT (TARN_ITEM_NUMBER)

/* What belongs to some types of item only; what is not here belongs to all. */
static const struct
{
  const char *name;
  guint       types;
} type_attributes[] = {
  { "scale", SCALE },
  { "direction", SCALE },
  { "check", SCALE },
  { "strength", SCALE },
  { "role", BIT (TARN_ITEM_CHOICE) },
  { "min", NUMBER },
  { "max", NUMBER },
},
  type_children[] = {
    { "task", SCALE },
    { "strength", SCALE },
    { "option", CHOICES },
  };

static void
check_type (TarnReader        *reader,
            const TarnXmlNode *node,
            TarnItem          *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_attributes); i++)
    if ((type_attributes[i].types & BIT (item->type)) == 0 &&
        tarn_xml_node_get (node, type_attributes[i].name) != NULL)
      tarn_issues_add (reader->issues, "attribute-misplaced", node->line, type_attributes[i].name);

  for (guint i = 0; i < G_N_ELEMENTS (type_children); i++)
    {
      const TarnXmlNode *child = tarn_xml_node_first (node, type_children[i].name);

      if (child != NULL && (type_children[i].types & BIT (item->type)) == 0)
        tarn_issues_add (reader->issues, "element-misplaced", child->line, type_children[i].name);
    }

  if (item->type == TARN_ITEM_SCALE && item->scale_id == NULL)
    {
      tarn_issues_add (reader->issues, "attribute-missing", node->line, "scale");
      item->scale_id = g_strdup ("");
    }

  if (item->type == TARN_ITEM_SCALE && !item->check && item->task != NULL)
    tarn_issues_add (reader->issues, "element-misplaced",
                     tarn_xml_node_first (node, "task")->line, "task");
}

static void
read_number (const TarnXmlNode *node,
             const char        *name,
             double            *number)
{
  const char *value = tarn_xml_node_get (node, name);

  if (value != NULL)
    *number = g_ascii_strtod (value, NULL);
}

static void
read_texts (TarnReader        *reader,
            const TarnXmlNode *node,
            TarnItem          *item)
{
  item->prompt = tarn_reader_needed_text (reader, node, "prompt");
  item->help = tarn_reader_text (reader, node, "help");
  item->short_title = tarn_reader_text (reader, node, "short");
  item->why = tarn_reader_text (reader, node, "why");
  item->task = tarn_reader_text (reader, node, "task");
  item->strength = tarn_reader_text (reader, node, "strength");
  item->theme = tarn_reader_text (reader, node, "theme");
}

static void
read_flag (TarnReader        *reader,
           const TarnXmlNode *node,
           TarnItem          *item)
{
  TarnFlag   *flag = tarn_flag_new ();
  const char *on = tarn_xml_node_get (node, "on");

  flag->line = node->line;
  flag->level = TARN_FLAG_TALK + tarn_reader_enum (node, "level", tarn_level_values);
  g_strfreev (flag->on);
  flag->on = tarn_value_split (on != NULL ? on : "");
  flag->when = tarn_reader_condition (reader, node, reader->conditions);
  tarn_read_variants (reader, node, "today", flag->today);
  tarn_read_variants (reader, node, "tell", flag->tell);
  tarn_read_variants (reader, node, "leave", flag->leave);
  tarn_read_variants (reader, node, "step", flag->step);
  g_ptr_array_add (item->flags, flag);
}

static void
read_own_options (TarnReader        *reader,
                  const TarnXmlNode *node,
                  TarnItem          *item)
{
  item->scale = tarn_scale_new ();
  item->scale->id = g_strdup (item->id);
  item->scale->line = node->line;
  item->scale_is_own = TRUE;
  tarn_read_options (reader, node, item->scale->options);
}

/**
 * tarn_read_item:
 * @reader: a reader
 * @node: an item
 * @questionnaire: where it is added
 * @section: (nullable): the section it stands in; %NULL for an opening question
 * @domain: (nullable): the domain it stands in
 *
 * Reads an item.
 *
 * Returns: %FALSE if it is one too many
 */
gboolean
tarn_read_item (TarnReader        *reader,
                const TarnXmlNode *node,
                TarnQuestionnaire *questionnaire,
                TarnSection       *section,
                TarnDomain        *domain)
{
  TarnItem *item;

  if (tarn_reader_at_limit (reader, questionnaire->items, TARN_LIMIT_ITEMS, "too-many-items", node))
    return FALSE;

  item = tarn_item_new ();
  item->line = node->line;
  item->index = questionnaire->items->len;
  item->opening = section == NULL;
  item->section = section;
  item->domain = domain;
  g_ptr_array_add (questionnaire->items, item);
  if (domain != NULL)
    g_ptr_array_add (domain->items, item);

  item->id = tarn_reader_id (node, "id");
  item->type = tarn_reader_enum (node, "type", tarn_item_type_values);
  item->scale_id = tarn_reader_string (node, "scale");
  if (tarn_xml_node_get (node, "direction") != NULL)
    item->direction = TARN_DIRECTION_RISK +
                      tarn_reader_enum (node, "direction", tarn_direction_values);
  item->core = tarn_reader_yes (node, "core", FALSE);
  item->check = tarn_reader_yes (node, "check", FALSE);
  item->may_not_apply = tarn_reader_yes (node, "not-applicable", FALSE);
  item->may_decline = tarn_reader_yes (node, "decline", section != NULL);
  item->no_strength = !tarn_reader_yes (node, "strength", TRUE);
  if (item->type == TARN_ITEM_CHOICE && tarn_reader_yes (node, "role", FALSE))
    {
      if (!item->opening || tarn_questionnaire_find_role (questionnaire) != NULL)
        tarn_issues_add (reader->issues, "attribute-misplaced", node->line, "role");
      item->role = TRUE;
    }
  read_number (node, "min", &item->min);
  read_number (node, "max", &item->max);
  item->when = tarn_reader_condition (reader, node, reader->conditions);

  read_texts (reader, node, item);
  check_type (reader, node, item);
  if ((CHOICES & BIT (item->type)) != 0)
    read_own_options (reader, node, item);
  tarn_reader_cites (reader, node, item->cites);
  for (const TarnXmlNode *flag = tarn_xml_node_first (node, "flag"); flag != NULL;
       flag = tarn_xml_node_next (flag, "flag"))
    read_flag (reader, flag, item);

  return TRUE;
}
