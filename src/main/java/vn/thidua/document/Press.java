package vn.thidua.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
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
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Prints a filled page in both forms; one style sheet decides how either looks. */
@Component
class Press {

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // it tells of every font it loads
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  Paper print(String xhtml) {
    Document page = Pages.read(xhtml);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = renderer(page, pdf)) {
      byte[] docx = new DocxPress(renderer).print(page);
      renderer.layout();
      renderer.createPDF();
      return new Paper(Pages.title(page), pdf.toByteArray(), docx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfBoxRenderer renderer(Document page, ByteArrayOutputStream pdf) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, null)
            .usePdfAConformance(PdfAConformance.PDFA_2_B)
            .usePdfUaAccessibility(true)
            .useColorProfile(SRGB)
            .withProducer("thidua")
            .toStream(pdf);
    // a page has no resources of its own: whatever it names is not fetched
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    face(builder, "Regular", 400, FontStyle.NORMAL);
    face(builder, "Bold", 700, FontStyle.NORMAL);
    face(builder, "Italic", 400, FontStyle.ITALIC);
    face(builder, "BoldItalic", 700, FontStyle.ITALIC);
    return builder.buildPdfRenderer();
  }

  /** Liberation Serif has the widths of Times New Roman, which the style sheet names. */
  private static void face(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    builder.useFont(() -> font(face), "Times New Roman", weight, style, true);
  }

  private static InputStream font(String face) {
    return Objects.requireNonNull(
        Press.class.getResourceAsStream("/fonts/LiberationSerif-" + face + ".ttf"));
  }
}
