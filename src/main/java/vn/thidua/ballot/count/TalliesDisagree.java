package vn.thidua.ballot.count;

/**
 * The two tallies of a closed box, or the box and its roll, do not agree: nothing may be declared
 * on it. An incident, not a refusal: an administrator has to look into the tables.
 */
public class TalliesDisagree extends RuntimeException {

  public TalliesDisagree(long ballot, String what) {
    super(
        "Ballot %d is not counted: %s. Nothing was changed; find out who wrote to ballot_paper or voter_roll before you retry."
            .formatted(ballot, what));
  }
}
