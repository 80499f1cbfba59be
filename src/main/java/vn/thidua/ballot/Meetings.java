package vn.thidua.ballot;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads evaluation meetings; answers the drawing who the tellers are. */
@Service("meetings")
public class Meetings {

  /** The year's quorate meeting; refused while its minutes are not signed. */
  public MeetingRecord ofYear(long awardYear) {
    throw new UnsupportedOperationException();
  }

  /** User ids of the tellers. */
  public List<String> tellers(long meeting) {
    throw new UnsupportedOperationException();
  }

  /** Group that breaks a last tie: the head, or the deputy when the head unit is among the tied. */
  public String tieBreaker(long meeting) {
    throw new UnsupportedOperationException();
  }
}
