package vn.thidua.year.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.CriteriaOutline;
import vn.thidua.words.Words;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Rules;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.RuleSet;
import vn.thidua.year.YearFacts;
import vn.thidua.year.YearPhase;
import vn.thidua.year.calendar.CalendarSheet;
import vn.thidua.year.calendar.Schedules;

/**
 * The head settles the year's calendar and quotas; rules, criteria and members are shown and
 * frozen.
 */
@Component
public class OpenYear implements TaskWork<OpenYear.Input> {

  private static final String QUOTA_TABLE = "quota";

  private final AwardYears years;
  private final YearOpening opening;
  private final YearFacts facts;
  private final CriteriaOutline outline;
  private final Rules rules;
  private final Words words;
  private final Schedules schedules;
  private final CalendarSheet sheet;

  OpenYear(
      AwardYears years,
      YearOpening opening,
      YearFacts facts,
      CriteriaOutline outline,
      Rules rules,
      Words words,
      Schedules schedules,
      CalendarSheet sheet) {
    this.years = years;
    this.opening = opening;
    this.facts = facts;
    this.outline = outline;
    this.rules = rules;
    this.words = words;
    this.schedules = schedules;
    this.sheet = sheet;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = years.get(item.get(ProcessVariables.AWARD_YEAR));
    Map<String, MemberUnit> members = opening.members(year);
    Set<String> signed = opening.signatories(year.cluster(), year.number());
    return new View(
        facts.of(year, members),
        members.values().stream()
            .map(
                unit ->
                    new Member(unit.name(), words.label(unit.type()), signed.contains(unit.code())))
            .toList(),
        inWords(years.rules(year.id())),
        outline.of(opening.criteriaFor(year)),
        sheet.of(List.of(year.number())),
        proposal(year, members.values()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    boolean signed =
        opening.open(
            item.get(ProcessVariables.AWARD_YEAR),
            schedules.workOut(input.phases),
            Map.of(Award.FLAG, input.flags, Award.CERTIFICATE, input.certificates),
            item.actor().userId());
    item.tell(ProcessVariables.PACT_SIGNED, signed);
  }

  private Input proposal(AwardYear year, Collection<MemberUnit> members) {
    Map<String, Object> quotas =
        rules.propose(
            QUOTA_TABLE, Map.of("awardYearNumber", year.number(), "members", members.size()));
    return new Input(
        schedules.propose(year.number()),
        ((Number) quotas.get("flags")).intValue(),
        ((Number) quotas.get("certificates")).intValue());
  }

  private List<String> inWords(RuleSet set) {
    return List.of(
        words.say("year.rule.basis", set.name(), set.legalBasis()),
        set.allOthersScore()
            ? words.say("year.rule.allOthersScore")
            : words.say("year.rule.crossScorers", set.crossScorers()),
        words.say("year.rule.spreadLimit", set.spreadLimit().stripTrailingZeros().toPlainString()),
        words.say(set.selfVote() ? "year.rule.selfVote" : "year.rule.noSelfVote"),
        words.say(set.writtenOpinion() ? "year.rule.writtenOpinion" : "year.rule.noWrittenOpinion"),
        words.say("year.rule.citation", set.citation()));
  }

  public record Input(
      @NotNull @Size(max = 20) List<@Valid @NotNull YearPhase> phases,
      @NotNull @Min(0) @Max(50) Integer flags,
      @NotNull @Min(0) @Max(50) Integer certificates) {}

  public record View(
      YearFacts.Facts year,
      List<Member> members,
      List<String> rules,
      CriteriaOutline.Outline criteria,
      CalendarSheet.Sheet sheet,
      Input input) {}

  record Member(String name, String type, boolean signed) {}
}
