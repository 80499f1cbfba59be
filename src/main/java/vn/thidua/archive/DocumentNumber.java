package vn.thidua.archive;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and symbol of an official document (Decree 30/2020/NĐ-CP), such as {@code 01/TTr-CTĐ}: one
 * spelling each, so that "1/…" and "01/…" cannot both be issued.
 */
public record DocumentNumber(int number, String symbol) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})\\s*/\\s*(\\S+)");

  /** Reads what a person wrote; empty if it is not a number from 1 with exactly this symbol. */
  public static Optional<DocumentNumber> read(String text, String symbol) {
    Matcher matcher = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    return matcher.matches() && matcher.group(2).equals(symbol) && !isZero(matcher.group(1))
        ? Optional.of(new DocumentNumber(Integer.parseInt(matcher.group(1)), symbol))
        : Optional.empty();
  }

  private static boolean isZero(String digits) {
    return Integer.parseInt(digits) == 0;
  }

  /** With two digits at least, as the decree asks. */
  @Override
  public String toString() {
    return "%02d/%s".formatted(number, symbol);
  }
}
