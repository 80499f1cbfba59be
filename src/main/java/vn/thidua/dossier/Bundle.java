package vn.thidua.dossier;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All papers of a dossier under one manifest.
 *
 * @param manifestSha256 recorded fingerprint of the manifest: it tells when a paper was added,
 *     taken out or moved
 */
public record Bundle(List<Paper> papers, String manifestSha256) {

  /** The papers as they are now, their manifest's fingerprint taken. */
  static Bundle of(List<Paper> papers) {
    return new Bundle(List.copyOf(papers), Paper.fingerprint(manifest(papers)));
  }

  /** One line per paper: fingerprint, two blanks, title; the form that {@code sha256sum} reads. */
  public String manifest() {
    return manifest(papers);
  }

  /** Whether every paper and the manifest still have their recorded fingerprints. */
  public boolean isIntact() {
    return isManifestIntact() && papers.stream().allMatch(Paper::isIntact);
  }

  /** Whether no paper was added, taken out, moved or given another fingerprint. */
  public boolean isManifestIntact() {
    return Paper.fingerprint(manifest()).equals(manifestSha256);
  }

  private static String manifest(List<Paper> papers) {
    return papers.stream()
        .map(paper -> paper.sha256() + "  " + paper.title())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
