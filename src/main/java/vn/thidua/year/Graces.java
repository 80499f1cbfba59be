package vn.thidua.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.year.calendar.Schedules;

/** Tells when work that follows a phase is really too late: after its days of grace. */
@Component
public class Graces {

  /** No phase has more days of grace than this, days off included. */
  public static final int LONGEST_DAYS = 60;

  private final AwardYears years;
  private final Schedules schedules;

  Graces(AwardYears years, Schedules schedules) {
    this.years = years;
    this.schedules = schedules;
  }

  public Lookup lookup() {
    return new Lookup();
  }

  /** Reads each year once. */
  public final class Lookup {

    private final Map<YearKey, Map<LocalDate, LocalDate>> known = new HashMap<>();

    /**
     * When the phase closes that is due on this day.
     *
     * @param businessKey of the case, such as {@code cum-1/2016/lao-cai}
     * @return the day itself for work that follows no phase, or one without grace
     */
    public LocalDate closes(String businessKey, LocalDate due) {
      return YearKey.of(businessKey)
          .map(key -> known.computeIfAbsent(key, this::closings))
          .map(closings -> closings.get(due))
          .orElse(due);
    }

    private Map<LocalDate, LocalDate> closings(YearKey key) {
      return years
          .find(key.cluster(), key.number())
          .filter(year -> year.state() == YearState.OPEN)
          .map(
              year ->
                  schedules.of(year.id()).stream()
                      .collect(
                          Collectors.toMap(
                              YearPhase::dueOn,
                              YearPhase::closesOn,
                              (one, other) -> one.isAfter(other) ? one : other)))
          .orElse(Map.of());
    }
  }
}
