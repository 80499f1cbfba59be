package vn.thidua.ballot.seal;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Codes that people read, copy and compare: four groups of four letters and digits that are not
 * mistaken for each other, 80 bits of chance.
 */
public final class RandomCode {

  /** How a code looks. */
  public static final String PATTERN = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUPS = 4;

  private RandomCode() {}

  public static String next() {
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < GROUPS * 4; letter++) {
      if (letter > 0 && letter % 4 == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
