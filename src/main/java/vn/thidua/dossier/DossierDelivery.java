package vn.thidua.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.FileName;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Hands a dossier out whole, with its letter and what was asked and answered, and checks it. */
@Component
class DossierDelivery {

  private static final String MINISTRY = "ministry";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.systemDefault());

  private final Dossiers dossiers;
  private final DossierFiles files;
  private final FileContents contents;
  private final DossierZip zip;
  private final DossierCheck check;
  private final Archive archive;
  private final ContentStore store;
  private final AwardYears years;

  DossierDelivery(
      Dossiers dossiers,
      DossierFiles files,
      FileContents contents,
      DossierZip zip,
      DossierCheck check,
      Archive archive,
      ContentStore store,
      AwardYears years) {
    this.dossiers = dossiers;
    this.files = files;
    this.contents = contents;
    this.zip = zip;
    this.check = check;
    this.archive = archive;
    this.store = store;
    this.years = years;
  }

  /**
   * @throws DossierNotYours unless this person is of the head unit, or of the Ministry and it was
   *     forwarded
   */
  Dossier require(long id, Actor actor) {
    Dossier dossier;
    try {
      dossier = dossiers.get(id);
    } catch (Refusal notThere) {
      throw new DossierNotYours();
    }
    boolean his =
        dossier.isForwarded() && actor.belongsTo(MINISTRY)
            || actor.belongsTo(years.get(dossier.awardYear()).headUnit());
    if (!his) {
      throw new DossierNotYours();
    }
    return dossier;
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

  void write(Dossier dossier, OutputStream target) throws IOException {
    List<DossierZip.Loose> loose = new ArrayList<>();
    letter(dossier).forEach((path, sha256) -> loose.add(loose(path, store.read(sha256))));
    if (!dossier.supplements().isEmpty()) {
      loose.add(loose(DossierZip.EXCHANGE, exchange(dossier).getBytes(StandardCharsets.UTF_8)));
    }
    zip.write(
        files.of(dossier.id()),
        loose,
        Objects.requireNonNullElse(dossier.signedAt(), dossier.assembledAt()),
        target);
  }

  DossierFindings check(Dossier dossier) {
    return dossiers.check(dossier.id());
  }

  DossierFindings check(Dossier dossier, Path brought) {
    return check.zip(brought, files.of(dossier.id()), dossier.manifestSha256(), letter(dossier));
  }

  /** Fingerprints of the letter's two forms, by path; none while it is not issued. */
  private Map<String, String> letter(Dossier dossier) {
    Map<String, String> forms = new LinkedHashMap<>();
    archive
        .issued(years.get(dossier.awardYear()).businessKey(), LetterPaper.KIND, "")
        .ifPresent(
            letter -> {
              forms.put("to-trinh.pdf", letter.pdfSha256());
              forms.put("to-trinh.docx", letter.docxSha256());
            });
    return forms;
  }

  private static DossierZip.Loose loose(String path, byte[] content) {
    return new DossierZip.Loose(path, content);
  }

  private static String exchange(Dossier dossier) {
    StringBuilder text = new StringBuilder();
    for (Dossier.Supplement each : dossier.supplements()) {
      text.append(each.ordinal()).append(". ");
      if (each.item() != null) {
        text.append('[').append(each.item()).append("] ");
      }
      text.append(each.question())
          .append('\n')
          .append(MOMENT.format(each.askedAt()))
          .append("\n-> ")
          .append(each.answer() == null ? "" : each.answer())
          .append("\n\n");
    }
    return text.toString();
  }
}
