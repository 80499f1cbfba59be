package vn.thidua.year;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;

/** The published results of a year for its forms, with the units' names of that year. */
@Component
class Results {

  private final ObjectProvider<PublishedAwards> published;

  Results(ObjectProvider<PublishedAwards> published) {
    this.published = published;
  }

  List<PublishedAwards.Line> of(AwardYear year, Map<String, MemberUnit> members) {
    return published
        .orderedStream()
        .flatMap(each -> each.of(year.id()).stream())
        .map(line -> new PublishedAwards.Line(YearFacts.name(members, line.unit()), line.result()))
        .toList();
  }
}
