package vn.thidua.report;

/**
 * The parts of the narrative besides the achievements themselves, in the order of the achievement
 * report (Form 02).
 */
public enum Passage {
  /** Sơ lược đặc điểm, tình hình. */
  SITUATION,
  /** Phong trào thi đua đã tổ chức, hưởng ứng. */
  MOVEMENTS,
  /** Xây dựng Đảng, đoàn thể. */
  PARTY,
  /** Bài học kinh nghiệm. */
  EXPERIENCE,
  /** Phương hướng năm sau. */
  DIRECTIONS
}
