package vn.thidua.dossier;

/** What a part of a dossier is. None of these may be missing (rule R4). */
public enum PaperKind {
  /** Tờ trình. */
  LETTER,
  /** Báo cáo thành tích of a proposed unit. */
  REPORT,
  /** Biên bản bình xét. */
  MINUTES,
  /** Biên bản kiểm phiếu. */
  BALLOT_COUNT,
  /** Bảng tổng hợp điểm. */
  SCORE_TABLE
}
