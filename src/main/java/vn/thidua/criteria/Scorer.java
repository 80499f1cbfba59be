package vn.thidua.criteria;

/** Who gives points for a criterion. */
public enum Scorer {
  /** The unit itself, in its report. */
  UNIT,
  /** Other units of the cluster, in cross-scoring. */
  CLUSTER,
  /** The Ministry, when it appraises the dossier; its points stand beside the cluster's. */
  MINISTRY
}
