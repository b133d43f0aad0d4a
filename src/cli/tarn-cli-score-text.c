/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-score-text.h"

#include "tarn-cli-output.h"
#include "tarn-words.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_DOMAIN,
  COLUMN_BAND,
  COLUMN_ANSWERED,
  COLUMN_WHY,
  N_COLUMNS,
} Column;

static char *
dup_item_title (TarnAsked      *asked,
                const TarnItem *item)
{
  const TarnText *text = item->short_title != NULL ? item->short_title : item->prompt;

  return tarn_words_expand (asked, text->text, NULL);
}

static void
append_reason (GString    *why,
               const char *reason)
{
  if (why->len > 0)
    g_string_append (why, "; ");
  g_string_append (why, reason);
}

static const char *
get_status_reason (const TarnDomainResult *domain)
{
  switch (domain->status)
    {
    case TARN_STATUS_NOT_ENOUGH_ANSWERS:
      return _("not enough answers");
    case TARN_STATUS_TOO_FEW_APPLY:
      return _("too few questions apply");
    case TARN_STATUS_DOES_NOT_APPLY:
      return _("does not apply");
    case TARN_STATUS_OPENING_MISSING:
      return _("an opening question is not answered");
    case TARN_STATUS_SCORED:
    default:
      return NULL;
    }
}

/* Why a domain has its band: what its answers gave, and what changed that. */
static char *
dup_why (const TarnDomainResult *domain)
{
  GString    *why = g_string_new (NULL);
  const char *status = get_status_reason (domain);

  if (status != NULL)
    append_reason (why, status);
  if (domain->level == TARN_FLAG_STOP)
    append_reason (why, _("a stop flag"));
  else if (domain->level == TARN_FLAG_TALK)
    append_reason (why, _("a talk flag"));
  if (domain->event_rule)
    append_reason (why, _("habits only, no event"));
  if (domain->band != NULL && domain->band != domain->final)
    {
      g_autofree char *from_answers =
        g_strdup_printf (_("from the answers alone: %s"), domain->band->label->text);

      append_reason (why, from_answers);
    }
  if (domain->from_few)
    append_reason (why, _("from few answers"));

  return g_string_free (why, FALSE);
}

static char **
make_row (const char *domain,
          const char *band,
          char       *answered,
          char       *why)
{
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[COLUMN_DOMAIN] = g_strdup (domain);
  row[COLUMN_BAND] = g_strdup (band);
  row[COLUMN_ANSWERED] = answered;
  row[COLUMN_WHY] = why;

  return row;
}

static void
append_domains (GString   *text,
                GPtrArray *domains)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint widths[N_COLUMNS] = { 0 };

  g_ptr_array_add (rows, make_row (_("Domain"), _("Band"), g_strdup (_("Answered")),
                                                                       g_strdup (_("Why"))));
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *domain = g_ptr_array_index (domains, i);

      g_ptr_array_add (rows,
                       make_row (domain->domain->title->text,
                                 domain->final != NULL ? domain->final->label->text : "-",
                                 g_strdup_printf (_("%u of %u"), domain->answered,
                                                     domain->applicable),
                                                  dup_why (domain)));
    }

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      {
        char **row = g_ptr_array_index (rows, i);

        widths[j] = MAX (widths[j], tarn_cli_get_width (row[j]) + 2);
      }

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autoptr(GString) line = g_string_new (NULL);

      for (guint j = 0; j < N_COLUMNS; j++)
        tarn_cli_append_cell (line, row[j], widths[j]);
      g_string_append_printf (text, "%s\n", g_strchomp (line->str));
    }
}

static const char *
get_rank_word (guint rank)
{
  switch (rank)
    {
    case 0:
      return _("act first");
    case 1:
      return _("talk over");
    case 2:
      return _("work on");
    default:
      return _("could give more");
    }
}

static void
append_item (GString              *text,
             TarnAsked            *asked,
             const char           *word,
             const TarnItemResult *result)
{
  g_autofree char *title = dup_item_title (asked, result->item);

  g_string_append (text, "  ");
  if (word != NULL)
    tarn_cli_append_cell (text, word, 17);
  tarn_cli_append_cell (text, result->item->id, 14);
  g_string_append_printf (text, "%s\n", title);
}

static void
append_flags (GString     *text,
              TarnProfile *profile)
{
  GPtrArray *domains = tarn_profile_get_domains (profile);
  gboolean   has_title = FALSE;

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *domain = g_ptr_array_index (domains, i);

      for (guint j = 0; j < domain->items->len; j++)
        {
          const TarnItemResult *result = g_ptr_array_index (domain->items, j);

          if (result->level == TARN_FLAG_NONE)
            continue;
          if (!has_title)
            g_string_append_printf (text, "\n%s\n", _("Flags"));
          has_title = TRUE;
          append_item (text, tarn_profile_get_asked (profile),
                       result->level == TARN_FLAG_STOP ? _("stop") : _("talk"), result);
        }
    }
}

static void
append_priorities (GString     *text,
                   TarnProfile *profile)
{
  GPtrArray *priorities = tarn_profile_get_priorities (profile);

  if (priorities->len > 0)
    g_string_append_printf (text, "\n%s\n", _("First to last"));
  for (guint i = 0; i < priorities->len; i++)
    {
      const TarnPriority *priority = g_ptr_array_index (priorities, i);

      append_item (text, tarn_profile_get_asked (profile), get_rank_word (priority->rank),
                   priority->result);
    }
}

static void
append_items (GString     *text,
              TarnProfile *profile,
              const char  *title,
              GPtrArray   *results)
{
  if (results->len > 0)
    g_string_append_printf (text, "\n%s\n", title);
  for (guint i = 0; i < results->len; i++)
    append_item (text, tarn_profile_get_asked (profile), NULL, g_ptr_array_index (results, i));
}

/* The domains that an overall statement names are those with a stop flag. */
static char *
dup_stop_domains (TarnProfile *profile)
{
  GPtrArray *domains = tarn_profile_get_domains (profile);
  GString   *titles = g_string_new (NULL);

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *domain = g_ptr_array_index (domains, i);

      if (domain->level != TARN_FLAG_STOP)
        continue;
      if (titles->len > 0)
        g_string_append (titles, ", ");
      g_string_append (titles, domain->domain->title->text);
    }

  return g_string_free (titles, FALSE);
}

static void
append_statement (GString     *text,
                  TarnProfile *profile)
{
  const TarnStatement *statement = tarn_profile_get_statement (profile);
  g_autofree char     *domains = dup_stop_domains (profile);
  g_autofree char     *words = NULL;

  if (statement == NULL)
    return;

  words = tarn_words_expand (tarn_profile_get_asked (profile), statement->text->text,
                             "domains", domains, NULL);
  g_string_append_printf (text, "%s\n\n", words);
}

/* With a stop flag the picture's place is named by nobody: acting comes first. */
static void
append_picture (GString     *text,
                TarnProfile *profile)
{
  const TarnPicture  *picture = tarn_profile_get_questionnaire (profile)->picture;
  const TarnQuadrant *quadrant = tarn_profile_get_quadrant (profile);

  if (picture == NULL || quadrant == NULL)
    return;

  if (tarn_profile_get_level (profile) == TARN_FLAG_STOP)
    g_string_append_printf (text, "\n%s: %s\n", picture->title->text, picture->stop_text->text);
  else
    g_string_append_printf (text, "\n%s: %s. %s\n", picture->title->text, quadrant->title->text,
                            quadrant->reading->text);
}

/**
 * tarn_cli_dup_profile_text:
 * @profile: a profile
 *
 * The profile as a person reads it in a terminal: the overall statement, a table of the domains
 * with their bands and why they have them, and the lists. The words are those of the
 * questionnaire, in the language that was picked for it.
 *
 * Returns: (transfer full): lines of text
 */
char *
tarn_cli_dup_profile_text (TarnProfile *profile)
{
  const TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (profile);
  GString                 *text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s %s, %s)\n\n",
                          questionnaire->title->text, questionnaire->id, questionnaire->version,
                          tarn_profile_get_route (profile) == TARN_ROUTE_QUICK ? _("quick route")
                                                                               : _("full route"));
  append_statement (text, profile);
  append_domains (text, tarn_profile_get_domains (profile));
  append_picture (text, profile);
  append_flags (text, profile);
  append_priorities (text, profile);
  append_items (text, profile, _("Strengths"), tarn_profile_get_strengths (profile));
  append_items (text, profile, _("To check"), tarn_profile_get_checks (profile));

  return g_string_free (text, FALSE);
}
