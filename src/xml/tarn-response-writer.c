/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response-file.h"

#include "tarn-reflection-grammar.h"
#include "tarn-response-grammar.h"
#include "tarn-xml-node.h"

/**
 * tarn_response_write:
 * @self: a response
 * @length: (out) (optional): the length in bytes
 *
 * Writes a response as a file, and nothing else: no time, no name, no program. The same response
 * always gives the same bytes.
 *
 * Returns: (transfer full): the content of the file
 */
char *
tarn_response_write (TarnResponse *self,
                     gsize        *length)
{
  GString                  *out;
  const TarnResponseDomain *domains;
  guint                     n_domains;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("<response");
  domains = tarn_response_get_domains (self, &n_domains);
  tarn_xml_append_attribute (out, "xmlns", TARN_RESPONSE_NAMESPACE);
  tarn_xml_append_attribute (out, "questionnaire", tarn_response_get_questionnaire (self));
  tarn_xml_append_attribute (out, "version", tarn_response_get_version (self));
  tarn_xml_append_attribute (out, "route", tarn_route_values[tarn_response_get_route (self)]);
  tarn_xml_append_attribute (out, "token", tarn_response_get_token (self));
  tarn_xml_append_attribute (out, "role", tarn_response_get_role (self));
  g_string_append (out, ">\n");

  for (guint i = 0; i < n_domains; i++)
    {
      gboolean scored = domains[i].band != NULL;

      g_string_append (out, "  <domain");
      tarn_xml_append_attribute (out, "id", domains[i].id);
      tarn_xml_append_attribute (out, "status", tarn_response_status_values[scored ? 0 : 1]);
      tarn_xml_append_attribute (out, "band", domains[i].band);
      g_string_append (out, "/>\n");
    }
  g_string_append (out, "</response>\n");

  if (length != NULL)
    *length = out->len;
  return g_string_free (out, FALSE);
}
