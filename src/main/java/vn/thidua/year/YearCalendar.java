package vn.thidua.year;

import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Answers the drawings' question "due when?" from the calendar that the head set. */
@Component("calendar")
public class YearCalendar {

  public Date pactDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date planDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** When the units' reports are due, end of that day. */
  public Instant reportDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date reviewDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date meetingOn(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date submissionDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date nextPactDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  public Date handoverDue(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** End of the n-th working day (Monday to Friday) from today. */
  public Date workingDays(int n) {
    throw new UnsupportedOperationException();
  }
}
