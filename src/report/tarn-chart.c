/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart.h"

static void
tarn_sector_free (TarnSector *self)
{
  tarn_rich_free (self->title);
  tarn_rich_free (self->word);
  g_free (self);
}

static void
tarn_map_place_free (TarnMapPlace *self)
{
  tarn_rich_free (self->label);
  g_free (self);
}

/**
 * tarn_chart_new:
 * @kind: which picture
 *
 * Returns: (transfer full): an empty picture
 */
TarnChart *
tarn_chart_new (TarnChartKind kind)
{
  TarnChart *self = g_new0 (TarnChart, 1);

  self->kind = kind;
  self->sectors = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_sector_free);
  self->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_rich_free);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_map_place_free);
  self->key = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_map_place_free);
  return self;
}

/**
 * tarn_chart_free:
 * @self: (transfer full) (nullable): a picture
 */
void
tarn_chart_free (TarnChart *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->rings);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->key);
  for (guint i = 0; i < 2; i++)
    {
      tarn_rich_free (self->titles[i]);
      tarn_rich_free (self->ends[i]);
    }
  for (guint i = 0; i < 4; i++)
    tarn_rich_free (self->quadrants[i]);
  g_free (self);
}

/**
 * tarn_sector_new:
 *
 * Returns: (transfer full): a sector to fill in and add to a wheel
 */
TarnSector *
tarn_sector_new (void)
{
  return g_new0 (TarnSector, 1);
}

/**
 * tarn_map_place_new:
 *
 * Returns: (transfer full): a place to fill in and add to a map
 */
TarnMapPlace *
tarn_map_place_new (void)
{
  return g_new0 (TarnMapPlace, 1);
}
