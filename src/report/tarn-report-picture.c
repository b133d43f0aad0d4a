/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-picture.h"

#include "tarn-report-parts.h"

/**
 * tarn_report_picture_new:
 * @kind: which picture
 * @profile: what the questionnaire says of the answers
 * @reflection: the answers, for the presence map
 * @texts: the report's own words
 *
 * Makes a report with one picture of a report and nothing else, for tarn_layout_new_view().
 *
 * Returns: (transfer full) (nullable): the picture; %NULL if there is nothing to show: no domain,
 *   no place, or no second axis
 */
TarnReport *
tarn_report_picture_new (TarnPictureKind kind,
                         TarnProfile    *profile,
                         TarnReflection *reflection,
                         TarnTexts      *texts)
{
  /* No date is printed in a picture. */
  TarnReportOptions options = { "", FALSE };
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  TarnContext context = { profile, reflection, texts, &options, references };
  TarnBlock  *root;

  g_return_val_if_fail (profile != NULL && reflection != NULL && texts != NULL, NULL);

  root = tarn_block_new (TARN_BLOCK_GROUP);
  switch (kind)
    {
    case TARN_PICTURE_STRIP:
      tarn_report_add_strip_picture (&context, root);
      break;
    case TARN_PICTURE_MAP:
      tarn_report_add_map_picture (&context, root);
      break;
    case TARN_PICTURE_AXES:
      tarn_report_add_axes_picture (&context, root);
      break;
    case TARN_PICTURE_WHEEL:
    default:
      tarn_report_add_wheel_picture (&context, root);
      break;
    }
  if (root->children == NULL)
    {
      tarn_block_free (root);
      return NULL;
    }
  return tarn_report_new ("", tarn_texts_get_lang (texts), root, tarn_rich_new ("", NULL),
                          tarn_rich_new ("", NULL), tarn_rich_new ("", NULL),
                          tarn_rich_new ("", NULL));
}

/**
 * tarn_report_picture_get_description:
 * @picture: what tarn_report_picture_new() gave
 *
 * Returns: (transfer none): what the picture says, in words
 */
const char *
tarn_report_picture_get_description (TarnReport *picture)
{
  const TarnBlock *root;

  g_return_val_if_fail (picture != NULL, NULL);

  root = tarn_report_get_root (picture);
  return ((const TarnBlock *)root->children->pdata[0])->description;
}
