package vn.thidua.archive;

import java.util.List;
import java.util.Set;

/**
 * Tells which papers of one kind are due after a step, and their facts. A capability has one bean
 * for each kind of paper it owns; the engine's job asks it, outside the transaction of the step.
 */
public interface PaperSource {

  /** The name of the template, such as {@code minutes}; it is the kind of the paper too. */
  String kind();

  /** Names of the steps after which a draft is written, instead of the draft before. */
  default Set<String> draftedAfter() {
    return Set.of();
  }

  /** Names of the steps by which the paper is approved and issued. */
  Set<String> issuedAfter();

  /** The papers that are due now; none where it is too early (two of three tellers). */
  List<DuePaper> due(PaperStep step);
}
