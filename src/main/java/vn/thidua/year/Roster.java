package vn.thidua.year;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers the drawings' question "whose task is this?" with the name of a group ({@code
 * <unit>.<role>}). Rights follow the year's head, deputy and secretary, never a fixed group.
 */
@Component("roster")
public class Roster {

  public static final String DIRECTOR = "director";
  public static final String OFFICER = "officer";
  public static final String SECRETARY = "secretary";

  public List<String> units(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public String director(String unit) {
    return unit + "." + DIRECTOR;
  }

  public String officer(String unit) {
    return unit + "." + OFFICER;
  }

  public String head(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public String deputy(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public String secretary(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** Who checks a unit's report: the secretary, for the head unit's own report the deputy. */
  public String checker(long awardYear, String unit) {
    throw new UnsupportedOperationException();
  }

  /** Who decides about a unit: the head, about the head unit the deputy. */
  public String leaderFor(long awardYear, String unit) {
    throw new UnsupportedOperationException();
  }

  public String incomingHead(long awardYear) {
    throw new UnsupportedOperationException();
  }
}
