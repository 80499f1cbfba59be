package vn.thidua.year;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The award year that a case belongs to: what its business key begins with. */
public record YearKey(String cluster, int number) {

  private static final Pattern BEGINNING = Pattern.compile("([^/]+)/(\\d{4})(/.*)?");

  /** Such as {@code cum-1/2016}. */
  public String businessKey() {
    return cluster + "/" + number;
  }

  /**
   * @param businessKey such as {@code cum-1/2016} or {@code cum-1/2016/lao-cai}
   * @return empty for a case of no year
   */
  public static Optional<YearKey> of(String businessKey) {
    Matcher found = BEGINNING.matcher(businessKey);
    return found.matches()
        ? Optional.of(new YearKey(found.group(1), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }
}
