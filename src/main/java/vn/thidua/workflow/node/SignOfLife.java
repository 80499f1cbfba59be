package vn.thidua.workflow.node;

/** How a node shows the others that it lives, for as long as its process does and no longer. */
interface SignOfLife {

  /** Shows it from now on; called again and again, in case what shows it was lost meanwhile. */
  void give(String node);

  /** Whether the process of that node has ended; to be asked in a transaction. */
  boolean isGone(String node);
}
