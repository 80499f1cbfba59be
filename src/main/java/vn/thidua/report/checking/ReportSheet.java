package vn.thidua.report.checking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.Fact;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.Narrative;
import vn.thidua.report.Passage;
import vn.thidua.report.SelfScore;
import vn.thidua.report.content.SelfCheck;

/**
 * A unit's report as the forms show it: the year's criteria with the newest facts and points, what
 * changed since the version before, the evidence, and the remarks made on each.
 *
 * @param signature null until the version shown is signed
 */
public record ReportSheet(
    @JsonUnwrapped Head head,
    @JsonUnwrapped Narrative narrative,
    List<Row> rows,
    @JsonUnwrapped Sums sums,
    @JsonUnwrapped Comments comments,
    @JsonUnwrapped Promise promise,
    @Nullable Signature signature) {

  /**
   * What report it is.
   *
   * @param unitCode of the unit
   * @param version the number shown; 0 if nothing was written yet
   */
  public record Head(
      long report,
      long awardYear,
      String unitCode,
      String unit,
      int year,
      Instant due,
      int version) {}

  /**
   * @param subtotals of the headings, by code
   * @param previousTotal null if there is no earlier version
   */
  public record Sums(
      Map<String, BigDecimal> subtotals,
      BigDecimal standard,
      BigDecimal total,
      @Nullable BigDecimal previousTotal) {}

  /**
   * What was changed and remarked.
   *
   * @param changes of the texts since the version before
   * @param remarks on the whole report
   * @param passageRemarks for each passage, in their order
   * @param findings what the automatic check of the version shown finds
   */
  public record Comments(
      List<Change> changes,
      List<Remark> remarks,
      Map<Passage, List<Remark>> passageRemarks,
      List<SelfCheck.Finding> findings) {}

  /**
   * What the unit promised for the year.
   *
   * @param pledge null if the unit did not sign the pact
   */
  record Promise(@Nullable String pledge, @Nullable String plan) {}

  /**
   * One criterion.
   *
   * @param above the headings that begin with it, from the top
   * @param score null if not scored yet
   */
  public record Row(
      @JsonUnwrapped CriterionText criterion,
      List<Above> above,
      @JsonUnwrapped Wanted wanted,
      @JsonUnwrapped @Nullable SelfScore score,
      @JsonUnwrapped Revision revision,
      List<File> evidence,
      List<Remark> remarks) {

    public String code() {
      return criterion.code();
    }
  }

  /**
   * What the unit has to state.
   *
   * @param byUnit whether the unit scores it itself
   * @param asked the facts it asks for
   * @param needsEvidence whether points need a document
   */
  public record Wanted(boolean byUnit, Set<Fact> asked, boolean needsEvidence) {}

  /**
   * @param before what the version before said; null if there is none
   * @param changed whether facts, note or evidence differ from the version before
   * @param wording what changed in the note
   */
  public record Revision(
      @Nullable SelfScore before, boolean changed, List<TextChanges.Piece> wording) {}

  /** A heading of the tree. */
  record Above(String code, String name, int depth, BigDecimal standard) {}

  /**
   * A file, and where else its content stands.
   *
   * @param added whether it is new since the version before
   * @param elsewhere in words
   */
  public record File(EvidenceFile file, boolean added, List<String> elsewhere) {}

  /**
   * A text that changed.
   *
   * @param part {@code ACHIEVEMENTS}, a passage, or {@code ISSUES}
   */
  public record Change(String part, List<TextChanges.Piece> pieces) {

    /** The texts that differ, in the order of the report. */
    static List<Change> between(Narrative before, Narrative now) {
      List<Change> all = new ArrayList<>();
      all.add(of("ACHIEVEMENTS", before.achievements(), now.achievements()));
      for (Passage passage : Passage.values()) {
        all.add(
            of(
                passage.name(),
                before.passages().getOrDefault(passage, ""),
                now.passages().getOrDefault(passage, "")));
      }
      all.add(of("ISSUES", before.obstacles(), now.obstacles()));
      return all.stream().filter(each -> !each.pieces().isEmpty()).toList();
    }

    private static Change of(String part, String before, String now) {
      return new Change(part, TextChanges.between(before, now));
    }
  }

  /** Who signed, when, and the SHA-256 of what. */
  public record Signature(String by, Instant at, String hash) {}
}
