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
    String[] parts = businessKey.split("/");
    return parts.length < 2 || !parts[1].matches("\\d{4}")
        ? Optional.empty()
        : years.find(parts[0], Integer.parseInt(parts[1])).map(year -> roster.secretary(year.id()));
  }
}
