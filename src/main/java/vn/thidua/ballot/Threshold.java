package vn.thidua.ballot;

/**
 * The share of votes that a candidate needs, as a fraction of whole numbers so that an exact hit is
 * one. Fixed when the round is opened.
 *
 * @param rule in words
 */
record Threshold(Base base, int numerator, int denominator, String rule) {

  /** As people say it: {@code 80 %} or {@code 2/3}. */
  String words() {
    return denominator == 100 ? numerator + " %" : numerator + "/" + denominator;
  }
}
