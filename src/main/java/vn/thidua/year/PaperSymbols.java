package vn.thidua.year;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The symbols behind a paper's number. */
public final class PaperSymbols {

  private PaperSymbols() {}

  /**
   * Such as "KH-CTĐ".
   *
   * @param key of the message that holds it
   */
  public static String of(MessageSource messages, String key) {
    return messages.getMessage(key, null, Locale.ROOT);
  }
}
