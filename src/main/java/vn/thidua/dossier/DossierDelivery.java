package vn.thidua.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.FileName;
import vn.thidua.dossier.bundle.DossierCheck;
import vn.thidua.dossier.bundle.DossierNotYours;
import vn.thidua.dossier.bundle.DossierZip;
import vn.thidua.dossier.bundle.FileContents;
import vn.thidua.dossier.supplement.Enclosures;
import vn.thidua.dossier.supplement.Exchanges;
import vn.thidua.rights.Actor;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Hands a dossier out whole, with its letter and what was asked and answered, and checks it. */
@Component
public class DossierDelivery {

  private final Dossiers dossiers;
  private final DossierFiles files;
  private final Enclosures enclosures;
  private final FileContents contents;
  private final DossierZip zip;
  private final DossierCheck check;
  private final IssuedLetters letters;
  private final AwardYears years;

  DossierDelivery(
      Dossiers dossiers,
      DossierFiles files,
      Enclosures enclosures,
      FileContents contents,
      DossierZip zip,
      DossierCheck check,
      IssuedLetters letters,
      AwardYears years) {
    this.dossiers = dossiers;
    this.files = files;
    this.enclosures = enclosures;
    this.contents = contents;
    this.zip = zip;
    this.check = check;
    this.letters = letters;
    this.years = years;
  }

  String name(Dossier dossier) {
    AwardYear year = years.get(dossier.awardYear());
    return FileName.of("ho-so-" + year.cluster() + "-" + year.number());
  }

  DossierFile file(long id, int ordinal) {
    return files.of(id).stream()
        .filter(each -> each.ordinal() == ordinal)
        .findFirst()
        .orElseThrow(DossierNotYours::new);
  }

  void copy(DossierFile file, OutputStream target) throws IOException {
    contents.copy(file, target);
  }

  /** The whole dossier as one ZIP. */
  public void write(Dossier dossier, Actor reader, OutputStream target) throws IOException {
    List<DossierZip.Loose> loose = new ArrayList<>();
    letters.forms(dossier).forEach((path, sha256) -> loose.add(loose(path, letters.read(sha256))));
    if (!dossier.supplements().isEmpty()) {
      loose.add(loose(DossierZip.EXCHANGE, exchange(dossier).getBytes(StandardCharsets.UTF_8)));
    }
    enclosures.noteReading(reader, dossier.supplements());
    zip.write(
        files.of(dossier.id()),
        dossiers.bundles(dossier.id()),
        loose,
        Objects.requireNonNullElse(dossier.signedAt(), dossier.assembledAt()),
        target);
  }

  public DossierFindings check(Dossier dossier) {
    return dossiers.check(dossier.id());
  }

  public DossierFindings check(Dossier dossier, Path brought) {
    Map<String, String> beside = letters.forms(dossier);
    dossiers.bundles(dossier.id()).forEach(each -> beside.putAll(each.fingerprints()));
    return check.zip(brought, files.of(dossier.id()), dossier.manifestSha256(), beside);
  }

  private static DossierZip.Loose loose(String path, byte[] content) {
    return new DossierZip.Loose(path, content);
  }

  private static String exchange(Dossier dossier) {
    return dossier.supplements().stream().map(Exchanges::words).collect(Collectors.joining());
  }
}
