/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-passphrase-fields.h"

#include "tarn-text-row.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnPassphraseFields
{
  AdwBin parent_instance;

  GtkEditable *first;
  GtkEditable *second;
  GtkWidget   *state;
};

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnPassphraseFields, tarn_passphrase_fields, ADW_TYPE_BIN)

/* Nothing is said of the second while it is only begun: it cannot be right yet. */
static const char *
get_state (TarnPassphraseFields *self)
{
  const char *first = gtk_editable_get_text (self->first);
  const char *second = gtk_editable_get_text (self->second);

  if (*first == '\0' || *second == '\0')
    return "";
  if (g_str_equal (first, second))
    return _("Both are the same.");
  if (g_str_has_prefix (first, second))
    return "";
  return _("The two are not the same yet.");
}

static void
changed_cb (TarnPassphraseFields *self)
{
  const char *state = get_state (self);

  gtk_label_set_text (GTK_LABEL (self->state), state);
  gtk_widget_set_visible (self->state, *state != '\0');
  tarn_text_row_describe (TARN_TEXT_ROW (self->second), state);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entered_cb (TarnPassphraseFields *self)
{
  if (tarn_passphrase_fields_get (self) != NULL)
    g_signal_emit (self, signals[ENTERED], 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
add_row (TarnPassphraseFields *self,
         GtkWidget            *list,
         const char           *title)
{
  GtkWidget *row = tarn_text_row_new_secret (title);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
tarn_passphrase_fields_class_init (TarnPassphraseFieldsClass *klass)
{
  /**
   * TarnPassphraseFields::changed:
   * @self: the fields
   *
   * Emitted after each change; see tarn_passphrase_fields_get().
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnPassphraseFields::entered:
   * @self: the fields
   *
   * Emitted when Enter is pressed and both are the same.
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_passphrase_fields_init (TarnPassphraseFields *self)
{
}

/**
 * tarn_passphrase_fields_new:
 * @first: the name of the first field
 * @second: the name of the second
 * @advice: (nullable): what helps to choose well, said above
 *
 * Returns: (transfer floating): the two fields, empty
 */
GtkWidget *
tarn_passphrase_fields_new (const char *first,
                            const char *second,
                            const char *advice)
{
  TarnPassphraseFields *self = g_object_new (TARN_TYPE_PASSPHRASE_FIELDS, NULL);
  GtkWidget            *box = tarn_box_new (9);
  GtkWidget            *list = gtk_list_box_new ();

  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
  self->state = tarn_label_new ("");
  gtk_widget_hide (self->state);
  self->first = GTK_EDITABLE (add_row (self, list, first));
  self->second = GTK_EDITABLE (add_row (self, list, second));
  if (advice != NULL)
    {
      gtk_box_append (GTK_BOX (box), tarn_dim_label_new (advice));
      tarn_text_row_describe (TARN_TEXT_ROW (self->first), advice);
    }
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->state);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * tarn_passphrase_fields_get:
 * @self: the fields
 *
 * Returns: (transfer none) (nullable): what was written; %NULL until both are the same, and not
 *   empty
 */
const char *
tarn_passphrase_fields_get (TarnPassphraseFields *self)
{
  const char *first;

  g_return_val_if_fail (TARN_IS_PASSPHRASE_FIELDS (self), NULL);

  first = gtk_editable_get_text (self->first);
  if (*first == '\0' || !g_str_equal (first, gtk_editable_get_text (self->second)))
    return NULL;
  return first;
}

/**
 * tarn_passphrase_fields_clear:
 * @self: the fields
 *
 * Forgets what was written.
 */
void
tarn_passphrase_fields_clear (TarnPassphraseFields *self)
{
  g_return_if_fail (TARN_IS_PASSPHRASE_FIELDS (self));

  gtk_editable_set_text (self->first, "");
  gtk_editable_set_text (self->second, "");
}
