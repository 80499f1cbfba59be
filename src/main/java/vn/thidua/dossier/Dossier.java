package vn.thidua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Proposal;

/**
 * What the cluster forwards to the Ministry (Law 06/2022 art. 84: tờ trình, báo cáo thành tích,
 * biên bản bình xét).
 *
 * @param letterNumber such as "12/TTr-CTĐ"; null until signed
 */
public record Dossier(
    long id,
    long awardYear,
    @Nullable String letterNumber,
    List<Part> parts,
    List<Proposal> proposals,
    List<Supplement> supplements) {

  /**
   * @param sha256 of the part's content, hexadecimal
   */
  public record Part(String title, String sha256) {}

  /** A question of the Ministry and the cluster's answer; both stay in the dossier. */
  public record Supplement(String question, @Nullable String answer) {}
}
