package vn.thidua.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.NumberSeries;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.words.Words;

/**
 * What every paper of a year says of it.
 *
 * @param cluster its name
 * @param members by code, in the order of the year's units
 * @param templateDay the day the year was opened: a running year keeps its templates
 * @param directors names of the units' directors, by unit
 * @param head how the head signs a paper that bears this stamp
 */
public record YearHeading(
    AwardYear year,
    String cluster,
    Map<String, MemberUnit> members,
    LocalDate templateDay,
    Map<String, String> directors,
    Function<Stamp, Map<String, Object>> head) {

  /** Stamp, cluster, year, the head's province and who signs for the head. */
  public Map<String, Object> facts(Stamp stamp, String symbol) {
    Map<String, Object> facts = new HashMap<>(stamp.facts(symbol));
    facts.put("cluster", cluster);
    facts.put("year", String.valueOf(year.number()));
    facts.put("place", member(year.headUnit()).province());
    facts.put("headUnit", name(year.headUnit()));
    facts.putAll(head.apply(stamp));
    return facts;
  }

  /** A paper of the cluster under the next number of its series, for all members. */
  public DuePaper clusterPaper(
      String symbol, PaperStep step, Function<Stamp, Map<String, Object>> facts) {
    return new DuePaper("", templateDay, clusterSeries(symbol, step), null, null, readers(), facts);
  }

  /** A paper of a unit under the next number of its series, for itself and the head unit. */
  public DuePaper unitPaper(
      String unit, String symbol, PaperStep step, Function<Stamp, Map<String, Object>> facts) {
    return new DuePaper(
        unit,
        templateDay,
        new NumberSeries(unit, symbol, yearOf(step), unit),
        null,
        null,
        new LinkedHashSet<>(List.of(unit, year.headUnit())),
        facts);
  }

  /** A paper that goes without a number. */
  public DuePaper unnumbered(
      String subject, Set<String> readers, Function<Stamp, Map<String, Object>> facts) {
    return new DuePaper(subject, templateDay, null, null, null, readers, facts);
  }

  /** The series of the cluster's papers, kept by the head unit. */
  public NumberSeries clusterSeries(String symbol, PaperStep step) {
    return new NumberSeries(year.cluster(), symbol, yearOf(step), year.headUnit());
  }

  public String name(String unit) {
    return member(unit).name();
  }

  public List<String> names(List<String> units) {
    return units.stream().map(this::name).toList();
  }

  public MemberUnit member(String unit) {
    return Objects.requireNonNull(members.get(unit));
  }

  /** The name of the unit's director; empty if nobody is. */
  public String director(String unit) {
    return directors.getOrDefault(unit, "");
  }

  /** All members, and those given. */
  public Set<String> readers(String... others) {
    Set<String> readers = new LinkedHashSet<>(year.units());
    readers.addAll(List.of(others));
    return readers;
  }

  private static int yearOf(PaperStep step) {
    return step.at().atZone(Words.ZONE).getYear();
  }
}
