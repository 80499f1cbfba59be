package vn.thidua.archive.paperwork;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of pages: a browser shows no PDF inside Tasklist, whose content policy puts its pages
 * into a sandbox.
 */
public final class Preview {

  private static final int DOTS_PER_INCH = 96;

  private Preview() {}

  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page as PNG, from 1; empty if there is no such page. */
  public static Optional<byte[]> page(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      BufferedImage picture =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
