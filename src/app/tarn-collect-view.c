/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-collect-view.h"

#include "tarn-beside-layout.h"
#include "tarn-column.h"
#include "tarn-heading.h"
#include "tarn-refusal.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Nobody reads more, and the window would stand still until all of them had their place. */
#define MOST_LISTED 50

struct _TarnCollectView
{
  AdwBin parent_instance;

  TarnWorkshop  *workshop;
  gboolean       busy;
  gboolean       stopping;
  GtkBox        *box;
  GtkWidget     *progress;
  GtkLabel      *percent;
  GtkWidget     *result;
  GtkLabel      *about;
  GtkLabel      *state;
  GtkSpinButton *k;
  GtkWidget     *close;
};

enum
{
  CANCEL,
  CLOSE_BATCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnCollectView, tarn_collect_view, ADW_TYPE_BIN)

static guint
get_k (TarnCollectView *self)
{
  return (guint)gtk_spin_button_get_value_as_int (self->k);
}

/* Why a batch cannot be closed, %NULL if it can. Only how many are missing is said. */
static char *
dup_reason (TarnCollectView *self)
{
  guint waiting;
  guint k = get_k (self);

  if (self->busy)
    return g_strdup (_("Files are being read."));
  if (self->workshop == NULL)
    return g_strdup_printf (_("No file that counts is here yet. At least %u are needed."), k);
  if (tarn_workshop_is_over (self->workshop))
    return g_strdup (_("The picture was shown by role, so no more files can be added to it."));

  waiting = tarn_workshop_get_n_waiting (self->workshop);
  if (waiting >= k)
    return NULL;

  return g_strdup_printf (g_dngettext (NULL, "%u more file is needed for a batch.",
                                       "%u more files are needed for a batch.", k - waiting),
                          k - waiting);
}

static void
show_state (TarnCollectView *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->close, reason == NULL);
  gtk_label_set_text (self->state, reason != NULL ? reason : _("Enough files are here."));
  /* Else a screen reader would hear of a button that cannot be used, and not why. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->state), -1);
}

static void
show_about (TarnCollectView *self)
{
  const TarnQuestionnaire *questionnaire;
  g_autofree char         *about = NULL;
  gboolean                 quick;

  gtk_widget_set_visible (GTK_WIDGET (self->about), self->workshop != NULL);
  if (self->workshop == NULL)
    return;

  questionnaire = tarn_workshop_get_questionnaire (self->workshop);
  quick = tarn_workshop_get_route (self->workshop) == TARN_ROUTE_QUICK;
  about = g_strdup_printf ("%s %s · %s", questionnaire->title->text, questionnaire->version,
                           quick ? _("Quick route") : _("Full route"));
  gtk_label_set_text (self->about, about);
}

/* What has been closed with a number cannot be shown with a lower one. */
static void
show_k (TarnCollectView *self)
{
  guint least = self->workshop != NULL ? tarn_workshop_get_k (self->workshop) : TARN_GROUP_LEAST;

  gtk_spin_button_set_range (self->k, least, TARN_GROUP_MOST);
}

static void
close_cb (TarnCollectView *self)
{
  g_signal_emit (self, signals[CLOSE_BATCH], 0, get_k (self));
}

static void
cancel_cb (TarnCollectView *self)
{
  /* The file that is being read now is read to its end first. */
  self->stopping = TRUE;
  gtk_label_set_text (self->percent, _("Stopping"));
  g_signal_emit (self, signals[CANCEL], 0);
}

static void
add_progress (TarnCollectView *self)
{
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = tarn_label_new ("");
  GtkWidget *cancel = tarn_button_new (_("Stop"));

  self->progress = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->percent = GTK_LABEL (label);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (self->progress), spinner);
  gtk_box_append (GTK_BOX (self->progress), label);
  gtk_box_append (GTK_BOX (self->progress), cancel);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_box_append (self->box, self->progress);
}

static void
add_least (TarnCollectView *self)
{
  const char *title = _("Fewest people that anything is said about");
  GtkWidget  *list = gtk_list_box_new ();
  const char *advice = _("Take ten if you know the people well. Once a batch is closed it can be "
                         "raised, but never lowered.");
  GtkWidget  *row = adw_preferences_row_new ();
  GtkWidget  *line = tarn_beside_new ();
  GtkWidget  *words = tarn_box_new (3);
  GtkWidget  *below = tarn_dim_label_new (advice);
  GtkWidget  *spin = gtk_spin_button_new_with_range (TARN_GROUP_LEAST, TARN_GROUP_MOST, 1);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (words), tarn_label_new (title));
  gtk_widget_add_css_class (below, "caption");
  gtk_box_append (GTK_BOX (words), below);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice, -1);
  gtk_box_append (GTK_BOX (line), spin);
  gtk_widget_add_css_class (line, "tarn-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (self->box, list);

  self->k = GTK_SPIN_BUTTON (spin);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (show_state), self);
}

static void
add_close (TarnCollectView *self)
{
  GtkWidget *state = tarn_label_new ("");

  self->state = GTK_LABEL (state);
  gtk_box_append (self->box, state);
  self->close = tarn_button_new (_("Close This Batch"));
  gtk_widget_add_css_class (self->close, "suggested-action");
  gtk_widget_set_halign (self->close, GTK_ALIGN_START);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (close_cb), self);
  gtk_box_append (self->box, self->close);
}

/* What to do next, %NULL where the message says it. Whoever collects files cannot mend them. */
static const char *
get_advice (const TarnRefusal *refusal)
{
  g_autoptr(TarnIssue) issue = NULL;

  if (refusal->code == NULL)
    return NULL;
  if (g_str_equal (refusal->code, "questionnaire-missing"))
    return _("Add that questionnaire to your own ones, and then this file again.");
  if (!g_str_has_prefix (refusal->code, "response-"))
    return _("It is no workshop file, or it was damaged on the way. Leave it out, or ask for it to "
             "be saved again.");

  issue = tarn_issue_new (refusal->code, 0, NULL);
  return gettext (tarn_issue_get_hint (issue));
}

/* Where a file is not what it should be, the message is for somebody who writes such files. */
static char *
dup_words (const TarnRefusal *refusal)
{
  static const char *const own[] = { "response-", "questionnaire-", "file-" };
  const char              *advice = get_advice (refusal);

  if (refusal->code == NULL)
    return g_strdup (refusal->message);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_str_has_prefix (refusal->code, own[i]))
      return g_strjoin ("\n", refusal->message, advice, NULL);

  return g_strdup (advice);
}

static void
add_refused (TarnCollectView *self,
             GPtrArray       *refused,
             guint            n_refused)
{
  const char      *title = _("Not counted");
  g_autofree char *more = NULL;
  GtkWidget       *list;
  guint            n_listed;

  if (refused == NULL || refused->len == 0)
    return;

  gtk_box_append (GTK_BOX (self->result), tarn_heading_new (title, 3));
  list = tarn_rows_new (title);
  n_listed = MIN (refused->len, MOST_LISTED);
  for (guint i = 0; i < n_listed; i++)
    {
      const TarnRefusal *refusal = refused->pdata[i];
      g_autofree char   *name = g_path_get_basename (refusal->file);
      g_autofree char   *words = dup_words (refusal);

      tarn_rows_add_line (list, name, words);
    }
  gtk_box_append (GTK_BOX (self->result), list);

  if (n_refused > n_listed)
    {
      more = g_strdup_printf (g_dngettext (NULL, "%u more file is not listed here.",
                                           "%u more files are not listed here.",
                                           n_refused - n_listed),
                              n_refused - n_listed);
      gtk_box_append (GTK_BOX (self->result), tarn_dim_label_new (more));
    }
}

static void
tarn_collect_view_dispose (GObject *object)
{
  g_clear_object (&TARN_COLLECT_VIEW (object)->workshop);

  G_OBJECT_CLASS (tarn_collect_view_parent_class)->dispose (object);
}

static void
tarn_collect_view_class_init (TarnCollectViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_collect_view_dispose;

  /**
   * TarnCollectView::cancel:
   * @self: a view
   *
   * Emitted when reading is to be stopped.
   */
  signals[CANCEL] = g_signal_new ("cancel", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnCollectView::close-batch:
   * @self: a view
   * @k: the fewest people that anything is said about
   *
   * Emitted when what waits is to count.
   */
  signals[CLOSE_BATCH] = g_signal_new ("close-batch", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tarn_collect_view_init (TarnCollectView *self)
{
  GtkWidget *box = tarn_box_new (12);
  GtkWidget *about = tarn_label_new ("");

  self->box = GTK_BOX (box);
  adw_bin_set_child (ADW_BIN (self), box);
  self->about = GTK_LABEL (about);
  gtk_widget_add_css_class (about, "tarn-said");
  gtk_box_append (self->box, about);
  add_progress (self);
  self->result = tarn_box_new (12);
  gtk_box_append (self->box, self->result);
  add_least (self);
  add_close (self);
  show_about (self);
  show_state (self);
  /* The picture may have been shown by role meanwhile, which is the end of the room. */
  g_signal_connect (self, "map", G_CALLBACK (show_state), NULL);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/**
 * tarn_collect_view_new:
 *
 * Returns: (transfer floating): a view of an empty room
 */
GtkWidget *
tarn_collect_view_new (void)
{
  return g_object_new (TARN_TYPE_COLLECT_VIEW, NULL);
}

/**
 * tarn_collect_view_show_busy:
 * @self: a view
 *
 * Files are being read: nothing can be closed until tarn_collect_view_show_result().
 */
void
tarn_collect_view_show_busy (TarnCollectView *self)
{
  g_return_if_fail (TARN_IS_COLLECT_VIEW (self));

  /* The room is in the hands of another thread. */
  self->busy = TRUE;
  self->stopping = FALSE;
  show_state (self);
}

/**
 * tarn_collect_view_show_progress:
 * @self: a view
 * @percent: of what is being read
 *
 * Says that it takes a while, and offers to stop.
 */
void
tarn_collect_view_show_progress (TarnCollectView *self,
                                 guint            percent)
{
  g_autofree char *words = NULL;

  g_return_if_fail (TARN_IS_COLLECT_VIEW (self));

  if (self->stopping)
    return;
  /* Of a single archive nobody knows how much there is. */
  if (percent == 0)
    words = g_strdup (_("Reading the files"));
  else
    words = g_strdup_printf (_("Reading the files: %u in 100 done"), percent);
  gtk_label_set_text (self->percent, words);
  gtk_widget_set_visible (self->progress, TRUE);
}

/**
 * tarn_collect_view_show_result:
 * @self: a view
 * @workshop: (nullable): the room
 * @refused: (nullable) (element-type TarnRefusal): what does not count
 * @n_refused: how many of them there were
 * @duplicates: some files were second ones of the same reflection
 * @stopped: there are files that were not looked at
 *
 * Says how it stands now that nothing is being read.
 */
void
tarn_collect_view_show_result (TarnCollectView *self,
                               TarnWorkshop    *workshop,
                               GPtrArray       *refused,
                               guint            n_refused,
                               gboolean         duplicates,
                               gboolean         stopped)
{
  gboolean focused;

  g_return_if_fail (TARN_IS_COLLECT_VIEW (self));

  focused = has_focus (self->progress);
  self->busy = FALSE;
  g_set_object (&self->workshop, workshop);
  gtk_widget_set_visible (self->progress, FALSE);
  tarn_box_clear (self->result);
  if (stopped)
    gtk_box_append (GTK_BOX (self->result),
                    tarn_heading_new (_("Stopped. What was read so far stays."), 3));
  if (duplicates)
    gtk_box_append (GTK_BOX (self->result),
                    tarn_label_new (_("Some files were here already. Each counts once.")));
  add_refused (self, refused, n_refused);
  gtk_widget_set_visible (self->result, gtk_widget_get_first_child (self->result) != NULL);
  show_about (self);
  show_k (self);
  show_state (self);

  /* The button that had it is gone. */
  if (focused)
    gtk_widget_grab_focus (stopped ? gtk_widget_get_first_child (self->result)
                                   : GTK_WIDGET (self->k));
}
