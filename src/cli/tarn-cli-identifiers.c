/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-identifiers.h"

#include "tarn-catalogue.h"
#include "tarn-cli-output.h"
#include "tarn-folders.h"

#include <glib/gi18n.h>

/* One look at what leaves. */
typedef struct
{
  TarnIdentifiers *rules;
  guint            n_found;
  gboolean         gave_up;
} Look;

static TarnIdentifiers *
load_rules (const TarnOptions *options)
{
  g_auto(GStrv) folders = tarn_folders_list ("identifiers");
  g_autoptr(GPtrArray) files = NULL;
  TarnIdentifiers *rules;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  rules = tarn_catalogue_load_identifiers ((const char *const *)folders,
                                           (const char *const *)options->languages, files);
  if (rules != NULL)
    return rules;

  tarn_cli_complain (_("The rules for names and numbers were not found or are broken, so your own "
                       "words were not looked through."));
  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      if (tarn_catalogue_entry_bad (file))
        tarn_cli_complain_entry (file);
    }

  return NULL;
}

static char *
dup_place (const TarnOwnWords *words)
{
  switch (words->kind)
    {
    case TARN_OWN_WORDS_ACTION:
      /* Translators: a row of the plan, such as 2 */
      return g_strdup_printf (_("row %u of the plan, what you will do"), words->row + 1);
    case TARN_OWN_WORDS_WHO:
      /* Translators: a row of the plan, such as 2 */
      return g_strdup_printf (_("row %u of the plan, who can help"), words->row + 1);
    case TARN_OWN_WORDS_NOTE:
      /* Translators: the id of a question */
      return g_strdup_printf (_("the note to %s"), words->id);
    case TARN_OWN_WORDS_STEP:
      /* Translators: the id of a step of a written reflection */
      return g_strdup_printf (_("the step %s"), words->id);
    case TARN_OWN_WORDS_ANSWER:
      /* Translators: the id of a question */
      return g_strdup_printf (_("the answer to %s"), words->id);
    default:
      g_assert_not_reached ();
    }
}

/* Each kind of one text once, in the order of the text. */
static char *
dup_kinds (GArray *hits)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      const char *name = g_array_index (hits, TarnIdentifierHit, i).kind->name->text;

      if (!g_ptr_array_find (names, name, NULL))
        g_ptr_array_add (names, (gpointer)name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **)names->pdata);
}

static void
look_at (Look               *look,
         const char         *name,
         const TarnOwnWords *words)
{
  gboolean gave_up;
  g_autoptr(GArray) hits = tarn_identifiers_find (look->rules, words->text, &gave_up);
  g_autofree char *place = NULL;
  g_autofree char *kinds = NULL;

  look->gave_up |= gave_up;
  if (hits->len == 0)
    return;

  look->n_found++;
  place = dup_place (words);
  kinds = dup_kinds (hits);
  /* Translators: a file, a place in it such as "the note to OP-CONF-1", and what may be there, such
   * as "a postcode, a name" */
  tarn_cli_complain (_("“%s”: look again at %s: %s"), name, place, kinds);
}

static GPtrArray *
list_words (const TarnLeaving *leaving)
{
  return tarn_own_words_list (leaving->reflection, leaving->leaves, leaving->actions);
}

/**
 * tarn_cli_warn_of_identifiers:
 * @options: what every command takes
 * @texts: the report's own words
 * @leaving: (array length=n_leaving): what leaves
 * @n_leaving: length of @leaving
 *
 * Looks through the person's own words before they leave, and says on the standard error where they
 * may show who is meant, and why; never the words themselves. It stops nothing.
 */
void
tarn_cli_warn_of_identifiers (const TarnOptions *options,
                              TarnTexts         *texts,
                              const TarnLeaving *leaving,
                              guint              n_leaving)
{
  Look look = { 0 };
  g_autoptr(TarnIdentifiers) rules = NULL;
  const TarnText *limits = tarn_texts_get (texts, "identifiers-limits");

  for (guint i = 0; i < n_leaving; i++)
    {
      g_autoptr(GPtrArray) words = list_words (&leaving[i]);
      g_autofree char *name = g_filename_display_name (leaving[i].name);

      if (words->len > 0 && rules == NULL)
        rules = load_rules (options);
      if (words->len > 0 && rules == NULL)
        return;

      look.rules = rules;
      for (guint j = 0; j < words->len; j++)
        look_at (&look, name, g_ptr_array_index (words, j));
    }

  if (look.gave_up)
    tarn_cli_complain (_("One of the rules for names and numbers took too long, so not everything "
                         "was looked at."));
  if (look.n_found > 0 && limits != NULL)
    tarn_cli_complain ("%s", limits->text);
}
