package vn.thidua.ballot.paper;

/**
 * A line of the voter roll.
 *
 * @param unit the member that votes
 * @param delegate the unit whose delegate votes for it: its own, or the one it has authorised
 */
public record Voter(String unit, String delegate, Channel channel) {

  /** How a member votes; fixed when the ballot is opened, so that nobody votes in both ways. */
  public enum Channel {
    SCREEN,
    /** On paper in the room; two tellers enter the papers independently. */
    PAPER
  }
}
