package vn.thidua.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossier.Dossier;
import vn.thidua.review.Verdict;
import vn.thidua.year.Award;

/**
 * All that the Ministry's people read beside their step: the forwarded dossier, the cluster's
 * scores and votes, and what the Ministry itself has found so far.
 *
 * @param intact whether every fingerprint was right when the dossier was looked at last; true
 *     before anybody did
 * @param opinion and appraisal, council: null until handed in
 */
record CaseFile(
    String cluster,
    int year,
    LocalDate heldOn,
    @Nullable String letterNumber,
    String signedBy,
    @Nullable Instant signedAt,
    long dossier,
    String manifestSha256,
    List<Dossier.Part> files,
    boolean intact,
    List<Exchange> supplements,
    List<Candidacy> proposals,
    @Nullable Finding opinion,
    @Nullable Finding appraisal,
    @Nullable Finding council,
    @Nullable Integer councilTotal) {

  /**
   * A question of the Ministry and the cluster's answer, with names.
   *
   * @param manifestSha256 fingerprint of the list of the answer's files; null if none came with it
   */
  record Exchange(
      int ordinal,
      @Nullable String item,
      String question,
      String askedBy,
      Instant askedAt,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable String manifestSha256,
      List<Dossier.Enclosed> enclosures) {}

  /** What one part of the Ministry found, with its author's name. */
  record Finding(String text, String by, Instant at) {}

  /**
   * One proposed unit. Score, vote, eligibility stand side by side; none of them alone decides
   * (rule R20).
   *
   * @param unit code; {@code name} is for the reader
   * @param settledScore null if not scored
   * @param ministryScore the Ministry's points in all; null before the appraisal, and where the
   *     year's table has no criterion of the Ministry
   * @param decision null until the Minister has decided
   */
  record Candidacy(
      String unit,
      String name,
      Award award,
      int agree,
      int members,
      String verdict,
      @Nullable BigDecimal settledScore,
      @Nullable Integer rank,
      @Nullable Verdict eligibility,
      @Nullable String ground,
      @Nullable String citation,
      @Nullable BigDecimal ministryScore,
      List<MinistryScore> ministryScores,
      @Nullable String opinion,
      @Nullable Integer votesFor,
      @Nullable Integer votesAgainst,
      @Nullable CandidateDecision decision) {}
}
