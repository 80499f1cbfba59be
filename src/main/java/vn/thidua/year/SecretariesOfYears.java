package vn.thidua.year;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.notification.CaseSecretaries;

/** The secretary of a year keeps the papers of all its cases: {@code cum-1/2016/…}. */
@Component
class SecretariesOfYears implements CaseSecretaries {

  private final AwardYears years;
  private final Roster roster;

  SecretariesOfYears(AwardYears years, Roster roster) {
    this.years = years;
    this.roster = roster;
  }

  @Override
  public Optional<String> of(String businessKey) {
    return YearKey.of(businessKey)
        .flatMap(key -> years.find(key.cluster(), key.number()))
        .map(year -> roster.secretary(year.id()));
  }
}
