package vn.thidua.criteria.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Bands;
import vn.thidua.criteria.ScoringRule;

/** Bands in one cell of a sheet: {@code <=0: 2; <=2: 1.5; <5: 1; *: 0}, the last without bound. */
final class BandText {

  private BandText() {}

  /** Null for a rule without bands. */
  static @Nullable String of(ScoringRule rule) {
    return rule instanceof ScoringRule.ByBands banded ? of(banded.bands()) : null;
  }

  private static String of(Bands bands) {
    StringBuilder text = new StringBuilder();
    for (Bands.Band band : bands.bands()) {
      text.append(band.included() ? "<=" : "<")
          .append(plain(band.bound()))
          .append(": ")
          .append(plain(band.points()))
          .append("; ");
    }
    return text.append("*: ").append(plain(bands.rest())).toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * @throws IllegalArgumentException if it is not written like that
   */
  static Bands read(String text) {
    List<Bands.Band> bands = new ArrayList<>();
    String[] parts = text.split(";");
    for (int i = 0; i < parts.length - 1; i++) {
      bands.add(band(parts[i].split(":")));
    }
    String[] last = parts[parts.length - 1].split(":");
    if (last.length != 2 || !last[0].strip().equals("*")) {
      throw new IllegalArgumentException("no last band");
    }
    return new Bands(bands, number(last[1]));
  }

  private static Bands.Band band(String[] parts) {
    String bound = parts[0].strip();
    if (parts.length != 2 || !bound.startsWith("<")) {
      throw new IllegalArgumentException("no bound");
    }
    boolean included = bound.startsWith("<=");
    return new Bands.Band(number(bound.substring(included ? 2 : 1)), included, number(parts[1]));
  }

  /** With a decimal point or a decimal comma, two decimals at most. */
  static BigDecimal number(String text) {
    String plain = text.strip().replace(',', '.');
    if (!plain.matches("-?\\d{1,7}(\\.\\d{1,2})?")) {
      throw new IllegalArgumentException("no number");
    }
    return new BigDecimal(plain);
  }
}
