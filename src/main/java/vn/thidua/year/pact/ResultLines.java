package vn.thidua.year.pact;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.year.AwardYear;
import vn.thidua.year.PublishedAwards;
import vn.thidua.year.YearFacts;

/** The published results of a year for its forms, with the units' names of that year. */
@Component
public class ResultLines {

  private final ObjectProvider<PublishedAwards> published;

  ResultLines(ObjectProvider<PublishedAwards> published) {
    this.published = published;
  }

  public List<PublishedAwards.Line> of(AwardYear year, Map<String, MemberUnit> members) {
    return published
        .orderedStream()
        .flatMap(each -> each.of(year.id()).stream())
        .map(line -> new PublishedAwards.Line(YearFacts.name(members, line.unit()), line.result()))
        .toList();
  }
}
