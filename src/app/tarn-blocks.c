/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tarn-heading.h"
#include "tarn-row-layout.h"
#include "tarn-slices.h"
#include "tarn-symbol-view.h"
#include "tarn-tall-box.h"

#define MOST_LEVEL 4

/* Between paragraphs and between the pieces of one, in pixels. */
#define WIDE   12
#define NARROW 6

/* A line to write on has to fit a narrow window in one piece, and nobody writes here. */
#define GAP_SCALE 0.75

/* A table with more rows than these begins with the first of them, and the others follow. */
#define MOST_ROWS  40
#define FIRST_ROWS 8

typedef struct
{
  TarnReport *report;
  int         shift; /* added to the levels of headings */
} Maker;

typedef struct
{
  TarnReport      *report; /* the table is in it */
  const TarnBlock *table;
  const TarnBlock *header;
  guint            next;
  GtkWidget       *list;
  TarnSlices      *slices;
} Filling;

static void
add_block (Maker           *maker,
           GtkWidget       *box,
           const TarnBlock *block);

static GtkWidget *
new_box (GtkAccessibleRole role,
         int               spacing)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", role, "orientation",
                       GTK_ORIENTATION_VERTICAL, "spacing", spacing, NULL);
}

/* For a mark, and words beside it that wrap. */
static GtkWidget *
new_row (GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", role, "layout-manager",
                       tarn_row_layout_new (WIDE), NULL);
}

static PangoAttrList *
new_attributes (const TarnRich *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  /* A page may hold words of several languages, and each is to be shaped and read as what it is. */
  if (text->lang != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (text->lang)));
  for (guint i = 0; text->strong != NULL && i < text->strong->len; i++)
    {
      const TarnSpan *span = &g_array_index (text->strong, TarnSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = span->start;
      bold->end_index = span->end;
      pango_attr_list_insert (attributes, bold);
    }
  for (const char *gap = text->text; (gap = strchr (gap, '_')) != NULL;)
    {
      PangoAttribute *smaller = pango_attr_scale_new (GAP_SCALE);

      smaller->start_index = gap - text->text;
      gap += strspn (gap, "_");
      smaller->end_index = gap - text->text;
      pango_attr_list_insert (attributes, smaller);
    }
  return attributes;
}

static GtkWidget *
new_label (const TarnRich *text,
           TarnStyle       style)
{
  PangoAttrList *attributes = new_attributes (text);
  GtkWidget     *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", text->text,
                                       "attributes", attributes,
                                       "wrap", TRUE,
                                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                                       "xalign", 0.0,
                                       "hexpand", TRUE,
                                       NULL);

  if (style == TARN_STYLE_LEAD)
    gtk_widget_add_css_class (label, "title-3");
  else if (style == TARN_STYLE_STRONG || style == TARN_STYLE_TABLE_HEAD)
    gtk_widget_add_css_class (label, "heading");
  else if (style == TARN_STYLE_QUESTION)
    gtk_widget_add_css_class (label, "tarn-question");
  pango_attr_list_unref (attributes);
  return label;
}

/* A mark that stands beside its words and is not read out. */
static GtkWidget *
new_mark (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label",
                       text, "valign", GTK_ALIGN_START, NULL);
}

static void
add_band (GtkWidget      *box,
          TarnSymbol      symbol,
          const TarnRich *words)
{
  GtkWidget *row = new_row (GTK_ACCESSIBLE_ROLE_GENERIC);

  if (symbol != TARN_SYMBOL_NONE)
    gtk_box_append (GTK_BOX (row), tarn_symbol_view_new (symbol));
  gtk_box_append (GTK_BOX (row), new_label (words, TARN_STYLE_STRONG));
  gtk_box_append (GTK_BOX (box), row);
}

static void
add_heading (Maker           *maker,
             GtkWidget       *box,
             const TarnBlock *block)
{
  int        level = CLAMP ((int)block->level + maker->shift, 1, MOST_LEVEL);
  GtkWidget *heading = tarn_heading_new (block->text->text, level);

  if (gtk_widget_get_first_child (box) != NULL)
    gtk_widget_set_margin_top (heading, level < MOST_LEVEL ? WIDE : NARROW);
  gtk_box_append (GTK_BOX (box), heading);
  if (block->value != NULL)
    add_band (box, block->symbol, block->value);
}

/* A list is called as the heading above it; without a name GTK 4.8 would give it that of its
 * type. */
static void
name_list (GtkWidget *box,
           GtkWidget *list)
{
  GtkWidget  *last = gtk_widget_get_last_child (box);
  const char *name = TARN_IS_HEADING (last) ? tarn_heading_get_text (TARN_HEADING (last))
                                            : _("List");

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The list at the end of the box, or a new one. */
static GtkWidget *
find_list (GtkWidget *box)
{
  GtkWidget *last = gtk_widget_get_last_child (box);
  GtkWidget *list;

  if (last != NULL && gtk_widget_has_css_class (last, "tarn-list"))
    return last;
  list = new_box (GTK_ACCESSIBLE_ROLE_LIST, NARROW);
  gtk_widget_add_css_class (list, "tarn-list");
  name_list (box, list);
  gtk_box_append (GTK_BOX (box), list);
  return list;
}

static void
add_entry (GtkWidget       *box,
           const TarnBlock *block)
{
  GtkWidget       *row = new_row (GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_autofree char *number = g_strdup_printf ("%u.", block->number);

  if (block->mark == TARN_MARK_BULLET || block->mark == TARN_MARK_TICK)
    gtk_box_append (GTK_BOX (row), new_mark ("•"));
  else if (block->mark == TARN_MARK_NUMBER)
    gtk_box_append (GTK_BOX (row), new_mark (number));
  gtk_box_append (GTK_BOX (row), new_label (block->text, TARN_STYLE_BODY));
  gtk_box_append (GTK_BOX (find_list (box)), row);
}

static const TarnRich *
cell_text (const TarnBlock *row,
           guint            column)
{
  const TarnBlock *cell;

  if (row == NULL || row->children == NULL || column >= row->children->len)
    return NULL;
  cell = row->children->pdata[column];
  return cell->text != NULL && *cell->text->text != '\0' ? cell->text : NULL;
}

/* The paper has empty rows to fill in by hand. */
static gboolean
is_empty (const TarnBlock *row)
{
  for (guint i = 0; row->children != NULL && i < row->children->len; i++)
    if (cell_text (row, i) != NULL)
      return FALSE;
  return TRUE;
}

/* A row as it is read: what it is about, then each cell with the head of its column. A grid would
 * need more room than a narrow window has. */
static void
add_row (GtkWidget       *list,
         const TarnBlock *header,
         const TarnBlock *row)
{
  GtkWidget *item = new_box (GTK_ACCESSIBLE_ROLE_LIST_ITEM, 3);
  guint      n = row->children != NULL ? row->children->len : 0;

  gtk_widget_add_css_class (item, "tarn-row");
  for (guint i = 0; i < n; i++)
    {
      const TarnRich *text = cell_text (row, i);
      const TarnRich *head = cell_text (header, i);

      if (text == NULL)
        continue;
      if (i == 0 || head == NULL)
        gtk_box_append (GTK_BOX (item), new_label (text, i == 0 ? TARN_STYLE_STRONG
                                                                : TARN_STYLE_BODY));
      else
        {
          g_autofree char *start = g_strconcat (head->text, ": ", NULL);
          g_autoptr(TarnRich) words = tarn_rich_new (start, text->lang);

          tarn_rich_append (words, text->text, FALSE);
          gtk_box_append (GTK_BOX (item), new_label (words, TARN_STYLE_BODY));
        }
    }
  gtk_box_append (GTK_BOX (list), item);
}

static void
add_next_row (Filling *filling)
{
  const TarnBlock *row = filling->table->children->pdata[filling->next++];

  if (row->header)
    filling->header = row;
  else if (!is_empty (row))
    add_row (filling->list, filling->header, row);
}

static gboolean
fill_cb (gpointer user_data)
{
  Filling   *filling = user_data;
  GtkWidget *row;

  if (filling->next >= filling->table->children->len)
    return FALSE;

  add_next_row (filling);
  row = gtk_widget_get_last_child (filling->list);
  if (row != NULL)
    tarn_slices_measure (row, gtk_widget_get_width (filling->list));

  return TRUE;
}

static void
destroy_cb (Filling *filling)
{
  g_signal_handlers_disconnect_by_data (filling->list, filling);
  tarn_slices_free (filling->slices);
  tarn_report_unref (filling->report);
  g_free (filling);
}

static void
fill (Maker           *maker,
      GtkWidget       *list,
      const TarnBlock *table)
{
  guint    n = table->children != NULL ? table->children->len : 0;
  Filling  all = { .table = table, .list = list };
  Filling *rest;

  while (all.next < (n > MOST_ROWS ? FIRST_ROWS : n))
    add_next_row (&all);
  if (all.next == n)
    return;

  rest = g_memdup2 (&all, sizeof (Filling));
  rest->report = tarn_report_ref (maker->report);
  rest->slices = tarn_slices_new (list, fill_cb, rest);
  g_signal_connect_swapped (list, "destroy", G_CALLBACK (destroy_cb), rest);
  tarn_slices_start (rest->slices);
}

static void
add_table (Maker           *maker,
           GtkWidget       *box,
           const TarnBlock *table)
{
  GtkWidget *list = g_object_new (TARN_TYPE_TALL_BOX, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_widget_add_css_class (list, "card");
  fill (maker, list, table);
  name_list (box, list);
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_strip (GtkWidget       *box,
           const TarnBlock *strip)
{
  GtkWidget *list = new_box (GTK_ACCESSIBLE_ROLE_LIST, NARROW);

  for (guint i = 0; strip->children != NULL && i < strip->children->len; i++)
    {
      const TarnBlock *row = strip->children->pdata[i];
      GtkWidget       *item = new_box (GTK_ACCESSIBLE_ROLE_LIST_ITEM, 3);

      gtk_box_append (GTK_BOX (item), new_label (row->text, TARN_STYLE_BODY));
      if (row->value != NULL)
        add_band (item, row->symbol, row->value);
      gtk_box_append (GTK_BOX (list), item);
    }
  name_list (box, list);
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_children (Maker           *maker,
              GtkWidget       *box,
              const TarnBlock *block)
{
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    add_block (maker, box, block->children->pdata[i]);
}

static void
add_frame (Maker           *maker,
           GtkWidget       *box,
           const TarnBlock *block)
{
  GtkWidget *frame = new_box (GTK_ACCESSIBLE_ROLE_GROUP, WIDE);

  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "tarn-box");
  if (block->tone == TARN_TONE_ALERT)
    gtk_widget_add_css_class (frame, "tarn-alert");
  add_children (maker, frame, block);
  gtk_box_append (GTK_BOX (box), frame);
}

/* A picture is described here; it is drawn elsewhere. */
static void
add_description (GtkWidget       *box,
                 const TarnBlock *block)
{
  g_autoptr(TarnRich) words = NULL;

  if (block->description == NULL)
    return;
  words = tarn_rich_new (block->description, NULL);
  gtk_box_append (GTK_BOX (box), new_label (words, TARN_STYLE_BODY));
}

static void
add_block (Maker           *maker,
           GtkWidget       *box,
           const TarnBlock *block)
{
  switch (block->kind)
    {
    case TARN_BLOCK_GROUP:
    case TARN_BLOCK_COLUMNS:
      add_children (maker, box, block);
      break;
    case TARN_BLOCK_HEADING:
      add_heading (maker, box, block);
      break;
    case TARN_BLOCK_PARAGRAPH:
      gtk_box_append (GTK_BOX (box), new_label (block->text, block->style));
      break;
    case TARN_BLOCK_ENTRY:
      add_entry (box, block);
      break;
    case TARN_BLOCK_BOX:
      add_frame (maker, box, block);
      break;
    case TARN_BLOCK_TABLE:
      add_table (maker, box, block);
      break;
    case TARN_BLOCK_BAND:
      add_band (box, block->symbol, block->text);
      break;
    case TARN_BLOCK_STRIP:
      add_strip (box, block);
      break;
    case TARN_BLOCK_CHART:
      add_description (box, block);
      break;
    case TARN_BLOCK_ROW:
    case TARN_BLOCK_CELL:
    case TARN_BLOCK_STRIP_ROW:
    case TARN_BLOCK_WRITING: /* lines to write on by hand are for paper */
    case TARN_BLOCK_PAGE:
    default:
      break;
    }
}

/**
 * tarn_blocks_new:
 * @report: a report, or a part of one
 * @shift: what to add to the levels of its headings, of which the title has 0
 *
 * Returns: (transfer floating): its text as a box of widgets; of a long table the rows come bit by
 *   bit
 */
GtkWidget *
tarn_blocks_new (TarnReport *report,
                 int         shift)
{
  GtkWidget *box = new_box (GTK_ACCESSIBLE_ROLE_GENERIC, WIDE);
  Maker      maker = { report, shift };

  g_return_val_if_fail (report != NULL, box);

  add_children (&maker, box, tarn_report_get_root (report));
  return box;
}
