package vn.thidua.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where on the pages of a PDF, measured. */
public final class PdfText {

  private static final double MM = 72 / 25.4;

  /** A run of text on one line in one font; millimetres from the page's left and upper edge. */
  public record Run(
      int page, String text, double left, double right, double baseline, String font, double size) {

    boolean isBold() {
      return font.contains("Bold");
    }

    boolean isItalic() {
      return font.contains("Italic");
    }

    double middle() {
      return (left + right) / 2;
    }
  }

  private PdfText() {}

  public static List<Run> runs(byte[] pdf) {
    List<Run> runs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        runs.addAll(runs(document, page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runs.stream().filter(run -> !letters(run.text()).isEmpty()).toList();
  }

  /** All letters without blanks, so that line breaks do not matter. */
  public static String letters(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return letters(new PDFTextStripper().getText(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0\\u00AD]+", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Run> runs(PDDocument document, int page) throws IOException {
    List<Run> runs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            int start = 0;
            for (int i = 1; i <= positions.size(); i++) {
              if (i == positions.size() || differs(positions.get(start), positions.get(i))) {
                runs.add(run(page, positions.subList(start, i)));
                start = i;
              }
            }
          }
        };
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return runs;
  }

  private static boolean differs(TextPosition one, TextPosition other) {
    return !one.getFont().getName().equals(other.getFont().getName())
        || Math.abs(one.getYScale() - other.getYScale()) > 0.1;
  }

  private static Run run(int page, List<TextPosition> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(each -> text.append(each.getUnicode()));
    TextPosition first = letters.get(0);
    TextPosition last = letters.get(letters.size() - 1);
    return new Run(
        page,
        Normalizer.normalize(text, Normalizer.Form.NFC).strip(),
        first.getXDirAdj() / MM,
        (last.getXDirAdj() + last.getWidthDirAdj()) / MM,
        first.getYDirAdj() / MM,
        first.getFont().getName(),
        first.getYScale());
  }
}
