/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "marked.h"

#include "shipped.h"

#include <string.h>

static void
mark (TarnText   *text,
      const char *kind,
      const char *id)
{
  char *marked;

  if (text == NULL)
    return;
  marked = g_strdup_printf ("%s zz.%s.%s", text->text, kind, id);
  g_free (text->text);
  text->text = marked;
}

static void
mark_variants (GPtrArray  *variants,
               const char *kind,
               const char *id)
{
  for (guint i = 0; i < variants->len; i++)
    mark (((TarnAdvice *)variants->pdata[i])->text, kind, id);
}

static void
mark_options (GPtrArray  *options,
              const char *kind)
{
  for (guint i = 0; i < options->len; i++)
    {
      TarnOption *option = options->pdata[i];

      mark (option->label, kind, option->code);
    }
}

static void
mark_item (TarnItem *item)
{
  mark (item->prompt, "prompt", item->id);
  mark (item->help, "help", item->id);
  mark (item->short_title, "short", item->id);
  mark (item->why, "why", item->id);
  mark (item->task, "task", item->id);
  mark (item->strength, "strength", item->id);
  mark (item->theme, "theme", item->id);
  for (guint i = 0; i < item->flags->len; i++)
    {
      TarnFlag *flag = item->flags->pdata[i];

      mark_variants (flag->today, "step", item->id);
      mark_variants (flag->tell, "step", item->id);
      mark_variants (flag->leave, "step", item->id);
      mark_variants (flag->step, "step", item->id);
    }
  if (item->scale != NULL && item->scale_is_own)
    mark_options (item->scale->options, "option");
}

static void
mark_domain (TarnDomain *domain)
{
  mark (domain->title, "domain", domain->id);
  mark (domain->definition, "definition", domain->id);
  mark (domain->measures, "measures", domain->id);
  mark (domain->reflection_question, "reflection-question", domain->id);
  mark (domain->supervisor_prompt, "supervisor-prompt", domain->id);
  mark (domain->workshop_prompt, "workshop-prompt", domain->id);
  mark_variants (domain->notes, "domain-note", domain->id);
  for (guint i = 0; i < domain->actions->len; i++)
    mark_variants (((TarnAction *)domain->actions->pdata[i])->variants, "advice", domain->id);
}

static void
mark_map (TarnMap *map)
{
  mark (map->title, "map", "title");
  for (guint i = 0; i < map->fields->len; i++)
    mark_options (((TarnMapField *)map->fields->pdata[i])->options, "map");
  for (guint i = 0; i < map->hints->len; i++)
    mark (((TarnHint *)map->hints->pdata[i])->text, "map", "hint");
  for (guint i = 0; i < map->rings->len; i++)
    mark (((TarnRing *)map->rings->pdata[i])->label, "map", "ring");
}

static void
mark_picture (TarnPicture *picture)
{
  mark (picture->title, "picture", "title");
  mark (picture->stop_text, "picture", "stop");
  mark (picture->stands_out_text, "picture", "stands-out");
  mark (picture->no_marker_text, "picture", "no-marker");
  for (guint i = 0; i < picture->quadrants->len; i++)
    {
      TarnQuadrant *quadrant = picture->quadrants->pdata[i];

      mark (quadrant->title, "picture", quadrant->id);
      mark (quadrant->reading, "picture", quadrant->id);
    }
}

static void
mark_bands (TarnAxis *axis)
{
  mark (axis->title, "axis", axis->id);
  for (guint i = 0; i < axis->bands->len; i++)
    {
      TarnBand *band = axis->bands->pdata[i];

      mark (band->label, "band", band->id);
      mark (band->meaning, "meaning", band->id);
      mark (band->without_event_text, "event-rule", band->id);
    }
}

void
marked_questionnaire (TarnQuestionnaire *self)
{
  mark (self->title, "questionnaire", self->id);
  for (guint i = 0; i < self->items->len; i++)
    mark_item (self->items->pdata[i]);
  for (guint i = 0; i < self->scales->len; i++)
    mark_options (((TarnScale *)self->scales->pdata[i])->options, "option");
  for (guint i = 0; i < self->domains->len; i++)
    mark_domain (self->domains->pdata[i]);
  for (guint i = 0; i < self->axes->len; i++)
    mark_bands (self->axes->pdata[i]);
  for (guint i = 0; i < self->statements->len; i++)
    {
      TarnStatement *statement = self->statements->pdata[i];

      mark (statement->text, "statement", statement->id);
      mark (statement->help, "statement", statement->id);
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      TarnWord *word = self->words->pdata[i];

      mark_variants (word->variants, "word", word->id);
    }
  for (guint i = 0; i < self->packs->len; i++)
    mark (((TarnPack *)self->packs->pdata[i])->regulator, "regulator", "name");
  if (self->map != NULL)
    mark_map (self->map);
  if (self->picture != NULL)
    mark_picture (self->picture);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The marks of one kind, or of all, each once and in order. */
char *
marked_dup_marks (const char *words,
                  const char *kind)
{
  g_autofree char *pattern = g_strdup_printf ("zz\\.%s\\.([A-Za-z0-9_-]+)",
                                              kind != NULL ? kind : "([a-z-]+)");
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      char *id = g_match_info_fetch (match, 1);

      if (g_ptr_array_find_with_equal_func (found, id, g_str_equal, NULL))
        g_free (id);
      else
        g_ptr_array_add (found, id);
    }
  g_ptr_array_sort (found, compare_words);
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" ", (char **)found->pdata);
}

static void
add_row (TarnReflection *reflection,
         const char     *domain,
         const char     *id)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->domain = g_strdup (domain);
  action->text = g_strdup_printf ("zz.plan.%s", id);
  action->who = g_strdup_printf ("zz.plan-who.%s", id);
  tarn_reflection_take_plan_action (reflection, action);
}

/* The worked example with everything that a person can write. */
TarnReflection *
marked_reflection (void)
{
  static const char *const codes[] = { "network", "unsure", "real", "yes", "both", "never" };
  TarnReflection          *reflection = shipped_reflection ("w1-online-presence");
  TarnPlace               *place = tarn_place_new ();

  for (TarnPlaceField i = 0; i < TARN_N_PLACE_FIELDS; i++)
    place->codes[i] = g_strdup (codes[i]);
  tarn_reflection_take_place (reflection, place);
  tarn_reflection_set_note (reflection, "OP-CONF-2", "zz.note.OP-CONF-2");
  tarn_reflection_set_step (reflection, "what-happened", "zz.own-words.what-happened");
  tarn_reflection_set_review (reflection, "2031-03-17");
  tarn_reflection_check_guess (reflection, "OP-FOOT-2", "few");
  tarn_reflection_add_topic (reflection, "OP-COND");
  add_row (reflection, "OP-PRIV", "privacy");
  add_row (reflection, "OP-CONF", "stop");
  add_row (reflection, NULL, "own");
  return reflection;
}

#define ALL_DOMAINS  "OP-BOUND OP-COND OP-CONF OP-FOOT OP-LOOK OP-PRIV OP-SUPP"
#define SHARED_BANDS "high-exposure mostly-protected some-exposure well-protected"

/* One line for each kind of thing, with what of it stands in the copy at each level. */
const MarkedCell marked_cells[] = {
  { "questionnaire", "questionnaire", { "online-presence", "online-presence", "online-presence" } },
  { "topics", "domain", { "OP-PRIV", ALL_DOMAINS, ALL_DOMAINS } },
  { "prompt-of-the-topic", "supervisor-prompt", { "OP-PRIV", "OP-PRIV", "OP-PRIV" } },
  { "final-band", "band", { "", SHARED_BANDS, "act-now " SHARED_BANDS } },
  { "meaning-of-a-band", "meaning", { "", "", "" } },
  { "event-rule", "event-rule", { "", "", "" } },
  { "flagged-question", "short", { "", "", "OP-BOUND-1 OP-CONF-1 OP-CONF-2" } },
  { "option-chosen", "option", { "", "", "" } },
  { "question", "prompt", { "", "", "" } },
  { "statement", "statement", { "", "", "" } },
  { "quadrant-and-axes", "picture", { "", "", "" } },
  { "axis", "axis", { "", "", "" } },
  { "stop-and-talk-steps", "step", { "", "", "" } },
  { "advice", "advice", { "", "", "" } },
  { "strengths", "strength", { "", "", "" } },
  { "notes-of-domains", "domain-note", { "", "", "" } },
  { "plan-ticked-at-first", "plan", { "own privacy", "own privacy", "own privacy stop" } },
  { "plan-help", "plan-who", { "own privacy", "own privacy", "own privacy stop" } },
  { "notes", "note", { "", "", "" } },
  { "reflection-in-own-words", "own-words", { "", "", "" } },
  { "presence-map", "map", { "", "", "" } },
  { "words-for-a-role-or-nation", "word", { "", "", "" } },
  { "regulator", "regulator", { "", "", "" } },
  { "any-other-kind", "(?:help|why|task|theme|definition|measures|reflection-question|"
                      "workshop-prompt)",
    { "", "", "" } },
};

const guint marked_n_cells = G_N_ELEMENTS (marked_cells);
