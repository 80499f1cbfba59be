package vn.thidua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Proposal;

/**
 * What the cluster forwards to the Ministry (Law 06/2022 art. 84: tờ trình, báo cáo thành tích,
 * biên bản bình xét).
 *
 * @param letterNumber such as "12/TTr-CTĐ"; null until signed
 * @param assembledBy user id of the secretary
 * @param signedBy user id of the head's director; null until signed
 * @param parts in their order in the dossier
 * @param proposals as they stood in the minutes when the dossier was assembled
 * @param supplements in the order they were asked for
 */
public record Dossier(
    long id,
    long awardYear,
    @Nullable String letterNumber,
    String assembledBy,
    Instant assembledAt,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    List<Part> parts,
    List<Proposal> proposals,
    List<Supplement> supplements) {

  /** Whether the head has signed it and the Ministry may work on it. */
  public boolean isForwarded() {
    return letterNumber != null;
  }

  /**
   * @param sha256 of the part's content, hexadecimal
   */
  public record Part(String title, String sha256) {}

  /**
   * A question of the Ministry and the cluster's answer; both stay in the dossier.
   *
   * @param askedBy user id
   * @param answer null while the question is open, as are its author and time
   */
  public record Supplement(
      String question,
      String askedBy,
      Instant askedAt,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}
}
