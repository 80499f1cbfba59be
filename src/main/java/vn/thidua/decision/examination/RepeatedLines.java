package vn.thidua.decision.examination;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.workflow.Refusal;

/** Lines of an input that speak of the same thing. */
final class RepeatedLines {

  private RepeatedLines() {}

  /**
   * @param keys of what each line speaks, line by line
   * @param list name of these lines in the form
   * @param field name of the key in a line
   * @throws Refusal if two lines speak of the same
   */
  static void refuse(List<?> keys, String list, String field) {
    Set<Object> seen = new HashSet<>();
    for (int line = 0; line < keys.size(); line++) {
      if (!seen.add(keys.get(line))) {
        throw Refusal.at(
            list + "[" + line + "]." + field, "decision.lineTwice", keys.get(line).toString());
      }
    }
  }
}
