/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pdf-metadata.h"

/* The properties of PDF/UA are none of those that PDF/A knows, so they are described in the file
 * (ISO 19005-2, 6.6.2.3). */
static const char extension[] =
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
  "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
  "<pdfaProperty:name>part</pdfaProperty:name>"
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
  "<pdfaProperty:category>internal</pdfaProperty:category>"
  "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed"
  "</pdfaProperty:description>"
  "</rdf:li></rdf:Seq></pdfaSchema:property>"
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

static const char head[] =
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\"\n"
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
  "<pdfaid:part>2</pdfaid:part>\n"
  "<pdfaid:conformance>A</pdfaid:conformance>\n"
  "<pdfuaid:part>1</pdfuaid:part>\n"
  "<dc:format>application/pdf</dc:format>\n";

static const char tail[] =
  "</rdf:Description>\n"
  "</rdf:RDF>\n"
  "</x:xmpmeta>\n"
  "<?xpacket end=\"r\"?>\n";

/**
 * tarn_pdf_metadata_to_xmp:
 * @info: what a file says about itself
 *
 * Returns: (transfer full): the same as an XMP packet that says which standards the file keeps
 */
char *
tarn_pdf_metadata_to_xmp (const TarnPdfInfo *info)
{
  g_autofree char *words = g_markup_printf_escaped (
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
    "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
    "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
    "<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n"
    "<xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>\n",
    info->title, info->lang, info->creator, info->date, info->date);

  return g_strconcat (head, words, extension, tail, NULL);
}

/**
 * tarn_pdf_metadata_dup_date:
 * @info: what a file says about itself
 *
 * Returns: (transfer full): its date as PDF writes dates: midnight, since nobody is told the time
 */
char *
tarn_pdf_metadata_dup_date (const TarnPdfInfo *info)
{
  g_auto(GStrv) parts = g_strsplit (info->date, "-", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  return g_strconcat ("D:", digits, "000000Z", NULL);
}
