/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-context.h"

#include "tarn-asked.h"
#include "tarn-date.h"
#include "tarn-words.h"

#include <string.h>

/* A gap to write in, wide enough for a date in words. */
#define GAP "____________________"

static const TarnAdvice *
find_variant_for_nobody (GPtrArray *variants)
{
  for (guint i = 0; i < variants->len; i++)
    {
      const TarnAdvice *variant = variants->pdata[i];

      if (variant->when == NULL)
        return variant;
    }
  return NULL;
}

static const TarnText *
find_word_of_questionnaire (TarnContext *self,
                            const char  *name)
{
  const TarnWord   *word;
  const TarnAdvice *advice;

  if (self->profile == NULL)
    return NULL;
  word = tarn_questionnaire_find_word (tarn_profile_get_questionnaire (self->profile), name);
  if (word == NULL)
    return NULL;
  advice = self->impersonal ? find_variant_for_nobody (word->variants)
                            : tarn_asked_pick (tarn_profile_get_asked (self->profile),
                                               word->variants);
  return advice != NULL ? advice->text : NULL;
}

static const char *
find_pair (GPtrArray  *pairs,
           const char *name)
{
  for (guint i = 0; pairs != NULL && i + 1 < pairs->len; i += 2)
    if (g_str_equal (pairs->pdata[i], name))
      return pairs->pdata[i + 1];
  return NULL;
}

/* The questionnaire knows the person's words better; for nobody, the texts have a word that fits
 * every reader, such as an emergency number for all nations. */
static char *
dup_word (TarnContext *self,
          const char  *name,
          GPtrArray   *pairs)
{
  const TarnText  *own;
  const TarnText  *general;
  const TarnText  *text;
  const char      *value;
  g_autofree char *id = g_strconcat ("word-", name, NULL);

  value = find_pair (pairs, name);
  if (value == NULL)
    value = find_pair (self->pairs, name);
  if (value != NULL)
    return g_strdup (value);
  if (g_str_equal (name, "gap"))
    return g_strdup (GAP);
  own = find_word_of_questionnaire (self, name);
  general = tarn_texts_get (self->texts, id);
  text = own == NULL || (self->impersonal && general != NULL) ? general : own;
  return text != NULL ? g_strdup (text->text) : NULL;
}

typedef struct
{
  TarnContext *context;
  GPtrArray   *pairs;
} Known;

static char *
dup_word_cb (const char *name,
             gpointer    user_data)
{
  const Known *known = user_data;

  return dup_word (known->context, name, known->pairs);
}

static char *
fill (TarnContext *self,
      const char  *text,
      GPtrArray   *pairs)
{
  Known known = { self, pairs };

  return tarn_words_fill (text, dup_word_cb, &known);
}

static GPtrArray *
collect_pairs (va_list arguments)
{
  GPtrArray  *pairs = g_ptr_array_new ();
  const char *argument;

  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (pairs, (gpointer)argument);
  return pairs;
}

static const TarnText *
find_entry (TarnContext *self,
            const char  *id)
{
  const TarnText *text = tarn_texts_get (self->texts, id);

  if (text == NULL)
    g_critical ("The texts have no entry “%s”", id);
  return text;
}

/**
 * tarn_context_dup_entry:
 * @id: of an entry of the texts
 * @...: names and values of placeholders, ended by %NULL
 *
 * Returns: (transfer full): the words, filled in
 */
char *
tarn_context_dup_entry (TarnContext *self,
                        const char  *id,
                        ...)
{
  const TarnText *text = find_entry (self, id);
  g_autoptr(GPtrArray) pairs = NULL;
  va_list arguments;

  va_start (arguments, id);
  pairs = collect_pairs (arguments);
  va_end (arguments);
  return text != NULL ? fill (self, text->text, pairs) : g_strdup (id);
}

/**
 * tarn_context_entry:
 * @id: of an entry of the texts
 * @...: names and values of placeholders, ended by %NULL
 *
 * Returns: (transfer full): the words, filled in, with their citations
 */
TarnRich *
tarn_context_entry (TarnContext *self,
                    const char  *id,
                    ...)
{
  const TarnText *text = find_entry (self, id);
  g_autoptr(GPtrArray) pairs = NULL;
  va_list   arguments;
  TarnRich *rich;

  va_start (arguments, id);
  pairs = collect_pairs (arguments);
  va_end (arguments);
  if (text == NULL)
    return tarn_rich_new (id, NULL);
  rich = tarn_rich_take (fill (self, text->text, pairs), text->lang);
  tarn_context_add_cites (self, rich, tarn_texts_get_cites (self->texts, id));
  return rich;
}

/**
 * tarn_context_has_entry:
 *
 * Returns: %TRUE if the texts have an entry @id
 */
gboolean
tarn_context_has_entry (TarnContext *self,
                        const char  *id)
{
  return tarn_texts_get (self->texts, id) != NULL;
}

/**
 * tarn_context_dup_words:
 * @text: a text of the questionnaire
 *
 * Returns: (transfer full): its words, filled in for this person
 */
char *
tarn_context_dup_words (TarnContext    *self,
                        const TarnText *text)
{
  return fill (self, text->text, NULL);
}

/**
 * tarn_context_words:
 * @text: a text of the questionnaire
 *
 * Returns: (transfer full): its words, filled in for this person
 */
TarnRich *
tarn_context_words (TarnContext    *self,
                    const TarnText *text)
{
  return tarn_rich_take (fill (self, text->text, NULL), text->lang);
}

/**
 * tarn_context_words_of:
 * @text: a text of the questionnaire
 * @name: a placeholder in it
 * @value: what to put there
 *
 * Returns: (transfer full): its words, filled in
 */
TarnRich *
tarn_context_words_of (TarnContext    *self,
                       const TarnText *text,
                       const char     *name,
                       const char     *value)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();

  g_ptr_array_add (pairs, (gpointer)name);
  g_ptr_array_add (pairs, (gpointer)value);
  return tarn_rich_take (fill (self, text->text, pairs), text->lang);
}

static void
remember (TarnContext         *self,
          const TarnReference *reference)
{
  for (guint i = 0; i < self->references->len; i++)
    if (g_str_equal (((const TarnReference *)self->references->pdata[i])->id, reference->id))
      return;
  g_ptr_array_add (self->references, (gpointer)reference);
}

/* "SWE 2019, 2.3; 2.7" would be read as two sources, so each place carries its label. */
static char *
dup_cite (TarnContext    *self,
          const TarnCite *cite)
{
  const char *label = cite->reference->label->text;

  if (cite->at == NULL)
    return tarn_context_dup_entry (self, "cite", "label", label, NULL);
  return tarn_context_dup_entry (self, "cite-at", "label", label, "at", cite->at, NULL);
}

/**
 * tarn_context_dup_cites:
 * @cites: (nullable) (element-type TarnCite): citations
 *
 * Remembers the references that are cited.
 *
 * Returns: (transfer full): their labels in one line, empty if there are none
 */
char *
tarn_context_dup_cites (TarnContext *self,
                        GPtrArray   *cites)
{
  g_autoptr(GPtrArray) swapped = NULL;
  GString *string = g_string_new (NULL);

  if (cites == NULL || cites->len == 0)
    return g_string_free (string, FALSE);
  swapped = self->impersonal
              ? g_ptr_array_ref (cites)
              : tarn_asked_swap_cites (tarn_profile_get_asked (self->profile), cites);
  for (guint i = 0; i < swapped->len; i++)
    {
      const TarnCite  *cite = swapped->pdata[i];
      g_autofree char *words = NULL;

      if (cite->reference == NULL)
        continue;
      words = dup_cite (self, cite);
      remember (self, cite->reference);
      g_string_append_printf (string, "%s%s", string->len == 0 ? "" : "; ", words);
    }
  return g_string_free (string, FALSE);
}

/**
 * tarn_context_add_cites:
 * @text: gets the citations at its end, in square brackets
 * @cites: (nullable) (element-type TarnCite): citations, before the person's nation is looked at
 */
void
tarn_context_add_cites (TarnContext *self,
                        TarnRich    *text,
                        GPtrArray   *cites)
{
  g_autofree char *words = tarn_context_dup_cites (self, cites);
  g_autofree char *bracketed = *words != '\0' ? g_strdup_printf (" [%s]", words) : NULL;

  if (bracketed != NULL)
    tarn_rich_append (text, bracketed, FALSE);
}

/**
 * tarn_context_advice:
 * @advice: the variant to print
 *
 * Returns: (transfer full): its words for this person, with their citations
 */
TarnRich *
tarn_context_advice (TarnContext      *self,
                     const TarnAdvice *advice)
{
  TarnRich *text = tarn_context_words (self, advice->text);

  tarn_context_add_cites (self, text, advice->cites);
  return text;
}

/**
 * tarn_line_ends_in_gap:
 * @line: a line of a sheet
 *
 * Returns: %TRUE if words are followed by a gap at the end, which is to be a line to write on
 */
gboolean
tarn_line_ends_in_gap (const TarnLine *line)
{
  guint n = line->runs->len;

  return n > 1 && ((const TarnRun *)line->runs->pdata[n - 1])->gap;
}

static gboolean
needs_what_is_empty (TarnContext    *self,
                     const TarnLine *line)
{
  for (guint i = 0; self->pairs != NULL && i + 1 < self->pairs->len; i += 2)
    {
      g_autofree char *hole = g_strdup_printf ("{%s}", (char *)self->pairs->pdata[i]);

      for (guint j = 0; *(char *)self->pairs->pdata[i + 1] == '\0' && j < line->runs->len; j++)
        {
          const TarnRun *run = line->runs->pdata[j];

          if (run->text != NULL && strstr (run->text, hole) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* Is the line for this person's nation, or for whom nobody knows? */
static gboolean
stands_here (TarnContext    *self,
             const TarnLine *line)
{
  const TarnPack *pack;

  if (line->nation == NULL || self->impersonal)
    return TRUE;
  pack = tarn_asked_get_pack (tarn_profile_get_asked (self->profile));
  return pack == NULL || g_strv_contains ((const char *const *)pack->nations, line->nation);
}

/**
 * tarn_context_line:
 * @line: a line of a sheet
 *
 * Returns: (transfer full) (nullable): its words, filled in; %NULL if it does not stand for this
 *   person's nation
 */
TarnRich *
tarn_context_line (TarnContext    *self,
                   const TarnLine *line)
{
  TarnRich *text;

  if (!stands_here (self, line) || needs_what_is_empty (self, line))
    return NULL;
  text = tarn_rich_new ("", line->lang);
  for (guint i = 0; i < line->runs->len; i++)
    {
      const TarnRun   *run = line->runs->pdata[i];
      g_autofree char *words = NULL;
      guint            start = strlen (text->text);

      /* The room for the last gap is a line of its own. */
      if (i + 1 == line->runs->len && tarn_line_ends_in_gap (line))
        break;
      words = run->gap ? g_strdup (GAP) : fill (self, run->text, NULL);
      tarn_rich_append (text, words, run->strong);
      if (run->gap)
        text->gap = (TarnSpan){ start, strlen (text->text) };
    }
  tarn_context_add_cites (self, text, line->cites);
  return text;
}

static char *
join (TarnContext *self,
      GPtrArray   *parts,
      const char  *two,
      const char  *more)
{
  g_autoptr(GString) list = g_string_new (NULL);
  g_autofree char *separator = NULL;

  if (parts->len == 0)
    return g_strdup ("");
  if (parts->len == 1)
    return g_strdup (parts->pdata[0]);
  if (parts->len == 2)
    return tarn_context_dup_entry (self, two, "a", parts->pdata[0], "b", parts->pdata[1], NULL);
  separator = tarn_context_dup_entry (self, "list-separator", NULL);
  /* White space is folded when a file is read. */
  if (!g_str_has_suffix (separator, " "))
    {
      char *spaced = g_strconcat (separator, " ", NULL);

      g_free (separator);
      separator = spaced;
    }
  for (guint i = 0; i + 1 < parts->len; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : separator, (char *)parts->pdata[i]);
  return tarn_context_dup_entry (self, more, "list", list->str, "last",
                                 parts->pdata[parts->len - 1], NULL);
}

/**
 * tarn_context_join:
 * @parts: (element-type utf8): words
 *
 * Returns: (transfer full): "a, b and c", as the language joins them
 */
char *
tarn_context_join (TarnContext *self,
                   GPtrArray   *parts)
{
  return join (self, parts, "list-two", "list-last");
}

/**
 * tarn_context_join_or:
 * @parts: (element-type utf8): words
 *
 * Returns: (transfer full): "a, b or c", as the language joins them
 */
char *
tarn_context_join_or (TarnContext *self,
                      GPtrArray   *parts)
{
  return join (self, parts, "list-two-or", "list-last-or");
}

/* Of a time, the day. */
static gboolean
parse_day (const char *iso,
           GDate      *date)
{
  g_autofree char *day = g_strndup (iso, strcspn (iso, "T"));

  return tarn_date_parse (day, date);
}

/**
 * tarn_context_dup_date:
 * @iso: a date, YYYY-MM-DD, or a time of it
 *
 * Returns: (transfer full): the date in words; @iso itself if it is no date
 */
char *
tarn_context_dup_date (TarnContext *self,
                       const char  *iso)
{
  GDate            date;
  g_autofree char *entry = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;
  g_autofree char *year = NULL;

  if (!parse_day (iso, &date))
    return g_strdup (iso);
  entry = g_strdup_printf ("month-%d", g_date_get_month (&date));
  month = tarn_context_dup_entry (self, entry, NULL);
  day = g_strdup_printf ("%d", g_date_get_day (&date));
  year = g_strdup_printf ("%d", g_date_get_year (&date));
  return tarn_context_dup_entry (self, "date", "day", day, "month", month, "year", year, NULL);
}

/**
 * tarn_context_dup_count:
 *
 * Returns: (transfer full): @count in digits
 */
char *
tarn_context_dup_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

/**
 * tarn_date_dup_later:
 * @iso: a date, YYYY-MM-DD
 * @months: how many months later
 * @days: and how many days
 *
 * Returns: (transfer full): the later date, YYYY-MM-DD; @iso itself if it is no date
 */
char *
tarn_date_dup_later (const char *iso,
                     guint       months,
                     guint       days)
{
  GDate date;

  if (!parse_day (iso, &date))
    return g_strdup (iso);
  g_date_add_months (&date, months);
  g_date_add_days (&date, days);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}
