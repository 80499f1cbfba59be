package vn.thidua.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of mail, each with words of its own in which these fields may stand. */
public enum MailKind {
  /** {@code due} as 20/12/2016, or empty. */
  NEW_TASK("newTask", "task", "due"),
  NOTICE("notice", "subject", "text"),
  /**
   * A letter of an authority, such as a decision; an administrator may have it held before it goes.
   */
  OFFICIAL("official", "subject", "text");

  public static final String CASE = "businessKey";

  /** The case in words; empty where it has none. */
  public static final String CASE_NAME = "caseName";

  private final String key;
  private final List<String> fields;

  MailKind(String key, String... fields) {
    this.key = key;
    this.fields = Stream.concat(Arrays.stream(fields), Stream.of(CASE, CASE_NAME)).toList();
  }

  /** Name of its file in {@code templates/mail}, and of the kind in tables. */
  public String key() {
    return key;
  }

  public List<String> fields() {
    return fields;
  }

  public static MailKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such kind of mail: " + key));
  }
}
