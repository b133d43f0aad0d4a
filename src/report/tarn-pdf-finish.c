/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pdf-finish.h"

#include "tarn-pdf-content.h"
#include "tarn-pdf-field-font.h"
#include "tarn-pdf-form.h"
#include "tarn-pdf-profile.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define COLOURS "sRGB IEC61966-2.1"

/* PDF/UA-1 and PDF/A-2 are both written for it. */
#define PDF_VERSION "1.7"

G_DEFINE_QUARK (tarn_pdf_error, tarn_pdf_error)

typedef struct
{
  qpdf_data          drawn; /* as cairo made it */
  qpdf_data          pdf;   /* what of it is kept, and all that is added */
  TarnTags          *tags;
  const TarnPdfInfo *info;
  GHashTable        *parsed;   /* of source: what it means, as qpdf_oh */
  GArray            *pages;    /* of qpdf_oh */
  GPtrArray         *elements; /* a page: of qpdf_oh, the element of each mark */
  GPtrArray         *fields;   /* of TarnTag, in the order of reading */
  GPtrArray         *widgets;  /* of qpdf_oh, of each field */
  GPtrArray         *owners;   /* of qpdf_oh, the element of each field */
} Finisher;

static void
set_key (Finisher   *self,
         qpdf_oh     dict,
         const char *key,
         qpdf_oh     value)
{
  qpdf_oh_replace_key (self->pdf, dict, key, value);
}

/* The same few names and attributes are needed for each of a thousand elements. They are never
 * changed, so all can have the same. */
static qpdf_oh
parse (Finisher   *self,
       const char *source)
{
  gpointer known = g_hash_table_lookup (self->parsed, source);
  qpdf_oh  made;

  if (known != NULL)
    return GPOINTER_TO_UINT (known);
  made = qpdf_oh_parse (self->pdf, source);
  g_hash_table_insert (self->parsed, g_strdup (source), GUINT_TO_POINTER (made));
  return made;
}

static void
set_parsed (Finisher   *self,
            qpdf_oh     dict,
            const char *key,
            const char *source)
{
  set_key (self, dict, key, parse (self, source));
}

static qpdf_oh
get_page (Finisher *self,
          guint     number)
{
  return g_array_index (self->pages, qpdf_oh, number);
}

static void
set_words (Finisher   *self,
           qpdf_oh     dict,
           const char *key,
           const char *words)
{
  set_key (self, dict, key, qpdf_oh_new_unicode_string (self->pdf, words));
}

static qpdf_oh
new_dict (Finisher *self)
{
  return qpdf_make_indirect_object (self->pdf, qpdf_oh_new_dictionary (self->pdf));
}

static qpdf_oh
new_stream (Finisher     *self,
            const guint8 *data,
            gsize         length)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->pdf);
  qpdf_oh null = qpdf_oh_new_null (self->pdf);

  qpdf_oh_replace_stream_data (self->pdf, stream, data, length, null, null);
  return stream;
}

static qpdf_oh
new_packed_stream (Finisher    *self,
                   TarnPdfBytes bytes)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->pdf);

  qpdf_oh_replace_stream_data (self->pdf, stream, bytes.data, bytes.length,
                               qpdf_oh_new_name (self->pdf, "/FlateDecode"),
                               qpdf_oh_new_null (self->pdf));
  return stream;
}

static qpdf_oh
new_parsed (Finisher *self,
            char     *source)
{
  qpdf_oh made = qpdf_make_indirect_object (self->pdf, qpdf_oh_parse (self->pdf, source));

  g_free (source);
  return made;
}

static double
get_page_height (Finisher *self,
                 guint     number)
{
  qpdf_oh media = qpdf_oh_get_key (self->pdf, get_page (self, number), "/MediaBox");

  return qpdf_oh_get_numeric_value (self->pdf, qpdf_oh_get_array_item (self->pdf, media, 3));
}

/* The bytes of each page: marked parts get their names, the rest becomes artifacts. */
static GString *
mark_content (Finisher *self,
              qpdf_oh   drawn,
              guint     number)
{
  GPtrArray     *marks = tarn_tags_get_marks (self->tags, number);
  unsigned char *data = NULL;
  size_t         length = 0;
  g_autoptr(GPtrArray) roles = g_ptr_array_sized_new (marks->len);
  GString *marked;

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (roles, (gpointer)((const TarnTag *)marks->pdata[i])->role);
  if (qpdf_oh_get_page_content_data (self->drawn, drawn, &data, &length) & QPDF_ERRORS)
    return NULL;
  marked = tarn_pdf_content_mark ((const char *)data, length, roles);
  free (data);
  return marked;
}

/* cairo leaves out how the glyphs of a TrueType subset are numbered. */
static void
finish_font (Finisher *self,
             qpdf_oh   font)
{
  qpdf_oh inner = qpdf_oh_get_key (self->pdf, font, "/DescendantFonts");

  if (!qpdf_oh_is_array (self->pdf, inner))
    return;
  inner = qpdf_oh_get_array_item (self->pdf, inner, 0);
  if (qpdf_oh_is_name_and_equals (self->pdf, qpdf_oh_get_key (self->pdf, inner, "/Subtype"),
                                  "/CIDFontType2"))
    set_parsed (self, inner, "/CIDToGIDMap", "/Identity");
}

static void
finish_fonts (Finisher *self,
              qpdf_oh   page)
{
  qpdf_oh resources = qpdf_oh_get_key (self->pdf, page, "/Resources");
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (self->pdf, resources, "/Font");
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (self->pdf, fonts))
    return;
  qpdf_oh_begin_dict_key_iter (self->pdf, fonts);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (self->pdf)));
  for (guint i = 0; i < names->len; i++)
    finish_font (self, qpdf_oh_get_key (self->pdf, fonts, names->pdata[i]));
}

static gboolean
add_page (Finisher *self,
          guint     number)
{
  qpdf_oh  drawn = qpdf_get_page_n (self->drawn, number);
  GString *content = mark_content (self, drawn, number);
  qpdf_oh  page;

  if (content == NULL)
    return FALSE;
  qpdf_oh_remove_key (self->drawn, drawn, "/Contents");
  if (qpdf_add_page (self->pdf, self->drawn, drawn, QPDF_FALSE) & QPDF_ERRORS)
    {
      g_string_free (content, TRUE);
      return FALSE;
    }
  page = qpdf_get_page_n (self->pdf, number);
  g_array_append_val (self->pages, page);
  set_key (self, page, "/Contents", new_stream (self, (const guint8 *)content->str, content->len));
  g_string_free (content, TRUE);
  set_parsed (self, page, "/Tabs", "/S");
  set_key (self, page, "/StructParents", qpdf_oh_new_integer (self->pdf, number));
  finish_fonts (self, page);
  return TRUE;
}

/* A stretch on the page that the element names as its own needs no more than its number. */
static qpdf_oh
new_part (Finisher          *self,
          const TarnTagPart *part,
          guint              own_page)
{
  qpdf_oh number = qpdf_oh_new_integer (self->pdf, part->mark);
  qpdf_oh dict;

  if (part->page == own_page)
    return number;
  dict = qpdf_oh_new_dictionary (self->pdf);
  set_parsed (self, dict, "/Type", "/MCR");
  set_key (self, dict, "/Pg", get_page (self, part->page));
  set_key (self, dict, "/MCID", number);
  return dict;
}

static qpdf_oh
take_part (Finisher      *self,
           const TarnTag *tag,
           guint          number,
           qpdf_oh        element)
{
  const TarnTagPart *part = &g_array_index (tag->parts, TarnTagPart, number);
  GPtrArray         *elements = self->elements->pdata[part->page];

  elements->pdata[part->mark] = GUINT_TO_POINTER (element);
  return new_part (self, part, g_array_index (tag->parts, TarnTagPart, 0).page);
}

static void
add_figure_box (Finisher      *self,
                const TarnTag *tag,
                qpdf_oh        element)
{
  guint        number = g_array_index (tag->parts, TarnTagPart, 0).page;
  double       height = get_page_height (self, number);
  const double corners[] = { tag->left, height - tag->bottom, tag->right, height - tag->top };
  qpdf_oh      box = qpdf_oh_new_array (self->pdf);
  qpdf_oh      attributes = qpdf_oh_parse (self->pdf, "<< /O /Layout /Placement /Block >>");

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    qpdf_oh_append_item (self->pdf, box, qpdf_oh_new_real_from_double (self->pdf, corners[i], 2));
  set_key (self, attributes, "/BBox", box);
  set_key (self, element, "/A", attributes);
}

static void
add_attributes (Finisher      *self,
                const TarnTag *tag,
                qpdf_oh        element)
{
  g_autofree char *source = NULL;

  if (tag->lang != NULL)
    set_words (self, element, "/Lang", tag->lang);
  if (tag->description != NULL && tag->size == 0)
    {
      set_words (self, element, "/Alt", tag->description);
      add_figure_box (self, tag, element);
    }
  if (tag->scope != NULL)
    source = g_strdup_printf ("<< /O /Table /Scope /%s >>", tag->scope);
  else if (tag->numbering != NULL)
    source = g_strdup_printf ("<< /O /List /ListNumbering /%s >>", tag->numbering);
  if (source != NULL)
    set_parsed (self, element, "/A", source);
}

/* An element of a field holds nothing but its widget. */
static void
add_widget (Finisher      *self,
            const TarnTag *tag,
            qpdf_oh        element,
            qpdf_oh        kids)
{
  qpdf_oh page = get_page (self, tag->page);
  qpdf_oh widget = GPOINTER_TO_UINT (self->widgets->pdata[self->owners->len]);
  qpdf_oh reference = qpdf_oh_parse (self->pdf, "<< /Type /OBJR >>");

  set_key (self, reference, "/Obj", widget);
  set_key (self, reference, "/Pg", page);
  qpdf_oh_append_item (self->pdf, kids, reference);
  set_key (self, element, "/Pg", page);
  set_key (self, widget, "/StructParent",
           qpdf_oh_new_integer (self->pdf, self->elements->len + self->owners->len));
  g_ptr_array_add (self->owners, GUINT_TO_POINTER (element));
}

static qpdf_oh
new_element (Finisher      *self,
             const TarnTag *tag,
             qpdf_oh        parent)
{
  g_autofree char *role = g_strconcat ("/", tag->role, NULL);
  qpdf_oh          element = new_dict (self);
  qpdf_oh          kids;

  set_parsed (self, element, "/S", role);
  set_key (self, element, "/P", parent);
  add_attributes (self, tag, element);
  if (tag->parts->len > 0)
    set_key (self, element, "/Pg",
             get_page (self, g_array_index (tag->parts, TarnTagPart, 0).page));
  /* Most hold one stretch of words, which needs no array. */
  if (tag->parts->len == 1 && tag->children->len == 0)
    {
      set_key (self, element, "/K", take_part (self, tag, 0, element));
      return element;
    }
  kids = qpdf_oh_new_array (self->pdf);
  for (guint i = 0; i < tag->parts->len; i++)
    qpdf_oh_append_item (self->pdf, kids, take_part (self, tag, i, element));
  if (tag->size > 0)
    add_widget (self, tag, element, kids);
  for (guint i = 0; i < tag->children->len; i++)
    qpdf_oh_append_item (self->pdf, kids, new_element (self, tag->children->pdata[i], element));
  set_key (self, element, "/K", kids);
  return element;
}

/* From a mark on a page, and from a field, back to its element. */
static qpdf_oh
new_parent_tree (Finisher *self)
{
  qpdf_oh tree = new_dict (self);
  qpdf_oh numbers = qpdf_oh_new_array (self->pdf);

  for (guint i = 0; i < self->elements->len; i++)
    {
      GPtrArray *elements = self->elements->pdata[i];
      qpdf_oh    page = qpdf_oh_new_array (self->pdf);

      for (guint j = 0; j < elements->len; j++)
        qpdf_oh_append_item (self->pdf, page, GPOINTER_TO_UINT (elements->pdata[j]));
      qpdf_oh_append_item (self->pdf, numbers, qpdf_oh_new_integer (self->pdf, i));
      qpdf_oh_append_item (self->pdf, numbers, qpdf_make_indirect_object (self->pdf, page));
    }
  for (guint i = 0; i < self->owners->len; i++)
    {
      qpdf_oh_append_item (self->pdf, numbers,
                           qpdf_oh_new_integer (self->pdf, self->elements->len + i));
      qpdf_oh_append_item (self->pdf, numbers, GPOINTER_TO_UINT (self->owners->pdata[i]));
    }
  set_key (self, tree, "/Nums", numbers);
  return tree;
}

static qpdf_oh
new_structure (Finisher *self)
{
  qpdf_oh root = new_dict (self);

  set_parsed (self, root, "/Type", "/StructTreeRoot");
  set_key (self, root, "/K", new_element (self, tarn_tags_get_root (self->tags), root));
  set_key (self, root, "/ParentTree", new_parent_tree (self));
  set_key (self, root, "/ParentTreeNextKey",
           qpdf_oh_new_integer (self->pdf, self->elements->len + self->owners->len));
  return root;
}

static qpdf_oh
new_field_font (Finisher *self)
{
  qpdf_oh font = new_parsed (self, tarn_pdf_form_dup_font ());
  qpdf_oh glyphs = new_parsed (self, tarn_pdf_form_dup_glyphs ());
  qpdf_oh descriptor = new_parsed (self, g_strdup (tarn_pdf_field_font.descriptor));
  qpdf_oh program = new_packed_stream (self, tarn_pdf_field_font.program);

  set_key (self, qpdf_oh_get_dict (self->pdf, program), "/Length1",
           qpdf_oh_new_integer (self->pdf, tarn_pdf_field_font.length));
  set_key (self, descriptor, "/FontFile2", program);
  set_key (self, glyphs, "/FontDescriptor", descriptor);
  set_key (self, font, "/DescendantFonts", qpdf_oh_wrap_in_array (self->pdf, glyphs));
  set_key (self, font, "/ToUnicode",
           new_packed_stream (self, tarn_pdf_field_font.to_unicode));
  return font;
}

static qpdf_oh
new_appearance (Finisher      *self,
                const TarnTag *field,
                qpdf_oh        resources)
{
  static const char nothing[] = "/Tx BMC\nEMC\n";
  qpdf_oh           stream = new_stream (self, (const guint8 *)nothing, strlen (nothing));
  qpdf_oh           dict = qpdf_oh_get_dict (self->pdf, stream);
  g_autofree char  *box = tarn_pdf_form_dup_box (field);

  set_parsed (self, dict, "/Type", "/XObject");
  set_parsed (self, dict, "/Subtype", "/Form");
  set_parsed (self, dict, "/BBox", box);
  set_key (self, dict, "/Resources", resources);
  return stream;
}

static qpdf_oh
new_widget (Finisher *self,
            guint     number,
            qpdf_oh   resources)
{
  const TarnTag   *field = self->fields->pdata[number];
  g_autofree char *name = g_strdup_printf ("field-%u", number + 1);
  qpdf_oh          page = get_page (self, field->page);
  qpdf_oh          looks = qpdf_oh_new_dictionary (self->pdf);
  qpdf_oh          widget;

  widget = new_parsed (self, tarn_pdf_form_dup_widget (field, get_page_height (self, field->page)));
  set_words (self, widget, "/T", name);
  set_words (self, widget, "/TU", field->description);
  set_key (self, widget, "/P", page);
  set_key (self, looks, "/N", new_appearance (self, field, resources));
  set_key (self, widget, "/AP", looks);
  if (!qpdf_oh_has_key (self->pdf, page, "/Annots"))
    set_key (self, page, "/Annots", qpdf_oh_new_array (self->pdf));
  qpdf_oh_append_item (self->pdf, qpdf_oh_get_key (self->pdf, page, "/Annots"), widget);
  return widget;
}

static void
add_form (Finisher *self,
          qpdf_oh   root)
{
  qpdf_oh form = new_parsed (self, tarn_pdf_form_dup_form ());
  qpdf_oh resources = new_dict (self);
  qpdf_oh fonts = qpdf_oh_new_dictionary (self->pdf);
  qpdf_oh fields = qpdf_oh_new_array (self->pdf);

  set_key (self, fonts, "/" TARN_PDF_FORM_FONT, new_field_font (self));
  set_key (self, resources, "/Font", fonts);
  for (guint i = 0; i < self->fields->len; i++)
    {
      qpdf_oh widget = new_widget (self, i, resources);

      g_ptr_array_add (self->widgets, GUINT_TO_POINTER (widget));
      qpdf_oh_append_item (self->pdf, fields, widget);
    }
  set_key (self, form, "/Fields", fields);
  set_key (self, form, "/DR", resources);
  set_key (self, root, "/AcroForm", form);
}

static qpdf_oh
new_metadata (Finisher *self)
{
  g_autofree char *xmp = tarn_pdf_metadata_to_xmp (self->info);
  qpdf_oh          stream = new_stream (self, (const guint8 *)xmp, strlen (xmp));
  qpdf_oh          dict = qpdf_oh_get_dict (self->pdf, stream);

  set_parsed (self, dict, "/Type", "/Metadata");
  set_parsed (self, dict, "/Subtype", "/XML");
  return stream;
}

static qpdf_oh
new_output_intents (Finisher *self)
{
  qpdf_oh profile = new_stream (self, tarn_pdf_profile, tarn_pdf_profile_length);
  qpdf_oh intent = qpdf_oh_parse (self->pdf, "<< /Type /OutputIntent /S /GTS_PDFA1 "
                                             "/OutputConditionIdentifier (" COLOURS ") "
                                             "/Info (" COLOURS ") >>");

  set_key (self, qpdf_oh_get_dict (self->pdf, profile), "/N", qpdf_oh_new_integer (self->pdf, 3));
  set_key (self, intent, "/DestOutputProfile", profile);
  return qpdf_oh_wrap_in_array (self->pdf, intent);
}

/* Returns how many entries a reader shows below @entry at first. */
static int
count_shown (Finisher *self,
             qpdf_oh   entry)
{
  int     shown = 0;
  qpdf_oh child = qpdf_oh_get_key (self->pdf, entry, "/First");

  for (; qpdf_oh_is_dictionary (self->pdf, child);
       child = qpdf_oh_get_key (self->pdf, child, "/Next"))
    {
      int open = 0;

      qpdf_oh_get_value_as_int (self->pdf, qpdf_oh_get_key (self->pdf, child, "/Count"), &open);
      shown += 1 + (open > 0 ? count_shown (self, child) : 0);
    }
  return shown;
}

/* cairo counts below zero what is shown at first. */
static void
add_outline (Finisher *self,
             qpdf_oh   root)
{
  qpdf_oh drawn = qpdf_oh_get_key (self->drawn, qpdf_get_root (self->drawn), "/Outlines");
  qpdf_oh outline;

  if (!qpdf_oh_is_dictionary (self->drawn, drawn))
    return;
  outline = qpdf_oh_copy_foreign_object (self->pdf, self->drawn, drawn);
  set_key (self, outline, "/Count", qpdf_oh_new_integer (self->pdf, count_shown (self, outline)));
  set_key (self, root, "/Outlines", outline);
}

static void
finish_catalog (Finisher *self)
{
  qpdf_oh root = qpdf_get_root (self->pdf);

  add_outline (self, root);
  set_parsed (self, root, "/PageLabels", "<< /Nums [ 0 << /S /D >> ] >>");

  set_words (self, root, "/Lang", self->info->lang);
  set_parsed (self, root, "/MarkInfo", "<< /Marked true >>");
  set_parsed (self, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  if (self->fields->len > 0)
    add_form (self, root);
  set_key (self, root, "/StructTreeRoot", new_structure (self));
  set_key (self, root, "/Metadata", new_metadata (self));
  set_key (self, root, "/OutputIntents", new_output_intents (self));
}

static void
finish_info (Finisher *self)
{
  g_autofree char *date = tarn_pdf_metadata_dup_date (self->info);
  qpdf_oh          info = new_dict (self);

  set_words (self, info, "/Title", self->info->title);
  set_words (self, info, "/Creator", self->info->creator);
  set_words (self, info, "/CreationDate", date);
  set_words (self, info, "/ModDate", date);
  set_key (self, qpdf_get_trailer (self->pdf), "/Info", info);
}

/* The caller asks @cancellable why nothing came of it. */
static gboolean
finish (Finisher     *self,
        GCancellable *cancellable)
{
  guint n_pages = qpdf_get_num_pages (self->drawn);

  for (guint i = 0; i < n_pages; i++)
    {
      GPtrArray *elements;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      elements = g_ptr_array_new ();
      g_ptr_array_set_size (elements, tarn_tags_get_marks (self->tags, i)->len);
      g_ptr_array_add (self->elements, elements);
      if (!add_page (self, i))
        return FALSE;
    }
  finish_catalog (self);
  finish_info (self);
  return !qpdf_has_error (self->pdf) && !qpdf_has_error (self->drawn);
}

/* Nothing of it is ever printed: the words of a report could be in a message. */
static qpdf_data
new_quiet (void)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_silence_errors (pdf);
  return pdf;
}

static qpdf_data
open_pdf (GBytes *bytes)
{
  qpdf_data   pdf = new_quiet ();
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (qpdf_read_memory (pdf, "report", data, length, NULL) & QPDF_ERRORS)
    qpdf_cleanup (&pdf);
  return pdf;
}

static GBytes *
write_pdf (qpdf_data pdf)
{
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_newline_before_endstream (pdf, QPDF_TRUE);
  if (qpdf_write (pdf) & QPDF_ERRORS)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, TARN_PDF_ERROR, TARN_PDF_ERROR_DAMAGED,
                       "The report could not be made into an accessible PDF.");
}

/**
 * tarn_pdf_finish:
 * @drawn: a PDF as cairo draws it, each mark of @tags in a tag of its own
 * @tags: what the pages are to a reader
 * @info: all that the file is to say about itself
 * @cancellable: (nullable): stops it between two pages
 * @error: set if @drawn is damaged or does not have the marks of @tags
 *
 * Adds what cairo cannot, so that the file keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a
 * (ISO 19005-2): the tree of structure, language, descriptions, metadata, colours, artifacts, and
 * a form where the report has places to fill in.
 *
 * Returns: (transfer full): the PDF: the same input gives the same bytes; %NULL with @error set
 */
GBytes *
tarn_pdf_finish (GBytes            *drawn,
                 TarnTags          *tags,
                 const TarnPdfInfo *info,
                 GCancellable      *cancellable,
                 GError           **error)
{
  Finisher self = { .drawn = open_pdf (drawn), .tags = tags, .info = info };
  GBytes  *bytes = NULL;

  if (self.drawn == NULL)
    {
      set_damaged (error);
      return NULL;
    }
  /* A new file, into which the pages move, costs less than to take away what they leave behind:
   * cairo's own tree, of nothing but marks, is then never read. */
  self.pdf = new_quiet ();
  qpdf_empty_pdf (self.pdf);

  self.parsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.pages = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  self.elements = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self.fields = tarn_pdf_form_list_fields (tags);
  self.widgets = g_ptr_array_new ();
  self.owners = g_ptr_array_new ();
  if (finish (&self, cancellable))
    {
      qpdf_init_write_memory (self.pdf);
      qpdf_force_pdf_version (self.pdf, PDF_VERSION);
      qpdf_set_deterministic_ID (self.pdf, QPDF_TRUE);
      bytes = write_pdf (self.pdf);
    }
  if (bytes == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    set_damaged (error);
  g_hash_table_unref (self.parsed);
  g_array_unref (self.pages);
  g_ptr_array_unref (self.elements);
  g_ptr_array_unref (self.fields);
  g_ptr_array_unref (self.owners);
  g_ptr_array_unref (self.widgets);
  qpdf_cleanup (&self.pdf);
  qpdf_cleanup (&self.drawn);
  return bytes;
}

/**
 * tarn_pdf_lock:
 * @finished: a PDF
 * @password: what is asked for when it is opened; not empty
 * @error: set if @finished is damaged
 *
 * Seals a file with AES-256. It then keeps neither standard as a validator sees it, and its bytes
 * differ each time.
 *
 * Returns: (transfer full): the sealed PDF; %NULL with @error set
 */
GBytes *
tarn_pdf_lock (GBytes     *finished,
               const char *password,
               GError    **error)
{
  qpdf_data pdf;
  GBytes   *bytes = NULL;

  g_return_val_if_fail (finished != NULL && password != NULL && password[0] != '\0', NULL);

  pdf = open_pdf (finished);
  if (pdf != NULL)
    {
      qpdf_init_write_memory (pdf);
      /* Who has no owner's password could be let in without any, so both are the same. Tools that
       * read aloud are let in, as the standard for access asks. */
      qpdf_set_r6_encryption_parameters2 (pdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                          QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full,
                                          QPDF_TRUE);
      bytes = write_pdf (pdf);
      qpdf_cleanup (&pdf);
    }
  if (bytes == NULL)
    set_damaged (error);
  return bytes;
}
