/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report.h"

#include <string.h>

struct _TarnReport
{
  char       *title;
  const char *lang;
  TarnBlock  *root;
  TarnRich   *footer[TARN_N_FOOTERS];
  TarnRich   *page_of_pages;
  gboolean    sheet;
};

G_DEFINE_BOXED_TYPE (TarnReport, tarn_report, tarn_report_ref, tarn_report_unref)

/* ISO 15924 would need a table of scripts; these are the languages written from the right that a
 * translation of Tarn could be in. */
static const char *const rtl_languages[] = { "ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", NULL };

static void
tarn_report_clear (gpointer data)
{
  TarnReport *self = data;

  g_free (self->title);
  tarn_block_free (self->root);
  for (guint i = 0; i < TARN_N_FOOTERS; i++)
    tarn_rich_free (self->footer[i]);
  tarn_rich_free (self->page_of_pages);
}

static void
replace (GString    *string,
         const char *name,
         guint       number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  g_string_replace (string, name, digits, 0);
}

/**
 * tarn_report_new:
 * @title: of the document
 * @lang: the language most of it is in
 * @root: (transfer full): a group that holds everything
 * @what: (transfer full): for the footer: title, version and route
 * @aid: (transfer full): for the footer: that it is a self-reflection aid
 * @date: (transfer full): for the footer
 * @page_of_pages: (transfer full): a text with `{page}` and `{pages}`
 *
 * Returns: (transfer full): a report
 */
TarnReport *
tarn_report_new (const char *title,
                 const char *lang,
                 TarnBlock  *root,
                 TarnRich   *what,
                 TarnRich   *aid,
                 TarnRich   *date,
                 TarnRich   *page_of_pages)
{
  TarnReport *self = g_atomic_rc_box_new0 (TarnReport);

  self->title = g_strdup (title);
  self->lang = g_intern_string (lang);
  self->root = root;
  self->footer[TARN_FOOTER_WHAT] = what;
  self->footer[TARN_FOOTER_AID] = aid;
  self->footer[TARN_FOOTER_DATE] = date;
  self->page_of_pages = page_of_pages;
  return self;
}

/**
 * tarn_report_take_sheet:
 * @self: (transfer full): a report that nobody else has yet
 *
 * Says that it is a single page to give out, whose words may be as large as that page allows.
 *
 * Returns: (transfer full): @self
 */
TarnReport *
tarn_report_take_sheet (TarnReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->sheet = TRUE;
  return self;
}

/**
 * tarn_report_is_sheet:
 *
 * Returns: whether it is a single page to give out
 */
gboolean
tarn_report_is_sheet (TarnReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->sheet;
}

/**
 * tarn_report_ref:
 *
 * Returns: (transfer full): @self, held once more
 */
TarnReport *
tarn_report_ref (TarnReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_report_unref:
 * @self: (transfer full): a report
 */
void
tarn_report_unref (TarnReport *self)
{
  g_atomic_rc_box_release_full (self, tarn_report_clear);
}

/**
 * tarn_report_get_title:
 *
 * Returns: (transfer none): the title of the document
 */
const char *
tarn_report_get_title (TarnReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * tarn_report_get_lang:
 *
 * Returns: (transfer none): the language most of it is in
 */
const char *
tarn_report_get_lang (TarnReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lang;
}

/**
 * tarn_report_is_rtl:
 *
 * Returns: %TRUE if the report's language is written from the right, so that its pages are mirrored
 */
gboolean
tarn_report_is_rtl (TarnReport *self)
{
  g_autofree char *primary = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->lang == NULL)
    return FALSE;
  primary = g_strndup (self->lang, strcspn (self->lang, "-_"));
  return g_strv_contains (rtl_languages, primary);
}

/**
 * tarn_report_get_root:
 *
 * Returns: (transfer none): the group that holds everything
 */
const TarnBlock *
tarn_report_get_root (TarnReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * tarn_report_get_footer:
 * @footer: which of its texts
 *
 * Returns: (transfer none): a text of every page's footer
 */
const TarnRich *
tarn_report_get_footer (TarnReport *self,
                        TarnFooter  footer)
{
  g_return_val_if_fail (self != NULL && footer < TARN_N_FOOTERS, NULL);

  return self->footer[footer];
}

/**
 * tarn_report_dup_page:
 * @page: from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): "Page 1 of 6" in the report's language
 */
TarnRich *
tarn_report_dup_page (TarnReport *self,
                      guint       page,
                      guint       n_pages)
{
  g_autoptr(GString) string = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (self->page_of_pages->text);
  replace (string, "{page}", page);
  replace (string, "{pages}", n_pages);
  return tarn_rich_new (string->str, self->page_of_pages->lang);
}
