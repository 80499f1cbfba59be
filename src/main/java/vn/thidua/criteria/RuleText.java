package vn.thidua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;

/**
 * Tells a scoring rule in Vietnamese, and the facts that it was given, so that nobody has to read a
 * formula to know his points.
 */
@Component
public class RuleText {

  private final Words words;

  RuleText(Words words) {
    this.words = words;
  }

  public CriterionText describe(Criterion criterion) {
    return new CriterionText(
        criterion.code(),
        criterion.group(),
        criterion.name(),
        criterion.rule().kind(),
        of(criterion),
        criterion.measure(),
        new CriterionText.Bounds(criterion.min(), criterion.max()));
  }

  public String of(Criterion criterion) {
    ScoringRule rule = criterion.rule();
    String name = rule.kind().name();
    if (rule instanceof ScoringRule.Banded banded) {
      return say(name, criterion.measure(), inWords(banded.bands(), ""));
    }
    if (rule instanceof ScoringRule.BandedShare share) {
      return say(name, criterion.measure(), inWords(share.bands(), "%"));
    }
    if (rule instanceof ScoringRule.BonusPenalty extra) {
      String way = extra.penaltyEach().signum() == 0 ? ".bonus" : ".penalty";
      return say(
          name + (extra.bonusEach().signum() * extra.penaltyEach().signum() == 0 ? way : ".both"),
          extra.bonusEach(),
          extra.penaltyEach(),
          criterion.measure(),
          rule.min(),
          rule.max());
    }
    return say(
        name,
        rule.standard(),
        rule.max(),
        rule.min(),
        rule.standard().divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP));
  }

  /** Such as "35 / 40 nhiệm vụ"; empty if nothing was stated. */
  public String facts(Criterion criterion, Facts facts) {
    if (facts.actual() == null) {
      return "";
    }
    BigDecimal actual = facts.actual();
    return switch (criterion.rule().kind()) {
      case ACHIEVED -> words.label(actual.signum() == 0 ? Target.NOT_MET : Target.MET);
      case BANDED -> fact("counted", actual, criterion.measure());
      case BANDED_SHARE, PROPORTIONAL, RELATIVE_TO_BEST ->
          fact("share", actual, stated(facts.target()), criterion.measure());
      case BONUS_PENALTY ->
          stated(facts.violations()).signum() == 0
              ? fact("counted", actual, criterion.measure())
              : fact("violated", actual, criterion.measure(), stated(facts.violations()));
      case JUDGED -> "";
    };
  }

  private static BigDecimal stated(@Nullable BigDecimal fact) {
    return fact == null ? BigDecimal.ZERO : fact;
  }

  private String fact(String key, Object... arguments) {
    return words.say("criteria.facts." + key, arguments);
  }

  private String inWords(Bands bands, String unit) {
    Stream<String> bounded =
        bands.bands().stream()
            .map(
                band ->
                    say(
                        band.included() ? "upTo" : "below",
                        Words.decimal(band.bound()) + unit,
                        band.points()));
    return Stream.concat(bounded, Stream.of(say("rest", bands.rest())))
        .collect(Collectors.joining("; "));
  }

  private String say(String key, Object... arguments) {
    return words.say("criteria.rule.of." + key, arguments);
  }
}
