/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-back.h"

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  tarn_window_go_back (TARN_WINDOW (user_data));
}

static const GActionEntry actions[] = {
  { "previous", previous_cb },
};

/**
 * tarn_back_add:
 * @page: a page that has no other pages before it
 * @window: the window it will be shown in, which outlives it
 *
 * Lets the key for what comes before leave the page.
 */
void
tarn_back_add (GtkWidget  *page,
               TarnWindow *window)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), window);
  tarn_page_set_actions (page, G_ACTION_GROUP (group));
}
