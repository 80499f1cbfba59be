package vn.thidua.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Proposal;
import vn.thidua.decision.examination.CouncilVote;
import vn.thidua.decision.examination.MinistryScore;
import vn.thidua.dossier.Dossier;
import vn.thidua.review.ScoreRow;

/**
 * All that the Ministry's people read beside their step: the forwarded dossier, the cluster's
 * scores and votes, and what the Ministry itself has found so far.
 *
 * @param supplements with the names of those who asked and answered
 * @param opinion and appraisal, council: null until handed in
 */
public record CaseFile(
    @JsonUnwrapped Letter letter,
    @JsonUnwrapped Enclosed enclosed,
    List<Dossier.Supplement> supplements,
    List<Candidacy> proposals,
    @Nullable Finding opinion,
    @Nullable Finding appraisal,
    @Nullable Council council) {

  /**
   * The letter with which the cluster forwarded the dossier.
   *
   * @param cluster its name
   * @param heldOn day of the meeting
   * @param signedBy name of who signed
   */
  public record Letter(
      String cluster,
      int year,
      LocalDate heldOn,
      @Nullable String letterNumber,
      String signedBy,
      @Nullable Instant signedAt) {}

  /**
   * What came with the letter.
   *
   * @param dossier id, under which the files are fetched and checked
   * @param intact whether every fingerprint was right when the dossier was looked at last; true
   *     before anybody did
   */
  public record Enclosed(
      long dossier, String manifestSha256, List<Dossier.Part> files, boolean intact) {}

  /** What one part of the Ministry found, with its author's name. */
  public record Finding(String text, String by, Instant at) {}

  /**
   * What the council advised.
   *
   * @param total members who took part in the vote
   */
  public record Council(@JsonUnwrapped Finding finding, int total) {}

  /**
   * One proposed unit. Score, vote, eligibility stand side by side; none of them alone decides
   * (rule R20).
   *
   * @param name of the unit, for the reader
   * @param score its line in the cluster's score table; null if it has none
   * @param ministryScores none before the appraisal
   * @param opinion of Cục Ngoại vụ, {@code vote} of the council: null until handed in
   * @param decision null until the Minister has decided
   */
  public record Candidacy(
      String name,
      @JsonUnwrapped Proposal proposal,
      @Nullable ScoreRow score,
      List<MinistryScore> ministryScores,
      @Nullable String opinion,
      @Nullable CouncilVote vote,
      @Nullable CandidateDecision decision) {

    public String unit() {
      return proposal.unit();
    }

    /**
     * The Ministry's points in all; null before the appraisal, and where the year's table has no
     * criterion of the Ministry.
     */
    @JsonProperty
    public @Nullable BigDecimal ministryScore() {
      return MinistryScore.total(ministryScores).orElse(null);
    }
  }
}
