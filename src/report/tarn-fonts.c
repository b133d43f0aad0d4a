/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fonts-private.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

#include <string.h>

#define FAMILY "IBM Plex Sans"

/* How much wider the letter “_” of that family is than its line, as a share of the size. */
#define LINE_GAP 0.06

/* More texts than a long report has. */
#define MOST_KEPT 1500

static const char *const font_files[] = {
  "IBMPlexSans-Regular.ttf",
  "IBMPlexSans-SemiBold.ttf",
  "IBMPlexSans-Italic.ttf",
};

static const char no_colour_fonts[] =
  "<fontconfig><selectfont><rejectfont><pattern>"
  "<patelt name=\"color\"><bool>true</bool></patelt>"
  "</pattern></rejectfont></selectfont></fontconfig>";

struct _TarnFonts
{
  GObject parent_instance;

  char         *folder;
  FcCharSet    *own;      /* letters of the shipped regular face */
  gboolean      fallback; /* the computer's fonts are in as well */
  GHashTable   *kept;     /* texts in lines, by all that decides how they are broken */
  PangoContext *context;
  double        baselines[TARN_N_STYLES];
  TarnMeasure   measure;
};

G_DEFINE_FINAL_TYPE (TarnFonts, tarn_fonts, G_TYPE_OBJECT)
G_DEFINE_QUARK (tarn_fonts_error, tarn_fonts_error)

static gboolean
add_own_fonts (FcConfig   *config,
               const char *folder,
               GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    {
      g_autofree char *path = g_build_filename (folder, font_files[i], NULL);

      if (!FcConfigAppFontAddFile (config, (const FcChar8 *)path))
        {
          g_set_error (error, TARN_FONTS_ERROR, TARN_FONTS_ERROR_MISSING,
                       "The typeface file “%s” is missing. Install Tarn again.", path);
          return FALSE;
        }
    }
  return TRUE;
}

static FcConfig *
new_config (gboolean fallback)
{
  FcConfig *config;

  if (!fallback)
    return FcConfigCreate ();
  config = FcInitLoadConfigAndFonts ();
  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *)no_colour_fonts, FcFalse);
  FcConfigBuildFonts (config);
  return config;
}

static gboolean
load (TarnFonts *self,
      gboolean   fallback,
      GError   **error)
{
  FcConfig *config = new_config (fallback);
  g_autoptr(PangoFontMap) map = NULL;

  if (!add_own_fonts (config, self->folder, error))
    {
      FcConfigDestroy (config);
      return FALSE;
    }
  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
  /* One unit of the font map is one point, on every surface. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  g_hash_table_remove_all (self->kept);
  g_clear_object (&self->context);
  self->context = pango_font_map_create_context (map);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->fallback = fallback;
  return TRUE;
}

static PangoFontDescription *
describe (TarnStyle style)
{
  const TarnStyleInfo  *info = tarn_style_get_info (style);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, FAMILY);
  pango_font_description_set_absolute_size (description, info->size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     info->bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    info->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* The line of a font is shorter than its letter is wide. What is left between two would make a line
 * to write on a row of dashes. */
static void
join_lines (PangoAttrList *attributes,
            const char    *text,
            TarnStyle      style)
{
  double      size = tarn_style_get_info (style)->size;
  const char *start = text;

  while ((start = strstr (start, "__")) != NULL)
    {
      const char *end = start + strspn (start, "_");

      add_attribute (attributes,
                     pango_attr_letter_spacing_new (-LINE_GAP * size * PANGO_SCALE),
                     start - text, end - text);
      start = end;
    }
}

static PangoAttrList *
new_attributes (const TarnRich *text,
                TarnStyle       style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  /* With ligatures some reading programs lose the rest of the line. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  if (text->lang != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (text->lang)));
  for (guint i = 0; text->strong != NULL && i < text->strong->len; i++)
    {
      TarnSpan span = g_array_index (text->strong, TarnSpan, i);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), span.start,
                     span.end);
    }
  join_lines (attributes, text->text, style);
  return attributes;
}

/* A line must not turn into two on its way to the page, so what would break one is a space. */
static char *
on_one_line (const char *text)
{
  char *copy = g_strdup (text);

  for (char *p = copy; *p != '\0'; p++)
    if ((guchar)*p < ' ')
      *p = ' ';
  return copy;
}

static void
keep_space (PangoGlyphItem *run,
            const char     *text)
{
  PangoFont *font = run->item->analysis.font;

  if (!PANGO_IS_FC_FONT (font))
    return;
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
        text[run->item->offset + run->glyphs->log_clusters[i]] == ' ')
      run->glyphs->glyphs[i].glyph = pango_fc_font_get_glyph (PANGO_FC_FONT (font), ' ');
}

/* Pango takes away the space at which a line is broken. A reading tool that goes by the words of a
 * file and not by their places would then join two words, so it stays, without width. */
static void
keep_spaces (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *line = pango_layout_get_lines (layout); line != NULL; line = line->next)
    for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run != NULL; run = run->next)
      keep_space (run->data, text);
}

static PangoLayout *
new_layout (TarnFonts      *self,
            const TarnRich *text,
            TarnStyle       style,
            double          width)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *description = describe (style);
  PangoAttrList        *attributes = new_attributes (text, style);
  g_autofree char      *line = on_one_line (text->text);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, line, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
  keep_spaces (layout);
  return layout;
}

/* All that decides how a text is broken into lines. */
static char *
dup_key (const TarnRich *text,
         TarnStyle       style,
         double          width)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d %d %s", style, (int)(width * PANGO_SCALE),
                          text->lang != NULL ? text->lang : "");
  for (guint i = 0; text->strong != NULL && i < text->strong->len; i++)
    {
      TarnSpan span = g_array_index (text->strong, TarnSpan, i);

      g_string_append_printf (key, " %u-%u", span.start, span.end);
    }
  g_string_append_printf (key, ":%s", text->text);
  return g_string_free (key, FALSE);
}

/**
 * tarn_fonts_lay_out:
 * @text: the words
 * @style: how they are set
 * @width: of the column in points; below 0 for one line of any width
 *
 * What is measured for the layout is drawn by the painter soon after, so the lines are kept.
 *
 * Returns: (transfer full): the words in lines, shared and not to be changed
 */
PangoLayout *
tarn_fonts_lay_out (TarnFonts      *self,
                    const TarnRich *text,
                    TarnStyle       style,
                    double          width)
{
  g_autofree char *key = dup_key (text, style, width);
  PangoLayout     *layout = g_hash_table_lookup (self->kept, key);

  if (layout == NULL)
    {
      if (g_hash_table_size (self->kept) >= MOST_KEPT)
        g_hash_table_remove_all (self->kept);
      layout = new_layout (self, text, style, width);
      g_hash_table_insert (self->kept, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

/**
 * tarn_fonts_get_baseline:
 * @style: a style
 *
 * Returns: from the top of a line to its baseline, in points
 */
double
tarn_fonts_get_baseline (TarnFonts *self,
                         TarnStyle  style)
{
  if (self->baselines[style] == 0)
    {
      const TarnStyleInfo  *info = tarn_style_get_info (style);
      PangoFontDescription *description = describe (style);
      PangoFontMetrics     *metrics = pango_context_get_metrics (self->context, description, NULL);
      double                ascent =
        pango_units_to_double (pango_font_metrics_get_ascent (metrics));
      double descent =
        pango_units_to_double (pango_font_metrics_get_descent (metrics));

      self->baselines[style] = (info->leading + ascent - descent) / 2;
      pango_font_metrics_unref (metrics);
      pango_font_description_free (description);
    }
  return self->baselines[style];
}

static GArray *
break_lines_cb (const TarnRich *text,
                TarnStyle       style,
                double          width,
                gpointer        user_data)
{
  g_autoptr(PangoLayout) layout = tarn_fonts_lay_out (user_data, text, style, width);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;
      guint                  end = line->start_index + line->length;

      g_array_append_val (ends, end);
    }
  return ends;
}

static double
get_width_cb (const TarnRich *text,
              TarnStyle       style,
              gpointer        user_data)
{
  g_autoptr(PangoLayout) layout = tarn_fonts_lay_out (user_data, text, style, -1);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

static void
tarn_fonts_finalize (GObject *object)
{
  TarnFonts *self = TARN_FONTS (object);

  g_free (self->folder);
  g_hash_table_unref (self->kept);
  g_clear_object (&self->context);
  g_clear_pointer (&self->own, FcCharSetDestroy);
  G_OBJECT_CLASS (tarn_fonts_parent_class)->finalize (object);
}

static void
tarn_fonts_class_init (TarnFontsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_fonts_finalize;
}

static void
tarn_fonts_init (TarnFonts *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->measure.break_lines = break_lines_cb;
  self->measure.get_width = get_width_cb;
  self->measure.user_data = self;
}

static FcCharSet *
read_letters (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, font_files[0], NULL);
  FcPattern       *pattern;
  FcCharSet       *letters = NULL;
  FcCharSet       *copy = NULL;
  int              count;

  pattern = FcFreeTypeQuery ((const FcChar8 *)path, 0, NULL, &count);
  if (pattern != NULL && FcPatternGetCharSet (pattern, FC_CHARSET, 0, &letters) == FcResultMatch)
    copy = FcCharSetCopy (letters);
  g_clear_pointer (&pattern, FcPatternDestroy);
  return copy;
}

/**
 * tarn_fonts_new:
 * @folder: where the shipped typefaces are
 * @error: set if they are not there
 *
 * Returns: (transfer full): the typefaces; %NULL with @error set
 */
TarnFonts *
tarn_fonts_new (const char *folder,
                GError    **error)
{
  g_autoptr(TarnFonts) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (TARN_TYPE_FONTS, NULL);
  self->folder = g_strdup (folder);
  if (!load (self, FALSE, error))
    return NULL;
  self->own = read_letters (folder);
  return g_steal_pointer (&self);
}

/**
 * tarn_fonts_get_measure:
 *
 * Returns: (transfer none): measures text in these typefaces; valid as long as @self
 */
const TarnMeasure *
tarn_fonts_get_measure (TarnFonts *self)
{
  g_return_val_if_fail (TARN_IS_FONTS (self), NULL);

  return &self->measure;
}

static gboolean
own_covers (TarnFonts *self,
            gunichar   letter)
{
  return letter < ' ' || g_unichar_iszerowidth (letter) || self->own == NULL ||
         FcCharSetHasChar (self->own, letter);
}

static gboolean
own_covers_text (TarnFonts      *self,
                 const TarnRich *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!own_covers (self, g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
find_uncovered (TarnFonts       *self,
                const TarnBlock *block,
                GPtrArray       *uncovered)
{
  if (!own_covers_text (self, block->text))
    g_ptr_array_add (uncovered, block->text);
  if (!own_covers_text (self, block->value))
    g_ptr_array_add (uncovered, block->value);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    find_uncovered (self, block->children->pdata[i], uncovered);
}

static void
add_missing (TarnFonts      *self,
             const TarnRich *text,
             GString        *missing)
{
  for (const char *p = text->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *letter = g_strndup (p, g_utf8_next_char (p) - p);
      g_autoptr(TarnRich) alone = NULL;
      g_autoptr(PangoLayout) layout = NULL;

      if (own_covers (self, g_utf8_get_char (p)) || strstr (missing->str, letter) != NULL)
        continue;
      alone = tarn_rich_new (letter, text->lang);
      layout = tarn_fonts_lay_out (self, alone, TARN_STYLE_BODY, -1);
      if (pango_layout_get_unknown_glyphs_count (layout) > 0)
        g_string_append (missing, letter);
    }
}

/**
 * tarn_fonts_prepare:
 * @report: what will be drawn
 *
 * Makes sure that every letter of @report can be drawn, with the computer's own fonts if the
 * shipped ones do not have it. Call it before laying the report out.
 *
 * Returns: (transfer full) (nullable): the letters that no font has, each once, which will be
 *   drawn as boxes; %NULL if there are none
 */
char *
tarn_fonts_prepare (TarnFonts  *self,
                    TarnReport *report)
{
  g_autoptr(GPtrArray) uncovered = g_ptr_array_new ();
  g_autoptr(GString) missing = g_string_new (NULL);

  g_return_val_if_fail (TARN_IS_FONTS (self), NULL);

  find_uncovered (self, tarn_report_get_root (report), uncovered);
  for (TarnFooter i = 0; i < TARN_N_FOOTERS; i++)
    if (!own_covers_text (self, tarn_report_get_footer (report, i)))
      g_ptr_array_add (uncovered, (gpointer)tarn_report_get_footer (report, i));
  if (uncovered->len == 0)
    return NULL;
  if (!self->fallback && !load (self, TRUE, NULL))
    load (self, FALSE, NULL);
  for (guint i = 0; i < uncovered->len; i++)
    add_missing (self, uncovered->pdata[i], missing);
  return missing->len > 0 ? g_strdup (missing->str) : NULL;
}
