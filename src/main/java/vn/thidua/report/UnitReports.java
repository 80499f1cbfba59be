package vn.thidua.report;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The reports' records. */
interface UnitReports extends ListCrudRepository<UnitReport, Long> {

  List<UnitReport> findByUnitInAndStateIn(Collection<String> units, Collection<ReportState> states);

  List<UnitReport> findByAwardYearInAndStateIn(
      Collection<Long> awardYears, Collection<ReportState> states);
}
