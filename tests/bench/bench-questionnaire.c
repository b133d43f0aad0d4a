/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-questionnaire.h"

#define ITEMS_A_DOMAIN 20

static const char head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<questionnaire xmlns=\"urn:tarn:questionnaire:1\" format=\"1.0\" id=\"bench\" version=\"1.0\" "
  "xml:lang=\"en-GB\">\n"
  "  <title>A long one</title>\n"
  "  <summary>As many items as are asked for.</summary>\n"
  "  <notice>Made up, to measure how long it takes to check.</notice>\n"
  "  <references>\n"
  "    <reference id=\"book\" status=\"unknown\" seen=\"not-seen\">\n"
  "      <title>A book</title><label>Book</label>\n"
  "    </reference>\n"
  "  </references>\n"
  "  <scales>\n"
  "    <scale id=\"often\" max=\"4\">\n"
  "      <option code=\"never\" value=\"0\"><label>Never</label></option>\n"
  "      <option code=\"rarely\" value=\"1\"><label>Rarely</label></option>\n"
  "      <option code=\"sometimes\" value=\"2\"><label>Sometimes</label></option>\n"
  "      <option code=\"often\" value=\"3\"><label>Often</label></option>\n"
  "      <option code=\"always\" value=\"4\"><label>Always</label></option>\n"
  "    </scale>\n"
  "    <scale id=\"have\" max=\"3\">\n"
  "      <option code=\"no\" value=\"0\"><label>No, nothing of that kind</label></option>\n"
  "      <option code=\"part\" value=\"1\"><label>In part, and not written down</label></option>\n"
  "      <option code=\"often\" value=\"2\"><label>Mostly, and it is written</label></option>\n"
  "      <option code=\"always\" value=\"3\"><label>Yes, and others know of it</label></option>\n"
  "    </scale>\n"
  "    <scale id=\"tell\" max=\"7\">\n";

static const char scales_end[] =
  "    </scale>\n"
  "  </scales>\n"
  "  <axes>\n"
  "    <axis id=\"concern\" kind=\"concern\" scoring=\"mean-percent\">\n"
  "      <title>Concern</title>\n"
  "      <band id=\"low\" from=\"0\"><label>Low</label><meaning>Little.</meaning></band>\n"
  "      <band id=\"high\" from=\"50\"><label>High</label><meaning>Much.</meaning></band>\n"
  "    </axis>\n"
  "  </axes>\n"
  "  <opening>\n"
  "    <item id=\"P_ROLE\" type=\"choice\">\n"
  "      <prompt>What do you do?</prompt>\n"
  "      <option code=\"work\"><label>I work</label></option>\n"
  "      <option code=\"study\"><label>I study</label></option>\n"
  "    </item>\n"
  "  </opening>\n"
  "  <section id=\"main\">\n";

static const char domain_end[] =
  "      <advice band=\"low\"><action><text>Keep it up.</text></action></advice>\n"
  "      <advice band=\"high\"><action><text>Talk about it with somebody you trust.</text>"
  "</action></advice>\n"
  "      <reflection-question>What would help?</reflection-question>\n"
  "      <supervisor-prompt>Ask what would help.</supervisor-prompt>\n"
  "      <workshop-prompt>What helps others?</workshop-prompt>\n"
  "    </domain>\n";

/* Each goes on over a second line of a page. */
static void
append_long_options (GString *text)
{
  for (guint i = 0; i <= 7; i++)
    g_string_append_printf (
      text,
      "      <option code=\"o%u\" value=\"%u\"><label>As in situation %u, where somebody asks for "
      "something that you would rather not do, and you do it all the same without a word"
      "</label></option>\n",
      i, i, i);
}

static const char *
get_scale (guint number)
{
  if (number % ITEMS_A_DOMAIN == 7)
    return "tell";

  return number % 3 == 2 ? "have" : "often";
}

static void
append_item (GString *text,
             guint    number)
{
  g_string_append_printf (
    text,
    "      <item id=\"I-%u\" type=\"scale\" scale=\"%s\" direction=\"risk\"%s>\n"
    "        <prompt>How often does number %u happen to you in an ordinary week?</prompt>\n"
    "        <help>Think of the last month, and of number %u only.</help>\n"
    "        <short>How often number %u happens</short>\n"
    "        <cite ref=\"book\" at=\"page %u\"/>\n",
    number, get_scale (number),
    number % 10 == 9 ? " when=\"$P_ROLE = 'work'\"" : "", number, number, number, number);
  if (number % 5 == 0)
    g_string_append (text, "        <flag level=\"talk\" on=\"often always\">"
                           "<step><text>Talk it over soon.</text></step></flag>\n");
  g_string_append (text, "      </item>\n");
}

/* A good questionnaire with @n_items items in domains of 20, on two scales, and now and then one
 * with long options, a flag or a condition, as real ones have. */
char *
bench_make_questionnaire (guint n_items)
{
  GString *text = g_string_new (head);

  append_long_options (text);
  g_string_append (text, scales_end);
  for (guint i = 0; i < n_items; i++)
    {
      if (i % ITEMS_A_DOMAIN == 0)
        g_string_append_printf (text,
                                "    <domain id=\"D-%u\" axis=\"concern\">\n"
                                "      <title>Domain %u</title>\n"
                                "      <definition>What its items ask.</definition>\n",
                                i / ITEMS_A_DOMAIN, i / ITEMS_A_DOMAIN);
      append_item (text, i);
      if (i % ITEMS_A_DOMAIN == ITEMS_A_DOMAIN - 1 || i == n_items - 1)
        g_string_append (text, domain_end);
    }
  g_string_append (text, "  </section>\n</questionnaire>\n");

  return g_string_free (text, FALSE);
}
