/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "room.h"

#include "build.h"

#include <string.h>

#define CARE 0

static const char *const care_bands[] = {
  "well-protected",
  "mostly-protected",
  "some-exposure",
  "high-exposure",
};
static const char *const gain_bands[] = {
  "little-so-far",
  "some-benefit",
  "good-benefit",
  "strong-benefit",
};

static guint n_people;

TarnQuestionnaire *
room_questionnaire (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnSection       *section;
  TarnItem          *role;

  build_usual_axes (self);
  build_usual_rules (self);
  role = build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "student practitioner manager");
  role->role = TRUE;
  section = build_section (self, "S");
  build_items (self, build_domain (self, section, "CARE", "concern"), 5, TARN_DIRECTION_RISK);
  build_items (self, build_domain (self, section, "GAIN", "benefit"), 5, TARN_DIRECTION_PROTECTIVE);
  build_done (self);

  return self;
}

static const char *
get_band (const char *const *bands,
          char               letter)
{
  return letter == '-' ? NULL : bands[letter - 'A'];
}

TarnResponse *
room_response (guint       number,
               const char *care,
               const char *gain,
               const char *role)
{
  g_autofree char   *token = g_strdup_printf ("%032x", number);
  TarnResponseDomain domains[] = {
    { "CARE", get_band (care_bands, *care) },
    { "GAIN", get_band (gain_bands, *gain) },
  };

  return tarn_response_new ("made-up", "1.0", TARN_ROUTE_FULL, token, role, domains,
                            G_N_ELEMENTS (domains));
}

static void
admit (TarnWorkshop *self,
       const char   *care,
       const char   *gain,
       const char   *role)
{
  g_autoptr(TarnResponse) response = room_response (++n_people, care, gain, role);

  g_assert_cmpint (tarn_workshop_admit (self, response), ==, TARN_ADMISSION_TAKEN);
}

/* One person after the other; where one list is longer, the rest have no band in the other. */
void
room_fill (TarnWorkshop *self,
           const char   *care,
           const char   *gain)
{
  gsize n_care = strlen (care);
  gsize n_gain = strlen (gain);

  for (gsize i = 0; i < MAX (n_care, n_gain); i++)
    admit (self, i < n_care ? care + i : "-", i < n_gain ? gain + i : "-", NULL);
}

void
room_fill_role (TarnWorkshop *self,
                const char   *role,
                const char   *care)
{
  for (const char *person = care; *person != '\0'; person++)
    admit (self, person, "-", role);
}

/* So many people with A, B, C and D, and so many without a band. */
char *
room_people (const guint *counts)
{
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < counts[i]; j++)
      g_string_append_c (people, "ABCD-"[i]);

  return g_string_free (people, FALSE);
}

const TarnGroupDomain *
room_care (const TarnGroupPicture *picture)
{
  return g_ptr_array_index (picture->domains, CARE);
}
