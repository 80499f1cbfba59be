package vn.thidua.workflow.node;

/** H2 lets one process at a time open its file: whoever was here before has ended. */
class AloneOnItsFile implements SignOfLife {

  @Override
  public void give(String node) {}

  @Override
  public boolean isGone(String node) {
    return true;
  }
}
