package vn.thidua.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Proposal;

/**
 * What the cluster forwards to the Ministry (Law 06/2022 art. 84: tờ trình, báo cáo thành tích,
 * biên bản bình xét).
 *
 * @param letterNumber such as "12/TTr-CTĐ"; null until signed
 * @param assembledBy user id of the secretary
 * @param signedBy user id of the head's director; null until signed
 * @param letter what the secretary wrote
 * @param manifestSha256 fingerprint of the list of all files; empty until they are put together
 * @param parts in the order of the manifest; none until they are put together
 * @param proposals of the signed minutes, which do not change any more
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
    String letter,
    String manifestSha256,
    List<Part> parts,
    List<Proposal> proposals,
    List<Supplement> supplements) {

  /** Whether the head has signed it and the Ministry may work on it. */
  public boolean isForwarded() {
    return letterNumber != null;
  }

  /** Whether its files are put together, so that it can be read and signed. */
  public boolean isCompiled() {
    return !manifestSha256.isEmpty();
  }

  /** What the letter names as enclosed: each paper once, not in both forms. */
  public List<String> enclosures() {
    return parts.stream()
        .filter(part -> !part.path().endsWith(".docx"))
        .map(Part::title)
        .distinct()
        .toList();
  }

  /**
   * One file.
   *
   * @param ordinal its place in the manifest, from 1
   * @param path in the ZIP and in the manifest
   * @param kind of paper, or of another file
   * @param size in bytes
   * @param sha256 of its content, hexadecimal
   */
  public record Part(
      int ordinal, String path, String title, String kind, long size, String sha256) {}

  /**
   * A question of the Ministry and the cluster's answer; both stay in the dossier.
   *
   * @param enclosures the files that came with the answer
   */
  public record Supplement(@JsonUnwrapped DossierSupplement exchange, List<Enclosed> enclosures) {

    public int ordinal() {
      return exchange.ordinal();
    }

    /** With the names of those who asked and answered, by their user ids, instead of these. */
    public Supplement with(Map<String, String> names) {
      return new Supplement(exchange.with(names), enclosures);
    }
  }

  /**
   * A file that came with an answer.
   *
   * @param title its name as it was brought
   * @param path in the answer's ZIP and its manifest
   * @param size in bytes
   * @param sha256 of its content, hexadecimal
   * @param scanned whether a virus scanner looked at it
   */
  public record Enclosed(
      long id, String title, String path, long size, String sha256, boolean scanned) {}
}
