package vn.thidua.document.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.transform.TransformerFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import vn.thidua.document.Paper;

/** Prints a filled page in both forms; one style sheet decides how either looks. */
@Component
public class Press {

  static {
    // for each part of a DOCX the JDK would search every jar for another one, signed jars too
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        TransformerFactory.newDefaultInstance().getClass().getName());
    // it tells of every font it loads
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  public Paper print(String xhtml) {
    Document page = Pages.read(xhtml);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = renderer(page, document, pdf)) {
      byte[] docx = new DocxPress(renderer).print(page);
      renderer.layout();
      renderer.createPDF();
      return new Paper(Pages.title(page), pdf.toByteArray(), docx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfBoxRenderer renderer(
      Document page, PDDocument document, ByteArrayOutputStream pdf) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, null)
            .usePdfAConformance(PdfAConformance.PDFA_2_B)
            .usePdfUaAccessibility(true)
            .useColorProfile(SRGB)
            .useUnicodeLineBreaker(new WholeWords())
            .withProducer("thidua")
            .usePDDocument(document)
            .toStream(pdf);
    // a page has no resources of its own: whatever it names is not fetched
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    face(builder, document, "Regular", 400, FontStyle.NORMAL);
    face(builder, document, "Bold", 700, FontStyle.NORMAL);
    face(builder, document, "Italic", 400, FontStyle.ITALIC);
    face(builder, document, "BoldItalic", 700, FontStyle.ITALIC);
    return builder.buildPdfRenderer();
  }

  /** Liberation Serif has the widths of Times New Roman, which the style sheet names. */
  private static void face(
      PdfRendererBuilder builder, PDDocument document, String face, int weight, FontStyle style)
      throws IOException {
    builder.useFont(
        new PDFontSupplier(PDType0Font.load(document, font(face), true)),
        "Times New Roman",
        weight,
        style,
        true);
  }

  /** Without ligatures, which Vietnamese does not have; to look for them takes most of the time. */
  private static TrueTypeFont font(String face) throws IOException {
    String name = "/fonts/LiberationSerif-" + face + ".ttf";
    try (InputStream file = Objects.requireNonNull(Press.class.getResourceAsStream(name))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return font;
    }
  }
}
