/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-parts-reader.h"

#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-grammar.h"

#include <string.h>

/* Which attributes a rule of each test has beside statement and test. */
static const struct
{
  const char *name;
  guint       tests;
} rule_attributes[] = {
  { "level", 1u << TARN_TEST_ANY_FLAG },
  { "percent", 1u << TARN_TEST_SCORED_UNDER },
  { "count", 1u << TARN_TEST_SCORED_UNDER | 1u << TARN_TEST_BANDS_FROM },
  { "band", 1u << TARN_TEST_BANDS_FROM },
};

static TarnAdvice *
read_variant (TarnReader        *reader,
              const TarnXmlNode *node)
{
  TarnAdvice *variant = tarn_advice_new ();

  variant->line = node->line;
  variant->when = tarn_reader_condition (reader, node, reader->conditions);
  variant->text = tarn_reader_needed_text (reader, node, "text");
  variant->before_delete = tarn_reader_yes (node, "before-delete", FALSE);
  tarn_reader_cites (reader, node, variant->cites);

  return variant;
}

static TarnBand *
read_band (TarnReader        *reader,
           const TarnXmlNode *node)
{
  TarnBand *band = tarn_band_new ();

  band->line = node->line;
  band->id = tarn_reader_id (node, "id");
  band->by_flag = tarn_xml_node_get (node, "from") == NULL;
  band->from = tarn_reader_whole (node, "from", 0);
  band->to = tarn_reader_whole (node, "to", -1);
  band->symbol = tarn_reader_enum (node, "symbol", tarn_symbol_names);
  band->without_event = tarn_reader_string (node, "without-event");
  band->shared_as = tarn_reader_string (node, "shared-as");
  band->label = tarn_reader_needed_text (reader, node, "label");
  band->meaning = tarn_reader_needed_text (reader, node, "meaning");
  band->without_event_text = tarn_reader_text (reader, node, "without-event");

  return band;
}

static void
read_rule (TarnReader        *reader,
           const TarnXmlNode *node,
           TarnQuestionnaire *questionnaire)
{
  TarnRule *rule = tarn_rule_new ();

  rule->line = node->line;
  rule->statement = tarn_reader_id (node, "statement");
  rule->test = tarn_reader_enum (node, "test", tarn_test_values);
  if (tarn_xml_node_get (node, "level") != NULL)
    rule->level = TARN_FLAG_TALK + tarn_reader_enum (node, "level", tarn_level_values);
  rule->band = tarn_reader_string (node, "band");
  rule->count = (guint)tarn_reader_whole (node, "count", 0);
  rule->percent = (guint)tarn_reader_whole (node, "percent", 0);
  g_ptr_array_add (questionnaire->rules, rule);

  for (guint i = 0; i < G_N_ELEMENTS (rule_attributes); i++)
    if ((rule_attributes[i].tests & (1u << rule->test)) == 0 &&
        tarn_xml_node_get (node, rule_attributes[i].name) != NULL)
      tarn_issues_add (reader->issues, "attribute-misplaced", node->line, rule_attributes[i].name);
}

static TarnQuadrant *
read_quadrant (TarnReader        *reader,
               const TarnXmlNode *node)
{
  TarnQuadrant *quadrant = tarn_quadrant_new ();

  quadrant->line = node->line;
  quadrant->id = tarn_reader_id (node, "id");
  quadrant->across_high = tarn_reader_enum (node, "across", tarn_high_values) == 1;
  quadrant->up_high = tarn_reader_enum (node, "up", tarn_high_values) == 1;
  quadrant->title = tarn_reader_needed_text (reader, node, "title");
  quadrant->reading = tarn_reader_needed_text (reader, node, "reading");
  quadrant->help = tarn_reader_text (reader, node, "help");

  return quadrant;
}

static TarnMapField *
read_field (TarnReader        *reader,
            const TarnXmlNode *node)
{
  TarnMapField *field = tarn_map_field_new ();

  field->line = node->line;
  field->field = tarn_reader_enum (node, "name", tarn_field_values);
  field->label = tarn_reader_needed_text (reader, node, "label");
  tarn_read_options (reader, node, field->options);

  return field;
}

static TarnRing *
read_ring (TarnReader        *reader,
           const TarnXmlNode *node)
{
  TarnRing *ring = tarn_ring_new ();

  ring->line = node->line;
  ring->code = tarn_reader_id (node, "code");
  ring->label = tarn_reader_needed_text (reader, node, "label");

  return ring;
}

static TarnHint *
read_hint (TarnReader        *reader,
           const TarnXmlNode *node)
{
  TarnHint *hint = tarn_hint_new ();

  hint->line = node->line;
  hint->id = tarn_reader_id (node, "id");
  hint->when = tarn_reader_condition (reader, node, reader->hints);
  hint->text = tarn_reader_needed_text (reader, node, "text");

  return hint;
}

/**
 * tarn_read_variants:
 * @reader: a reader
 * @parent: an element
 * @name: the name of the variants in it
 * @variants: (element-type TarnAdvice): where they are added
 *
 * Reads texts that depend on answers.
 */
void
tarn_read_variants (TarnReader        *reader,
                    const TarnXmlNode *parent,
                    const char        *name,
                    GPtrArray         *variants)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (parent, name); node != NULL;
       node = tarn_xml_node_next (node, name))
    g_ptr_array_add (variants, read_variant (reader, node));
}

/**
 * tarn_read_options:
 * @reader: a reader
 * @parent: a scale, an item or a field of the presence map
 * @options: (element-type TarnOption): where its options are added
 *
 * Reads options.
 */
void
tarn_read_options (TarnReader        *reader,
                   const TarnXmlNode *parent,
                   GPtrArray         *options)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (parent, "option"); node != NULL;
       node = tarn_xml_node_next (node, "option"))
    {
      TarnOption *option;

      if (tarn_reader_at_limit (reader, options, TARN_LIMIT_OPTIONS, "too-many-options", node))
        return;

      option = tarn_option_new ();
      option->line = node->line;
      option->code = tarn_reader_id (node, "code");
      option->value = tarn_reader_whole (node, "value", 0);
      option->unsure = tarn_reader_yes (node, "unsure", FALSE);
      option->label = tarn_reader_needed_text (reader, node, "label");
      g_ptr_array_add (options, option);
    }
}

/**
 * tarn_read_words:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the words that depend on the person.
 */
void
tarn_read_words (TarnReader        *reader,
                 const TarnXmlNode *root,
                 TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *list = tarn_xml_node_first (root, "words");

  for (const TarnXmlNode *node = tarn_xml_node_first (list, "word"); node != NULL;
       node = tarn_xml_node_next (node, "word"))
    {
      TarnWord *word = tarn_word_new ();

      word->line = node->line;
      word->id = tarn_reader_id (node, "id");
      tarn_read_variants (reader, node, "variant", word->variants);
      g_ptr_array_add (questionnaire->words, word);
    }
}

/**
 * tarn_read_packs:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads what differs from nation to nation.
 */
void
tarn_read_packs (TarnReader        *reader,
                 const TarnXmlNode *root,
                 TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *list = tarn_xml_node_first (root, "packs");

  if (list == NULL)
    return;

  questionnaire->pack_item = tarn_reader_id (list, "item");
  questionnaire->pack_otherwise = tarn_reader_string (list, "otherwise");
  for (const TarnXmlNode *node = tarn_xml_node_first (list, "pack"); node != NULL;
       node = tarn_xml_node_next (node, "pack"))
    {
      TarnPack   *pack = tarn_pack_new ();
      const char *nations = tarn_xml_node_get (node, "nations");

      pack->line = node->line;
      pack->option = tarn_reader_id (node, "option");
      g_strfreev (pack->nations);
      pack->nations = tarn_value_split (nations != NULL ? nations : "");
      pack->regulator = tarn_reader_needed_text (reader, node, "regulator");
      pack->code = tarn_reader_needed_text (reader, node, "code");
      pack->concern = tarn_reader_needed_text (reader, node, "concern");
      tarn_reader_cites (reader, node, pack->cites);
      g_ptr_array_add (questionnaire->packs, pack);
    }
}

/**
 * tarn_read_scales:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the answer scales.
 */
void
tarn_read_scales (TarnReader        *reader,
                  const TarnXmlNode *root,
                  TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *list = tarn_xml_node_first (root, "scales");

  for (const TarnXmlNode *node = tarn_xml_node_first (list, "scale"); node != NULL;
       node = tarn_xml_node_next (node, "scale"))
    {
      TarnScale *scale = tarn_scale_new ();

      scale->line = node->line;
      scale->id = tarn_reader_id (node, "id");
      scale->min = tarn_reader_whole (node, "min", 0);
      scale->max = tarn_reader_whole (node, "max", TARN_LIMIT_SCALE_VALUE);
      tarn_read_options (reader, node, scale->options);
      g_ptr_array_add (questionnaire->scales, scale);
    }
}

/**
 * tarn_read_axes:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the axes with their bands.
 */
void
tarn_read_axes (TarnReader        *reader,
                const TarnXmlNode *root,
                TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *list = tarn_xml_node_first (root, "axes");

  for (const TarnXmlNode *node = tarn_xml_node_first (list, "axis"); node != NULL;
       node = tarn_xml_node_next (node, "axis"))
    {
      TarnAxis *axis = tarn_axis_new ();

      axis->line = node->line;
      axis->id = tarn_reader_id (node, "id");
      axis->kind = tarn_reader_enum (node, "kind", tarn_axis_kind_values);
      axis->scoring = tarn_reader_enum (node, "scoring", tarn_scoring_values);
      axis->stop = tarn_reader_string (node, "stop");
      axis->talk_floor = tarn_reader_string (node, "talk-floor");
      axis->no_average = tarn_reader_string (node, "no-average");
      axis->title = tarn_reader_needed_text (reader, node, "title");
      for (const TarnXmlNode *band = tarn_xml_node_first (node, "band"); band != NULL;
           band = tarn_xml_node_next (band, "band"))
        g_ptr_array_add (axis->bands, read_band (reader, band));
      g_ptr_array_add (questionnaire->axes, axis);
    }
}

/**
 * tarn_read_overall:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the overall statements and their rules.
 */
void
tarn_read_overall (TarnReader        *reader,
                   const TarnXmlNode *root,
                   TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *overall = tarn_xml_node_first (root, "overall");

  for (const TarnXmlNode *node = tarn_xml_node_first (overall, "statement"); node != NULL;
       node = tarn_xml_node_next (node, "statement"))
    {
      TarnStatement *statement = tarn_statement_new ();

      statement->line = node->line;
      statement->id = tarn_reader_id (node, "id");
      statement->text = tarn_reader_needed_text (reader, node, "text");
      statement->help = tarn_reader_text (reader, node, "help");
      g_ptr_array_add (questionnaire->statements, statement);
    }

  for (const TarnXmlNode *node = tarn_xml_node_first (overall, "rule"); node != NULL;
       node = tarn_xml_node_next (node, "rule"))
    read_rule (reader, node, questionnaire);
}

/**
 * tarn_read_picture:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the two-axis picture.
 */
void
tarn_read_picture (TarnReader        *reader,
                   const TarnXmlNode *root,
                   TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *node = tarn_xml_node_first (root, "picture");
  TarnPicture       *picture;

  if (node == NULL)
    return;

  picture = tarn_picture_new ();
  questionnaire->picture = picture;
  picture->line = node->line;
  picture->across = tarn_reader_id (node, "across");
  picture->up = tarn_reader_id (node, "up");
  picture->cross = (guint)tarn_reader_whole (node, "cross", 0);
  picture->near = (guint)tarn_reader_whole (node, "near", 0);
  picture->percent = (guint)tarn_reader_whole (node, "percent", 0);
  picture->least = (guint)tarn_reader_whole (node, "least", 0);
  picture->stands_out_from = tarn_reader_string (node, "stands-out-from");
  picture->title = tarn_reader_needed_text (reader, node, "title");
  picture->less = tarn_reader_needed_text (reader, node, "less");
  picture->more = tarn_reader_needed_text (reader, node, "more");
  picture->near_text = tarn_reader_needed_text (reader, node, "near");
  picture->stop_text = tarn_reader_needed_text (reader, node, "stop");
  picture->stands_out_text = tarn_reader_text (reader, node, "stands-out");
  picture->no_marker_text = tarn_reader_needed_text (reader, node, "no-marker");

  for (const TarnXmlNode *child = tarn_xml_node_first (node, "quadrant"); child != NULL;
       child = tarn_xml_node_next (child, "quadrant"))
    g_ptr_array_add (picture->quadrants, read_quadrant (reader, child));
}

/**
 * tarn_read_map:
 * @reader: a reader
 * @root: the first element of the file
 * @questionnaire: what is filled
 *
 * Reads the presence map.
 */
void
tarn_read_map (TarnReader        *reader,
               const TarnXmlNode *root,
               TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *node = tarn_xml_node_first (root, "map");
  TarnMap           *map;

  if (node == NULL)
    return;

  map = tarn_map_new ();
  questionnaire->map = map;
  map->line = node->line;
  map->max_places = (guint)tarn_reader_whole (node, "places", 0);
  map->max_hints = (guint)tarn_reader_whole (node, "hints", 0);
  map->title = tarn_reader_needed_text (reader, node, "title");
  map->intro = tarn_reader_text (reader, node, "intro");

  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    {
      if (tarn_xml_node_is (child, "field"))
        g_ptr_array_add (map->fields, read_field (reader, child));
      else if (tarn_xml_node_is (child, "ring"))
        g_ptr_array_add (map->rings, read_ring (reader, child));
      else if (tarn_xml_node_is (child, "hint"))
        g_ptr_array_add (map->hints, read_hint (reader, child));
    }
}
