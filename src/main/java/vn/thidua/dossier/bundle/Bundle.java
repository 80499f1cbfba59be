package vn.thidua.dossier.bundle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.dossier.DossierFile;

/**
 * What came with one answer: question and answer as a text, and the files, under a manifest of
 * their own. It lies beside the signed dossier and changes nothing in it.
 *
 * @param question place of the question
 * @param manifestSha256 as it was recorded with the answer
 * @param files with their paths in the bundle, in the order of its manifest
 */
public record Bundle(
    int question, Instant answeredAt, String manifestSha256, List<DossierFile> files) {

  /** Where it lies in the dossier's ZIP. */
  String folder() {
    return "bo-sung/%02d/".formatted(question);
  }

  public boolean isIntact() {
    return Manifest.of(files).sha256().equals(manifestSha256);
  }

  /** Its files with their paths in the dossier's ZIP. */
  List<DossierFile> filed() {
    return files.stream().map(file -> file.in(folder())).toList();
  }

  String manifestPath() {
    return folder() + Manifest.PATH;
  }

  /** Fingerprints by path in the dossier's ZIP, the manifest's too. */
  public Map<String, String> fingerprints() {
    Map<String, String> all = new LinkedHashMap<>();
    filed().forEach(file -> all.put(file.path(), file.sha256()));
    all.put(manifestPath(), manifestSha256);
    return all;
  }
}
