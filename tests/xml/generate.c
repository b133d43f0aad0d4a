/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate.h"

#include <string.h>

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

/* A domain of three items, one opening question with the options a and b. */
char *
generate_questionnaire (const Parts *parts)
{
  const char      *item = "<item id='D-%u' type='scale' scale='s' direction='risk'>"
                          "<prompt>P</prompt></item>\n";
  g_autofree char *items = generate_repeated (item, 3);

  return g_strconcat (
    "<questionnaire xmlns='urn:tarn:questionnaire:1' format='1.0' id='q' version='1.0' "
    "xml:lang='en'>\n<title>T</title>",
    or_nothing (parts->title), "<summary>S</summary><notice>N</notice>\n",
    or_nothing (parts->references),
    "<scales><scale id='s' max='1'><option code='n' value='0'><label>N</label></option>"
    "<option code='y' value='1'><label>Y</label></option></scale>",
    or_nothing (parts->scales),
    "</scales>\n<axes><axis id='x' kind='concern' scoring='mean-percent'><title>X</title>"
    "<band id='b' from='0'><label>B</label><meaning>M</meaning></band></axis></axes>\n"
    "<opening><item id='O' type='choice'><prompt>O</prompt>"
    "<option code='a'><label>A</label></option><option code='b'><label>B</label></option>"
    "</item>\n",
    or_nothing (parts->opening), "</opening>\n<section id='main'>\n", or_nothing (parts->section),
    "<domain id='D' axis='x'><title>D</title><definition>D</definition>\n", items,
    or_nothing (parts->domain), "</domain>\n</section>\n</questionnaire>\n", NULL);
}

/* @format has one %u or none, which counts from 0. */
char *
generate_repeated (const char *format,
                   guint       count)
{
  GString *text = g_string_new (NULL);
  g_auto(GStrv) halves = g_strsplit (format, "%u", 2);

  for (guint i = 0; i < count; i++)
    {
      g_string_append (text, halves[0]);
      if (halves[1] != NULL)
        g_string_append_printf (text, "%u%s", i, halves[1]);
    }

  return g_string_free (text, FALSE);
}

/* As many units as fit into @length bytes, then spaces. */
char *
generate_filled (const char *before,
                 const char *unit,
                 const char *after,
                 gsize       length)
{
  GString *text = g_string_new (before);
  gsize    room = length - strlen (after);

  while (text->len + strlen (unit) <= room)
    g_string_append (text, unit);
  g_string_append (text, after);
  while (text->len < length)
    g_string_append_c (text, ' ');

  return g_string_free (text, FALSE);
}
