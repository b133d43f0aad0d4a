/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-library.h"

#include "tarn-folders.h"
#include "tarn-language.h"
#include "tarn-own.h"
#include "tarn-watch.h"

#include <string.h>

struct _TarnLibrary
{
  GObject parent_instance;

  GSettings       *settings;
  TarnCatalogue   *catalogue;
  TarnTexts       *texts;
  GPtrArray       *bad_texts; /* TarnCatalogueEntry: read together with the texts */
  TarnIdentifiers *identifiers;
  TarnFonts       *fonts;
  TarnJournal     *journal;
  TarnWatch       *watch;
  char            *stamp; /* of the person's own questionnaires as they were read */
};

enum
{
  CHANGED,
  JOURNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnLibrary, tarn_library, G_TYPE_OBJECT)

static void
add_language (GPtrArray  *languages,
              const char *tag)
{
  if (tarn_language_is_valid (tag) &&
      !g_ptr_array_find_with_equal_func (languages, tag, g_str_equal, NULL))
    g_ptr_array_add (languages, g_strdup (tag));
}

/* Settings and environment name languages as "en_GB.UTF-8"; files name them as "en-GB". */
static void
add_language_and_shorter (GPtrArray  *languages,
                          const char *name)
{
  g_autofree char *tag = g_strdup (name);
  char            *dash;

  tag[strcspn (tag, ".@")] = '\0';
  g_strdelimit (tag, "_", '-');
  if (g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    return;

  add_language (languages, tag);
  while ((dash = strrchr (tag, '-')) != NULL)
    {
      *dash = '\0';
      add_language (languages, tag);
    }
}

/* What this program wrote itself has been read already. */
static void
own_changed_cb (gpointer user_data)
{
  TarnLibrary     *self = user_data;
  g_autofree char *stamp = tarn_own_dup_stamp ();

  if (self->catalogue == NULL || g_strcmp0 (stamp, self->stamp) == 0)
    return;

  g_clear_pointer (&self->catalogue, tarn_catalogue_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tarn_library_dispose (GObject *object)
{
  TarnLibrary *self = TARN_LIBRARY (object);

  tarn_library_forget (self);
  g_clear_pointer (&self->watch, tarn_watch_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_object (&self->fonts);
  g_clear_pointer (&self->journal, tarn_journal_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (tarn_library_parent_class)->dispose (object);
}

static void
tarn_library_class_init (TarnLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_library_dispose;

  /**
   * TarnLibrary::changed:
   * @self: a library
   *
   * Emitted after a file of the person's own questionnaires changed on the disk. What
   * tarn_library_get_catalogue() gave before is gone.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnLibrary::journal-changed:
   * @self: a library
   *
   * Emitted when the journal was locked or unlocked, or got another passphrase, or none.
   */
  signals[JOURNAL_CHANGED] = g_signal_new ("journal-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_library_init (TarnLibrary *self)
{
  self->settings = g_settings_new (APP_ID);
}

/**
 * tarn_library_new:
 *
 * Returns: (transfer full): a library that has read nothing yet
 */
TarnLibrary *
tarn_library_new (void)
{
  return g_object_new (TARN_TYPE_LIBRARY, NULL);
}

/**
 * tarn_library_get_settings:
 * @self: a library
 *
 * Returns: (transfer none): how the window looks
 */
GSettings *
tarn_library_get_settings (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  return self->settings;
}

/**
 * tarn_library_dup_languages:
 * @self: a library
 *
 * The languages wanted for questionnaires and reports: the one that was chosen in the preferences,
 * then those of the computer.
 *
 * Returns: (transfer full) (array zero-terminated=1): the languages, the most wanted first
 */
char **
tarn_library_dup_languages (TarnLibrary *self)
{
  g_autoptr(GPtrArray) languages = NULL;
  g_autofree char *chosen = NULL;

  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  languages = g_ptr_array_new ();
  chosen = g_settings_get_string (self->settings, "content-language");
  if (*chosen != '\0')
    add_language_and_shorter (languages, chosen);
  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    add_language_and_shorter (languages, *name);

  g_ptr_array_add (languages, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&languages), FALSE);
}

/**
 * tarn_library_get_catalogue:
 * @self: a library
 *
 * Returns: (transfer none): the questionnaires that were found, good and broken
 */
TarnCatalogue *
tarn_library_get_catalogue (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  if (self->catalogue == NULL)
    {
      g_auto(GStrv) folders = tarn_folders_list ("questionnaires");
      g_auto(GStrv) languages = tarn_library_dup_languages (self);

      /* Before they are read: what changes meanwhile is read again. */
      g_free (self->stamp);
      self->stamp = tarn_own_dup_stamp ();
      /* The folder may have been made only now. */
      tarn_watch_free (self->watch);
      self->watch = tarn_watch_new (folders[0], own_changed_cb, self);

      self->catalogue = tarn_catalogue_new ((const char *const *)folders,
                                            (const char *const *)languages);
    }

  return self->catalogue;
}

/**
 * tarn_library_find:
 * @self: a library
 * @id: the id of a questionnaire
 *
 * Returns: (transfer none) (nullable): the questionnaire, until tarn_library_forget()
 */
TarnQuestionnaire *
tarn_library_find (TarnLibrary *self,
                   const char  *id)
{
  const TarnCatalogueEntry *entry;

  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = tarn_catalogue_find (tarn_library_get_catalogue (self), id);
  return entry != NULL ? entry->questionnaire : NULL;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
}

static TarnTexts *
load_texts (const char *const *folders,
            const char *const *languages,
            GPtrArray         *bad)
{
  g_autoptr(GPtrArray) files = new_entries ();
  TarnTexts *texts = tarn_catalogue_load_texts (folders, languages, files);

  for (guint i = files->len; i > 0 && bad != NULL; i--)
    if (tarn_catalogue_entry_bad (files->pdata[i - 1]))
      g_ptr_array_insert (bad, 0, g_ptr_array_steal_index (files, i - 1));

  return texts;
}

/**
 * tarn_library_get_texts:
 * @self: a library
 *
 * Returns: (transfer none): the words of reports and help; only those that came with Tarn if the
 *   person's own are broken, and none if those are, too, so that a window can still be shown
 */
TarnTexts *
tarn_library_get_texts (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  if (self->texts == NULL)
    {
      g_auto(GStrv) folders = tarn_folders_list ("texts");
      g_auto(GStrv) languages = tarn_library_dup_languages (self);

      self->bad_texts = new_entries ();
      self->texts = load_texts ((const char *const *)folders, (const char *const *)languages,
                                self->bad_texts);
      /* After the person's own folder. */
      if (self->texts == NULL)
        self->texts = load_texts ((const char *const *)folders + 1, (const char *const *)languages,
                                  NULL);
      if (self->texts == NULL)
        self->texts = tarn_texts_new ();
    }

  return self->texts;
}

/**
 * tarn_library_get_bad_texts:
 * @self: a library
 *
 * Returns: (transfer none) (element-type TarnCatalogueEntry): the files for which other texts are
 *   shown than those of the person
 */
GPtrArray *
tarn_library_get_bad_texts (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  tarn_library_get_texts (self);
  return self->bad_texts;
}

/**
 * tarn_library_get_identifiers:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): the rules for what may show who is meant; %NULL if the files
 *   are missing or broken
 */
TarnIdentifiers *
tarn_library_get_identifiers (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  if (self->identifiers == NULL)
    {
      g_auto(GStrv) folders = tarn_folders_list ("identifiers");
      g_auto(GStrv) languages = tarn_library_dup_languages (self);
      g_autoptr(GPtrArray) files = NULL;

      files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
      self->identifiers = tarn_catalogue_load_identifiers ((const char *const *)folders,
                                                           (const char *const *)languages, files);
    }

  return self->identifiers;
}

/**
 * tarn_library_open_fonts:
 * @error: return location for an error of %TARN_FONTS_ERROR
 *
 * Opens the typefaces of reports once more. They may be used in one thread only, which need not be
 * this one.
 *
 * Returns: (transfer full) (nullable): the typefaces
 */
TarnFonts *
tarn_library_open_fonts (GError **error)
{
  g_auto(GStrv) folders = tarn_folders_list ("fonts");
  TarnFonts *fonts = NULL;

  for (guint i = 0; fonts == NULL && folders[i] != NULL; i++)
    {
      g_clear_error (error);
      fonts = tarn_fonts_new (folders[i], error);
    }
  if (fonts != NULL)
    g_clear_error (error);
  return fonts;
}

/**
 * tarn_library_get_fonts:
 * @self: a library
 * @error: return location for an error of %TARN_FONTS_ERROR
 *
 * Returns: (transfer none) (nullable): the typefaces of reports, for the window itself
 */
TarnFonts *
tarn_library_get_fonts (TarnLibrary *self,
                        GError     **error)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  if (self->fonts == NULL)
    self->fonts = tarn_library_open_fonts (error);
  return self->fonts;
}

/**
 * tarn_library_get_journal:
 * @self: a library
 *
 * Returns: (transfer none): this person's reflections
 */
TarnJournal *
tarn_library_get_journal (TarnLibrary *self)
{
  g_return_val_if_fail (TARN_IS_LIBRARY (self), NULL);

  if (self->journal == NULL)
    {
      g_autofree char *folder = tarn_journal_dup_default_folder ();

      self->journal = tarn_journal_new (folder);
    }

  return self->journal;
}

/**
 * tarn_library_journal_changed:
 * @self: a library
 *
 * Tells that the journal was locked or unlocked, or got another passphrase, or none.
 */
void
tarn_library_journal_changed (TarnLibrary *self)
{
  g_return_if_fail (TARN_IS_LIBRARY (self));

  g_signal_emit (self, signals[JOURNAL_CHANGED], 0);
}

/**
 * tarn_library_forget:
 * @self: a library
 *
 * Reads questionnaires and texts anew when they are next asked for, for example in another
 * language. Those that are in use stay until they are given up.
 */
void
tarn_library_forget (TarnLibrary *self)
{
  g_return_if_fail (TARN_IS_LIBRARY (self));

  g_clear_pointer (&self->catalogue, tarn_catalogue_free);
  g_clear_pointer (&self->texts, tarn_texts_unref);
  g_clear_pointer (&self->bad_texts, g_ptr_array_unref);
  g_clear_pointer (&self->identifiers, tarn_identifiers_unref);
}

/**
 * tarn_library_reread:
 * @self: a library
 *
 * Looks at the questionnaires anew after Tarn itself wrote one, and says so with
 * #TarnLibrary::changed.
 */
void
tarn_library_reread (TarnLibrary *self)
{
  g_return_if_fail (TARN_IS_LIBRARY (self));

  g_clear_pointer (&self->catalogue, tarn_catalogue_free);
  g_signal_emit (self, signals[CHANGED], 0);
}
