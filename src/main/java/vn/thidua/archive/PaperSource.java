package vn.thidua.archive;

import java.util.List;

/**
 * Tells which papers of one kind a step made due, and their facts. A capability has one bean for
 * each kind of paper it owns. When a paper is due, the drawings say: a user task or a flow with the
 * property {@code issues} or {@code drafts} orders it in the transaction in which the flow passes;
 * the engine's job asks for its facts after it.
 */
public interface PaperSource {

  /** The name of the template, such as {@code minutes}; it is the kind of the paper too. */
  String kind();

  /** The papers that the step made due. */
  List<DuePaper> due(PaperStep step);

  /** User id of the one who approves them: whoever did the step, unless an office does it. */
  default String approver(PaperStep step) {
    return step.by();
  }

  /**
   * Whether a step may rightly yield none, such as refusals of a decision that refuses nobody.
   * Otherwise an order that finds no fact is a failure.
   */
  default boolean mayBeNone(PaperStep step) {
    return false;
  }
}
