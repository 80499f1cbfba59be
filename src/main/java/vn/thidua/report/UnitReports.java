package vn.thidua.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The reports' records. */
public interface UnitReports extends ListCrudRepository<UnitReport, Long> {

  /** The report, if its year is open. */
  @Query(
      """
      select r.* from unit_report r join award_year y on y.id = r.award_year
      where r.id = :id and y.state = 'OPEN'
      """)
  Optional<UnitReport> findRunning(long id);

  Optional<UnitReport> findByAwardYearAndUnit(long awardYear, String unit);

  List<UnitReport> findByAwardYearIn(Collection<Long> awardYears);

  List<UnitReport> findByUnitInAndStateIn(Collection<String> units, Collection<ReportState> states);

  List<UnitReport> findByAwardYearInAndStateIn(
      Collection<Long> awardYears, Collection<ReportState> states);
}
