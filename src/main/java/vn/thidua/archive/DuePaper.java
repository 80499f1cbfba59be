package vn.thidua.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be written.
 *
 * @param subject what tells it from others of its kind in the same case, such as a unit's code;
 *     empty if there is only one
 * @param templateDay the day whose version of the template holds
 * @param series of which its number is; null if it has none
 * @param entry of the register under which a person has given the number already; null if the next
 *     number of the series is taken
 * @param issuedOn the date it bears; null for the day of the step
 * @param readers units and groups that may read it
 * @param facts by the names of the template, once number and date are known
 */
public record DuePaper(
    String subject,
    LocalDate templateDay,
    @Nullable NumberSeries series,
    @Nullable Long entry,
    @Nullable LocalDate issuedOn,
    Set<String> readers,
    Function<Stamp, Map<String, Object>> facts) {

  /** The same paper with the next number and the day's date, as a correction bears them. */
  DuePaper anew() {
    return new DuePaper(subject, templateDay, series, null, null, readers, facts);
  }
}
