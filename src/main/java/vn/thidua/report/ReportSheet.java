package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Fact;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.Kind;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.ReportVersion.Issue;

/**
 * A unit's report as the forms show it: the year's criteria with the newest facts and points, what
 * changed since the version before, the evidence, and the remarks made on each.
 *
 * @param unitCode of the unit
 * @param version the number shown; 0 if nothing was written yet
 * @param subtotals of the headings, by code
 * @param previousTotal null if there is no earlier version
 * @param changes of the texts since the version before
 * @param remarks on the whole report
 * @param findings what the automatic check of the version shown finds
 * @param pledge null if the unit did not sign the pact
 * @param signature null until the version shown is signed
 */
record ReportSheet(
    long report,
    long awardYear,
    String unitCode,
    String unit,
    int year,
    Instant due,
    int version,
    String achievements,
    Map<Passage, String> passages,
    List<Issue> issues,
    List<Row> rows,
    Map<String, BigDecimal> subtotals,
    BigDecimal standard,
    BigDecimal total,
    @Nullable BigDecimal previousTotal,
    List<Change> changes,
    List<Remark> remarks,
    Map<Passage, List<Remark>> passageRemarks,
    List<SelfCheck.Finding> findings,
    @Nullable String pledge,
    @Nullable String plan,
    @Nullable Signature signature) {

  /**
   * One criterion.
   *
   * @param above the headings that begin with it, from the top
   * @param rule how points follow, in words
   * @param place of its facts among those that the unit states; null if others score it
   * @param asked the facts it asks for
   * @param needsEvidence whether points need a document
   * @param points null if not scored yet
   * @param before what the version before said; null if there is none
   * @param changed whether facts, note or evidence differ from the version before
   * @param wording what changed in the note
   */
  record Row(
      String code,
      String group,
      List<Above> above,
      String name,
      Kind kind,
      String rule,
      String measure,
      @Nullable Integer place,
      Set<Fact> asked,
      boolean needsEvidence,
      BigDecimal min,
      BigDecimal max,
      Facts facts,
      @Nullable BigDecimal points,
      String note,
      @Nullable Before before,
      boolean changed,
      List<Wording.Piece> wording,
      List<File> evidence,
      List<Remark> remarks) {

    /** Whether the unit scores it itself. */
    public boolean isByUnit() {
      return place != null;
    }
  }

  /** A heading of the tree. */
  record Above(String code, String name, int depth, BigDecimal standard) {}

  record Before(Facts facts, BigDecimal points, String note) {}

  /**
   * A file, and where else its content stands.
   *
   * @param added whether it is new since the version before
   * @param elsewhere in words
   */
  record File(EvidenceFile file, boolean added, List<String> elsewhere) {}

  /** A remark with the name of the person who made it. */
  record Remark(String text, String by, Instant at) {}

  /**
   * A text that changed.
   *
   * @param part {@code ACHIEVEMENTS}, a passage, or {@code ISSUES}
   */
  record Change(String part, List<Wording.Piece> pieces) {

    /** The texts that differ, in the order of the report. */
    static List<Change> between(ReportVersion before, ReportVersion now) {
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
      return new Change(part, Wording.between(before, now));
    }
  }

  /** Who signed, when, and the SHA-256 of what. */
  record Signature(String by, Instant at, String hash) {}
}
