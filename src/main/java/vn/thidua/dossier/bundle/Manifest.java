package vn.thidua.dossier.bundle;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.DossierFile;

/**
 * The list of a dossier's files with their fingerprints, in the form that {@code sha256sum -c}
 * reads: fingerprint, two blanks, path. It does not name the letter, which names it.
 */
public record Manifest(String text) {

  /** Its name in the ZIP. */
  public static final String PATH = "MANIFEST.sha256";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  public static Manifest of(List<DossierFile> files) {
    return new Manifest(
        files.stream()
            .map(file -> file.sha256() + "  " + file.path() + "\n")
            .collect(Collectors.joining()));
  }

  public String sha256() {
    return Fingerprint.of(bytes());
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Fingerprints by path, in the order of the lines; a line of another form is left out. */
  Map<String, String> fingerprints() {
    Map<String, String> found = new LinkedHashMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> found.put(line.group(2), line.group(1)));
    return found;
  }
}
