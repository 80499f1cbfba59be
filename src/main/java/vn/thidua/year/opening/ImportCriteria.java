package vn.thidua.year.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.CriteriaImport;
import vn.thidua.criteria.CriteriaTables;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.YearState;
import vn.thidua.year.Years;

/**
 * A new version of a criteria table: for one cluster by the head of a year that is not opened yet,
 * for any or all by an administrator.
 */
@Component(CriteriaImportProcess.KEY + "Start")
public class ImportCriteria implements StartWork<ImportCriteria.Input> {

  /**
   * @param cluster empty for all clusters
   * @param year the first that may use it
   * @param file an XLSX file in Base64
   */
  public record Input(
      @Size(max = 40) @Nullable String cluster,
      @NotNull @Min(2000) @Max(2100) Integer year,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 500) String citation,
      @NotBlank @Size(max = 4_000_000) String file) {}

  /**
   * @param newest id of the table in force
   */
  public record View(List<Choice> clusters, long newest, Prefilled input) {}

  /**
   * @param code empty for all clusters
   */
  public record Choice(String code, String name) {}

  record Prefilled(String cluster, int year) {}

  private final CriteriaImport criteriaImport;
  private final CriteriaTables tables;
  private final Organisation organisation;
  private final Years years;
  private final Words words;
  private final Clock clock;

  ImportCriteria(
      CriteriaImport criteriaImport,
      CriteriaTables tables,
      Organisation organisation,
      Years years,
      Words words,
      Clock clock) {
    this.criteriaImport = criteriaImport;
    this.tables = tables;
    this.organisation = organisation;
    this.years = years;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public View view(Actor actor) {
    int next = LocalDate.now(clock).getYear() + 1;
    List<Choice> choices = choices(actor).toList();
    String cluster = choices.isEmpty() ? "" : choices.get(0).code();
    return new View(
        choices, tables.inForce(cluster, LocalDate.of(next, 1, 1)), new Prefilled(cluster, next));
  }

  private Stream<Choice> choices(Actor actor) {
    if (actor.may(Right.ADMINISTER)) {
      return Stream.concat(
          Stream.of(new Choice("", words.say("year.allClusters"))),
          organisation.clusters().stream().map(this::choice));
    }
    return leads(actor).map(Leadership::cluster).distinct().map(this::choice);
  }

  private Choice choice(String cluster) {
    return new Choice(cluster, organisation.clusterName(cluster));
  }

  /** The years that his unit was appointed to lead and that are not opened yet. */
  private Stream<Leadership> leads(Actor actor) {
    return organisation.leadershipsOf(actor.units(Right.SIGN)).stream()
        .filter(
            each ->
                years
                    .find(each.cluster(), each.year())
                    .map(year -> year.state() == YearState.PLANNED)
                    .orElse(true));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    String cluster = input.cluster() == null ? "" : input.cluster();
    if (!mayImport(actor, cluster, input.year())) {
      throw Refusal.at("cluster", "year.notYourCriteria");
    }
    long table =
        criteriaImport.take(
            cluster.isEmpty() ? null : cluster,
            LocalDate.of(input.year(), 1, 1),
            input.name().strip(),
            input.citation().strip(),
            decoded(input.file()),
            actor.userId());
    return new Start("criteria/" + table, Map.of());
  }

  private boolean mayImport(Actor actor, String cluster, int year) {
    return actor.may(Right.ADMINISTER)
        ? cluster.isEmpty() || organisation.clusters().contains(cluster)
        : leads(actor).anyMatch(each -> each.cluster().equals(cluster) && each.year() == year);
  }

  private static byte[] decoded(String file) {
    try {
      return Base64.getDecoder().decode(file);
    } catch (IllegalArgumentException e) {
      throw Refusal.at("file", "spreadsheet.unreadable");
    }
  }
}
