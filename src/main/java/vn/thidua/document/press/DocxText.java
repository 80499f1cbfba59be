package vn.thidua.document.press;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paragraphs and runs of a DOCX. */
class DocxText {

  private static final String NO_BREAK_SPACE = "\u00A0";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Styles styles;

  DocxText(Styles styles) {
    this.styles = styles;
  }

  /** One element as one paragraph. */
  void paragraph(XWPFParagraph target, Element element, int width) {
    CalculatedStyle style = styles.of(element);
    target.setAlignment(alignment(style));
    if (!element.getTagName().matches("t[dh]")) {
      space(target, style, width);
    }
    target.setSpacingBetween(1, LineSpacingRule.AUTO);
    target.setKeepNext(style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID));
    target.setPageBreak(style.isIdent(CSSName.PAGE_BREAK_BEFORE, IdentValue.ALWAYS));
    if (element.getTagName().matches("h[123]")) {
      outline(target, element.getTagName().charAt(1) - '1');
    }
    rule(target, style);
    runs(target, element);
  }

  /** An empty line of a given height, in twips. */
  void gap(XWPFParagraph target, int height) {
    target.setSpacingAfter(0);
    target.setSpacingBefore(0);
    target.setSpacingBetween(Math.max(height, 20) / 20.0, LineSpacingRule.EXACT);
  }

  static void twips(CTTblWidth width, int twips) {
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(twips));
  }

  private void space(XWPFParagraph target, CalculatedStyle style, int width) {
    target.setSpacingBefore(styles.length(style, CSSName.MARGIN_TOP, width));
    target.setSpacingAfter(styles.length(style, CSSName.MARGIN_BOTTOM, width));
    target.setIndentationLeft(styles.length(style, CSSName.MARGIN_LEFT, width));
    target.setIndentationRight(styles.length(style, CSSName.MARGIN_RIGHT, width));
    target.setIndentationFirstLine(styles.length(style, CSSName.TEXT_INDENT, width));
  }

  private static void outline(XWPFParagraph target, int level) {
    properties(target).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }

  private void rule(XWPFParagraph target, CalculatedStyle style) {
    int size = styles.topBorder(style);
    if (size > 0 && !style.isTableCell()) {
      var border = properties(target).addNewPBdr().addNewTop();
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(size));
      border.setSpace(BigInteger.ZERO);
    }
  }

  private static CTPPr properties(XWPFParagraph target) {
    return target.getCTP().isSetPPr() ? target.getCTP().getPPr() : target.getCTP().addNewPPr();
  }

  private void runs(XWPFParagraph target, Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (child.getTagName().equals("br")) {
          target.createRun().addBreak();
        } else {
          runs(target, child);
        }
      } else {
        run(target, element, node.getTextContent());
      }
    }
  }

  private void run(XWPFParagraph target, Element element, String raw) {
    CalculatedStyle style = styles.of(element);
    String text = text(raw, style, target.getRuns().isEmpty());
    if (text.isEmpty()) {
      return;
    }
    XWPFRun run = target.createRun();
    run.setText(text);
    run.setFontFamily(styles.font(style), XWPFRun.FontCharRange.ascii);
    run.setFontFamily(styles.font(style), XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(styles.font(style), XWPFRun.FontCharRange.cs);
    run.setFontSize(styles.fontSize(style) / 2.0);
    run.setBold(styles.isBold(style));
    run.setItalic(styles.isItalic(style));
    if (style.isInline() && styles.bottomBorder(style) > 0) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
  }

  private String text(String raw, CalculatedStyle style, boolean first) {
    String text = raw.replaceAll("[ \t\r\n]+", " ");
    if (first) {
      text = text.replaceAll("^ ", "");
    }
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE)) {
      text = text.toUpperCase(VIETNAMESE);
    }
    return style.isIdent(CSSName.WHITE_SPACE, IdentValue.NOWRAP)
        ? text.replace(" ", NO_BREAK_SPACE)
        : text;
  }

  private ParagraphAlignment alignment(CalculatedStyle style) {
    IdentValue align = style.getTextAlign();
    if (align == IdentValue.CENTER) {
      return ParagraphAlignment.CENTER;
    }
    if (align == IdentValue.RIGHT) {
      return ParagraphAlignment.RIGHT;
    }
    return align == IdentValue.JUSTIFY ? ParagraphAlignment.BOTH : ParagraphAlignment.LEFT;
  }
}
