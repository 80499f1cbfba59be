package vn.thidua.ballot.paper;

/**
 * A ballot paper in clear text: one mark per option, in their order, and the code by which the
 * voter finds it in the published box. All papers of a ballot are equally long.
 *
 * @param choices empty if the paper could not be read when the box was opened; it is invalid then
 * @param receipt code of the voter
 */
public record BallotPaper(String choices, String receipt) {

  private static final char SEPARATOR = '\n';

  /** A mark that is no opinion: the whole paper is invalid. */
  static final char SPOILT = 'X';

  /** Stands in the box for what somebody put there without the box's key, or damaged. */
  public static final BallotPaper UNREADABLE = new BallotPaper("", "");

  public String plain() {
    return choices + SEPARATOR + receipt;
  }

  public static BallotPaper of(String plain) {
    int end = plain.indexOf(SEPARATOR);
    return end < 0
        ? UNREADABLE
        : new BallotPaper(plain.substring(0, end), plain.substring(end + 1));
  }

  /** Tells no choice, wherever it may be printed. */
  @Override
  public String toString() {
    return "Paper[secret]";
  }
}
