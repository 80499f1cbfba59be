package vn.thidua.ballot;

/** Of whom a share of votes is taken; which one counts is the rule's choice (R9). */
enum Base {
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

  int in(Bases figures) {
    return switch (this) {
      case MEMBERS -> figures.members();
      case ENTITLED -> figures.entitled();
      case PRESENT -> figures.present();
      case CAST -> figures.cast();
      case VALID -> figures.valid();
    };
  }
}
