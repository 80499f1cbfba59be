package vn.thidua.report;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the units' reports of a year. */
@Service
public class Reports {

  /** One standing per member unit that has a report record, in the order of the year's units. */
  public List<ReportStanding> standings(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** The reports that were accepted, each in its accepted version. */
  public List<ReportVersion> accepted(long awardYear) {
    throw new UnsupportedOperationException();
  }
}
