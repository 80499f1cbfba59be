package vn.thidua.decision.notice;

/** {@code processes/decision/noticeChase.bpmn}: the start form does all of it. */
final class NoticeChaseProcess {

  static final String KEY = "noticeChase";

  private NoticeChaseProcess() {}
}
