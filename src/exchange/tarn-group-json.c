/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-json.h"

#include "tarn-json-private.h"
#include "tarn-refusal.h"

static void
add_bands (JsonBuilder           *builder,
           const TarnGroupDomain *domain)
{
  GPtrArray *bands = domain->domain->axis->bands;
  guint      place = 0;

  if (domain->percents == NULL)
    {
      json_builder_set_member_name (builder, "bands");
      json_builder_add_null_value (builder);
      return;
    }

  tarn_json_begin_array (builder, "bands");
  for (guint i = 0; i < bands->len; i++)
    {
      const TarnBand *band = g_ptr_array_index (bands, i);

      if (band->by_flag)
        continue;
      json_builder_begin_object (builder);
      tarn_json_add_string (builder, "id", band->id);
      tarn_json_add_int (builder, "percent", domain->percents[place++]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Below k not even the number of people is in it. */
static void
add_domain (JsonBuilder           *builder,
            const TarnGroupDomain *domain)
{
  tarn_json_add_string (builder, "id", domain->domain->id);
  tarn_json_add_string (builder, "axis", domain->domain->axis_id);
  if (domain->shown)
    tarn_json_add_int (builder, "people", domain->people);
  tarn_json_add_boolean (builder, "shown", domain->shown);
  tarn_json_add_string (builder, "words", tarn_group_words_get_id (domain->words));
  add_bands (builder, domain);
}

static void
add_refused (JsonBuilder *builder,
             GPtrArray   *refused)
{
  tarn_json_begin_array (builder, "refused");
  for (guint i = 0; i < refused->len; i++)
    {
      const TarnRefusal *refusal = g_ptr_array_index (refused, i);

      json_builder_begin_object (builder);
      tarn_json_add_string (builder, "file", refusal->file);
      tarn_json_add_int (builder, "line", refusal->line);
      tarn_json_add_string (builder, "code", refusal->code);
      tarn_json_add_string (builder, "message", refusal->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_roles (JsonBuilder            *builder,
           const TarnGroupPicture *picture)
{
  if (picture->parts == NULL)
    return;

  tarn_json_begin_array (builder, "roles");
  for (guint i = 0; i < picture->parts->len; i++)
    {
      const TarnGroupPart *part = g_ptr_array_index (picture->parts, i);

      json_builder_begin_object (builder);
      tarn_json_add_string (builder, "role", part->role->code);
      tarn_json_begin_array (builder, "domains");
      for (guint j = 0; j < picture->domains->len; j++)
        {
          const TarnGroupDomain *domain = g_ptr_array_index (picture->domains, j);

          json_builder_begin_object (builder);
          tarn_json_add_string (builder, "id", domain->domain->id);
          tarn_json_add_string (builder, "words", tarn_group_words_get_id (part->words[j]));
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder            *builder,
            const TarnGroupPicture *picture)
{
  tarn_json_add_int (builder, "files", picture->files);
  tarn_json_add_int (builder, "duplicates", picture->duplicates);
}

static void
add_shown (JsonBuilder            *builder,
           const TarnGroupPicture *picture)
{
  tarn_json_add_int (builder, "k", picture->k);
  tarn_json_add_boolean (builder, "shown", picture->shown);
  tarn_json_add_string (builder, "reason", picture->shown ? NULL : "too-few-files");
}

static void
add_domains (JsonBuilder            *builder,
             const TarnGroupPicture *picture,
             const TarnGroupPicture *before)
{
  tarn_json_begin_array (builder, "domains");
  for (guint i = 0; i < picture->domains->len; i++)
    {
      json_builder_begin_object (builder);
      add_domain (builder, g_ptr_array_index (picture->domains, i));
      if (before != NULL)
        {
          TarnGroupChange change = tarn_group_picture_compare (before, picture, i);

          tarn_json_add_string (builder, "change", tarn_group_change_get_id (change));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * tarn_group_to_json:
 * @picture: a picture
 * @before: (nullable): the picture of an earlier round to hold it against
 * @refused: (element-type TarnRefusal): the files that are not counted
 *
 * A group picture as one JSON object, with the keys that `tarn-cli workshop summarise --format
 * json` promises, in their order. It holds what the picture shows and nothing else. The keys
 * `roles`, `change` and `before` are there only if they were asked for.
 *
 * Returns: (transfer full): JSON on several lines, without a line end at the end
 */
char *
tarn_group_to_json (const TarnGroupPicture *picture,
                    const TarnGroupPicture *before,
                    GPtrArray              *refused)
{
  g_autoptr(JsonBuilder) builder = NULL;

  g_return_val_if_fail (picture != NULL && refused != NULL, NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  tarn_json_add_origin (builder, picture->questionnaire, picture->route);
  add_counts (builder, picture);
  add_refused (builder, refused);
  add_shown (builder, picture);
  add_domains (builder, picture, before);
  add_roles (builder, picture);

  if (before != NULL)
    {
      json_builder_set_member_name (builder, "before");
      json_builder_begin_object (builder);
      add_counts (builder, before);
      add_shown (builder, before);
      add_domains (builder, before, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);

  return tarn_json_to_string (builder);
}
