package vn.thidua.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.thidua.cluster.MemberUnit;

/** Reads award years, their pacts and their plans. */
@Service
public class AwardYears {

  /** The year, which must exist. */
  public AwardYear get(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<AwardYear> find(String cluster, int number) {
    throw new UnsupportedOperationException();
  }

  /** Years in which the unit is a member, newest first. */
  public List<AwardYear> ofUnit(String unit) {
    throw new UnsupportedOperationException();
  }

  /**
   * The year's members with their names of that year, by code, in the order of {@link
   * AwardYear#units()}.
   */
  public Map<String, MemberUnit> members(long id) {
    throw new UnsupportedOperationException();
  }

  /** The targets the unit pledged in the year's pact; empty if it did not sign. */
  public Optional<String> pledge(long id, String unit) {
    throw new UnsupportedOperationException();
  }

  /** The unit's annual plan; empty if none was registered. */
  public Optional<String> plan(long id, String unit) {
    throw new UnsupportedOperationException();
  }

  /** The year's criteria table, frozen when the year was opened; in its order. */
  public List<Criterion> criteria(long id) {
    throw new UnsupportedOperationException();
  }

  /** Whether the year's rules let an absent member send his opinion in writing (rule R10). */
  public boolean writtenOpinionAllowed(long id) {
    throw new UnsupportedOperationException();
  }

  /** Whether the year's rules let a unit vote on itself (rule R12); by default they do. */
  public boolean selfVoteAllowed(long id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Refuses work in a year that is closed or cancelled.
   *
   * @throws vn.thidua.workflow.Refusal if the year is not {@link YearState#OPEN}
   */
  public AwardYear requireOpen(long id) {
    throw new UnsupportedOperationException();
  }
}
