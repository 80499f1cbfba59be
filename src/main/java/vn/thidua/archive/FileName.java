package vn.thidua.archive;

import java.text.Normalizer;

/** Names of files that every system and every ZIP takes: no marks, blanks or signs. */
public final class FileName {

  private static final int LENGTH = 120;

  private FileName() {}

  /** Such as {@code 12-TTr-CTD-to-trinh-de-nghi-khen-thuong-nam-2016}, without an ending. */
  public static String of(ArchivedPaper paper) {
    return of((paper.number() == null ? "" : paper.number() + " ") + paper.title());
  }

  /** The same for a file's name, which keeps its ending; {@code .bin} if it has none. */
  public static String ofFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? of(name) + ".bin" : of(name.substring(0, dot)) + "." + of(name.substring(dot));
  }

  /** Letters without marks, digits and hyphens; never empty. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('\u0111', 'd')
            .replace('\u0110', 'D')
            .replaceAll("[^A-Za-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    String name = plain.substring(0, Math.min(plain.length(), LENGTH));
    return name.isEmpty() ? "tep" : name;
  }
}
