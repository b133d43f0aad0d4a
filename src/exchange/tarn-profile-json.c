/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-json.h"

#include "tarn-json-private.h"

/* How many answers were needed has no meaning where too few questions apply. */
static void
add_needed (JsonBuilder *builder,
            guint        needed)
{
  json_builder_set_member_name (builder, "needed");
  if (needed > 0)
    json_builder_add_int_value (builder, needed);
  else
    json_builder_add_null_value (builder);
}

static void
add_fraction (JsonBuilder *builder,
              const char  *key,
              gboolean     has_value,
              TarnFraction value)
{
  json_builder_set_member_name (builder, key);
  if (has_value)
    json_builder_add_double_value (builder, tarn_fraction_to_double (value));
  else
    json_builder_add_null_value (builder);
}

static void
add_item_result (JsonBuilder          *builder,
                 const TarnItemResult *result)
{
  json_builder_add_string_value (builder, result->item->id);
}

static void
add_results (JsonBuilder *builder,
             const char  *key,
             GPtrArray   *results)
{
  tarn_json_begin_array (builder, key);
  for (guint i = 0; i < results->len; i++)
    add_item_result (builder, g_ptr_array_index (results, i));
  json_builder_end_array (builder);
}

static const char *
get_level_id (TarnFlagLevel level)
{
  return level == TARN_FLAG_STOP ? "stop" : "talk";
}

static void
add_flags (JsonBuilder            *builder,
           const TarnDomainResult *domain)
{
  tarn_json_begin_array (builder, "flags");
  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (domain->items, i);

      if (result->level == TARN_FLAG_NONE)
        continue;

      json_builder_begin_object (builder);
      tarn_json_add_string (builder, "item", result->item->id);
      tarn_json_add_string (builder, "level", get_level_id (result->level));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_domain_checks (JsonBuilder            *builder,
                   const TarnDomainResult *domain)
{
  tarn_json_begin_array (builder, "checks");
  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (domain->items, i);

      if (result->answered && result->option != NULL && result->option->unsure)
        add_item_result (builder, result);
    }
  json_builder_end_array (builder);
}

static void
add_domain (JsonBuilder            *builder,
            const TarnDomainResult *domain)
{
  const TarnBand *band = domain->band;
  const TarnBand *final = domain->final;

  json_builder_begin_object (builder);
  tarn_json_add_string (builder, "id", domain->domain->id);
  tarn_json_add_string (builder, "axis", domain->domain->axis_id);
  tarn_json_add_string (builder, "status", tarn_status_get_id (domain->status));
  tarn_json_add_int (builder, "shown", domain->shown);
  tarn_json_add_int (builder, "applicable", domain->applicable);
  tarn_json_add_int (builder, "answered", domain->answered);
  add_needed (builder, domain->needed);
  tarn_json_add_int (builder, "sum", domain->sum);
  tarn_json_add_int (builder, "max", domain->max);
  add_fraction (builder, "percent", domain->has_percent, domain->percent);
  tarn_json_add_string (builder, "band", band != NULL ? band->id : NULL);
  tarn_json_add_string (builder, "final", final != NULL ? final->id : NULL);
  tarn_json_add_string (builder, "band_label", band != NULL ? band->label->text : NULL);
  tarn_json_add_string (builder, "final_label", final != NULL ? final->label->text : NULL);
  add_flags (builder, domain);
  add_domain_checks (builder, domain);
  json_builder_end_object (builder);
}

static void
add_axes (JsonBuilder *builder,
          TarnProfile *profile)
{
  const TarnPicture    *picture = tarn_profile_get_questionnaire (profile)->picture;
  const TarnAxisResult *across = tarn_profile_get_across (profile);
  const TarnAxisResult *up = tarn_profile_get_up (profile);

  json_builder_set_member_name (builder, "axes");
  if (picture == NULL || across == NULL || up == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_fraction (builder, picture->across, across->has_value, across->value);
  add_fraction (builder, picture->up, up->has_value, up->value);
  json_builder_end_object (builder);
}

/**
 * tarn_profile_to_json:
 * @profile: a profile
 *
 * The profile as one JSON object, with the keys that `tarn-cli score --format json` promises, in
 * their order. Ids do not depend on the language; the values of the `_label` keys do. The lists of
 * priorities and strengths are whole, not the first five.
 *
 * Returns: (transfer full): JSON on several lines, without a line end at the end
 */
char *
tarn_profile_to_json (TarnProfile *profile)
{
  g_autoptr(JsonBuilder) builder = NULL;
  const TarnStatement *statement;
  const TarnQuadrant  *quadrant;
  GPtrArray           *list;

  g_return_val_if_fail (profile != NULL, NULL);

  statement = tarn_profile_get_statement (profile);
  quadrant = tarn_profile_get_quadrant (profile);
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  tarn_json_add_origin (builder, tarn_profile_get_questionnaire (profile),
                        tarn_profile_get_route (profile));
  tarn_json_add_string (builder, "headline", statement != NULL ? statement->id : NULL);

  list = tarn_profile_get_domains (profile);
  tarn_json_begin_array (builder, "domains");
  for (guint i = 0; i < list->len; i++)
    add_domain (builder, g_ptr_array_index (list, i));
  json_builder_end_array (builder);

  add_axes (builder, profile);
  tarn_json_add_string (builder, "quadrant", quadrant != NULL ? quadrant->id : NULL);

  list = tarn_profile_get_priorities (profile);
  tarn_json_begin_array (builder, "priorities");
  for (guint i = 0; i < list->len; i++)
    add_item_result (builder, ((const TarnPriority *)g_ptr_array_index (list, i))->result);
  json_builder_end_array (builder);

  add_results (builder, "strengths", tarn_profile_get_strengths (profile));
  add_results (builder, "checks", tarn_profile_get_checks (profile));
  json_builder_end_object (builder);

  return tarn_json_to_string (builder);
}
