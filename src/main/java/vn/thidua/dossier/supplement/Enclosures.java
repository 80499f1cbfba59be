package vn.thidua.dossier.supplement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.FileName;
import vn.thidua.cluster.Organisation;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.bundle.Bundle;
import vn.thidua.dossier.bundle.DossierNotYours;
import vn.thidua.dossier.bundle.DossierReaders;
import vn.thidua.dossier.bundle.DossierZip;
import vn.thidua.dossier.bundle.FileContents;
import vn.thidua.evidence.FileIntake;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;

/**
 * The files that come with answers: brought and taken away by the cluster's secretary while the
 * question is open; from the answer on opened by whoever may read the dossier, who is written down.
 */
@Service
public class Enclosures {

  private final DossierReaders readers;
  private final Dossiers dossiers;
  private final EnclosureRows rows;
  private final FileIntake intake;
  private final FileContents contents;
  private final DossierZip zip;
  private final Organisation organisation;
  private final Clock clock;

  Enclosures(
      DossierReaders readers,
      Dossiers dossiers,
      EnclosureRows rows,
      FileIntake intake,
      FileContents contents,
      DossierZip zip,
      Organisation organisation,
      Clock clock) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.rows = rows;
    this.intake = intake;
    this.contents = contents;
    this.zip = zip;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** What the secretary has brought so far for an answer that he has not given yet. */
  List<Dossier.Enclosed> brought(Actor actor, long dossier, int question) {
    readers.requireSecretary(dossier, actor);
    return rows.of(dossier, question).stream()
        .filter(each -> !each.sent())
        .map(Enclosure::enclosed)
        .toList();
  }

  /**
   * @param name as the sender calls it
   * @throws Refusal if the question is not open, there are too many files, or this one is not taken
   */
  Dossier.Enclosed attach(Actor actor, long dossier, int question, InputStream content, String name)
      throws IOException {
    readers.requireSecretary(dossier, actor);
    return intake.take(content, name, file -> keep(actor, dossier, question, file));
  }

  private Dossier.Enclosed keep(Actor actor, long dossier, int question, FileIntake.Kept kept) {
    long supplement = hold(dossier, question);
    List<Enclosure> there = rows.of(dossier, question);
    if (there.size() >= intake.maxFiles()) {
      throw Refusal.at("file", "dossier.tooManyFiles", intake.maxFiles());
    }
    int ordinal = there.stream().mapToInt(each -> each.file().ordinal()).max().orElse(0) + 1;
    DossierFile file =
        new DossierFile(
            ordinal,
            "%02d-%s".formatted(ordinal, FileName.ofFile(kept.name())),
            kept.name(),
            Enclosure.KIND,
            "",
            DossierFile.Origin.EVIDENCE,
            null,
            kept.sha256(),
            kept.size());
    long id = rows.insert(supplement, file, kept.scanned(), actor.userId(), now());
    return new Enclosure(id, question, false, kept.scanned(), file).enclosed();
  }

  /** Takes a file away before the answer is given. */
  @Transactional
  void remove(Actor actor, long dossier, int question, long enclosure) {
    readers.requireSecretary(dossier, actor);
    if (!rows.remove(hold(dossier, question), enclosure)) {
      throw new DossierNotYours();
    }
  }

  private long hold(long dossier, int question) {
    return rows.hold(dossier, question).orElseThrow(() -> new Refusal("dossier.noOpenQuestion"));
  }

  /**
   * One file to be opened by this person; once it was sent, it is written down that he did.
   *
   * @throws DossierNotYours if there is none, or not for him
   */
  DossierFile open(Actor actor, long dossier, int question, long enclosure) {
    readers.require(dossier, actor);
    Enclosure found =
        rows.of(dossier, question).stream()
            .filter(each -> each.id() == enclosure)
            .findFirst()
            .orElseThrow(DossierNotYours::new);
    if (found.sent()) {
      rows.noteReading(enclosure, actor.userId(), now());
    } else {
      readers.requireSecretary(dossier, actor);
    }
    return found.file();
  }

  void copy(DossierFile file, OutputStream target) throws IOException {
    contents.copy(file, target);
  }

  /**
   * An answer with its files, to be opened by this person; it is written down that he did.
   *
   * @throws DossierNotYours if there is none, or not for him
   */
  Bundle open(Actor actor, long dossier, int question) {
    Dossier whole = readers.require(dossier, actor);
    Bundle bundle =
        dossiers.bundles(dossier).stream()
            .filter(each -> each.question() == question)
            .findFirst()
            .orElseThrow(DossierNotYours::new);
    noteReading(
        actor, whole.supplements().stream().filter(each -> each.ordinal() == question).toList());
    return bundle;
  }

  void copy(Bundle bundle, OutputStream target) throws IOException {
    zip.write(bundle, target);
  }

  /** Somebody is given all files of these answers. */
  public void noteReading(Actor actor, List<Dossier.Supplement> answered) {
    answered.stream()
        .flatMap(each -> each.enclosures().stream())
        .forEach(file -> rows.noteReading(file.id(), actor.userId(), now()));
  }

  /** Who opened the files of an answer; told to the unit that sent them, to nobody else. */
  List<EnclosureReading> readings(Actor actor, long dossier, int question) {
    if (!readers.isOfTheHeadUnit(readers.require(dossier, actor), actor)) {
      throw new DossierNotYours();
    }
    List<EnclosureReading> readings = rows.readings(dossier, question);
    Map<String, String> names =
        organisation.personNames(readings.stream().map(EnclosureReading::by).distinct().toList());
    return readings.stream()
        .map(
            each ->
                new EnclosureReading(
                    each.file(), names.getOrDefault(each.by(), each.by()), each.at()))
        .toList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
