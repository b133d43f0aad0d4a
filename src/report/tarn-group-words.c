/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-words.h"

static const char *const words_entries[] = {
  [TARN_GROUP_WORDS_NONE] = "workshop-not-shown",
  [TARN_GROUP_WORDS_FEW_OR_NONE] = "workshop-few-or-none",
  [TARN_GROUP_WORDS_SOME] = "workshop-some",
  [TARN_GROUP_WORDS_ABOUT_HALF] = "workshop-about-half",
  [TARN_GROUP_WORDS_MANY] = "workshop-many",
  [TARN_GROUP_WORDS_MOST_OR_ALL] = "workshop-most-or-all",
};

static const char *const change_entries[] = {
  [TARN_GROUP_CHANGE_NONE] = "workshop-not-shown",
  [TARN_GROUP_CHANGE_FEWER] = "workshop-fewer",
  [TARN_GROUP_CHANGE_SAME] = "workshop-same",
  [TARN_GROUP_CHANGE_MORE] = "workshop-more",
};

/**
 * tarn_group_words_get_entry:
 * @self: how many people
 *
 * Returns: (transfer none): the id of the text that says so
 */
const char *
tarn_group_words_get_entry (TarnGroupWords self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (words_entries), NULL);

  return words_entries[self];
}

/**
 * tarn_group_change_get_entry:
 * @self: how a group moved
 *
 * Returns: (transfer none): the id of the text that says so
 */
const char *
tarn_group_change_get_entry (TarnGroupChange self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (change_entries), NULL);

  return change_entries[self];
}

static const char *
get_words (TarnTexts  *texts,
           const char *entry)
{
  const TarnText *text = tarn_texts_get (texts, entry);

  return text != NULL ? text->text : entry;
}

/**
 * tarn_group_words_get_words:
 * @self: how many people
 * @texts: the words of reports
 *
 * Returns: (transfer none): the same in words
 */
const char *
tarn_group_words_get_words (TarnGroupWords self,
                            TarnTexts     *texts)
{
  return get_words (texts, tarn_group_words_get_entry (self));
}

/**
 * tarn_group_words_dup_alone:
 * @self: how many people of the whole room
 * @texts: the words of reports
 *
 * Returns: (transfer full): the same in words that are no part of a sentence; that there are too
 *   few answers where @self is none
 */
char *
tarn_group_words_dup_alone (TarnGroupWords self,
                            TarnTexts     *texts)
{
  const char *entry = self == TARN_GROUP_WORDS_NONE ? "workshop-too-few"
                                                    : tarn_group_words_get_entry (self);
  const char *words = get_words (texts, entry);
  char        capital[7] = { 0 };

  if (*words == '\0')
    return g_strdup (words);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), capital);
  return g_strconcat (capital, g_utf8_next_char (words), NULL);
}

/**
 * tarn_group_change_get_words:
 * @self: how a group moved
 * @texts: the words of reports
 *
 * Returns: (transfer none): the same in words
 */
const char *
tarn_group_change_get_words (TarnGroupChange self,
                             TarnTexts      *texts)
{
  return get_words (texts, tarn_group_change_get_entry (self));
}

/**
 * tarn_group_words_dup_parts:
 * @picture: a picture that was broken down by role
 * @domain: the index of a domain
 * @texts: the words of reports
 * @separator: between two roles
 *
 * Returns: (transfer full): "Manager: some", and so on for each role
 */
char *
tarn_group_words_dup_parts (const TarnGroupPicture *picture,
                            guint                   domain,
                            TarnTexts              *texts,
                            const char             *separator)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (picture != NULL && picture->parts != NULL, NULL);

  for (guint i = 0; i < picture->parts->len; i++)
    {
      const TarnGroupPart *part = picture->parts->pdata[i];

      g_string_append_printf (words, "%s%s: %s", i > 0 ? separator : "", part->role->label->text,
                              tarn_group_words_get_words (part->words[domain], texts));
    }

  return g_string_free (words, FALSE);
}
