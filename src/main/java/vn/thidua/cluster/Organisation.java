package vn.thidua.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the organisation as it was in a given year. */
@Service
public class Organisation {

  /** The cluster's display name, such as "Cụm thi đua số 1". */
  public String clusterName(String cluster) {
    throw new UnsupportedOperationException();
  }

  /** Codes of all clusters. */
  public List<String> clusters() {
    throw new UnsupportedOperationException();
  }

  /** The members of a cluster in a year, by province; names as of that year. */
  public List<MemberUnit> members(String cluster, int year) {
    throw new UnsupportedOperationException();
  }

  /** The same by code, for look-ups of names in tables. */
  public Map<String, MemberUnit> membersByCode(String cluster, int year) {
    throw new UnsupportedOperationException();
  }

  /** Who leads the cluster in that year; empty if nobody was appointed. */
  public Optional<Leadership> leadership(String cluster, int year) {
    throw new UnsupportedOperationException();
  }

  /** Records who leads a cluster in a year; the same leadership again changes nothing. */
  public void appoint(Leadership leadership) {
    throw new UnsupportedOperationException();
  }

  /**
   * Full name and title of a person, such as "Nguyễn Văn An, Giám đốc"; the user id itself if
   * unknown.
   */
  public String personName(String userId) {
    throw new UnsupportedOperationException();
  }

  /** User ids of the people who hold a role (such as {@code director}) in a unit. */
  public List<String> people(String unit, String role) {
    throw new UnsupportedOperationException();
  }
}
