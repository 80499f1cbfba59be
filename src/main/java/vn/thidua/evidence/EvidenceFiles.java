package vn.thidua.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.thidua.cluster.Organisation;
import vn.thidua.evidence.reception.Reception;
import vn.thidua.evidence.store.EvidenceStore;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;

/**
 * The evidence of the units: kept in versions, never overwritten, opened only by those entitled,
 * who are written down.
 */
@Service
public class EvidenceFiles {

  private final EvidenceRecords records;
  private final EvidenceStore store;
  private final ObjectProvider<EvidenceRights> rights;
  private final Organisation organisation;
  private final FileIntake intake;
  private final Clock clock;

  EvidenceFiles(
      EvidenceRecords records,
      EvidenceStore store,
      ObjectProvider<EvidenceRights> rights,
      Organisation organisation,
      FileIntake intake,
      Clock clock) {
    this.records = records;
    this.store = store;
    this.rights = rights;
    this.organisation = organisation;
    this.intake = intake;
    this.clock = clock;
  }

  /** Every version of every piece a unit brought in a year, taken away or not; one read. */
  public List<EvidenceFile> all(long awardYear, String unit) {
    return records.all(awardYear, unit);
  }

  /** Where else the contents that count now stand: in other years, with other units; one read. */
  public List<Reuse> reuse(long awardYear, String unit) {
    return records.reuse(awardYear, unit);
  }

  /**
   * What the person's form lists while he writes.
   *
   * @throws Refusal if he may not change this unit's evidence now
   */
  List<EvidenceFile> current(Actor actor, long awardYear, String unit) {
    requireChange(actor, awardYear, unit);
    return all(awardYear, unit).stream().filter(EvidenceFile::current).toList();
  }

  EvidenceFile attach(Actor actor, Attachment to, Reception.Received file) {
    requireChange(actor, to.awardYear(), to.unit());
    if (rights.stream().noneMatch(each -> each.knows(to.awardYear(), to.criterion()))) {
      throw Refusal.at("criterion", "evidence.criterionUnknown", to.criterion());
    }
    return keep(
        file,
        () -> {
          if (records.count(to.awardYear(), to.unit()) >= intake.maxFiles()) {
            throw FileRefused.because("evidence.tooMany", intake.maxFiles());
          }
          long id =
              records.add(to.awardYear(), to.unit(), to.criterion(), to.kind(), to.note().strip());
          records.addVersion(id, file, actor.userId(), now());
          return id;
        });
  }

  /** What a new piece shall prove, and what it is. */
  record Attachment(
      long awardYear, String unit, String criterion, EvidenceKind kind, String note) {}

  /** A newer version; the older ones stay as they are. */
  EvidenceFile replace(Actor actor, long id, Reception.Received file) {
    requireChange(actor, id);
    return keep(
        file,
        () -> {
          records.addVersion(id, file, actor.userId(), now());
          return id;
        });
  }

  /** Takes a piece away from what is being written; versions that were signed keep it. */
  void remove(Actor actor, long id) {
    requireChange(actor, id);
    records.remove(id, actor.userId(), now());
  }

  /**
   * One version to be opened by this person, and written down that it was.
   *
   * @throws EvidenceNotFound if there is none, or not for him
   */
  EvidenceFile open(Actor actor, long id, int version) {
    EvidenceFile file = records.find(id, version).orElseThrow(EvidenceNotFound::new);
    if (!mayRead(actor, file)) {
      throw new EvidenceNotFound();
    }
    records.noteReading(file, actor.userId(), now());
    return file;
  }

  /** Writes a content out for the system's own use, such as a dossier; rights are the caller's. */
  public void copy(String sha256, OutputStream target) throws IOException {
    store.copy(sha256, target);
  }

  void copy(EvidenceFile file, OutputStream target) throws IOException {
    store.copy(file.sha256(), target);
  }

  /**
   * The versions of a piece that this person may open, and for the unit itself who opened them.
   *
   * @throws EvidenceNotFound if there is none, or none for him
   */
  History history(Actor actor, long id) {
    List<EvidenceFile> versions =
        records.versions(id).stream().filter(each -> mayRead(actor, each)).toList();
    if (versions.isEmpty()) {
      throw new EvidenceNotFound();
    }
    boolean own = actor.may(Right.READ_UNFINISHED, versions.get(0).unit());
    List<Reading> readings = own ? records.readings(id) : List.of();
    Map<String, String> names =
        organisation.personNames(
            Stream.concat(
                    versions.stream().map(EvidenceFile::uploadedBy),
                    readings.stream().map(Reading::by))
                .distinct()
                .toList());
    return new History(
        versions.stream()
            .map(each -> new History.Version(each, nameOf(each.uploadedBy(), names)))
            .toList(),
        own,
        readings.stream()
            .map(each -> new Reading(each.version(), nameOf(each.by(), names), each.at()))
            .toList());
  }

  private static String nameOf(String user, Map<String, String> names) {
    return names.getOrDefault(user, user);
  }

  private boolean mayRead(Actor actor, EvidenceFile file) {
    return rights.stream().anyMatch(each -> each.mayRead(actor, file));
  }

  private EvidenceFile keep(Reception.Received file, LongSupplier record) {
    return intake.keep(
        file, () -> records.newest(record.getAsLong()).orElseThrow(EvidenceNotFound::new));
  }

  private void requireChange(Actor actor, long id) {
    EvidenceFile file = records.newest(id).orElseThrow(EvidenceNotFound::new);
    requireChange(actor, file.awardYear(), file.unit());
  }

  private void requireChange(Actor actor, long awardYear, String unit) {
    if (rights.stream().noneMatch(each -> each.mayChange(actor, awardYear, unit))) {
      throw new EvidenceNotFound();
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
