package vn.thidua.decision;

/** {@code processes/decision/noticeAcknowledgement.bpmn}: the engine does nothing by itself. */
final class NoticeAcknowledgementProcess {

  static final String KEY = "noticeAcknowledgement";

  private NoticeAcknowledgementProcess() {}
}
