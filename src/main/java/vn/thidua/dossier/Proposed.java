package vn.thidua.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.MemberUnit;

/**
 * A proposal as the forms show it.
 *
 * @param name of the unit
 */
public record Proposed(String name, @JsonUnwrapped Proposal proposal) {

  public static List<Proposed> of(List<Proposal> proposals, Map<String, MemberUnit> members) {
    return proposals.stream()
        .map(each -> new Proposed(members.get(each.unit()).name(), each))
        .toList();
  }
}
