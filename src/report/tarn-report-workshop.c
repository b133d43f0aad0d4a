/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-workshop.h"

#include "tarn-group-words.h"
#include "tarn-report-frame.h"
#include "tarn-report-parts.h"
#include "tarn-score.h"

/* The first column of a table, and each of the others. */
#define PART_COLUMN  34
#define OTHER_COLUMN 16

/* Of a whole room nothing is held back but for a lack of answers. */
static const char *
get_entry (TarnGroupWords words)
{
  return words == TARN_GROUP_WORDS_NONE ? "workshop-too-few" : tarn_group_words_get_entry (words);
}

static TarnRich *
get_words (TarnContext   *context,
           TarnGroupWords words)
{
  return tarn_context_entry (context, get_entry (words), NULL);
}

/* "Some exposure or High exposure": the bands that the words count. */
static char *
dup_exposed_bands (TarnContext    *context,
                   const TarnAxis *axis)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  guint place = 0;

  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *band = axis->bands->pdata[i];

      if (!band->by_flag && tarn_group_is_exposed (axis, place++))
        g_ptr_array_add (labels, band->label->text);
    }
  return tarn_context_join_or (context, labels);
}

static gboolean
has_percents (const TarnGroupPicture *picture,
              const TarnAxis         *axis)
{
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = picture->domains->pdata[i];

      if (domain->domain->axis == axis && domain->percents != NULL)
        return TRUE;
    }
  return FALSE;
}

static TarnBlock *
add_table (TarnContext *context,
           TarnBlock   *group,
           guint        n_columns)
{
  g_autofree double *columns = g_new (double, n_columns);
  TarnBlock         *table;
  TarnBlock         *header;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = i == 0 ? PART_COLUMN : OTHER_COLUMN;
  table = tarn_block_add (group, tarn_block_new_table (columns, n_columns));
  header = tarn_block_add_row (table, TRUE);
  tarn_block_add_cell (header, tarn_context_entry (context, "method-column-part", NULL));
  return table;
}

static TarnBlock *
get_header (TarnBlock *table)
{
  return table->children->pdata[0];
}

/* A step for each of the five words. Where percents are shown, these are what they come to. */
static void
add_strip_row (TarnContext           *context,
               TarnBlock             *strip,
               const TarnGroupDomain *domain,
               GString               *description)
{
  TarnBlock       *row = tarn_block_add (strip, tarn_block_new (TARN_BLOCK_STRIP_ROW));
  TarnGroupWords   words = tarn_group_domain_get_words (domain);
  g_autofree char *line = NULL;

  row->text = tarn_context_words (context, domain->domain->title);
  row->value = get_words (context, words);
  if (words != TARN_GROUP_WORDS_NONE)
    {
      row->step = words - TARN_GROUP_WORDS_FEW_OR_NONE;
      row->n_steps = TARN_GROUP_N_WORDS;
    }
  line = tarn_context_dup_entry (context, "summary-strip-row", "domain", row->text->text, "band",
                                 row->value->text, NULL);
  g_string_append_printf (description, "%s%s", description->len == 0 ? "" : ". ", line);
}

static void
add_strip (TarnContext            *context,
           TarnBlock              *group,
           const TarnGroupPicture *picture,
           const TarnAxis         *axis)
{
  g_autofree char *bands = dup_exposed_bands (context, axis);
  g_autoptr(GString) description = g_string_new (NULL);
  TarnBlock *strip;

  tarn_report_heading (group, 1, tarn_context_words (context, axis->title));
  tarn_report_paragraph (group, tarn_context_entry (context,
                                                    axis->kind == TARN_AXIS_BENEFIT
                                                      ? "workshop-less-at"
                                                      : "workshop-people-at",
                                                    "bands", bands, NULL))
    ->keep_next = TRUE;
  strip = tarn_block_add (group, tarn_block_new (TARN_BLOCK_STRIP));
  strip->keep = TRUE;
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = picture->domains->pdata[i];

      if (domain->domain->axis == axis)
        add_strip_row (context, strip, domain, description);
    }
  strip->description = g_strdup (description->str);
}

static void
add_percents (TarnContext            *context,
              TarnBlock              *group,
              const TarnGroupPicture *picture,
              const TarnAxis         *axis)
{
  TarnBlock *table;

  if (!has_percents (picture, axis))
    return;
  tarn_report_heading (group, 2, tarn_context_entry (context, "workshop-shares-title", NULL));
  table = add_table (context, group, tarn_group_n_bands (axis) + 1);
  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *band = axis->bands->pdata[i];

      if (!band->by_flag)
        tarn_block_add_cell (get_header (table), tarn_context_words (context, band->label));
    }
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = picture->domains->pdata[i];
      TarnBlock             *row;

      if (domain->domain->axis != axis || domain->percents == NULL)
        continue;
      row = tarn_block_add_row (table, FALSE);
      tarn_block_add_cell (row, tarn_context_words (context, domain->domain->title));
      for (guint j = 0; j < domain->n_bands; j++)
        {
          g_autofree char *percent = tarn_context_dup_count (domain->percents[j]);

          tarn_block_add_cell (row, tarn_context_entry (context, "workshop-share", "percent",
                                                        percent, NULL));
        }
    }
}

/* Axes with no domain are not shown, and those with one in the order of the questionnaire. */
static void
add_axes (TarnContext            *context,
          TarnBlock              *group,
          const TarnGroupPicture *picture)
{
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnAxis *axis = ((const TarnGroupDomain *)picture->domains->pdata[i])->domain->axis;

      if (g_ptr_array_find (seen, axis, NULL))
        continue;
      g_ptr_array_add (seen, (gpointer)axis);
      add_strip (context, group, picture, axis);
      add_percents (context, group, picture, axis);
    }
}

static void
add_changes (TarnContext            *context,
             TarnBlock              *group,
             const TarnGroupPicture *picture,
             const TarnGroupPicture *before)
{
  static const char *const titles[] = { "workshop-before", "workshop-now", "workshop-change" };
  TarnBlock               *table;

  tarn_report_heading (group, 1, tarn_context_entry (context, "workshop-change-title", NULL));
  if (!before->shown)
    {
      tarn_report_paragraph (group, tarn_context_entry (context, "workshop-no-change", NULL));
      return;
    }
  tarn_report_paragraph (group, tarn_context_entry (context, "workshop-change-text", NULL))
    ->keep_next = TRUE;
  table = add_table (context, group, 1 + G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    tarn_block_add_cell (get_header (table), tarn_context_entry (context, titles[i], NULL));
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *now = picture->domains->pdata[i];
      const TarnGroupDomain *then = before->domains->pdata[i];
      TarnGroupChange        change = tarn_group_picture_compare (before, picture, i);
      const char            *said = tarn_group_change_get_entry (change);
      TarnBlock             *row = tarn_block_add_row (table, FALSE);

      tarn_block_add_cell (row, tarn_context_words (context, now->domain->title));
      tarn_block_add_cell (row, get_words (context, tarn_group_domain_get_words (then)));
      tarn_block_add_cell (row, get_words (context, tarn_group_domain_get_words (now)));
      tarn_block_add_cell (row, tarn_context_entry (context, said, NULL));
    }
}

static void
add_parts (TarnContext            *context,
           TarnBlock              *group,
           const TarnGroupPicture *picture)
{
  TarnBlock *table;

  if (picture->parts == NULL)
    return;
  tarn_report_heading (group, 1, tarn_context_entry (context, "workshop-by-role", NULL));
  tarn_report_paragraph (group, tarn_context_entry (context, "workshop-by-role-text", NULL))
    ->keep_next = TRUE;
  table = add_table (context, group, 1 + picture->parts->len);
  for (guint i = 0; i < picture->parts->len; i++)
    {
      const TarnGroupPart *part = picture->parts->pdata[i];

      tarn_block_add_cell (get_header (table), tarn_context_words (context, part->role->label));
    }
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = picture->domains->pdata[i];
      TarnBlock             *row = tarn_block_add_row (table, FALSE);

      tarn_block_add_cell (row, tarn_context_words (context, domain->domain->title));
      for (guint j = 0; j < picture->parts->len; j++)
        {
          TarnGroupWords words = ((const TarnGroupPart *)picture->parts->pdata[j])->words[i];

          tarn_block_add_cell (row, tarn_context_entry (context, tarn_group_words_get_entry (words),
                                                        NULL));
        }
    }
}

/* The same for everybody, whatever the picture shows. */
static void
add_box (TarnContext *context,
         TarnBlock   *group)
{
  TarnBlock *box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));

  box->keep = TRUE;
  tarn_report_add_sheet (context, box, "if-you-found-something-today", 1);
  ((TarnBlock *)box->children->pdata[0])->style = TARN_STYLE_HEADING_3;
}

static void
add_head (TarnContext            *context,
          TarnBlock              *group,
          const TarnGroupPicture *picture)
{
  g_autofree char *k = tarn_context_dup_count (picture->k);

  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_words (context, picture->questionnaire->title))
    ->keep_next = TRUE;
  tarn_report_heading (group, 0, tarn_context_entry (context, "workshop-title", NULL));
  if (picture->shown)
    tarn_report_styled (group, TARN_STYLE_LEAD,
                        tarn_context_entry (context, "workshop-no-order", NULL));
  else
    tarn_report_styled (group, TARN_STYLE_LEAD,
                        tarn_context_entry (context, "workshop-waiting", "k", k, NULL));
}

static char *
dup_footer (TarnContext            *context,
            const TarnGroupPicture *picture)
{
  g_autofree char *route = tarn_report_dup_route (context, picture->route);
  g_autofree char *title = tarn_context_dup_words (context, picture->questionnaire->title);

  return g_strdup_printf ("%s %s, %s", title, picture->questionnaire->version, route);
}

/**
 * tarn_report_workshop_new:
 * @picture: what may be shown of a room
 * @before: (nullable): what may be shown of an earlier round
 * @texts: the report's own words
 * @date: ISO date of the workshop
 *
 * Makes the report on a group: what the picture shows and no number beside it, the box for whoever
 * found something today, and the page on method and privacy.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_report_workshop_new (const TarnGroupPicture *picture,
                          const TarnGroupPicture *before,
                          TarnTexts              *texts,
                          const char             *date)
{
  TarnReportOptions options = { .date = date };
  g_autoptr(TarnReflection) nobody = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *title = NULL;
  TarnContext      context = { 0 };
  TarnBlock       *root;

  g_return_val_if_fail (picture != NULL && texts != NULL && date != NULL, NULL);

  nobody = tarn_reflection_new (picture->questionnaire->id, picture->questionnaire->version,
                                picture->route);
  profile = tarn_score (picture->questionnaire, nobody);
  references = g_ptr_array_new ();
  context = (TarnContext){ profile, nobody, texts, &options, references, TRUE, NULL };

  root = tarn_block_new (TARN_BLOCK_GROUP);
  add_head (&context, root, picture);
  if (picture->shown)
    {
      add_axes (&context, root, picture);
      add_box (&context, root);
      if (before != NULL)
        add_changes (&context, root, picture, before);
      add_parts (&context, root, picture);
    }
  else
    add_box (&context, root);
  tarn_block_add (root, tarn_block_new (TARN_BLOCK_PAGE));
  tarn_report_add_sheet (&context, root, "group-picture-method", 1);

  titles = tarn_context_dup_words (&context, picture->questionnaire->title);
  title = tarn_context_dup_entry (&context, "workshop-title-of", "title", titles, NULL);
  return tarn_context_take_root (&context, title, dup_footer (&context, picture), date, root);
}

/**
 * tarn_group_domain_dup_words:
 * @self: a domain of a picture
 * @texts: the report's own words
 *
 * Says in one line what a domain shows: "Some at Some exposure or High exposure", or the share of
 * each band.
 *
 * Returns: (transfer full): the line
 */
char *
tarn_group_domain_dup_words (const TarnGroupDomain *self,
                             TarnTexts             *texts)
{
  TarnContext      context = { .texts = texts, .impersonal = TRUE };
  const TarnAxis  *axis;
  g_autofree char *words = NULL;
  g_autofree char *bands = NULL;
  g_autoptr(GPtrArray) shares = NULL;
  guint place = 0;

  g_return_val_if_fail (self != NULL && texts != NULL, NULL);

  axis = self->domain->axis;
  words = tarn_group_words_dup_alone (self->words, texts);
  if (self->percents == NULL)
    {
      if (!self->shown)
        return g_steal_pointer (&words);
      bands = dup_exposed_bands (&context, axis);
      return tarn_context_dup_entry (&context,
                                     axis->kind == TARN_AXIS_BENEFIT ? "workshop-less"
                                                                     : "workshop-exposed",
                                     "words", words, "bands", bands, NULL);
    }

  shares = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand  *band = axis->bands->pdata[i];
      g_autofree char *percent = NULL;

      if (band->by_flag)
        continue;
      percent = tarn_context_dup_count (self->percents[place++]);
      g_ptr_array_add (shares, tarn_context_dup_entry (&context, "workshop-percent", "band",
                                                       band->label->text, "percent", percent,
                                                       NULL));
    }
  g_ptr_array_add (shares, NULL);
  return g_strjoinv (", ", (char **)shares->pdata);
}
