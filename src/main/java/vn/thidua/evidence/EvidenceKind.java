package vn.thidua.evidence;

/** What a file is, as the unit says. */
public enum EvidenceKind {
  /** Quyết định, văn bản của cấp có thẩm quyền. */
  DECISION,
  /** Báo cáo, kế hoạch, biên bản. */
  REPORT,
  /** Giấy xác nhận của cơ quan khác. */
  CONFIRMATION,
  /** Bảng số liệu. */
  FIGURES,
  /** Ảnh chụp. */
  PICTURE,
  OTHER
}
