package vn.thidua.document;

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
import org.w3c.dom.Document;

/** What surrounds the text of a DOCX: paper, margins, page number, title, language. */
final class DocxFrame {

  /** The class of the word that lies across the pages of a draft. */
  static final String DRAFT = "draft";

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;

  private DocxFrame() {}

  /** The width of the text, in twips. */
  static int set(XWPFDocument docx, Styles styles, Document page) {
    docx.getProperties().getCoreProperties().setTitle(Pages.title(page));
    language(docx, page.getDocumentElement().getAttribute("lang"));
    int left = styles.page(CSSName.MARGIN_LEFT);
    int right = styles.page(CSSName.MARGIN_RIGHT);
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(left));
    margins.setRight(BigInteger.valueOf(right));
    margins.setTop(BigInteger.valueOf(styles.page(CSSName.MARGIN_TOP)));
    margins.setBottom(BigInteger.valueOf(styles.page(CSSName.MARGIN_BOTTOM)));
    margins.setHeader(BigInteger.valueOf(styles.page(CSSName.MARGIN_TOP) / 2));
    margins.setFooter(BigInteger.valueOf(styles.page(CSSName.MARGIN_BOTTOM) / 2));
    margins.setGutter(BigInteger.ZERO);
    if (has(page, "frame")) {
      border(section);
    }
    section.addNewTitlePg();
    if (has(page, DRAFT)) {
      watermark(docx);
    }
    pageNumber(docx);
    return A4_WIDTH - left - right;
  }

  private static boolean has(Document page, String part) {
    return Pages.all(page, "div").stream().anyMatch(div -> div.getAttribute("class").equals(part));
  }

  /** What the style sheet draws around the frame is in Word drawn around the page. */
  private static void border(CTSectPr section) {
    var borders = section.addNewPgBorders();
    for (CTBorder border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight())) {
      border.setVal(STBorder.DOUBLE);
      border.setSz(BigInteger.valueOf(12));
      border.setSpace(BigInteger.valueOf(12));
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
