package vn.thidua.evidence.reception;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceSettings;
import vn.thidua.evidence.FileRefused;
import vn.thidua.workflow.Refusal;

/**
 * Looks into a compressed Office file before anybody opens it: what it is, that it does not swell
 * beyond measure (zip bomb), that it carries no program and reaches for nothing outside itself.
 * What is unpacked is counted as it comes, not believed from the file's own table.
 */
@Component
public class OfficeFiles {

  private static final String TYPES = "[Content_Types].xml";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern PROGRAM =
      Pattern.compile("(?i).*(vbaProject|activeX|oleObject|/embeddings/.*\\.bin).*");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)xl/externalLinks/.*");
  private static final Pattern RELATIONS = Pattern.compile("(?i).*\\.rels");
  private static final Pattern SHEET = Pattern.compile("(?i)xl/.*\\.xml");

  /** Formulas that start something, or send something, when a colleague opens the sheet. */
  private static final Pattern REACHING_OUT =
      Pattern.compile(
          "(?i)\\b(HYPERLINK|WEBSERVICE|FILTERXML|IMAGE|CALL|EXEC|REGISTER(\\.ID)?|RTD|DDE)\\s*\\("
              + "|[\\w\\s]+\\|\\s*'|\\|[^!]*!");

  private final EvidenceSettings settings;
  private final XMLInputFactory xml;

  public OfficeFiles(EvidenceSettings settings) {
    this.settings = settings;
    this.xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * @throws Refusal if it is no DOCX or XLSX, or not fit to be opened
   */
  FileType check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Budget budget = new Budget(settings.maxUnpacked().toBytes());
      FileType type = typeOf(zip, budget);
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > settings.maxEntries()) {
        throw FileRefused.because("evidence.zipBomb");
      }
      for (ZipEntry entry : entries) {
        check(zip, entry, budget);
      }
      return type;
    } catch (ZipException | XMLStreamException broken) {
      throw FileRefused.because("evidence.broken");
    }
  }

  private FileType typeOf(ZipFile zip, Budget budget) throws IOException, XMLStreamException {
    ZipEntry types = zip.getEntry(TYPES);
    if (types == null) {
      throw FileRefused.because("evidence.typeNotTaken", "application/zip");
    }
    try (InputStream content = budget.counting(zip.getInputStream(types))) {
      XMLStreamReader reader = xml.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String type = String.valueOf(reader.getAttributeValue(null, "ContentType"));
          if (type.equals(OFFICE + "wordprocessingml.document.main+xml")) {
            return FileType.DOCX;
          }
          if (type.equals(OFFICE + "spreadsheetml.sheet.main+xml")) {
            return FileType.XLSX;
          }
        }
      }
    }
    throw FileRefused.because("evidence.officeTypeNotTaken");
  }

  private void check(ZipFile zip, ZipEntry entry, Budget budget)
      throws IOException, XMLStreamException {
    String name = entry.getName();
    if (PROGRAM.matcher(name).matches()) {
      throw FileRefused.because("evidence.program");
    }
    if (OUTSIDE.matcher(name).matches()) {
      throw FileRefused.because("evidence.outsideLink");
    }
    try (InputStream content = budget.counting(zip.getInputStream(entry))) {
      if (RELATIONS.matcher(name).matches()) {
        refuseOutsideParts(content);
      } else if (SHEET.matcher(name).matches()) {
        refuseFormulas(content);
      } else {
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** Links that a reader clicks are harmless; parts that load by themselves are not. */
  private void refuseOutsideParts(InputStream content) throws XMLStreamException {
    XMLStreamReader reader = xml.createXMLStreamReader(content);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && "External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode"))
          && !String.valueOf(reader.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
        throw FileRefused.because("evidence.outsideLink");
      }
    }
  }

  private void refuseFormulas(InputStream content) throws XMLStreamException {
    XMLStreamReader reader = xml.createXMLStreamReader(content);
    boolean formula = false;
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          formula = isFormula(reader.getLocalName());
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (formula) {
            text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (formula && REACHING_OUT.matcher(text).find()) {
            throw FileRefused.because("evidence.formula", shortened(text));
          }
          formula = false;
        }
        default -> {}
      }
    }
  }

  private static boolean isFormula(String element) {
    return element.equals("f") || element.equals("definedName");
  }

  private static String shortened(StringBuilder formula) {
    return "=" + formula.substring(0, Math.min(60, formula.length()));
  }

  /** How much may still be unpacked from one file. */
  private static final class Budget {

    private long left;

    Budget(long bytes) {
      this.left = bytes;
    }

    InputStream counting(InputStream content) {
      return new FilterInputStream(content) {
        @Override
        public int read() throws IOException {
          int next = super.read();
          spend(next < 0 ? 0 : 1);
          return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int count = super.read(bytes, from, length);
          spend(Math.max(count, 0));
          return count;
        }
      };
    }

    private void spend(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw FileRefused.because("evidence.zipBomb");
      }
    }
  }
}
