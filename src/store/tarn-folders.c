/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-folders.h"

static void
add_folder (GPtrArray  *folders,
            const char *parent,
            const char *kind)
{
  g_autofree char *joined = g_build_filename (parent, kind, NULL);
  g_autofree char *folder = g_canonicalize_filename (joined, NULL);

  if (!g_ptr_array_find_with_equal_func (folders, folder, g_str_equal, NULL))
    g_ptr_array_add (folders, g_steal_pointer (&folder));
}

/**
 * tarn_folders_list:
 * @kind: what is wanted: `questionnaires`, `texts`, `schema`, `fonts`
 *
 * Where files of one kind are looked for: first the person's own folder, then those of the system.
 * The environment variable `TARN_DATADIR`, for a program that is not installed, stands in place of
 * all folders of the system. None of them need exist.
 *
 * Returns: (transfer full) (array zero-terminated=1): at least two folders
 */
char **
tarn_folders_list (const char *kind)
{
  g_autoptr(GPtrArray) folders = NULL;
  g_autofree char *own = NULL;
  const char      *instead = g_getenv ("TARN_DATADIR");

  g_return_val_if_fail (kind != NULL, NULL);

  folders = g_ptr_array_new_with_free_func (g_free);
  own = g_build_filename (g_get_user_data_dir (), "tarn", NULL);
  add_folder (folders, own, kind);

  if (instead != NULL && *instead != '\0')
    add_folder (folders, instead, kind);
  else
    {
      add_folder (folders, PKGDATADIR, kind);
      for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
        {
          g_autofree char *parent = g_build_filename (*dir, "tarn", NULL);

          add_folder (folders, parent, kind);
        }
    }

  g_ptr_array_add (folders, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&folders), FALSE);
}
