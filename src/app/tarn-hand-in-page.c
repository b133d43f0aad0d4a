/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-hand-in-page.h"

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-response-file.h"
#include "tarn-response-save.h"
#include "tarn-room-page.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

#define MIME_TYPE "application/x-tarn-workshop+xml"

struct _TarnHandInPage
{
  AdwBin parent_instance;

  TarnWindow     *window; /* it holds the page, so it outlives it */
  TarnSession    *session;
  TarnProfile    *profile; /* of the moment the page was made */
  char           *folder;  /* in room mode: where the file goes */
  char           *token;
  TarnColumn     *column;
  GtkCheckButton *role; /* NULL if there is nothing to ask */
  GtkLabel       *file;
};

G_DEFINE_FINAL_TYPE (TarnHandInPage, tarn_hand_in_page, ADW_TYPE_BIN)

static const TarnOption *
find_role (TarnHandInPage *self)
{
  const TarnItem   *item;
  const TarnAnswer *answer = NULL;

  item = tarn_questionnaire_find_role (tarn_session_get_questionnaire (self->session));
  if (item != NULL)
    answer = tarn_reflection_get_answer (tarn_session_get_reflection (self->session), item->id);
  if (answer == NULL || answer->options == NULL || answer->options[0] == NULL)
    return NULL;

  return tarn_item_find_option (item, answer->options[0]);
}

/* What is shown and what is saved is made by this alone. */
static TarnResponse *
make_response (TarnHandInPage *self)
{
  const char *role = NULL;

  if (self->role != NULL && gtk_check_button_get_active (self->role))
    role = find_role (self)->code;

  return tarn_response_new_of_profile (self->profile, self->token, role);
}

static void
show_file (TarnHandInPage *self)
{
  g_autofree char *text = g_strchomp (tarn_hand_in_page_dup_file (self));

  gtk_label_set_text (self->file, text);
}

/* A second file of the same reflection has to have the same token. It is kept with the file, not
 * with looking at this page. */
static void
keep_token (TarnHandInPage *self)
{
  tarn_reflection_set_token (tarn_session_get_reflection (self->session), self->token);
}

/* What went wrong must not pass unseen: nothing was handed in. */
static gboolean
save (TarnHandInPage *self,
      const char     *path)
{
  g_autoptr(TarnResponse) response = make_response (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;
  const char      *kept = _("Your answers are still here. Tell the trainer, and press Hand In "
                            "again when it is mended.");

  if (tarn_response_save (response, path, &error))
    {
      keep_token (self);
      return TRUE;
    }

  if (self->folder == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (self->window), _("Not Saved"), error->message);
      return FALSE;
    }

  told = g_strconcat (error->message, "\n\n", kept, NULL);
  tarn_dialogs_message (GTK_WINDOW (self->window), _("Not Handed In"), told);
  return FALSE;
}

static void
chosen_cb (GFile   *file,
           gpointer user_data)
{
  g_autoptr(TarnHandInPage) self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && save (self, path))
    tarn_window_add_toast (self->window, _("File for the workshop saved"));
}

static void
save_cb (TarnHandInPage *self)
{
  g_autofree char *name = tarn_response_new_name ();

  tarn_dialogs_save_file (GTK_WINDOW (self->window), _("Save for a Workshop"), name, MIME_TYPE,
                                                        chosen_cb, g_object_ref (self));
}

static void
hand_in_cb (TarnHandInPage *self)
{
  g_autofree char *name = tarn_response_new_name ();
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  if (save (self, path))
    tarn_room_page_end (self->window);
}

static void
nothing_cb (TarnHandInPage *self)
{
  tarn_room_page_end (self->window);
}

static void
add_domains (TarnHandInPage *self,
             GtkWidget      *list,
             TarnResponse   *response)
{
  TarnQuestionnaire        *questionnaire = tarn_session_get_questionnaire (self->session);
  guint                     n_domains;
  const TarnResponseDomain *domains = tarn_response_get_domains (response, &n_domains);

  for (guint i = 0; i < n_domains; i++)
    {
      const TarnDomain *domain = tarn_questionnaire_find_domain (questionnaire, domains[i].id);
      const TarnBand   *band = NULL;
      const char       *words = _("Nothing");

      if (domains[i].band != NULL)
        band = tarn_axis_find_band (domain->axis, domains[i].band);
      if (band != NULL)
        words = band->label->text;
      tarn_rows_add_line (list, domain->title->text, words);
    }
}

static void
add_content (TarnHandInPage *self)
{
  TarnQuestionnaire *questionnaire = tarn_session_get_questionnaire (self->session);
  g_autoptr(TarnResponse) response = make_response (self);
  g_autofree char *version = NULL;
  GtkWidget       *list;
  gboolean         quick = tarn_response_get_route (response) == TARN_ROUTE_QUICK;
  const char      *code = _("Made at random; it only stops the same file from counting twice");

  /* Translators: the title of a questionnaire and its version. */
  version = g_strdup_printf (_("%s, version %s"), questionnaire->title->text,
                                questionnaire->version);
  tarn_column_add_heading (self->column, _("What the file holds"), 2);
  list = tarn_column_add_rows (self->column, _("What the file holds"));
  tarn_rows_add_line (list, _("Questionnaire"), version);
  tarn_rows_add_line (list, _("Route"), quick ? _("Quick route") : _("Full route"));
  tarn_rows_add_line (list, _("A code"), code);
  add_domains (self, list, response);
  tarn_column_add_words (self->column,
                         _("That is all. There are no answers, no notes, no map, no name, and the "
                           "time of the file is set to midnight. An Act now answer is never shown, "
                           "and nobody can see why a part has nothing."),
                            NULL);
}

static void
add_role (TarnHandInPage *self)
{
  const TarnOption *role = find_role (self);
  g_autofree char  *label = NULL;
  GtkWidget        *check;

  if (role == NULL)
    return;

  /* Translators: what somebody works as. */
  label = g_strdup_printf (_("Hand in my role, too: %s"), role->label->text);
  check = tarn_check_new (label);
  self->role = GTK_CHECK_BUTTON (check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (show_file), self);
  tarn_column_add (self->column, check);
  tarn_column_add_words (self->column,
                         _("Only if the trainer asked for it and you agree. Somebody who is the "
                           "only one in their role is easy to spot."),
                            "tarn-dim");
}

static void
add_file (TarnHandInPage *self)
{
  GtkWidget *label = tarn_label_new ("");
  GtkWidget *card = adw_bin_new ();
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen at the end of a line would look as if it were in the file. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  self->file = GTK_LABEL (label);
  gtk_label_set_attributes (self->file, attributes);
  gtk_label_set_selectable (self->file, TRUE);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "tarn-file");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  adw_bin_set_child (ADW_BIN (card), label);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_wrap_mode (self->file, PANGO_WRAP_WORD_CHAR);
  tarn_column_add_heading (self->column, _("The file as it is"), 2);
  tarn_column_add (self->column, card);
  show_file (self);
}

static void
add_button (TarnHandInPage *self,
            const char     *label,
            const char     *style,
            GCallback       callback)
{
  GtkWidget *button = tarn_button_new (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_swapped (button, "clicked", callback, self);
  tarn_column_add (self->column, button);
}

static void
fill (TarnHandInPage *self)
{
  const TarnText *before =
    tarn_texts_get (tarn_session_get_texts (self->session), "workshop-before-export");

  tarn_column_add_heading (self->column,
                           self->folder != NULL ? _("Hand in for the group picture")
                                                : _("Save for a workshop"),
                                                     1);
  if (self->folder != NULL)
    tarn_column_add_words (self->column,
                           _("You choose. Nobody will ask why, and nobody keeps a list. The file "
                             "holds one word for each part and no name. Whoever collects the files "
                             "could still open them."),
                              "tarn-said");
  else if (before != NULL)
    tarn_column_add_words (self->column, before->text, "tarn-said");
  add_content (self);
  add_role (self);
  add_file (self);

  if (self->folder == NULL)
    {
      add_button (self, _("Save…"), "suggested-action", G_CALLBACK (save_cb));
      return;
    }
  add_button (self, _("Hand In"), "suggested-action", G_CALLBACK (hand_in_cb));
  add_button (self, _("Hand In Nothing"), NULL, G_CALLBACK (nothing_cb));
}

static void
tarn_hand_in_page_dispose (GObject *object)
{
  TarnHandInPage *self = TARN_HAND_IN_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->profile, tarn_profile_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->token, g_free);

  G_OBJECT_CLASS (tarn_hand_in_page_parent_class)->dispose (object);
}

static void
tarn_hand_in_page_class_init (TarnHandInPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_hand_in_page_dispose;
}

static void
tarn_hand_in_page_init (TarnHandInPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_hand_in_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_hand_in_page_new (TarnWindow  *window,
                       TarnSession *session)
{
  return tarn_hand_in_page_new_for_room (window, session, NULL);
}

/**
 * tarn_hand_in_page_new_for_room:
 * @window: the window it will be shown in
 * @session: a finished reflection
 * @folder: (nullable): where the trainer collects the files; %NULL to ask the person
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_hand_in_page_new_for_room (TarnWindow  *window,
                                TarnSession *session,
                                const char  *folder)
{
  TarnHandInPage *self;
  const char     *token;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_HAND_IN_PAGE, NULL);
  self->window = window;
  self->session = g_object_ref (session);
  self->profile = tarn_profile_ref (tarn_session_get_profile (session));
  self->folder = g_strdup (folder);
  token = tarn_reflection_get_token (tarn_session_get_reflection (session));
  self->token = tarn_response_is_token (token) ? g_strdup (token) : tarn_response_new_token ();
  tarn_back_add (GTK_WIDGET (self), window);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * tarn_hand_in_page_dup_file:
 * @self: the page
 *
 * Returns: (transfer full): the file as it would be saved now
 */
char *
tarn_hand_in_page_dup_file (TarnHandInPage *self)
{
  g_autoptr(TarnResponse) response = NULL;
  gsize length;

  g_return_val_if_fail (TARN_IS_HAND_IN_PAGE (self), NULL);

  response = make_response (self);
  return tarn_response_write (response, &length);
}
