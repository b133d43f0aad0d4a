/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-share.h"

#include "tarn-cli-identifiers.h"
#include "tarn-cli-output.h"

#include <glib/gi18n.h>

/* What a plan is to show when it is to show nothing. */
#define NO_ROWS "none"

static TarnShare
get_share (const TarnShareOptions *self)
{
  TarnShare share = TARN_SHARE_BANDS;

  if (self->share != NULL)
    tarn_share_find (self->share, &share);
  return share;
}

/* The parts between commas, each once. */
static GPtrArray *
split (const char *list)
{
  g_auto(GStrv) parts = g_strsplit (list != NULL ? list : "", ",", -1);
  GPtrArray *once = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0' &&
          !g_ptr_array_find_with_equal_func (once, parts[i], g_str_equal, NULL))
        g_ptr_array_add (once, g_strdup (parts[i]));
    }
  return once;
}

static gboolean
is_row (const char *number)
{
  return g_ascii_string_to_unsigned (number, 10, 1, G_MAXUINT, NULL, NULL);
}

/**
 * tarn_cli_share_is_used:
 * @self: options
 *
 * Returns: %TRUE if any of the options was given
 */
gboolean
tarn_cli_share_is_used (const TarnShareOptions *self)
{
  return self->share != NULL || self->topics != NULL || self->plan != NULL;
}

/**
 * tarn_cli_share_check:
 * @command: the command
 * @self: options
 *
 * Looks at what can be seen before a file is read, and says what is wrong.
 *
 * Returns: %TRUE if nothing is
 */
gboolean
tarn_cli_share_check (const TarnCommand      *command,
                      const TarnShareOptions *self)
{
  g_autoptr(GPtrArray) topics = split (self->topics);
  g_autoptr(GPtrArray) rows = split (self->plan);
  TarnShare share;

  if (self->share != NULL && !tarn_share_find (self->share, &share))
    {
      tarn_cli_refuse (command, _("There is nothing called “%s” to share. Choose topics, bands or "
                                  "flags."),
                                   self->share);
      return FALSE;
    }
  if (topics->len > TARN_MOST_TOPICS)
    {
      tarn_cli_refuse (command, _("These are %u topics. Choose no more than %u, for one talk."),
                                   topics->len, TARN_MOST_TOPICS);
      return FALSE;
    }
  for (guint i = 0; i < rows->len; i++)
    if (!is_row (rows->pdata[i]) && g_strcmp0 (self->plan, NO_ROWS) != 0)
      {
        tarn_cli_refuse (command, _("“%s” is not a row of the plan. Write numbers, as in 1,3, or "
                                    "none."),
                                     (const char *)rows->pdata[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
has_domain (GPtrArray  *inputs,
            const char *id)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      if (tarn_questionnaire_find_domain (input->questionnaire, id) != NULL)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_topics (const TarnCommand      *command,
             const TarnShareOptions *self,
             GPtrArray              *inputs)
{
  g_autoptr(GPtrArray) topics = split (self->topics);

  for (guint i = 0; i < topics->len; i++)
    if (!has_domain (inputs, topics->pdata[i]))
      {
        tarn_cli_refuse (command, _("There is no part “%s” to be a topic. “tarn-cli score” shows "
                                    "their ids."),
                                     (const char *)topics->pdata[i]);
        return NULL;
      }

  g_ptr_array_add (topics, NULL);
  return g_steal_pointer (&topics);
}

static gboolean
was_ticked (const TarnShareOptions *self,
            guint                   number)
{
  g_autoptr(GPtrArray) rows = split (self->plan);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return g_ptr_array_find_with_equal_func (rows, digits, g_str_equal, NULL);
}

/* The rows are numbered through all reflections, in the order they were given in. Nobody looks at
 * the pages before they are written, so without --plan it is what would be ticked at first. */
static GPtrArray *
list_rows (const TarnShareOptions *self,
           GPtrArray              *inputs,
           TarnTexts              *texts)
{
  GPtrArray *rows = g_ptr_array_new ();
  guint      n = 0;

  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);
      GPtrArray       *plan = tarn_reflection_get_plan (input->reflection);

      for (guint j = 0; j < plan->len; j++)
        if (self->plan != NULL ? was_ticked (self, ++n)
                               : tarn_share_ticks_at_first (get_share (self), input->profile, texts,
                                                            plan->pdata[j]))
          g_ptr_array_add (rows, plan->pdata[j]);
    }

  return rows;
}

static void
warn_of_identifiers (const TarnOptions *options,
                     GPtrArray         *inputs,
                     GPtrArray         *rows,
                     TarnTexts         *texts)
{
  g_autofree TarnLeaving *leaving = g_new0 (TarnLeaving, inputs->len);

  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      leaving[i] = (TarnLeaving){ input->path, input->reflection, TARN_LEAVES_PLAN, rows };
    }
  tarn_cli_warn_of_identifiers (options, texts, leaving, inputs->len);
}

/**
 * tarn_cli_share_make:
 * @command: the command
 * @options: what every command takes
 * @self: what the copy is to hold
 * @inputs: (element-type TarnInput): the reflections
 * @texts: the report's own words
 * @date: ISO date of the copy
 * @status: (out): the exit code when there is no copy
 *
 * Makes the copy for a supervisor, and says what its maker has to know before it is handed over.
 *
 * Returns: (transfer full) (nullable): the report
 */
TarnReport *
tarn_cli_share_make (const TarnCommand      *command,
                     const TarnOptions      *options,
                     const TarnShareOptions *self,
                     GPtrArray              *inputs,
                     TarnTexts              *texts,
                     const char             *date,
                     TarnExit               *status)
{
  TarnSupervisorOptions       wishes = { .date = date, .share = get_share (self) };
  g_autofree TarnReportInput *parts = tarn_cli_list_parts (inputs);
  g_autoptr(GPtrArray) topics = list_topics (command, self, inputs);
  g_autoptr(GPtrArray) rows = list_rows (self, inputs, texts);
  g_autoptr(GPtrArray) warnings = NULL;

  if (topics == NULL)
    {
      *status = TARN_EXIT_USAGE;
      return NULL;
    }

  warnings = tarn_share_list_warnings (wishes.share, parts, inputs->len, texts);
  for (guint i = 0; i < warnings->len; i++)
    tarn_cli_complain ("%s", (const char *)g_ptr_array_index (warnings, i));

  warn_of_identifiers (options, inputs, rows, texts);
  wishes.topics = (const char *const *)topics->pdata;
  wishes.plan = rows;
  return tarn_report_supervisor_new (parts, inputs->len, texts, &wishes);
}

/**
 * tarn_cli_share_clear:
 * @self: options
 *
 * Frees what they hold.
 */
void
tarn_cli_share_clear (TarnShareOptions *self)
{
  g_clear_pointer (&self->share, g_free);
  g_clear_pointer (&self->topics, g_free);
  g_clear_pointer (&self->plan, g_free);
}
