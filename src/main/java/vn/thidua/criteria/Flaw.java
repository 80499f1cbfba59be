package vn.thidua.criteria;

import java.util.Locale;

/** Why no points follow from the facts: which of them, and the message that tells it. */
record Flaw(Fact fact, String messageKey) {

  /** As the field is called in forms. */
  String field() {
    return fact.name().toLowerCase(Locale.ROOT);
  }
}
