package vn.thidua.evidence.reception;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of file taken as evidence; told by content, never by name. */
public enum FileType {
  PDF("application/pdf", "pdf", "%PDF-"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx",
      "PK\u0003\u0004"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      "PK\u0003\u0004"),
  JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

  private final String mediaType;
  private final String extension;
  private final String start;

  FileType(String mediaType, String extension, String start) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.start = start;
  }

  public String mediaType() {
    return mediaType;
  }

  boolean isOffice() {
    return this == DOCX || this == XLSX;
  }

  /** Whether a file starts, at its very first byte, as one of this kind: no two kinds in one. */
  boolean startsAs(byte[] head) {
    return head.length >= start.length()
        && Arrays.equals(
            Arrays.copyOf(head, start.length()), start.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The name under which the file is kept: without a path, with the ending its content has. */
  String nameFor(String given) {
    String name =
        given
            .substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%]", "_")
            .replaceFirst("^[.\\s]+", "")
            .strip();
    String bare = name.isEmpty() ? extension : name;
    String ending = "." + extension;
    boolean fits =
        bare.toLowerCase(Locale.ROOT).endsWith(ending)
            || this == JPEG && bare.toLowerCase(Locale.ROOT).endsWith(".jpeg");
    String kept = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    return fits && kept.equals(bare) ? kept : kept + ending;
  }

  private static final int LONGEST_NAME = 180;
}
