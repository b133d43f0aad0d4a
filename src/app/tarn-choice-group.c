/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-choice-group.h"

#include "tarn-choice-row.h"
#include "tarn-widgets.h"

typedef struct
{
  GtkWidget *box;
  GPtrArray *rows;   /* (element-type TarnChoiceRow), borrowed from the box */
  guint      n_used; /* as many as say something; the others wait for new words */
} Card;

/* What is no answer in itself has a card of its own: declined, does not apply. */
enum
{
  MAIN,
  ASIDE,
  N_CARDS
};

struct _TarnChoiceGroup
{
  GtkWidget parent_instance;

  Card     cards[N_CARDS];
  gboolean several;
  gboolean setting;
};

enum
{
  PROP_0,
  PROP_SEVERAL,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnChoiceGroup, tarn_choice_group, GTK_TYPE_WIDGET)

/* By its place among all of them, from 0. */
static TarnChoiceRow *
get_row (TarnChoiceGroup *self,
         guint            index)
{
  for (guint i = 0; i < N_CARDS; i++)
    {
      if (index < self->cards[i].n_used)
        return self->cards[i].rows->pdata[index];
      index -= self->cards[i].n_used;
    }

  return NULL;
}

static TarnChoiceRow *
find_row (TarnChoiceGroup *self,
          const char      *code)
{
  TarnChoiceRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (tarn_choice_row_get_code (row), code))
      return row;

  return NULL;
}

static void
toggled_cb (TarnChoiceRow   *row,
            TarnChoiceGroup *self)
{
  g_autofree char *code = g_strdup (tarn_choice_row_get_code (row));

  if (!self->setting && (self->several || gtk_check_button_get_active (GTK_CHECK_BUTTON (row))))
    g_signal_emit (self, signals[CHOSEN], 0, code);
}

static TarnChoiceRow *
new_row (TarnChoiceGroup *self,
         Card            *card)
{
  GtkWidget     *row = tarn_choice_row_new (self->several);
  TarnChoiceRow *first = get_row (self, 0);

  if (!self->several && first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (row), GTK_CHECK_BUTTON (first));
  g_signal_connect (row, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (card->box), row);
  gtk_widget_show (card->box);
  g_ptr_array_add (card->rows, row);

  return TARN_CHOICE_ROW (row);
}

/* A row that waits for new words gets them. */
static TarnChoiceRow *
take_row (TarnChoiceGroup *self,
          guint            which)
{
  Card          *card = &self->cards[which];
  TarnChoiceRow *row =
    card->n_used < card->rows->len ? card->rows->pdata[card->n_used] : new_row (self, card);

  card->n_used++;

  return row;
}

/* With the digit that chooses it. */
static void
add_row (TarnChoiceGroup *self,
         guint            which,
         const char      *code,
         const char      *text)
{
  TarnChoiceRow *row = take_row (self, which);

  tarn_choice_row_set (row, code, text, NULL,
                       self->cards[MAIN].n_used + self->cards[ASIDE].n_used);
}

static void
make_card (TarnChoiceGroup *self,
           Card            *card)
{
  card->rows = g_ptr_array_new ();
  card->box = tarn_box_new (0);
  gtk_widget_add_css_class (card->box, "card");
  gtk_widget_add_css_class (card->box, "tarn-choices");
  gtk_widget_set_overflow (card->box, GTK_OVERFLOW_HIDDEN);
  gtk_widget_hide (card->box);
  gtk_widget_set_parent (card->box, GTK_WIDGET (self));
}

static void
tarn_choice_group_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TarnChoiceGroup *self = TARN_CHOICE_GROUP (object);

  switch (id)
    {
    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_choice_group_dispose (GObject *object)
{
  TarnChoiceGroup *self = TARN_CHOICE_GROUP (object);

  for (guint i = 0; i < N_CARDS; i++)
    {
      self->cards[i].n_used = 0;
      g_clear_pointer (&self->cards[i].rows, g_ptr_array_unref);
      g_clear_pointer (&self->cards[i].box, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (tarn_choice_group_parent_class)->dispose (object);
}

static void
tarn_choice_group_class_init (TarnChoiceGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tarn_choice_group_set_property;
  object_class->dispose = tarn_choice_group_dispose;

  properties[PROP_SEVERAL] =
    g_param_spec_boolean ("several", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TarnChoiceGroup::chosen:
   * @self: the choices
   * @code: of the row
   *
   * Emitted when the person turned a row on, or off where several may be on.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tarn-choice-group");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
tarn_choice_group_init (TarnChoiceGroup *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < N_CARDS; i++)
    make_card (self, &self->cards[i]);
  gtk_widget_add_css_class (self->cards[ASIDE].box, "tarn-aside");
}

/**
 * tarn_choice_group_new:
 * @several: any number of rows may be chosen, not one
 *
 * Returns: (transfer floating): a group without rows
 */
GtkWidget *
tarn_choice_group_new (gboolean several)
{
  return g_object_new (TARN_TYPE_CHOICE_GROUP,
                       "several", several,
                       "accessible-role",
                       several ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                       NULL);
}

/**
 * tarn_choice_group_begin:
 * @self: the choices
 *
 * Starts anew: the rows that are added from here on take the place of those that are there. That is
 * much less work than to make others. Say tarn_choice_group_end() after the last.
 */
void
tarn_choice_group_begin (TarnChoiceGroup *self)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));

  for (guint i = 0; i < N_CARDS; i++)
    self->cards[i].n_used = 0;
}

/**
 * tarn_choice_group_end:
 * @self: the choices
 *
 * Takes away the rows that were not needed again.
 */
void
tarn_choice_group_end (TarnChoiceGroup *self)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));

  for (guint i = 0; i < N_CARDS; i++)
    {
      Card *card = &self->cards[i];

      while (card->rows->len > card->n_used)
        gtk_box_remove (GTK_BOX (card->box),
                        g_ptr_array_steal_index (card->rows, card->rows->len - 1));
      gtk_widget_set_visible (card->box, card->n_used > 0);
    }
}

/**
 * tarn_choice_group_add:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 *
 * Adds a row.
 */
void
tarn_choice_group_add (TarnChoiceGroup *self,
                       const char      *code,
                       const char      *text)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  add_row (self, MAIN, code, text);
}

/**
 * tarn_choice_group_add_aside:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 *
 * Adds a row to a card of its own, for what is no answer in itself.
 */
void
tarn_choice_group_add_aside (TarnChoiceGroup *self,
                             const char      *code,
                             const char      *text)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  add_row (self, ASIDE, code, text);
}

/**
 * tarn_choice_group_add_plain:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 * @more: (nullable): what it means, in smaller words
 *
 * Adds a row that no digit chooses, for a page that takes no digits.
 */
void
tarn_choice_group_add_plain (TarnChoiceGroup *self,
                             const char      *code,
                             const char      *text,
                             const char      *more)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  tarn_choice_row_set (take_row (self, MAIN), code, text, more, 0);
}

/**
 * tarn_choice_group_set_enabled:
 * @self: the choices
 * @code: of a row
 * @enabled: whether it can be chosen now
 *
 * Lets a row be chosen, or not. Say on the page why not.
 */
void
tarn_choice_group_set_enabled (TarnChoiceGroup *self,
                               const char      *code,
                               gboolean         enabled)
{
  TarnChoiceRow *row;

  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL);

  row = find_row (self, code);
  if (row != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (row), enabled);
}

/**
 * tarn_choice_group_describe:
 * @self: the choices
 * @title: what labels them: the prompt
 * @first: (nullable): what describes them
 * @second: (nullable): what describes them, too
 *
 * Says which words on the page belong to the group.
 */
void
tarn_choice_group_describe (TarnChoiceGroup *self,
                            GtkWidget       *title,
                            GtkWidget       *first,
                            GtkWidget       *second)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (GTK_IS_WIDGET (title));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  if (first == NULL)
    {
      first = second;
      second = NULL;
    }
  /* The list ends at its first NULL. */
  if (first != NULL && second != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    first, second, NULL, -1);
  else if (first != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    first, NULL, -1);
}

/**
 * tarn_choice_group_is_chosen:
 * @self: the choices
 * @code: of a row
 *
 * Returns: %TRUE if the row is on
 */
gboolean
tarn_choice_group_is_chosen (TarnChoiceGroup *self,
                             const char      *code)
{
  TarnChoiceRow *row;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  row = find_row (self, code);
  return row != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (row));
}

/**
 * tarn_choice_group_set_chosen:
 * @self: the choices
 * @code: of a row
 * @chosen: whether it is on
 *
 * Turns a row on or off. #TarnChoiceGroup::chosen is not emitted.
 */
void
tarn_choice_group_set_chosen (TarnChoiceGroup *self,
                              const char      *code,
                              gboolean         chosen)
{
  TarnChoiceRow *row;

  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL);

  row = find_row (self, code);
  if (row == NULL)
    return;

  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), chosen);
  self->setting = FALSE;
}

/**
 * tarn_choice_group_choose:
 * @self: the choices
 * @codes: (nullable) (array zero-terminated=1): of rows
 *
 * Turns these rows on, and all others off. #TarnChoiceGroup::chosen is not emitted.
 */
void
tarn_choice_group_choose (TarnChoiceGroup   *self,
                          const char *const *codes)
{
  TarnChoiceRow *row;

  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));

  self->setting = TRUE;
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (row),
                                 codes != NULL &&
                                   g_strv_contains (codes, tarn_choice_row_get_code (row)));
  self->setting = FALSE;
}

/**
 * tarn_choice_group_dup_chosen:
 * @self: the choices
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of the rows that are on
 */
char **
tarn_choice_group_dup_chosen (TarnChoiceGroup *self)
{
  g_autoptr(GStrvBuilder) builder = NULL;
  TarnChoiceRow *row;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), NULL);

  builder = g_strv_builder_new ();
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)))
      g_strv_builder_add (builder, tarn_choice_row_get_code (row));

  return g_strv_builder_end (builder);
}

/**
 * tarn_choice_group_press:
 * @self: the choices
 * @number: of a row, from 1
 *
 * Does what a click on the row does, and moves the focus there.
 *
 * Returns: %TRUE if there is such a row
 */
gboolean
tarn_choice_group_press (TarnChoiceGroup *self,
                         guint            number)
{
  TarnChoiceRow *row;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), FALSE);

  row = number > 0 ? get_row (self, number - 1) : NULL;
  if (row == NULL)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_activate (GTK_WIDGET (row));

  return TRUE;
}
