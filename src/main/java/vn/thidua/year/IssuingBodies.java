package vn.thidua.year;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.BodyNames;
import vn.thidua.cluster.Organisation;

/** Clusters and units issue papers. */
@Component
class IssuingBodies implements BodyNames {

  private final Organisation organisation;

  IssuingBodies(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public Map<String, String> of(Collection<String> codes) {
    return organisation.names(codes);
  }
}
