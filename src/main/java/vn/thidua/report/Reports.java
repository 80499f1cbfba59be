package vn.thidua.report;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.report.content.PinnedEvidence;
import vn.thidua.report.content.ReportVersions;
import vn.thidua.report.deadline.Extensions;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Reads the units' reports of a year. */
@Service
public class Reports {

  private final JdbcClient jdbc;
  private final ReportVersions versions;
  private final PinnedEvidence pinned;
  private final Extensions extensions;
  private final EvidenceFiles evidence;
  private final AwardYears years;
  private final Clock clock;

  Reports(
      JdbcClient jdbc,
      ReportVersions versions,
      PinnedEvidence pinned,
      Extensions extensions,
      EvidenceFiles evidence,
      AwardYears years,
      Clock clock) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.pinned = pinned;
    this.extensions = extensions;
    this.evidence = evidence;
    this.years = years;
    this.clock = clock;
  }

  /** One standing per member unit that has a report record, in the order of the year's units. */
  public List<ReportStanding> standings(long awardYear) {
    return standings(years.asOpened(awardYear));
  }

  /** The same for a year that was read already: one read. */
  public List<ReportStanding> standings(AwardYear year) {
    List<String> order = year.units();
    Instant now = clock.instant();
    return jdbc
        .sql(
            """
            select r.id, r.unit, r.state, r.versions, r.due_at, v.total
              from unit_report r left join report_version v
                on v.report = r.id and v.version_number =
                   (select max(n.version_number) from report_version n where n.report = r.id)
             where r.award_year = :year
            """)
        .param("year", year.id())
        .query((row, i) -> standing(row, now))
        .list()
        .stream()
        .sorted(comparingInt(each -> order.indexOf(each.unit())))
        .toList();
  }

  /** All extensions of the year in the order in which they were given. */
  public List<GrantedExtension> extensions(long awardYear) {
    return extensions.ofYear(awardYear);
  }

  /** The reports that were accepted, each in its accepted version, in the order of the units. */
  public List<ReportVersion> accepted(long awardYear) {
    List<String> order = years.asOpened(awardYear).units();
    return versions.accepted(awardYear).stream()
        .sorted(comparingInt(each -> order.indexOf(each.unit())))
        .toList();
  }

  /** The unit's report in its accepted version; empty while it is not accepted. */
  public Optional<ReportVersion> accepted(long awardYear, String unit) {
    return versions.accepted(awardYear, unit);
  }

  /** The files that belong to this version; one read if the unit brought none, else two. */
  public List<EvidenceFile> evidence(long awardYear, ReportVersion version) {
    List<EvidenceFile> all = evidence.all(awardYear, version.unit());
    return all.isEmpty()
        ? all
        : PinnedEvidence.Pin.held(all, pinned.of(version.report()), version.number());
  }

  /** Whether the accepted version of the unit's report carries this version of a file. */
  public boolean acceptedWith(EvidenceFile file) {
    return pinned.carrying(file).filter(PinnedEvidence.Carried::accepted).isPresent();
  }

  private static ReportStanding standing(ResultSet row, Instant now) throws SQLException {
    ReportState state = ReportState.valueOf(row.getString(3));
    boolean late =
        UnitReport.IN_UNIT.contains(state)
            && row.getObject(5, OffsetDateTime.class).toInstant().isBefore(now);
    BigDecimal total = row.getBigDecimal(6);
    return new ReportStanding(
        row.getLong(1),
        row.getString(2),
        late ? ReportState.OVERDUE : state,
        row.getInt(4),
        total == null ? BigDecimal.ZERO.setScale(2) : total);
  }
}
