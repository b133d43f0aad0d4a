/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout.h"

static const char *const kind_names[] = {
  "text",
  "tint",
  "rule",
  "line",
  "symbol",
  "bullet",
  "tick",
  "step",
  "sector",
  "ring",
  "place",
  "frame",
  "mark",
  "stroke",
  "field",
};

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.1f", number);
  g_string_append_printf (string, " %6s", buffer);
}

char *
tarn_layout_to_text (TarnLayout *self)
{
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (NULL);
  for (guint i = 0; i < tarn_layout_get_n_pages (self); i++)
    {
      GArray *page = tarn_layout_get_page (self, i);

      g_string_append_printf (string, "page %u\n", i + 1);
      for (guint j = 0; j < page->len; j++)
        {
          const TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);

          g_string_append_printf (string, "%-6s", kind_names[placed->kind]);
          append_number (string, placed->x);
          append_number (string, placed->y);
          append_number (string, placed->width);
          append_number (string, placed->height);
          if (placed->kind == TARN_PLACED_TEXT)
            {
              g_string_append_printf (string, " %s: ", tarn_style_get_info (placed->style)->name);
              g_string_append_len (string, placed->text->text + placed->start,
                                   placed->end - placed->start);
            }
          else if (placed->kind == TARN_PLACED_SYMBOL)
            g_string_append_printf (string, " %s", tarn_symbol_names[placed->symbol]);
          else if (placed->kind == TARN_PLACED_FIELD)
            g_string_append_printf (string, " %s", placed->block->field);
          else if (placed->kind == TARN_PLACED_STEP)
            g_string_append (string, placed->filled ? " filled" : " empty");
          else if (placed->kind == TARN_PLACED_BULLET && placed->first > 0)
            g_string_append_printf (string, " %u", placed->first);
          g_string_append_c (string, '\n');
        }
    }
  return g_string_free (string, FALSE);
}
