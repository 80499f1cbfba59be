package vn.thidua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One file of a dossier.
 *
 * @param ordinal its place in the manifest, from 1
 * @param path under which it stands in the ZIP and in the manifest
 * @param kind of paper; {@code evidence}, {@code scores}, {@code facts}, {@code box}, {@code index}
 *     or {@code supplement} for others
 * @param subject the unit that it is about; empty if it is about the whole cluster
 * @param reference id where it came from; null if it was made for the dossier
 * @param sha256 of its content, hexadecimal
 * @param size in bytes
 */
public record DossierFile(
    int ordinal,
    String path,
    String title,
    String kind,
    String subject,
    Origin origin,
    @Nullable Long reference,
    String sha256,
    long size) {

  /** Where the content is kept. */
  public enum Origin {
    /** With the papers. */
    ARCHIVE,
    /** With the evidence of the reports. */
    EVIDENCE
  }

  Dossier.Part part() {
    return new Dossier.Part(ordinal, path, title, kind, size, sha256);
  }

  /** Another name for a file whose path is taken. */
  public DossierFile under(int number) {
    int dot = path.lastIndexOf('.');
    return new DossierFile(
        ordinal,
        path.substring(0, dot) + "-" + number + path.substring(dot),
        title,
        kind,
        subject,
        origin,
        reference,
        sha256,
        size);
  }

  /** The same in a folder, whose name ends with a slash. */
  public DossierFile in(String folder) {
    return new DossierFile(
        ordinal, folder + path, title, kind, subject, origin, reference, sha256, size);
  }

  public DossierFile at(int place) {
    return new DossierFile(place, path, title, kind, subject, origin, reference, sha256, size);
  }
}
