package vn.thidua.year.pact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.Fields;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYears;
import vn.thidua.year.SuperiorBodies;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The emulation plan that a unit registers for a year. */
@Component
class UnitPlanPaper implements PaperSource {

  private final YearHeadings headings;
  private final AwardYears years;
  private final SuperiorBodies superiors;
  private final Signatures signatures;
  private final String symbol;

  UnitPlanPaper(
      YearHeadings headings,
      AwardYears years,
      SuperiorBodies superiors,
      Signatures signatures,
      Words words) {
    this.headings = headings;
    this.years = years;
    this.superiors = superiors;
    this.signatures = signatures;
    this.symbol = words.say("year.paper.unitPlan.symbol");
  }

  @Override
  public String kind() {
    return "unitPlan";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    String unit = Objects.requireNonNull(step.unit());
    return years.plan(step.awardYear(), unit).stream()
        .map(
            plan ->
                heading.unitPaper(unit, symbol, step, stamp -> facts(heading, unit, plan, stamp)))
        .toList();
  }

  private Map<String, Object> facts(YearHeading heading, String unit, String plan, Stamp stamp) {
    Map<String, Object> facts = heading.facts(stamp, symbol);
    facts.put("unit", heading.name(unit));
    facts.put("province", heading.member(unit).province());
    facts.put("superior", superiors.of(heading.member(unit), heading.templateDay()));
    facts.put("director", heading.director(unit));
    facts.put("directorAs", List.of(signatures.office(Role.DIRECTOR.id())));
    facts.put("content", Fields.paragraphs(plan));
    facts.put("pledge", Fields.paragraphs(years.pledge(heading.year().id(), unit).orElse("")));
    return facts;
  }
}
