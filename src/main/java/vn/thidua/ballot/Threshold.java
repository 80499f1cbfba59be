package vn.thidua.ballot;

import vn.thidua.ballot.count.Base;
import vn.thidua.words.Words;

/**
 * The share of votes that a candidate needs, as a fraction of whole numbers so that an exact hit is
 * one. Fixed when the round is opened.
 *
 * @param rule in words
 */
public record Threshold(Base base, int numerator, int denominator, String rule) {

  /** As people say it: {@code 80%} or {@code 2/3}. */
  public String share() {
    return denominator == 100 ? numerator + "%" : numerator + "/" + denominator;
  }

  /** The verdict of the first round: figures, base, threshold and rule. */
  public String verdict(Words words, int agree, int whole, boolean passed) {
    return words.say(
        passed ? "ballot.verdict.passed" : "ballot.verdict.failed",
        agree,
        whole,
        base,
        Words.percent(agree, whole),
        share(),
        rule);
  }
}
