package vn.thidua.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.paperwork.PaperOrder;
import vn.thidua.archive.paperwork.PaperOrders;
import vn.thidua.archive.paperwork.Paperwork;
import vn.thidua.archive.signature.Signing;
import vn.thidua.archive.signature.Stamped;
import vn.thidua.document.Paper;
import vn.thidua.document.Typesetter;
import vn.thidua.workflow.Refusal;

/** Writes what was ordered: sets each paper, numbers and signs what is issued, keeps it. */
@Component
public class PaperWriter {

  private final PaperOrders orders;
  private final Paperwork paperwork;
  private final Typesetter typesetter;
  private final NumberRegister register;
  private final Signing signing;
  private final Archive archive;

  PaperWriter(
      PaperOrders orders,
      Paperwork paperwork,
      Typesetter typesetter,
      NumberRegister register,
      Signing signing,
      Archive archive) {
    this.orders = orders;
    this.paperwork = paperwork;
    this.typesetter = typesetter;
    this.register = register;
    this.signing = signing;
    this.archive = archive;
  }

  /** One paper of an order. */
  private record Piece(
      long order, PaperStep step, PaperSource source, DuePaper due, boolean draft) {}

  /** Does what is ordered for a case and those below it, without waiting for the jobs. */
  @Transactional
  public void finish(String caseKey) {
    for (String each : orders.openCases(caseKey)) {
      orders.lock(each);
      orders.open(each).forEach(this::write);
    }
  }

  /**
   * All papers of an order, or none: a failure is told and left to the engine to try again. What
   * was ordered before in the same case is written before it, so that papers follow one another as
   * their steps did. An order that is done is left as it is.
   */
  @Transactional
  public void write(long id) {
    PaperOrder order = orders.get(id);
    orders.lock(order.caseKey());
    orders.openUntil(order).forEach(this::write);
  }

  private void write(PaperOrder order) {
    try {
      List<Piece> pieces = pieces(order);
      for (int done = 0; done < pieces.size(); done++) {
        orders.progress(order.id(), done, pieces.size());
        write(pieces.get(done));
      }
      orders.finished(order.id());
    } catch (RuntimeException failure) {
      orders.failed(order.id(), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  /**
   * @throws Refusal if there is nothing to write although the drawing says so
   */
  private List<Piece> pieces(PaperOrder order) {
    if (order.corrects() != null) {
      return List.of(correction(order, archive.get(order.corrects())));
    }
    PaperSource source = paperwork.source(order.kind());
    PaperStep step = order.asStep();
    PaperStep approved = step.approvedBy(source.approver(step));
    List<Piece> pieces =
        source.due(step).stream()
            .map(due -> new Piece(order.id(), approved, source, due, order.draft()))
            .toList();
    if (pieces.isEmpty() && !source.mayBeNone(step)) {
      throw new Refusal("archive.nothingToWrite", order.kind(), order.caseKey());
    }
    return pieces;
  }

  /** The same paper from the facts as they are now, under a number of its own. */
  private Piece correction(PaperOrder order, ArchivedPaper wrong) {
    PaperSource source = paperwork.source(wrong.kind());
    PaperStep step = order.asStep();
    DuePaper due =
        source.due(step).stream()
            .filter(each -> each.subject().equals(wrong.subject()))
            .findFirst()
            .orElseThrow(
                () -> new Refusal("archive.nothingToWrite", order.kind(), order.caseKey()));
    return new Piece(order.id(), step, source, due.anew(), false);
  }

  private void write(Piece piece) {
    if (piece.draft()) {
      Stamp stamp =
          new Stamp(
              true,
              null,
              archive.today(),
              piece.step().by(),
              piece.step().inSteadOf(),
              piece.step().at(),
              null);
      archive.keepDraft(
          piece.order(),
          piece.step(),
          piece.source().kind(),
          piece.due(),
          set(piece, stamp, false));
    } else {
      issue(piece);
    }
  }

  private void issue(Piece piece) {
    String kind = piece.source().kind();
    DuePaper due = piece.due();
    Optional<ArchivedPaper> before = archive.issued(piece.step().caseKey(), kind, due.subject());
    @Nullable RegisterEntry entry = entry(piece);
    Stamp stamp =
        new Stamp(
            false,
            entry == null ? null : entry.documentNumber(),
            due.issuedOn() == null ? archive.today() : due.issuedOn(),
            piece.step().by(),
            piece.step().inSteadOf(),
            piece.step().at(),
            before.map(PaperWriter::nameOf).orElse(null));
    boolean key = signing.canSign(stamp.approvedBy());
    Paper paper = set(piece, stamp, key);
    Paper signed =
        key ? new Paper(paper.title(), signing.sign(paper.pdf(), stamp), paper.docx()) : paper;
    if (entry != null) {
      register.describe(entry.id(), signed.title());
    }
    archive.keepIssued(
        piece.order(),
        piece.step(),
        kind,
        due,
        new Stamped(
            stamp,
            entry == null ? null : entry.id(),
            before.map(ArchivedPaper::id).orElse(null),
            key),
        signed);
  }

  private @Nullable RegisterEntry entry(Piece piece) {
    DuePaper due = piece.due();
    if (due.entry() != null) {
      return register.get(due.entry());
    }
    return due.series() == null
        ? null
        : register.draw(
            due.series(), piece.order(), due.subject(), piece.source().kind(), piece.step().by());
  }

  private Paper set(Piece piece, Stamp stamp, boolean signedByKey) {
    Map<String, Object> facts = new HashMap<>(piece.due().facts().apply(stamp));
    facts.put("draft", stamp.draft());
    facts.put("approval", stamp.draft() ? false : signing.approval(stamp, signedByKey));
    return typesetter.set(piece.source().kind(), piece.due().templateDay(), facts);
  }

  private static String nameOf(ArchivedPaper paper) {
    return paper.number() == null ? paper.title() : paper.number();
  }
}
