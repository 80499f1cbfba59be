package vn.thidua.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.year.Award;

/** Says figures and verdicts in the words of the minutes. */
@Component
class Wording {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ROOT);
  }

  String award(Award award) {
    return say("year.award." + award);
  }

  String date(LocalDate date) {
    return DATE.format(date);
  }

  /** Who came, those heard by a letter apart, and what the rule makes of it. */
  String quorum(Attendance attendance, String rule) {
    return attendance.byLetter() == 0
        ? say("ballot.quorum", attendance.present(), attendance.members(), rule)
        : say(
            "ballot.quorumApart",
            attendance.present(),
            attendance.members(),
            attendance.represented(),
            attendance.written(),
            rule);
  }

  /** The verdict of the first round: figures, base, threshold and rule. */
  String verdict(int agree, int whole, Threshold threshold, boolean passed) {
    return say(
        passed ? "ballot.verdict.passed" : "ballot.verdict.failed",
        String.valueOf(agree),
        String.valueOf(whole),
        say("ballot.base." + threshold.base()),
        percent(agree, whole),
        threshold.words(),
        threshold.rule());
  }

  /**
   * A share in per cent with a decimal comma; for reading only, rounded down so that it never shows
   * a threshold that was missed.
   */
  static String percent(int part, int whole) {
    if (whole == 0) {
      return "0";
    }
    return BigDecimal.valueOf(part * 100L)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  /** A year of a cluster. */
  String year(String clusterName, int number) {
    return say("ballot.yearOfCluster", clusterName, String.valueOf(number));
  }
}
