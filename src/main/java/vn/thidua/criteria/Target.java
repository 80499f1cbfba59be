package vn.thidua.criteria;

/** Whether a target that is either met or not was: stated as 1 or 0. */
enum Target {
  MET,
  NOT_MET
}
