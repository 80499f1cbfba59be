package vn.thidua.ballot;

/** Of whom a share of votes is taken; which one counts is the rule's choice (R9). */
enum Base {
  /** All members of the cluster. */
  MEMBERS,
  /** Those on the voter roll. */
  ENTITLED,
  /** Those who take part in the session other than by letter. */
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
