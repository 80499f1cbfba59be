package vn.thidua.document.press;

import com.openhtmltopdf.css.constants.CSSName;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageBorderOffset;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import vn.thidua.document.Templates;

/** What surrounds the text of a DOCX: paper, margins, page number, title, language. */
final class DocxFrame {

  /** The class of the word that lies across the pages of a draft. */
  static final String DRAFT = "draft";

  /** From the sheet's edge to a frame, in points; Word knows no more. */
  private static final int FROM_EDGE = 31;

  private DocxFrame() {}

  /** The width of the text, in twips. */
  static int set(XWPFDocument docx, Styles styles, Document page) {
    docx.getProperties().getCoreProperties().setTitle(Pages.title(page));
    language(docx, page.getDocumentElement().getAttribute("lang"));
    int left = styles.page(CSSName.MARGIN_LEFT) + styles.page(CSSName.PADDING_LEFT);
    int right = styles.page(CSSName.MARGIN_RIGHT) + styles.page(CSSName.PADDING_RIGHT);
    int top = styles.page(CSSName.MARGIN_TOP) + styles.page(CSSName.PADDING_TOP);
    int bottom = styles.page(CSSName.MARGIN_BOTTOM) + styles.page(CSSName.PADDING_BOTTOM);
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    int width = styles.page(CSSName.FS_PAGE_WIDTH);
    int height = styles.page(CSSName.FS_PAGE_HEIGHT);
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    size.setOrient(width > height ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(left));
    margins.setRight(BigInteger.valueOf(right));
    margins.setTop(BigInteger.valueOf(top));
    margins.setBottom(BigInteger.valueOf(bottom));
    margins.setHeader(BigInteger.valueOf(top / 2));
    margins.setFooter(BigInteger.valueOf(bottom / 2));
    margins.setGutter(BigInteger.ZERO);
    if (styles.isFramed()) {
      border(section);
    }
    section.addNewTitlePg();
    if (has(page, DRAFT)) {
      watermark(docx);
    }
    pageNumber(docx);
    return width - left - right;
  }

  private static boolean has(Document page, String part) {
    return Pages.all(page, "div").stream().anyMatch(div -> div.getAttribute("class").equals(part));
  }

  private static void border(CTSectPr section) {
    var borders = section.addNewPgBorders();
    borders.setOffsetFrom(STPageBorderOffset.PAGE);
    for (CTBorder border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight())) {
      border.setVal(STBorder.DOUBLE);
      border.setSz(BigInteger.valueOf(12));
      border.setSpace(BigInteger.valueOf(FROM_EDGE));
    }
  }

  private static void language(XWPFDocument docx, String language) {
    docx.createStyles().setSpellingLanguage(language);
  }

  private static void watermark(XWPFDocument docx) {
    try {
      XmlObject drawing = XmlObject.Factory.parse(Templates.resource("part/draft.xml"));
      for (HeaderFooterType page : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT)) {
        XWPFRun run = docx.createHeader(page).createParagraph().createRun();
        run.getCTR().addNewPict().set(drawing);
      }
    } catch (XmlException e) {
      throw new IllegalStateException("The drawing is shipped with the program", e);
    }
  }

  /** Arabic, centred in the top margin, not on the first page. */
  private static void pageNumber(XWPFDocument docx) {
    XWPFParagraph number = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    var field = number.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) number);
    run.setFontFamily("Times New Roman");
    run.setFontSize(13);
    run.setText("2");
  }
}
