package vn.thidua.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Fields;

/**
 * What a paper bears besides its text.
 *
 * @param draft whether it is not issued yet
 * @param number null for a draft, and for a paper without a number
 * @param date of issue; for a draft the day it was written
 * @param approvedBy user id of the person whose step issued it; of a draft, who wrote it
 * @param inSteadOf user id of the one in whose stead he did it; null if it was his own work
 * @param replaces the number or title of the paper that this one corrects; null if it is the first
 */
public record Stamp(
    boolean draft,
    @Nullable DocumentNumber number,
    LocalDate date,
    String approvedBy,
    @Nullable String inSteadOf,
    Instant approvedAt,
    @Nullable String replaces) {

  /**
   * What every letterhead prints: {@code draft}, {@code number} (empty while there is none), {@code
   * symbol}, {@code issued} and {@code replaces}.
   *
   * @param symbol printed behind the room for a number that is not given yet; empty for a paper
   *     without a number
   */
  public Map<String, Object> facts(String symbol) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("draft", draft);
    facts.put("number", number == null ? "" : number.toString());
    facts.put("symbol", symbol);
    facts.put("issued", Fields.day(date));
    facts.put("replaces", replaces == null ? "" : replaces);
    return facts;
  }
}
