package vn.thidua.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.paperwork.ApprovingOffices;
import vn.thidua.archive.signature.Stamped;
import vn.thidua.document.Paper;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;

/**
 * The papers of all cases: drafts until they are issued, then for ever as they are. A correction is
 * a new paper that names the one it replaces.
 */
@Service
public class Archive {

  private final ArchiveRows rows;
  private final ContentStore contents;
  private final NumberRegister register;
  private final ApprovingOffices offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Archive(
      ArchiveRows rows,
      ContentStore contents,
      NumberRegister register,
      ApprovingOffices offices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.register = register;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /** The papers of a case and those below it that hold, in the order in which they were issued. */
  public List<ArchivedPaper> issued(String caseKey) {
    return rows.issued(caseKey);
  }

  /** The paper that was issued last under this kind and subject, be it void by now. */
  public Optional<ArchivedPaper> issued(String caseKey, String kind, String subject) {
    return rows.issued(caseKey, kind, subject);
  }

  /** Lets more people read the papers of this kind, from now on. */
  @Transactional
  public void open(String caseKey, String kind, Set<String> readers) {
    rows.open(caseKey, kind, readers);
  }

  /** What this person may read of a case. */
  List<ArchivedPaper> of(String caseKey, Actor reader) {
    Entries entries = Entries.of(reader);
    return entries.isEmpty() ? List.of() : rows.of(caseKey, entries);
  }

  /**
   * @throws PaperNotFound if there is none, or it is not for this person's eyes
   */
  ArchivedPaper get(long id, Actor reader) {
    return find(id, reader).orElseThrow(PaperNotFound::new);
  }

  public boolean mayRead(ArchivedPaper paper, Actor reader) {
    return find(paper.id(), reader).isPresent();
  }

  private Optional<ArchivedPaper> find(long id, Actor reader) {
    Entries entries = Entries.of(reader);
    return entries.isEmpty() ? Optional.empty() : rows.find(id, entries);
  }

  /** The issued papers that this person answers for and that hold, newest first. */
  public List<ArchivedPaper> answeredForBy(Actor actor) {
    return actor.groups().isEmpty() ? List.of() : rows.answeredForBy(actor, Entries.of(actor));
  }

  ArchivedPaper get(long id) {
    return find(id).orElseThrow(PaperNotFound::new);
  }

  Optional<ArchivedPaper> find(long id) {
    return rows.find(id);
  }

  byte[] pdf(ArchivedPaper paper) {
    return contents.read(paper.pdfSha256());
  }

  byte[] docx(ArchivedPaper paper) {
    return contents.read(paper.docxSha256());
  }

  /** Keeps a draft in place of the one before. */
  @Transactional
  void keepDraft(long order, PaperStep step, String kind, DuePaper due, Paper paper) {
    rows.dropDrafts(step.caseKey(), kind, due.subject());
    rows.insert(
        order,
        new ArchivedPaper(
            0,
            step.caseKey(),
            kind,
            due.subject(),
            paper.title(),
            false,
            null,
            null,
            null,
            step.by(),
            null,
            step.at(),
            false,
            contents.put(paper.pdf()),
            contents.put(paper.docx()),
            clock.instant(),
            null,
            null),
        due.readers());
  }

  /**
   * Keeps an issued paper, for ever as it is; its draft is not needed any more.
   *
   * @param signed whether the PDF bears an electronic signature
   */
  @Transactional
  long keepIssued(
      long order, PaperStep step, String kind, DuePaper due, Stamped stamped, Paper paper) {
    rows.dropDrafts(step.caseKey(), kind, due.subject());
    rows.replace(step.caseKey(), kind, due.subject());
    long id =
        rows.insert(
            order,
            new ArchivedPaper(
                0,
                step.caseKey(),
                kind,
                due.subject(),
                paper.title(),
                true,
                stamped.entry(),
                stamped.stamp().number() == null ? null : stamped.stamp().number().toString(),
                stamped.stamp().date(),
                step.by(),
                office(step, stamped.corrects()),
                step.at(),
                stamped.signed(),
                contents.put(paper.pdf()),
                contents.put(paper.docx()),
                clock.instant(),
                stamped.corrects(),
                null),
            due.readers());
    events.publishEvent(new PaperIssued(id, step.caseKey(), step.awardYear(), kind, due.subject()));
    return id;
  }

  /** A paper in place of another belongs to the same office. */
  private @Nullable String office(PaperStep step, @Nullable Long corrects) {
    return offices
        .of(step)
        .or(() -> Optional.ofNullable(corrects).flatMap(rows::find).map(ArchivedPaper::office))
        .orElse(null);
  }

  /**
   * Declares an issued paper void; it stays to be read, as does its number with the reason.
   *
   * @throws Refusal unless this person answers for it and it holds: is no draft, not void already
   *     and not replaced by a later one
   */
  @Transactional
  public ArchivedPaper declareVoid(long id, String reason, Actor actor) {
    ArchivedPaper paper = get(id, actor);
    requireAnswerable(paper, actor);
    if (!rows.declareVoid(id, reason.strip(), actor.userId(), clock.instant())) {
      throw new Refusal("archive.holdsNoMore", paper.title());
    }
    if (paper.registerEntry() != null) {
      register.declareVoid(paper.registerEntry(), reason, actor.userId());
    }
    return paper;
  }

  private static void requireAnswerable(ArchivedPaper paper, Actor actor) {
    if (!paper.isAnsweredForBy(actor)) {
      throw new Refusal("archive.notApprover", paper.title());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
