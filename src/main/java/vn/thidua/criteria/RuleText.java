package vn.thidua.criteria;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a scoring rule in Vietnamese, so that nobody has to read a formula to know his points. */
@Component
public class RuleText {

  private final MessageSource messages;

  RuleText(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Criterion criterion) {
    ScoringRule rule = criterion.rule();
    String name = rule.kind().name();
    if (rule instanceof ScoringRule.Banded banded) {
      return say(name, criterion.measure(), inWords(banded.bands(), ""));
    }
    if (rule instanceof ScoringRule.BandedShare share) {
      return say(name, criterion.measure(), inWords(share.bands(), " %"));
    }
    if (rule instanceof ScoringRule.BonusPenalty extra) {
      String way = extra.penaltyEach().signum() == 0 ? ".bonus" : ".penalty";
      return say(
          name + (extra.bonusEach().signum() * extra.penaltyEach().signum() == 0 ? way : ".both"),
          number(extra.bonusEach()),
          number(extra.penaltyEach()),
          criterion.measure(),
          number(rule.min()),
          number(rule.max()));
    }
    return say(name, number(rule.standard()), number(rule.max()), number(rule.min()));
  }

  private String inWords(Bands bands, String unit) {
    Stream<String> bounded =
        bands.bands().stream()
            .map(
                band ->
                    say(
                        band.included() ? "upTo" : "below",
                        number(band.bound()) + unit,
                        number(band.points())));
    return Stream.concat(bounded, Stream.of(say("rest", number(bands.rest()))))
        .collect(Collectors.joining("; "));
  }

  private static String number(BigDecimal value) {
    return NumberFormat.getInstance(Locale.forLanguageTag("vi-VN")).format(value);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("criteria.rule." + key, arguments, Locale.ROOT);
  }
}
