package vn.thidua.reminder.ladder;

/** Whom a rung of the ladder reaches. */
public enum Audience {
  /** Everybody who may do the task. */
  HOLDER,
  /** The head of the cluster's year; about the head's own unit the deputy. */
  HEAD,
  /** Cục Ngoại vụ. */
  LOCAL_AFFAIRS
}
