package vn.thidua.year.pact;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.Fields;
import vn.thidua.words.Words;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;
import vn.thidua.year.calendar.Schedules;

/** The cluster's plan of a year (kế hoạch): calendar, members, what may be proposed. */
@Component
class PlanPaper implements PaperSource {

  private final YearHeadings headings;
  private final Schedules schedules;
  private final AwardYears awardYears;
  private final String symbol;

  PlanPaper(YearHeadings headings, Schedules schedules, AwardYears awardYears, Words words) {
    this.headings = headings;
    this.schedules = schedules;
    this.awardYears = awardYears;
    this.symbol = words.say("year.paper.plan.symbol");
  }

  @Override
  public String kind() {
    return "plan";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return List.of(heading.clusterPaper(symbol, step, stamp -> facts(heading, stamp)));
  }

  private Map<String, Object> facts(YearHeading heading, Stamp stamp) {
    AwardYear year = heading.year();
    Map<String, Object> facts = heading.facts(stamp, symbol);
    facts.put("legalBasis", awardYears.rules(year.id()).legalBasis());
    facts.put("deputies", heading.names(year.deputyUnits()));
    facts.put("memberCount", String.valueOf(year.units().size()));
    facts.put(
        "members",
        Fields.numbered(
            year.units().stream()
                .map(unit -> Map.<String, Object>of("unit", heading.name(unit)))
                .toList()));
    facts.put("flags", places(year, Award.FLAG));
    facts.put("certificates", places(year, Award.CERTIFICATE));
    schedules
        .of(year.id())
        .forEach(each -> facts.put(each.phase().asked(), Words.date(each.dueOn())));
    return facts;
  }

  private static String places(AwardYear year, Award award) {
    return String.valueOf(year.quotas().getOrDefault(award, 0));
  }
}
