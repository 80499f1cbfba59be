package vn.thidua.ballot;

import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/** One line of a ballot paper: a unit that stands for an award. */
public record Option(String unit, Award award) {

  public static Option of(Candidate candidate) {
    return new Option(candidate.unit(), candidate.award());
  }
}
