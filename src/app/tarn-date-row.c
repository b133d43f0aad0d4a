/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-date-row.h"

#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnDateRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;

  char    *today;
  char    *date;
  gboolean moving; /* the calendar is set by us, not by the person */
};

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *label;
  int         days;
  int         months;
} choices[] = {
  { N_("In a week"), 7, 0 },
    { N_("In two weeks"), 14, 0 },
      { N_("In a month"), 0, 1 },
        { N_("In six months"), 0, 6 },
      };

G_DEFINE_FINAL_TYPE (TarnDateRow, tarn_date_row, ADW_TYPE_ACTION_ROW)

static GDateTime *
parse (const char *date)
{
  g_autofree char *midnight = NULL;

  if (date == NULL)
    return NULL;
  midnight = g_strconcat (date, "T00:00:00Z", NULL);
  return g_date_time_new_from_iso8601 (midnight, NULL);
}

static void
update (TarnDateRow *self)
{
  g_autofree char *words = self->date != NULL ? tarn_date_dup_words (self->date)
                                              : g_strdup (_("No date"));
  g_autofree char *name = NULL;
  GtkWidget       *inner;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));
  /* Translators: a date, for example "By when: 1 December 2026" */
  name = g_strdup_printf (_("%s: %s"),
                             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  /* The focus is on the button inside, which does not take over the name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
choose (TarnDateRow *self,
        GDateTime   *date)
{
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  gtk_popover_popdown (self->popover);
  tarn_date_row_set_date (self, iso);
}

static void
choice_cb (GtkButton   *button,
           TarnDateRow *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "tarn-choice"));
  g_autoptr(GDateTime) today = parse (self->today);
  g_autoptr(GDateTime) months = g_date_time_add_months (today, choices[index].months);
  g_autoptr(GDateTime) date = g_date_time_add_days (months, choices[index].days);

  choose (self, date);
}

static void
none_cb (TarnDateRow *self)
{
  gtk_popover_popdown (self->popover);
  tarn_date_row_set_date (self, NULL);
}

static void
day_selected_cb (TarnDateRow *self)
{
  g_autoptr(GDateTime) date = NULL;

  if (self->moving)
    return;
  date = gtk_calendar_get_date (self->calendar);
  if (date != NULL)
    {
      g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

      tarn_date_row_set_date (self, iso);
    }
}

/* Each time, so that the calendar stands at the date that counts. */
static void
show_cb (TarnDateRow *self)
{
  g_autoptr(GDateTime) date = parse (self->date != NULL ? self->date : self->today);

  self->moving = TRUE;
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  self->moving = FALSE;
}

static void
tarn_date_row_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      g_value_set_string (value, tarn_date_row_get_date (TARN_DATE_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_date_row_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      tarn_date_row_set_date (TARN_DATE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_date_row_finalize (GObject *object)
{
  TarnDateRow *self = TARN_DATE_ROW (object);

  g_free (self->today);
  g_free (self->date);

  G_OBJECT_CLASS (tarn_date_row_parent_class)->finalize (object);
}

static void
tarn_date_row_class_init (TarnDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tarn_date_row_get_property;
  object_class->set_property = tarn_date_row_set_property;
  object_class->finalize = tarn_date_row_finalize;

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
new_choice (TarnDateRow *self,
            const char  *label)
{
  GtkWidget *button = tarn_button_new (label);

  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_popover (TarnDateRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *none = new_choice (self, _("No date"));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *button = new_choice (self, _(choices[i].label));

      g_object_set_data (G_OBJECT (button), "tarn-choice", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (choice_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  g_signal_connect_swapped (none, "clicked", G_CALLBACK (none_cb), self);
  gtk_box_append (GTK_BOX (box), none);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));

  return g_object_new (GTK_TYPE_POPOVER, "child", box, NULL);
}

static void
tarn_date_row_init (TarnDateRow *self)
{
  self->popover = GTK_POPOVER (new_popover (self));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (show_cb), self);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON,
                               "popover", self->popover,
                               "valign", GTK_ALIGN_CENTER,
                               NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * tarn_date_row_new:
 * @title: what the date is for
 * @today: ISO date of today
 *
 * Returns: (transfer floating): a row without a date
 */
GtkWidget *
tarn_date_row_new (const char *title,
                   const char *today)
{
  TarnDateRow *self = g_object_new (TARN_TYPE_DATE_ROW, "title", title, NULL);

  self->today = g_strdup (today);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * tarn_date_row_get_date:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the ISO date
 */
const char *
tarn_date_row_get_date (TarnDateRow *self)
{
  g_return_val_if_fail (TARN_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * tarn_date_row_set_date:
 * @self: a row
 * @date: (nullable): an ISO date; anything else is no date
 *
 * Changes the date.
 */
void
tarn_date_row_set_date (TarnDateRow *self,
                        const char  *date)
{
  g_autoptr(GDateTime) parsed = NULL;

  g_return_if_fail (TARN_IS_DATE_ROW (self));

  parsed = parse (date);
  if (parsed == NULL)
    date = NULL;
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/**
 * tarn_date_dup_words:
 * @date: a date, YYYY-MM-DD; more may follow
 *
 * Returns: (transfer full): the date in the words of the window's language; @date itself if it is
 *   no date
 */
char *
tarn_date_dup_words (const char *date)
{
  g_autofree char *day = g_strndup (date, 10);
  g_autoptr(GDateTime) parsed = parse (day);

  /* Translators: a date as in "1 December 2026"; see the manual page of strftime() */
  return parsed != NULL ? g_date_time_format (parsed, _("%-d %B %Y")) : g_strdup (date);
}

/**
 * tarn_date_dup_today:
 *
 * Returns: (transfer full): the ISO date of today
 */
char *
tarn_date_dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}
