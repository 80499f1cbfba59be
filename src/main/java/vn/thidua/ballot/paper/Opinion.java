package vn.thidua.ballot.paper;

/** What a member may say of one option (rule R13 counts these three). */
public enum Opinion {
  AGREE('A'),
  DISAGREE('D'),
  NO_OPINION('N');

  private final char mark;

  Opinion(char mark) {
    this.mark = mark;
  }

  /** One character on the paper, so that all papers of a ballot have the same size. */
  public char mark() {
    return mark;
  }
}
