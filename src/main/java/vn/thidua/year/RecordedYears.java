package vn.thidua.year;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.EndedCases;
import vn.thidua.completeness.RecordedCases;

/** Which years run and which are over, as the completeness check asks. */
@Component
class RecordedYears implements RecordedCases, EndedCases {

  private static final Set<YearState> RUNNING = Set.of(YearState.PLANNED, YearState.OPEN);

  private final Years years;

  RecordedYears(Years years) {
    this.years = years;
  }

  @Override
  public String process() {
    return AwardYearProcess.KEY;
  }

  @Override
  public Collection<String> open() {
    return keys(true);
  }

  @Override
  public Collection<String> ended() {
    return keys(false);
  }

  private List<String> keys(boolean running) {
    return years.all().stream()
        .filter(year -> RUNNING.contains(year.state()) == running)
        .map(year -> year.clusterCode() + "/" + year.yearNumber())
        .toList();
  }
}
