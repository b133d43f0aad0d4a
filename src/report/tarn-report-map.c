/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static const char *
find_label (const TarnMap   *map,
            TarnPlaceField   field,
            const TarnPlace *place)
{
  const TarnMapField *asked = map->fields->pdata[field];

  for (guint i = 0; place->codes[field] != NULL && i < asked->options->len; i++)
    {
      const TarnOption *option = asked->options->pdata[i];

      if (g_str_equal (option->code, place->codes[field]))
        return option->label->text;
    }
  return "?";
}

/* The places that a hint is about, by number and kind. */
static char *
dup_hinted (TarnContext    *context,
            const TarnMap  *map,
            const TarnHint *hint,
            GPtrArray      *places)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < places->len; i++)
    if (tarn_place_fits_hint (places->pdata[i], hint))
      g_ptr_array_add (names, g_strdup_printf ("%u %s", i + 1,
                                               find_label (map, TARN_PLACE_KIND,
                                                           places->pdata[i])));
  return names->len > 0 ? tarn_context_join (context, names) : NULL;
}

static void
add_hints (TarnContext   *context,
           TarnBlock     *group,
           const TarnMap *map,
           GPtrArray     *places)
{
  guint n = 0;

  for (guint i = 0; i < map->hints->len && n < map->max_hints; i++)
    {
      const TarnHint  *hint = map->hints->pdata[i];
      g_autofree char *names = dup_hinted (context, map, hint, places);
      g_autofree char *words = NULL;

      if (names == NULL)
        continue;
      if (n++ == 0)
        tarn_report_heading (group, 3, tarn_context_entry (context, "map-hints-title", NULL));
      words = tarn_context_dup_words (context, hint->text);
      tarn_report_entry (group, tarn_report_labelled (context, names, ": ", words));
    }
}

static gboolean
is_code (const TarnPlace *place,
         TarnPlaceField   field,
         const char      *code)
{
  return g_strcmp0 (place->codes[field], code) == 0;
}

static gboolean
is_unsure (const TarnPlace *place)
{
  for (TarnPlaceField field = 0; field < TARN_N_PLACE_FIELDS; field++)
    if (place->codes[field] == NULL || is_code (place, field, "unsure"))
      return TRUE;
  return FALSE;
}

/* Who can see it is not known: then it may be everybody. */
static guint
find_ring (const TarnMap   *map,
           const TarnPlace *place)
{
  for (guint i = 0; i < map->rings->len; i++)
    if (is_code (place, TARN_PLACE_AUDIENCE, ((const TarnRing *)map->rings->pdata[i])->code))
      return i;
  return 0;
}

static void
add_place (TarnChart       *chart,
           const TarnMap   *map,
           const TarnPlace *place,
           guint            number)
{
  TarnMapPlace    *shown = tarn_map_place_new ();
  g_autofree char *label = g_strdup_printf ("%u%s", number, is_unsure (place) ? "?" : "");

  shown->label = tarn_rich_new (label, NULL);
  shown->ring = find_ring (map, place);
  shown->shape = is_code (place, TARN_PLACE_FOR, "work")   ? TARN_SHAPE_SQUARE
                 : is_code (place, TARN_PLACE_FOR, "both") ? TARN_SHAPE_DIAMOND
                                                           : TARN_SHAPE_CIRCLE;
  shown->fill = is_code (place, TARN_PLACE_NAME, "real")   ? TARN_FILL_SOLID
                : is_code (place, TARN_PLACE_NAME, "part") ? TARN_FILL_HALF
                                                           : TARN_FILL_HOLLOW;
  g_ptr_array_add (chart->places, shown);
}

static void
add_key (TarnContext *context,
         TarnChart   *chart)
{
  static const struct
  {
    const char *entry;
    TarnShape   shape;
    TarnFill    fill;
    gboolean    without_shape;
  } samples[] = {
    { "map-key-work", TARN_SHAPE_SQUARE, TARN_FILL_SOLID, FALSE },
    { "map-key-personal", TARN_SHAPE_CIRCLE, TARN_FILL_SOLID, FALSE },
    { "map-key-both", TARN_SHAPE_DIAMOND, TARN_FILL_SOLID, FALSE },
    { "map-key-real", TARN_SHAPE_CIRCLE, TARN_FILL_SOLID, FALSE },
    { "map-key-part", TARN_SHAPE_CIRCLE, TARN_FILL_HALF, FALSE },
    { "map-key-other", TARN_SHAPE_CIRCLE, TARN_FILL_HOLLOW, FALSE },
    { "map-key-unsure", TARN_SHAPE_CIRCLE, TARN_FILL_HOLLOW, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      TarnMapPlace *sample = tarn_map_place_new ();

      sample->label = tarn_context_entry (context, samples[i].entry, NULL);
      sample->shape = samples[i].shape;
      sample->fill = samples[i].fill;
      sample->ring = samples[i].without_shape ? 1 : 0;
      g_ptr_array_add (chart->key, sample);
    }
}

/**
 * tarn_report_add_map_picture:
 *
 * Adds the rings of the presence map with its places, if the person put any in.
 */
void
tarn_report_add_map_picture (TarnContext *context,
                             TarnBlock   *group)
{
  const TarnMap *map = tarn_profile_get_questionnaire (context->profile)->map;
  GPtrArray     *places = tarn_reflection_get_places (context->reflection);
  TarnBlock     *block;
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *count = tarn_context_dup_count (places->len);
  g_autofree char *joined = NULL;

  if (map == NULL || places->len == 0)
    return;
  block = tarn_block_add (group, tarn_block_new (TARN_BLOCK_CHART));
  block->chart = tarn_chart_new (TARN_CHART_MAP);
  for (guint i = 0; i < places->len; i++)
    add_place (block->chart, map, places->pdata[i], i + 1);
  for (guint i = 0; i < map->rings->len; i++)
    {
      const TarnRing  *ring = map->rings->pdata[i];
      g_autofree char *label = tarn_context_dup_words (context, ring->label);
      g_autofree char *number = NULL;
      guint            n = 0;

      for (guint j = 0; j < block->chart->places->len; j++)
        n += ((const TarnMapPlace *)block->chart->places->pdata[j])->ring == i;
      number = tarn_context_dup_count (n);
      g_ptr_array_add (block->chart->rings, tarn_rich_new (label, ring->label->lang));
      g_ptr_array_add (counts, tarn_context_dup_entry (context, "map-ring-count", "ring", label,
                                                       "count", number, NULL));
    }
  add_key (context, block->chart);
  joined = tarn_context_join (context, counts);
  block->description = tarn_context_dup_entry (context, "map-description", "count", count, "rings",
                                               joined, NULL);
}

static TarnRich *
place_words (TarnContext     *context,
             const TarnMap   *map,
             const TarnPlace *place)
{
  const char *kind = find_label (map, TARN_PLACE_KIND, place);
  const char *audience = find_label (map, TARN_PLACE_AUDIENCE, place);
  const char *name = find_label (map, TARN_PLACE_NAME, place);
  const char *use = find_label (map, TARN_PLACE_FOR, place);

  return tarn_context_entry (context, "map-place", "kind", kind, "audience", audience, "name", name,
                             "for", use, NULL);
}

/**
 * tarn_report_add_map:
 *
 * Adds the presence map, if the person put places in: each place in words, and the hints.
 */
void
tarn_report_add_map (TarnContext *context,
                     TarnBlock   *group)
{
  const TarnMap *map = tarn_profile_get_questionnaire (context->profile)->map;
  GPtrArray     *places = tarn_reflection_get_places (context->reflection);

  if (map == NULL || places->len == 0)
    return;
  tarn_block_add (group, tarn_block_new (TARN_BLOCK_PAGE));
  tarn_report_heading (group, 1, tarn_context_words (context, map->title));
  tarn_report_paragraph (group, tarn_context_entry (context, "map-caption", NULL));
  tarn_report_add_map_picture (context, group);
  for (guint i = 0; i < places->len; i++)
    {
      tarn_block_add (group, tarn_block_new_entry (TARN_MARK_NUMBER, i + 1,
                                                   place_words (context, map, places->pdata[i])));
    }
  add_hints (context, group, map, places);
  tarn_report_paragraph (group, tarn_context_entry (context, "map-change", NULL))->keep_next = TRUE;
  tarn_block_add (group, tarn_block_new_writing (2));
}
