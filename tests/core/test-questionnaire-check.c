/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-questionnaire-check.h"

/* A questionnaire with one of everything and nothing wrong; each case breaks one thing. */
static TarnQuestionnaire *
make_good (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnAxis          *sum;
  TarnSection       *section;
  TarnDomain        *domain;
  TarnItem          *item;
  TarnWord          *word = tarn_word_new ();

  build_usual_axes (self);
  build_usual_rules (self);
  build_scale (self, "likert", 1, 5);
  sum = build_axis (self, "sum", TARN_AXIS_PLAIN, TARN_SCORING_SUM);
  build_band (sum, "low", 3);
  build_band (sum, "high", 9);

  build_reference (self, "ref", NULL);
  word->id = g_strdup ("manager");
  build_advice (word->variants, "your tutor", build_when ("ROLE", "=", "student"));
  build_advice (word->variants, "your manager", NULL);
  g_ptr_array_add (self->words, word);

  build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "student worker");
  item = build_plain_item (self, NULL, "NATION", TARN_ITEM_CHOICE, "here there");
  item->may_decline = TRUE;
  build_plain_item (self, NULL, "NOTE", TARN_ITEM_TEXT, NULL);
  self->pack_item = g_strdup ("NATION");
  self->pack_otherwise = g_strdup ("there");
  build_pack (self, "here", "here", "ref");
  build_pack (self, "there", "there", NULL);

  section = build_section (self, "main");
  domain = build_domain (self, section, "RISK", "concern");
  build_items (self, domain, 4, TARN_DIRECTION_RISK);
  item = g_ptr_array_index (domain->items, 0);
  build_flag (item, TARN_FLAG_STOP, "o4");
  build_flag (item, TARN_FLAG_TALK, "o2 o3");
  item->check = TRUE;
  item->task = build_text ("Ask {manager}");
  domain = build_domain (self, section, "GOOD", "benefit");
  build_items (self, domain, 3, TARN_DIRECTION_PROTECTIVE);
  domain = build_domain (self, section, "SUM", "sum");
  domain->missing = TARN_MISSING_PRORATE;
  domain->min_answered = 3;
  build_item (self, domain, "SUM-1", "likert", TARN_DIRECTION_AS_IS);
  build_item (self, domain, "SUM-2", "likert", TARN_DIRECTION_REVERSED);
  build_item (self, domain, "SUM-3", "likert", TARN_DIRECTION_AS_IS);
  build_plain_item (self, section, "HOURS", TARN_ITEM_NUMBER, NULL);
  build_plain_item (self, section, "MANY", TARN_ITEM_CHOICES, "a b c");

  build_picture (self, "benefit", "concern");
  build_map (self);

  return self;
}

static TarnItem *
get_item (TarnQuestionnaire *self,
          const char        *id)
{
  return (TarnItem *)tarn_questionnaire_find_item (self, id);
}

static TarnDomain *
get_domain (TarnQuestionnaire *self,
            const char        *id)
{
  return (TarnDomain *)tarn_questionnaire_find_domain (self, id);
}

static TarnAxis *
get_axis (TarnQuestionnaire *self,
          const char        *id)
{
  return (TarnAxis *)tarn_questionnaire_find_axis (self, id);
}

static TarnBand *
get_band (TarnQuestionnaire *self,
          const char        *axis,
          const char        *band)
{
  return (TarnBand *)tarn_axis_find_band (get_axis (self, axis), band);
}

static TarnFlag *
get_flag (TarnQuestionnaire *self,
          guint              index)
{
  return g_ptr_array_index (get_item (self, "RISK-1")->flags, index);
}

static TarnRule *
get_rule (TarnQuestionnaire *self,
          guint              index)
{
  return g_ptr_array_index (self->rules, index);
}

static TarnSection *
get_section (TarnQuestionnaire *self)
{
  return g_ptr_array_index (self->sections, 0);
}

static TarnItem *
get_last_item (TarnQuestionnaire *self)
{
  return g_ptr_array_index (self->items, self->items->len - 1);
}

static TarnMapField *
get_field (TarnQuestionnaire *self,
           guint              index)
{
  return g_ptr_array_index (self->map->fields, index);
}

static TarnRing *
get_ring (TarnQuestionnaire *self)
{
  return g_ptr_array_index (self->map->rings, 1);
}

static TarnQuadrant *
get_quadrant (TarnQuestionnaire *self)
{
  return g_ptr_array_index (self->picture->quadrants, 3);
}

static TarnOption *
get_odd_option (TarnQuestionnaire *self)
{
  return g_ptr_array_index (build_scale (self, "odd", 0, 2)->options, 1);
}

static TarnWord *
get_word (TarnQuestionnaire *self)
{
  return g_ptr_array_index (self->words, 0);
}

static void
set_string (char      **member,
            const char *value)
{
  g_free (*member);
  *member = g_strdup (value);
}

/* Each of these breaks one thing. */
#define BREAK(name, code)                  \
  static void                              \
    break_##name (TarnQuestionnaire *self) \
  {                                        \
    code;                                  \
  }

BREAK (nothing, (void)self)
BREAK (item_id, set_string (&get_item (self, "RISK-2")->id, "RISK-1"))
BREAK (domain_id, set_string (&get_domain (self, "GOOD")->id, "RISK"))
BREAK (section_id, build_section (self, "ROLE"))
BREAK (band_id, set_string (&get_band (self, "sum", "high")->id, "act-now"))
BREAK (reference_id, build_reference (self, "ref", NULL))
BREAK (scale_id, build_scale (self, "five", 0, 1))
BREAK (axis_unknown, set_string (&get_domain (self, "GOOD")->axis_id, "none"))
BREAK (scale_unknown, set_string (&get_item (self, "GOOD-1")->scale_id, "none"))
BREAK (scale_range, build_scale (self, "odd", 0, 1)->max = 1001)
BREAK (scale_upside_down, build_scale (self, "odd", 0, 1)->min = 2)
BREAK (value, get_odd_option (self)->value = 3)
BREAK (option_twice, set_string (&get_odd_option (self)->code, "o0"))
BREAK (few_options, build_scale (self, "odd", 0, 0)->max = 1)
BREAK (few_own_options, build_plain_item (self, NULL, "ONE", TARN_ITEM_CHOICE, "only"))
BREAK (min_on_percent, set_string (&get_item (self, "RISK-2")->scale_id, "likert"))

BREAK (no_band, build_axis (self, "empty", TARN_AXIS_PLAIN, TARN_SCORING_SUM))
BREAK (gap_below, get_band (self, "concern", "well-protected")->from = 1)
BREAK (gap_below_sum, get_band (self, "sum", "low")->from = 4)
BREAK (gap_between, get_band (self, "sum", "low")->to = 7)
BREAK (gap_above, get_band (self, "sum", "high")->to = 14)
BREAK (reaches_top, get_band (self, "sum", "high")->to = 15)
BREAK (same_edge, get_band (self, "concern", "mostly-protected")->from = 0)
BREAK (overlap, get_band (self, "sum", "low")->to = 9)
BREAK (falling, get_band (self, "benefit", "good-benefit")->from = 10)
BREAK (edge_after_flag, build_band (get_axis (self, "concern"), "late", 80))
BREAK (out_of_reach, get_band (self, "benefit", "strong-benefit")->from = 101)
BREAK (unused_band, build_band (get_axis (self, "concern"), "spare", -1))
BREAK (to_on_percent, get_band (self, "benefit", "strong-benefit")->to = 100)
BREAK (stop_unknown, set_string (&get_axis (self, "concern")->stop, "none"))
BREAK (floor_edge, set_string (&get_axis (self, "concern")->talk_floor, "talk-it-over"))
BREAK (stop_on_benefit_axis, get_axis (self, "benefit")->stop = g_strdup ("some-benefit"))
BREAK (event_unknown,
       set_string (&get_band (self, "concern", "high-exposure")->without_event, "none"))
BREAK (event_higher,
       set_string (&get_band (self, "concern", "some-exposure")->without_event, "high-exposure"))
BREAK (shared_unknown, get_band (self, "concern", "act-now")->shared_as = g_strdup ("none"))
BREAK (shared_edge, get_band (self, "concern", "act-now")->shared_as = g_strdup ("talk-it-over"))

BREAK (no_direction, get_item (self, "RISK-2")->direction = TARN_DIRECTION_NONE)
BREAK (direction_concern, get_item (self, "RISK-2")->direction = TARN_DIRECTION_AS_IS)
BREAK (direction_plain, get_item (self, "SUM-1")->direction = TARN_DIRECTION_RISK)
BREAK (numbers, get_item (self, "HOURS")->min = 9; get_item (self, "HOURS")->max = 8)
BREAK (no_task, g_clear_pointer (&get_item (self, "RISK-1")->task, tarn_text_free))
BREAK (check_number, get_item (self, "HOURS")->check = TRUE)
BREAK (unscored_in_domain,
       get_item (self, "GOOD-3")->type = TARN_ITEM_TEXT;
       build_items (self, get_domain (self, "GOOD"), 1, TARN_DIRECTION_RISK);
       set_string (&get_last_item (self)->id, "GOOD-4"))
BREAK (scale_outside, get_item (self, "MANY")->type = TARN_ITEM_SCALE)
BREAK (core_partly, get_item (self, "SUM-1")->core = TRUE)
BREAK (min_answered, get_domain (self, "SUM")->min_answered = 4)
BREAK (missing_on_percent,
       get_domain (self, "RISK")->missing = TARN_MISSING_REFUSE;
       get_domain (self, "RISK")->min_answered = 1)
BREAK (flag_option, build_flag (get_item (self, "RISK-2"), TARN_FLAG_TALK, "o3 o5"))
BREAK (flag_benefit, build_flag (get_item (self, "GOOD-1"), TARN_FLAG_STOP, "o0"))
BREAK (flag_plain, build_flag (get_item (self, "SUM-1"), TARN_FLAG_STOP, "o1"))
BREAK (flag_unscored, build_flag (get_item (self, "ROLE"), TARN_FLAG_TALK, "student"))
BREAK (flag_no_today, g_ptr_array_set_size (get_flag (self, 0)->today, 0))
BREAK (flag_no_tell, g_ptr_array_set_size (get_flag (self, 0)->tell, 0))
BREAK (flag_no_step, g_ptr_array_set_size (get_flag (self, 1)->step, 0))
BREAK (flag_band, g_clear_pointer (&get_axis (self, "concern")->stop, g_free))
BREAK (variants,
       g_ptr_array_set_size (get_flag (self, 1)->step, 0);
       build_advice (get_flag (self, 1)->step, "x", build_when ("ROLE", "=", "student")))

BREAK (word_variants, g_ptr_array_remove_index (get_word (self)->variants, 1))

BREAK (unknown_id, get_item (self, "RISK-2")->when = build_when ("NOBODY", "=", "x"))
BREAK (forward, get_item (self, "RISK-2")->when = build_when ("RISK-3", "=", "o1"))
BREAK (itself, get_item (self, "RISK-2")->when = build_when ("RISK-2", "=", "o1"))
BREAK (backward, get_item (self, "RISK-3")->when = build_when ("RISK-2", "=", "o1"))
BREAK (text_item, get_item (self, "RISK-2")->when = build_when ("NOTE", "=", "x"))
BREAK (flag_itself, get_flag (self, 0)->when = build_when ("RISK-1", "=", "o4"))
BREAK (flag_forward, get_flag (self, 0)->when = build_when ("RISK-2", "=", "o4"))
BREAK (domain_own_item, get_domain (self, "RISK")->when = build_when ("RISK-1", "=", "o4"))
BREAK (section_own_item, get_section (self)->when = build_when ("MANY", "=", "a"))
BREAK (advice_any_item,
       build_advice (get_domain (self, "RISK")->notes, "x", build_when ("MANY", "=", "a")))
BREAK (opening_forward, get_item (self, "ROLE")->when = build_when ("NATION", "=", "here"))

BREAK (too_few, g_ptr_array_set_size (get_domain (self, "GOOD")->items, 2))
BREAK (too_few_apart,
       get_item (self, "GOOD-1")->when = build_when ("ROLE", "=", "student");
       get_item (self, "GOOD-2")->when = build_when ("ROLE", "=", "worker"))
BREAK (enough_together,
       get_item (self, "GOOD-1")->when = build_when ("ROLE", "=", "student");
       get_item (self, "GOOD-2")->when = build_when ("NATION", "=", "here"))
BREAK (enough_if_met,
       get_item (self, "GOOD-1")->when = build_when ("RISK-1", "=", "o1");
       get_item (self, "GOOD-2")->when = build_when ("RISK-1", "=", "o2"))
BREAK (never_by_opening,
       get_item (self, "NATION")->when = build_when ("ROLE", "=", "student");
       get_item (self, "GOOD-1")->when = build_when ("NATION", "=", "here");
       get_item (self, "GOOD-2")->when = build_when ("ROLE", "=", "worker"))
BREAK (section_hides,
       get_section (self)->when = build_when ("ROLE", "=", "student");
       get_domain (self, "GOOD")->when = build_when ("ROLE", "=", "worker"))

BREAK (statement, set_string (&get_rule (self, 0)->statement, "H9"))
BREAK (no_level, get_rule (self, 0)->level = TARN_FLAG_NONE)
BREAK (no_count, get_rule (self, 2)->count = 0)
BREAK (no_percent, get_rule (self, 1)->percent = 0)
BREAK (no_rule_band, g_clear_pointer (&get_rule (self, 2)->band, g_free))
BREAK (rule_band, set_string (&get_rule (self, 2)->band, "good-benefit"))
BREAK (rule_band_edge, set_string (&get_rule (self, 2)->band, "act-now"))
BREAK (after_always, build_rule (self, "H4", TARN_TEST_ALL_SCORED, TARN_FLAG_NONE, NULL, 0, 0))
BREAK (no_last, g_ptr_array_remove_index (self->rules, 8))

BREAK (picture_axis, set_string (&self->picture->up, "none"))
BREAK (picture_sum, set_string (&self->picture->up, "sum"))
BREAK (picture_same, set_string (&self->picture->up, "benefit"))
BREAK (picture_band, set_string (&self->picture->stands_out_from, "talk-it-over"))
BREAK (quadrants, get_quadrant (self)->up_high = FALSE)

BREAK (pack_item, set_string (&self->pack_item, "MANY"))
BREAK (pack_option, build_pack (self, "elsewhere", "x", NULL))
BREAK (pack_twice, build_pack (self, "here", "x", NULL))
BREAK (pack_otherwise, set_string (&self->pack_otherwise, "nowhere"))
BREAK (map_missing, g_ptr_array_set_size (self->map->fields, 5))
BREAK (map_twice, get_field (self, 5)->field = TARN_PLACE_FOR)
BREAK (map_order,
       get_field (self, 4)->field = TARN_PLACE_CHECK;
       get_field (self, 5)->field = TARN_PLACE_FOR)
BREAK (map_options, g_ptr_array_set_size (get_field (self, 0)->options, 1))
BREAK (ring_unknown, set_string (&get_ring (self)->code, "z"))
BREAK (ring_twice, set_string (&get_ring (self)->code, "a"))

static void
break_hint (TarnQuestionnaire *self)
{
  TarnHint *good = tarn_hint_new ();
  TarnHint *bad = tarn_hint_new ();

  good->when = build_when ("audience", "=", "a");
  bad->when = build_when ("ROLE", "=", "student");
  g_ptr_array_add (self->map->hints, good);
  g_ptr_array_add (self->map->hints, bad);
}

BREAK (advice_band,
       TarnAction *action = tarn_action_new ();
       action->band = g_strdup ("good-benefit");
       build_advice (action->variants, "x", NULL);
       g_ptr_array_add (get_domain (self, "RISK")->actions, action))
BREAK (cite_unknown, build_cite (get_item (self, "RISK-1")->cites, "none"))
BREAK (cite_in_advice,
       build_cite (build_advice (get_domain (self, "RISK")->notes, "x", NULL)->cites, "none"))
BREAK (reference_unused, build_reference (self, "spare", NULL))
BREAK (word,
       build_advice (get_domain (self, "RISK")->notes, "{manager}, {nobody}, {domains}", NULL))
BREAK (word_in_task, set_string (&get_item (self, "RISK-1")->task->text, "{nobody}"))

typedef struct
{
  const char *name;
  void (*damage) (TarnQuestionnaire *self);
  const char *expected; /* codes and arguments, one a line */
} Case;

static const Case cases[] = {
  { "nothing", break_nothing, "" },
  { "item-id", break_item_id, "id-duplicate RISK-1" },
  { "domain-id", break_domain_id, "id-duplicate RISK" },
  { "section-id", break_section_id, "id-duplicate ROLE" },
  { "band-id", break_band_id, "id-duplicate act-now" },
  { "reference-id", break_reference_id, "id-duplicate ref\nreference-unused ref" },
  { "scale-id", break_scale_id, "id-duplicate five" },
  { "axis-unknown", break_axis_unknown, "axis-unknown none" },
  { "scale-unknown", break_scale_unknown, "scale-unknown none" },
  { "scale-range", break_scale_range, "scale-range odd" },
  { "scale-upside-down", break_scale_upside_down, "scale-range odd" },
  { "value", break_value, "value-out-of-range o1" },
  { "option-twice", break_option_twice, "option-duplicate o0" },
  { "few-options", break_few_options, "options-too-few odd" },
  { "few-own-options", break_few_own_options, "options-too-few ONE" },
  { "min-on-percent", break_min_on_percent, "scale-min-on-percent likert" },

  { "no-band", break_no_band, "band-missing empty" },
  { "gap-below", break_gap_below, "band-gap well-protected" },
  { "gap-below-sum", break_gap_below_sum, "band-gap low" },
  { "gap-between", break_gap_between, "band-gap high" },
  { "gap-above", break_gap_above, "band-gap high" },
  { "reaches-top", break_reaches_top, "" },
  { "same-edge", break_same_edge, "band-overlap mostly-protected" },
  { "overlap", break_overlap, "band-overlap high" },
  { "falling", break_falling, "band-order good-benefit" },
  { "edge-after-flag", break_edge_after_flag, "band-order late" },
  { "out-of-reach", break_out_of_reach, "band-unreachable strong-benefit" },
  { "unused-band", break_unused_band, "band-unreachable spare" },
  { "to-on-percent", break_to_on_percent, "attribute-misplaced to" },
  { "stop-unknown", break_stop_unknown, "band-unknown none\nband-unreachable act-now" },
  { "floor-edge", break_floor_edge, "band-without-edge talk-it-over" },
  { "stop-on-benefit-axis", break_stop_on_benefit_axis, "attribute-misplaced stop" },
  { "event-unknown", break_event_unknown, "band-unknown none" },
  { "event-higher", break_event_higher, "band-order high-exposure" },
  { "shared-unknown", break_shared_unknown, "band-unknown none" },
  { "shared-edge", break_shared_edge, "band-without-edge talk-it-over" },

  { "no-direction", break_no_direction, "direction-missing RISK-2" },
  { "direction-concern", break_direction_concern, "direction-wrong RISK-2" },
  { "direction-plain", break_direction_plain, "direction-wrong SUM-1" },
  { "numbers", break_numbers, "number-range HOURS" },
  { "no-task", break_no_task, "task-missing RISK-1" },
  { "check-number", break_check_number, "attribute-misplaced check" },
  { "unscored-in-domain", break_unscored_in_domain, "item-unscored GOOD-3" },
  { "scale-outside", break_scale_outside, "item-unscored MANY" },
  { "core-partly", break_core_partly, "core-partly SUM" },
  { "min-answered", break_min_answered, "min-answered-too-many SUM" },
  { "missing-on-percent", break_missing_on_percent,
    "attribute-misplaced min-answered\nattribute-misplaced missing" },
  { "flag-option", break_flag_option, "flag-option-unknown o5" },
  { "flag-benefit", break_flag_benefit, "flag-stop-on-benefit GOOD-1" },
  { "flag-plain", break_flag_plain, "flag-stop-on-benefit SUM-1" },
  { "flag-unscored", break_flag_unscored, "flag-on-unscored ROLE" },
  { "flag-no-today", break_flag_no_today, "flag-steps-missing RISK-1" },
  { "flag-no-tell", break_flag_no_tell, "flag-steps-missing RISK-1" },
  { "flag-no-step", break_flag_no_step, "flag-steps-missing RISK-1" },
  { "flag-band", break_flag_band, "flag-band-missing RISK-1\nband-unreachable act-now" },
  { "variants", break_variants, "variant-missing RISK-1" },

  { "word-variants", break_word_variants, "variant-missing manager" },

  { "unknown-id", break_unknown_id, "condition-unknown-id NOBODY" },
  { "forward", break_forward, "condition-forward RISK-3" },
  { "itself", break_itself, "condition-forward RISK-2" },
  { "backward", break_backward, "" },
  { "text-item", break_text_item, "condition-text-item NOTE" },
  { "flag-itself", break_flag_itself, "" },
  { "flag-forward", break_flag_forward, "condition-forward RISK-2" },
  { "domain-own-item", break_domain_own_item, "condition-forward RISK-1" },
  { "section-own-item", break_section_own_item, "condition-forward MANY" },
  { "advice-any-item", break_advice_any_item, "" },
  { "opening-forward", break_opening_forward, "condition-forward NATION" },

  { "too-few", break_too_few, "domain-too-few GOOD" },
  { "too-few-apart", break_too_few_apart, "domain-too-few GOOD" },
  { "enough-together", break_enough_together, "" },
  { "enough-if-met", break_enough_if_met, "" },
  { "never-by-opening", break_never_by_opening, "domain-too-few GOOD" },
  { "section-hides", break_section_hides, "domain-too-few GOOD" },

  { "statement", break_statement, "rule-missing H1\nstatement-unknown H9" },
  { "no-level", break_no_level, "rule-incomplete H1" },
  { "no-count", break_no_count, "rule-incomplete H2" },
  { "no-percent", break_no_percent, "rule-incomplete H5" },
  { "no-rule-band", break_no_rule_band, "rule-incomplete H2" },
  { "rule-band", break_rule_band, "band-unknown good-benefit" },
  { "rule-band-edge", break_rule_band_edge, "band-without-edge act-now" },
  { "after-always", break_after_always, "rule-unreachable H4" },
  { "no-last", break_no_last, "rule-last-missing H4" },

  { "picture-axis", break_picture_axis, "axis-unknown none" },
  { "picture-sum", break_picture_sum, "picture-axis sum" },
  { "picture-same", break_picture_same, "picture-axis benefit" },
  { "picture-band", break_picture_band, "band-without-edge talk-it-over" },
  { "quadrants", break_quadrants,
    "picture-quadrant-missing across=\"high\" and up=\"high\"\npicture-quadrant-twice high-high" },

  { "pack-item", break_pack_item, "pack-item-unknown MANY" },
  { "pack-option", break_pack_option, "option-unknown elsewhere" },
  { "pack-twice", break_pack_twice, "pack-twice here" },
  { "pack-otherwise", break_pack_otherwise, "pack-otherwise-missing nowhere" },
  { "map-missing", break_map_missing, "map-field-missing check" },
  { "map-twice", break_map_twice, "map-field-missing check\nmap-field-twice for" },
  { "map-order", break_map_order, "map-field-order for" },
  { "map-options", break_map_options, "options-too-few kind" },
  { "ring-unknown", break_ring_unknown, "ring-unknown z" },
  { "ring-twice", break_ring_twice, "ring-twice a" },
  { "hint", break_hint, "condition-unknown-id ROLE" },

  { "advice-band", break_advice_band, "band-unknown good-benefit" },
  { "cite-unknown", break_cite_unknown, "reference-unknown none" },
  { "cite-in-advice", break_cite_in_advice, "reference-unknown none" },
  { "reference-unused", break_reference_unused, "reference-unused spare" },
  { "word", break_word, "word-unknown nobody" },
  { "word-in-task", break_word_in_task, "word-unknown nobody" },
};

static char *
list_issues (GPtrArray *issues)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s", issue->code, issue->argument));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **)lines->pdata);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(TarnQuestionnaire) questionnaire = make_good ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *found = NULL;
  gboolean         good;

  test->damage (questionnaire);
  good = tarn_questionnaire_check (questionnaire, issues);
  found = list_issues (issues);

  g_assert_cmpstr (found, ==, test->expected);
  g_assert_true (good == !tarn_issues_have_error (issues));
}

/* The day after twelve months is the first that is too late. */
static void
test_a_check_is_good_for_twelve_months (void)
{
  static const struct
  {
    const char *checked;
    const char *today;
    gboolean    old;
  } days[] = {
    { NULL, "2030-01-01", FALSE },
    { "2025-11-22", "2026-11-21", FALSE },
    { "2025-11-22", "2026-11-22", FALSE },
    { "2025-11-22", "2026-11-23", TRUE },
    { "2024-02-29", "2025-03-01", TRUE },
    { "2027-01-01", "2026-11-22", FALSE },
    { "2025-11-22", "no day", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(TarnQuestionnaire) questionnaire = build_questionnaire ();
      TarnReference *reference = build_reference (questionnaire, "guide", NULL);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();

      g_free (reference->checked);
      reference->checked = g_strdup (days[i].checked);
      tarn_questionnaire_check_age (questionnaire, days[i].today, issues);
      g_assert_cmpuint (issues->len, ==, days[i].old ? 1 : 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/check/a-check-is-good-for-twelve-months",
                   test_a_check_is_good_for_twelve_months);

  return g_test_run ();
}
