package vn.thidua.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The reports' records. */
interface UnitReports extends ListCrudRepository<UnitReport, Long> {

  Optional<UnitReport> findByAwardYearAndUnit(long awardYear, String unit);

  List<UnitReport> findByUnitInAndStateIn(Collection<String> units, Collection<ReportState> states);

  List<UnitReport> findByAwardYearInAndStateIn(
      Collection<Long> awardYears, Collection<ReportState> states);
}
