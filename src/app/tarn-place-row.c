/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-place-row.h"

#include "tarn-combo-row.h"

#include <glib/gi18n.h>

struct _TarnPlaceRow
{
  AdwExpanderRow parent_instance;

  TarnSession *session;
  guint        index;
  GtkWidget   *fields[TARN_N_PLACE_FIELDS];
};

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnPlaceRow, tarn_place_row, ADW_TYPE_EXPANDER_ROW)

static const TarnMapField *
get_field (TarnPlaceRow  *self,
           TarnPlaceField field)
{
  return tarn_session_get_questionnaire (self->session)->map->fields->pdata[field];
}

/* The first entry of the list is that nothing was picked. */
static const TarnOption *
get_picked (TarnPlaceRow  *self,
            TarnPlaceField field)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->fields[field]));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return get_field (self, field)->options->pdata[selected - 1];
}

static void
show_summary (TarnPlaceRow *self)
{
  const TarnOption *kind = get_picked (self, TARN_PLACE_KIND);
  const TarnOption *audience = get_picked (self, TARN_PLACE_AUDIENCE);
  g_autofree char  *title = NULL;

  /* Translators: the number of a place on the map, and what kind of place it is. */
  title = g_strdup_printf (_("%u. %s"), self->index + 1,
                              kind != NULL ? kind->label->text : _("New place"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 audience != NULL ? audience->label->text : "");
}

static void
picked_cb (TarnPlaceRow *self)
{
  show_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (TarnPlaceRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
add_field (TarnPlaceRow  *self,
           TarnPlaceField field,
           const char    *code)
{
  const TarnMapField *asked = get_field (self, field);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint      selected = 0;
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (labels, _("Choose"));
  for (guint i = 0; i < asked->options->len; i++)
    {
      const TarnOption *option = asked->options->pdata[i];

      gtk_string_list_append (labels, option->label->text);
      if (g_strcmp0 (option->code, code) == 0)
        selected = i + 1;
    }

  /* By itself and first: set together, the words would still be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set (row, "title", asked->label->text, "model", labels, "selected", selected, NULL);
  tarn_combo_row_wrap (ADW_COMBO_ROW (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->fields[field] = row;
}

static void
tarn_place_row_dispose (GObject *object)
{
  g_clear_object (&TARN_PLACE_ROW (object)->session);

  G_OBJECT_CLASS (tarn_place_row_parent_class)->dispose (object);
}

static void
tarn_place_row_class_init (TarnPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_place_row_dispose;

  /**
   * TarnPlaceRow::changed:
   * @self: a place
   *
   * Emitted when the person picked something.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnPlaceRow::remove:
   * @self: a place
   *
   * Emitted when the person wants the place to go.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_place_row_init (TarnPlaceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * tarn_place_row_new:
 * @session: what is open
 * @index: of the place, from 0
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
tarn_place_row_new (TarnSession *session,
                    guint        index)
{
  TarnPlaceRow    *self;
  const TarnPlace *place;
  GtkWidget       *button;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_PLACE_ROW, NULL);
  self->session = g_object_ref (session);
  self->index = index;

  place = tarn_reflection_get_places (tarn_session_get_reflection (session))->pdata[index];
  for (TarnPlaceField field = 0; field < TARN_N_PLACE_FIELDS; field++)
    add_field (self, field, place->codes[field]);

  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _("Remove this place"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove this place"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);

  show_summary (self);

  return GTK_WIDGET (self);
}

/**
 * tarn_place_row_get_index:
 * @self: a place
 *
 * Returns: which place it is, from 0
 */
guint
tarn_place_row_get_index (TarnPlaceRow *self)
{
  g_return_val_if_fail (TARN_IS_PLACE_ROW (self), 0);

  return self->index;
}

/**
 * tarn_place_row_dup_place:
 * @self: a place
 *
 * Returns: (transfer full): what was picked
 */
TarnPlace *
tarn_place_row_dup_place (TarnPlaceRow *self)
{
  TarnPlace *place;

  g_return_val_if_fail (TARN_IS_PLACE_ROW (self), NULL);

  place = tarn_place_new ();
  for (TarnPlaceField field = 0; field < TARN_N_PLACE_FIELDS; field++)
    {
      const TarnOption *option = get_picked (self, field);

      place->codes[field] = option != NULL ? g_strdup (option->code) : NULL;
    }

  return place;
}
