/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-file-kind.h"

#include "tarn-xml.h"

#include <string.h>

/* A file of a newer major version is still of its kind: its reader then says that it is newer. */
static const struct
{
  const char  *ns;
  const char  *name;
  TarnFileKind kind;
} kinds[] = {
  { "urn:tarn:questionnaire:", "questionnaire", TARN_FILE_KIND_QUESTIONNAIRE },
  { "urn:tarn:texts:", "texts", TARN_FILE_KIND_TEXTS },
  { "urn:tarn:identifiers:", "identifiers", TARN_FILE_KIND_IDENTIFIERS },
  { "urn:tarn:reflection:", "reflection", TARN_FILE_KIND_REFLECTION },
  { "urn:tarn:workshop:", "response", TARN_FILE_KIND_WORKSHOP },
};

/**
 * tarn_file_kind:
 * @data: the content of a file
 * @length: its length in bytes
 *
 * Says what kind of file it is. It looks at the first tag only; whether the rest is sound is for
 * the reader of that kind to say.
 *
 * Returns: the kind, %TARN_FILE_KIND_UNKNOWN if it is none of ours
 */
TarnFileKind
tarn_file_kind (const char *data,
                gsize       length)
{
  g_autoptr(TarnXmlDocument) document = tarn_xml_read_root (data, length);

  for (guint i = 0; document != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (document->root->ns, kinds[i].ns) &&
        strcmp (document->root->name, kinds[i].name) == 0)
      return kinds[i].kind;

  return TARN_FILE_KIND_UNKNOWN;
}
