package vn.thidua.ballot.count;

import vn.thidua.ballot.CountedRound;

/** Of whom a share of votes is taken; which one counts is the rule's choice (R9). */
public enum Base {
  /** All members of the cluster. */
  MEMBERS,
  /** Those on the voter roll. */
  ENTITLED,
  /** Those present, in the room or on the line; not who is heard by a letter, though he votes. */
  PRESENT,
  /** Papers in the box. */
  CAST,
  /** Valid papers. */
  VALID;

  public int in(CountedRound.Papers papers) {
    return switch (this) {
      case MEMBERS -> papers.members();
      case ENTITLED -> papers.issued();
      case PRESENT -> papers.present();
      case CAST -> papers.collected();
      case VALID -> papers.valid();
    };
  }
}
