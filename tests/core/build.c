/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-questionnaire-check.h"

/* What the conditions of tests are made of. */
typedef struct
{
  char *id;
  char *sign; /* "=" or "!=", or "broken" */
  char *code;
} Program;

static void
program_free (gpointer data)
{
  Program *self = data;

  g_free (self->id);
  g_free (self->sign);
  g_free (self->code);
  g_free (self);
}

static gboolean
run (gpointer   data,
     TarnLookup lookup,
     gpointer   lookup_data,
     GError   **error)
{
  const Program     *self = data;
  const char *const *values = lookup (self->id, lookup_data);
  gboolean           has = FALSE;
  gboolean           differs = FALSE;

  if (g_str_equal (self->sign, "broken"))
    {
      g_set_error_literal (error, g_quark_from_static_string ("test"), 0, "broken");
      return FALSE;
    }

  /* As in the file format: any comparison with what is not there is false. */
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      has = has || g_str_equal (values[i], self->code);
      differs = differs || !g_str_equal (values[i], self->code);
    }

  return g_str_equal (self->sign, "=") ? has : differs;
}

static TarnCondition *
make_condition (const char *id,
                const char *sign,
                const char *code)
{
  const char      *ids[] = { id, NULL };
  g_autofree char *source = g_strdup_printf ("$%s %s '%s'", id, sign, code);
  Program         *program = g_new0 (Program, 1);

  program->id = g_strdup (id);
  program->sign = g_strdup (sign);
  program->code = g_strdup (code);

  return tarn_condition_new (source, ids, run, program, program_free);
}

static void
add_options (GPtrArray  *options,
             const char *codes)
{
  g_auto(GStrv) list = g_strsplit (codes, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      TarnOption *option = tarn_option_new ();

      option->code = g_strdup (list[i]);
      option->label = build_text (list[i]);
      g_ptr_array_add (options, option);
    }
}

/* Every check needs its place in the order. */
static void
add_item (TarnQuestionnaire *self,
          TarnItem          *item,
          const char        *id)
{
  item->id = g_strdup (id);
  item->index = self->items->len;
  item->prompt = build_text (id);
  g_ptr_array_add (self->items, item);
}

TarnQuestionnaire *
build_questionnaire (void)
{
  TarnQuestionnaire *self = tarn_questionnaire_new ();

  self->id = g_strdup ("made-up");
  self->version = g_strdup ("1.0");
  self->title = build_text ("Made up");

  return self;
}

/* The concern and benefit axes of the scoring method, with a scale of five, from o0 to o4. */
void
build_usual_axes (TarnQuestionnaire *self)
{
  TarnAxis *concern = build_axis (self, "concern", TARN_AXIS_CONCERN, TARN_SCORING_MEAN_PERCENT);
  TarnAxis *benefit = build_axis (self, "benefit", TARN_AXIS_BENEFIT, TARN_SCORING_MEAN_PERCENT);
  TarnBand *high;

  build_scale (self, "five", 0, 4);

  build_band (concern, "well-protected", 0);
  build_band (concern, "mostly-protected", 20);
  build_band (concern, "some-exposure", 40);
  high = build_band (concern, "high-exposure", 60);
  build_band (concern, "act-now", -1);
  build_band (concern, "talk-it-over", -1);
  high->without_event = g_strdup ("some-exposure");
  concern->stop = g_strdup ("act-now");
  concern->talk_floor = g_strdup ("some-exposure");
  concern->no_average = g_strdup ("talk-it-over");

  build_band (benefit, "little-so-far", 0);
  build_band (benefit, "some-benefit", 25);
  build_band (benefit, "good-benefit", 50);
  build_band (benefit, "strong-benefit", 75);
}

/* The rules of the overall statement in section 7 of the scoring method. */
void
build_usual_rules (TarnQuestionnaire *self)
{
  static const char *const ids[] = { "H1", "H2", "H3", "H4", "H5" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      TarnStatement *statement = tarn_statement_new ();

      statement->id = g_strdup (ids[i]);
      statement->text = build_text (ids[i]);
      g_ptr_array_add (self->statements, statement);
    }

  build_rule (self, "H1", TARN_TEST_ANY_FLAG, TARN_FLAG_STOP, NULL, 0, 0);
  build_rule (self, "H5", TARN_TEST_SCORED_UNDER, TARN_FLAG_NONE, NULL, 2, 60);
  build_rule (self, "H2", TARN_TEST_BANDS_FROM, TARN_FLAG_NONE, "high-exposure", 2, 0);
  build_rule (self, "H2", TARN_TEST_BANDS_FROM, TARN_FLAG_NONE, "some-exposure", 4, 0);
  build_rule (self, "H3", TARN_TEST_BANDS_FROM, TARN_FLAG_NONE, "high-exposure", 1, 0);
  build_rule (self, "H3", TARN_TEST_BANDS_FROM, TARN_FLAG_NONE, "some-exposure", 2, 0);
  build_rule (self, "H3", TARN_TEST_ANY_FLAG, TARN_FLAG_TALK, NULL, 0, 0);
  build_rule (self, "H4", TARN_TEST_ALL_SCORED, TARN_FLAG_NONE, NULL, 0, 0);
  build_rule (self, "H5", TARN_TEST_ALWAYS, TARN_FLAG_NONE, NULL, 0, 0);
}

/* A questionnaire that is used for scoring must be a good one. */
void
build_done (TarnQuestionnaire *self)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  tarn_questionnaire_check (self, issues);
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *message = tarn_issue_dup_message (issue);

      g_test_message ("%s: %s", issue->code, message);
    }

  g_assert_false (tarn_issues_have_error (issues));
}

TarnText *
build_text (const char *text)
{
  return tarn_text_new (text, "en-GB");
}

TarnCondition *
build_when (const char *id,
            const char *sign,
            const char *code)
{
  g_assert_true (g_str_equal (sign, "=") || g_str_equal (sign, "!="));

  return make_condition (id, sign, code);
}

TarnCondition *
build_broken_when (const char *id)
{
  return make_condition (id, "broken", "");
}

TarnReference *
build_reference (TarnQuestionnaire *self,
                 const char        *id,
                 const char        *nation)
{
  TarnReference *reference = tarn_reference_new ();

  reference->id = g_strdup (id);
  reference->nation = g_strdup (nation);
  reference->title = build_text (id);
  reference->label = build_text (id);
  g_ptr_array_add (self->references, reference);

  return reference;
}

void
build_cite (GPtrArray  *cites,
            const char *ref)
{
  TarnCite *cite = tarn_cite_new ();

  cite->ref = g_strdup (ref);
  g_ptr_array_add (cites, cite);
}

/* Options o0, o1 ... with their values; the scale is also found by its id. */
TarnScale *
build_scale (TarnQuestionnaire *self,
             const char        *id,
             gint64             min,
             gint64             max)
{
  TarnScale *scale = tarn_scale_new ();

  scale->id = g_strdup (id);
  scale->min = min;
  scale->max = max;

  for (gint64 value = min; value <= max; value++)
    {
      g_autofree char *code = g_strdup_printf ("o%" G_GINT64_FORMAT, value);

      add_options (scale->options, code);
      ((TarnOption *)g_ptr_array_index (scale->options, scale->options->len - 1))->value = value;
    }

  g_ptr_array_add (self->scales, scale);

  return scale;
}

TarnAxis *
build_axis (TarnQuestionnaire *self,
            const char        *id,
            TarnAxisKind       kind,
            TarnScoring        scoring)
{
  TarnAxis *axis = tarn_axis_new ();

  axis->id = g_strdup (id);
  axis->kind = kind;
  axis->scoring = scoring;
  axis->title = build_text (id);
  g_ptr_array_add (self->axes, axis);

  return axis;
}

/* An edge below 0 makes a band that only flags give. */
TarnBand *
build_band (TarnAxis   *axis,
            const char *id,
            gint64      from)
{
  TarnBand *band = tarn_band_new ();

  band->id = g_strdup (id);
  band->by_flag = from < 0;
  band->from = MAX (from, 0);
  band->label = build_text (id);
  band->meaning = build_text (id);
  g_ptr_array_add (axis->bands, band);

  return band;
}

TarnSection *
build_section (TarnQuestionnaire *self,
               const char        *id)
{
  TarnSection *section = tarn_section_new ();

  section->id = g_strdup (id);
  g_ptr_array_add (self->sections, section);

  return section;
}

TarnDomain *
build_domain (TarnQuestionnaire *self,
              TarnSection       *section,
              const char        *id,
              const char        *axis)
{
  TarnDomain *domain = tarn_domain_new ();

  domain->id = g_strdup (id);
  domain->section = section;
  domain->axis_id = g_strdup (axis);
  domain->title = build_text (id);
  domain->definition = build_text (id);
  g_ptr_array_add (self->domains, domain);

  return domain;
}

TarnItem *
build_item (TarnQuestionnaire *self,
            TarnDomain        *domain,
            const char        *id,
            const char        *scale,
            TarnDirection      direction)
{
  TarnItem *item = tarn_item_new ();

  item->type = TARN_ITEM_SCALE;
  item->section = domain->section;
  item->domain = domain;
  item->scale_id = g_strdup (scale);
  item->direction = direction;
  item->may_decline = TRUE;
  item->may_not_apply = TRUE;
  add_item (self, item, id);
  g_ptr_array_add (domain->items, item);

  return item;
}

/* Items DOMAIN-1, DOMAIN-2 ... on the scale of five. */
void
build_items (TarnQuestionnaire *self,
             TarnDomain        *domain,
             guint              n_items,
             TarnDirection      direction)
{
  for (guint i = 1; i <= n_items; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", domain->id, i);

      build_item (self, domain, id, "five", direction);
    }
}

/* An item that is not scored; without a section it is an opening question. */
TarnItem *
build_plain_item (TarnQuestionnaire *self,
                  TarnSection       *section,
                  const char        *id,
                  TarnItemType       type,
                  const char        *codes)
{
  TarnItem *item = tarn_item_new ();

  item->type = type;
  item->opening = section == NULL;
  item->section = section;
  if (codes != NULL)
    {
      item->scale = tarn_scale_new ();
      item->scale_is_own = TRUE;
      add_options (item->scale->options, codes);
    }
  add_item (self, item, id);

  return item;
}

TarnFlag *
build_flag (TarnItem     *item,
            TarnFlagLevel level,
            const char   *on)
{
  TarnFlag *flag = tarn_flag_new ();

  flag->level = level;
  g_strfreev (flag->on);
  flag->on = g_strsplit (on, " ", -1);
  if (level == TARN_FLAG_STOP)
    {
      build_advice (flag->today, "today", NULL);
      build_advice (flag->tell, "tell", NULL);
    }
  else
    {
      build_advice (flag->step, "step", NULL);
    }
  g_ptr_array_add (item->flags, flag);

  return flag;
}

/* Takes the condition over. */
TarnAdvice *
build_advice (GPtrArray     *variants,
              const char    *text,
              TarnCondition *when)
{
  TarnAdvice *advice = tarn_advice_new ();

  advice->text = build_text (text);
  advice->when = when;
  g_ptr_array_add (variants, advice);

  return advice;
}

void
build_rule (TarnQuestionnaire *self,
            const char        *statement,
            TarnTest           test,
            TarnFlagLevel      level,
            const char        *band,
            guint              count,
            guint              percent)
{
  TarnRule *rule = tarn_rule_new ();

  rule->statement = g_strdup (statement);
  rule->test = test;
  rule->level = level;
  rule->band = g_strdup (band);
  rule->count = count;
  rule->percent = percent;
  g_ptr_array_add (self->rules, rule);
}

/* The picture of the scoring method, section 6; quadrants are called low-low, low-high ... */
TarnPicture *
build_picture (TarnQuestionnaire *self,
               const char        *across,
               const char        *up)
{
  TarnPicture *picture = tarn_picture_new ();

  picture->across = g_strdup (across);
  picture->up = g_strdup (up);
  picture->cross = 50;
  picture->near = 5;
  picture->percent = 60;
  picture->least = 2;
  picture->stands_out_from = g_strdup ("high-exposure");

  for (guint i = 0; i < 4; i++)
    {
      TarnQuadrant *quadrant = tarn_quadrant_new ();

      quadrant->across_high = i / 2 == 1;
      quadrant->up_high = i % 2 == 1;
      quadrant->id = g_strdup_printf ("%s-%s", quadrant->across_high ? "high" : "low",
                                      quadrant->up_high ? "high" : "low");
      g_ptr_array_add (picture->quadrants, quadrant);
    }

  self->picture = picture;

  return picture;
}

void
build_pack (TarnQuestionnaire *self,
            const char        *option,
            const char        *nations,
            const char        *cite)
{
  TarnPack *pack = tarn_pack_new ();

  pack->option = g_strdup (option);
  g_strfreev (pack->nations);
  pack->nations = g_strsplit (nations, " ", -1);
  if (cite != NULL)
    build_cite (pack->cites, cite);
  g_ptr_array_add (self->packs, pack);
}

/* A presence map with options a, b and c in every field, and rings for a and b. */
TarnMap *
build_map (TarnQuestionnaire *self)
{
  TarnMap *map = tarn_map_new ();

  map->max_places = 3;
  map->max_hints = 2;

  for (guint i = 0; i < TARN_N_PLACE_FIELDS; i++)
    {
      TarnMapField *field = tarn_map_field_new ();

      field->field = i;
      add_options (field->options, "a b c");
      g_ptr_array_add (map->fields, field);
    }

  for (const char *code = "ab"; *code != '\0'; code++)
    {
      TarnRing *ring = tarn_ring_new ();

      ring->code = g_strndup (code, 1);
      g_ptr_array_add (map->rings, ring);
    }

  self->map = map;

  return map;
}

/* Answers as "ITEM=option ITEM=- ITEM=na": a hyphen declines, several options stand as a+b. */
TarnReflection *
build_reflection (TarnQuestionnaire *self,
                  const char        *answers)
{
  TarnReflection *reflection = tarn_reflection_new (self->id, self->version, TARN_ROUTE_FULL);
  g_auto(GStrv) list = g_strsplit (answers, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (list[i], "=", 2);

      if (g_strv_length (pair) < 2)
        continue;

      if (g_str_equal (pair[1], "-"))
        {
          tarn_reflection_decline (reflection, pair[0]);
        }
      else if (g_str_equal (pair[1], "na"))
        {
          tarn_reflection_not_applicable (reflection, pair[0]);
        }
      else
        {
          g_auto(GStrv) options = g_strsplit (pair[1], "+", -1);

          tarn_reflection_choose_several (reflection, pair[0], (const char *const *)options);
        }
    }

  return reflection;
}
