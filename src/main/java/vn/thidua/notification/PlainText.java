package vn.thidua.notification;

/** Makes text of any origin harmless for a mail: no control characters, no endless headers. */
public final class PlainText {

  private PlainText() {}

  /** One line of at most so many characters; line breaks and control characters become blanks. */
  public static String line(String text, int most) {
    return cut(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip(), most);
  }

  /** Text with plain line breaks and no other control characters but tabs. */
  public static String lines(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  /** The beginning, of at most so many characters. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
