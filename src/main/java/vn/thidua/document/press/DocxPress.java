package vn.thidua.document.press;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints a page as DOCX: walks the tree that the PDF is made of and asks the same style sheet.
 * Knows paragraphs, headings, runs and tables, and no more.
 */
class DocxPress {

  private final XWPFDocument docx = new XWPFDocument();
  private final Styles styles;
  private final DocxText text;

  DocxPress(PdfBoxRenderer renderer) {
    this.styles = new Styles(renderer);
    this.text = new DocxText(styles);
  }

  byte[] print(Document page) throws IOException {
    int width = DocxFrame.set(docx, styles, page);
    Element body = Pages.all(page, "body").get(0);
    children(body).forEach(child -> block(child, width, docx::createParagraph));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    docx.write(out);
    docx.close();
    return out.toByteArray();
  }

  private void block(Element element, int width, Supplier<XWPFParagraph> paragraphs) {
    switch (element.getTagName()) {
      case "table" -> table(element, width);
      case "div" -> {
        if (!element.getAttribute("class").equals(DocxFrame.DRAFT)) {
          children(element).forEach(child -> block(child, width, paragraphs));
        }
      }
      default -> text.paragraph(paragraphs.get(), element, width);
    }
  }

  private void table(Element element, int width) {
    List<Element> rows = rows(element);
    int columns = rows.stream().mapToInt(row -> columns(row)).max().orElse(0);
    if (columns == 0) {
      return;
    }
    int[] widths = widths(element, columns, width);
    int above = styles.length(styles.of(element), CSSName.MARGIN_TOP, 0);
    if (above > 0) {
      XWPFParagraph gap = docx.createParagraph();
      text.gap(gap, above);
      gap.setKeepNext(true);
    }
    XWPFTable table = docx.createTable();
    table.removeRow(0);
    frame(table, element, widths);
    rows.forEach(row -> row(table.createRow(), row, widths));
    // Word joins tables that touch, and wants a paragraph after the last one
    text.gap(docx.createParagraph(), styles.length(styles.of(element), CSSName.MARGIN_BOTTOM, 0));
  }

  private void frame(XWPFTable table, Element element, int[] widths) {
    CTTbl ct = table.getCTTbl();
    ct.getTblPr().unsetTblBorders();
    ct.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int sum = 0;
    CTTblGrid grid = ct.getTblGrid() == null ? ct.addNewTblGrid() : ct.getTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      sum += width;
    }
    table.setWidth(sum);
  }

  private void row(XWPFTableRow row, Element element, int[] widths) {
    row.setCantSplitRow(true);
    row.setRepeatHeader(((Element) element.getParentNode()).getTagName().equals("thead"));
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    int column = 0;
    for (Element cell : children(element)) {
      int span = span(cell);
      int width = 0;
      for (int i = column; i < Math.min(column + span, widths.length); i++) {
        width += widths[i];
      }
      cell(row.createCell(), cell, width, span);
      column += span;
    }
  }

  private void cell(XWPFTableCell target, Element cell, int width, int span) {
    CalculatedStyle style = styles.of(cell);
    CTTcPr properties =
        target.getCTTc().isSetTcPr() ? target.getCTTc().getTcPr() : target.getCTTc().addNewTcPr();
    target.setWidth(String.valueOf(width));
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    borders(properties, style);
    margins(properties, style, width);
    if (style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.MIDDLE)) {
      properties.addNewVAlign().setVal(STVerticalJc.CENTER);
    }
    int inner =
        width
            - styles.length(style, CSSName.PADDING_LEFT, width)
            - styles.length(style, CSSName.PADDING_RIGHT, width);
    fill(target, cell, inner);
  }

  /** A cell holds paragraphs, or a text that is one. */
  private void fill(XWPFTableCell target, Element cell, int width) {
    List<Element> blocks =
        children(cell).stream().filter(child -> child.getTagName().equals("p")).toList();
    List<Element> paragraphs = blocks.isEmpty() ? List.of(cell) : blocks;
    for (int i = 0; i < paragraphs.size(); i++) {
      text.paragraph(
          i == 0 ? target.getParagraphs().get(0) : target.addParagraph(), paragraphs.get(i), width);
    }
  }

  private void borders(CTTcPr cell, CalculatedStyle style) {
    int size = styles.topBorder(style);
    if (size == 0) {
      return;
    }
    var borders = cell.addNewTcBorders();
    for (var border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight())) {
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(size));
      border.setColor("000000");
    }
  }

  private void margins(CTTcPr cell, CalculatedStyle style, int width) {
    var margins = cell.addNewTcMar();
    DocxText.twips(margins.addNewTop(), styles.length(style, CSSName.PADDING_TOP, width));
    DocxText.twips(margins.addNewLeft(), styles.length(style, CSSName.PADDING_LEFT, width));
    DocxText.twips(margins.addNewBottom(), styles.length(style, CSSName.PADDING_BOTTOM, width));
    DocxText.twips(margins.addNewRight(), styles.length(style, CSSName.PADDING_RIGHT, width));
  }

  /** As the columns say, or all alike. */
  private int[] widths(Element table, int columns, int width) {
    List<Element> given = new ArrayList<>();
    children(table).stream()
        .filter(child -> child.getTagName().equals("colgroup"))
        .forEach(group -> given.addAll(children(group)));
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] =
          i < given.size()
              ? styles.length(styles.of(given.get(i)), CSSName.WIDTH, width)
              : width / columns;
    }
    return widths;
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    children(table).stream()
        .filter(child -> child.getTagName().matches("thead|tbody"))
        .forEach(part -> rows.addAll(children(part)));
    return rows;
  }

  private static int columns(Element row) {
    return children(row).stream().mapToInt(DocxPress::span).sum();
  }

  private static int span(Element cell) {
    String span = cell.getAttribute("colspan");
    return span.isEmpty() ? 1 : Integer.parseInt(span);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
