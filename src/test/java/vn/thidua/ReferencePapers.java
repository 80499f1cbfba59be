package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.IndependentReaders;
import vn.thidua.document.Paper;
import vn.thidua.document.Typesetter;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Sets all papers of a finished year once more, from the record as it is. */
@TestComponent
class ReferencePapers {

  private static final int MOST_OF_A_KIND = 3;
  private static final Set<String> UNIT_PAPERS = Set.of("unitPlan", "achievementReport");

  @Autowired private List<PaperSource> sources;
  @Autowired private AwardYears years;
  @Autowired private Typesetter typesetter;
  @Autowired private Clock clock;

  /**
   * @param facts as they were handed to the template
   */
  record Printed(String kind, String subject, Map<String, Object> facts, Paper paper) {

    String fileName() {
      return subject.isEmpty() ? kind : kind + "-" + subject;
    }
  }

  List<Printed> of(long awardYear) {
    Map<String, Printed> printed = new LinkedHashMap<>();
    AwardYear year = years.get(awardYear);
    for (PaperSource source : sources) {
      for (PaperStep step : steps(source, year)) {
        for (DuePaper due : source.due(step)) {
          Printed one = print(source, due);
          printed.put(one.fileName(), one);
        }
      }
    }
    return new ArrayList<>(printed.values());
  }

  /** Leaves both forms of each, and the facts, where they can be looked at. */
  static void keep(List<Printed> papers, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("facts"));
    for (Printed each : papers) {
      Files.write(folder.resolve(each.fileName() + ".pdf"), each.paper().pdf());
      Files.write(folder.resolve(each.fileName() + ".docx"), each.paper().docx());
      Files.writeString(
          folder.resolve("facts").resolve(each.fileName() + ".json"),
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(new TreeMap<>(each.facts())));
    }
  }

  /** Programs of others find on both forms whatever the paper prints; true if they are there. */
  static boolean openedByOthers(List<Printed> papers, Path folder) throws IOException {
    if (!IndependentReaders.arePresent()) {
      return false;
    }
    List<Path> docx =
        papers.stream().map(each -> folder.resolve(each.fileName() + ".docx")).toList();
    Path converted = IndependentReaders.convert(docx, folder.resolveSibling("converted"));
    for (Printed each : papers) {
      List<String> printed = IndependentReaders.printed(each.kind(), each.facts());
      Path pdf = folder.resolve(each.fileName() + ".pdf");
      assertThat(IndependentReaders.letters(pdf)).as("%s", pdf).contains(printed);
      Path text = converted.resolve(each.fileName() + ".txt");
      assertThat(IndependentReaders.lettersOfText(text)).as("%s", text).contains(printed);
    }
    return true;
  }

  /** The facts of the reference case that are shipped for previews have the shape of real ones. */
  static void haveTheShapeOfTheSamples(List<Printed> papers) {
    for (Printed each : papers) {
      assertThat(IndependentReaders.sample(each.kind()).keySet())
          .as(each.kind())
          .containsExactlyInAnyOrderElementsOf(each.facts().keySet());
    }
  }

  /** For each unit and for the year, for its own pact and the next one's, each time. */
  private List<PaperStep> steps(PaperSource source, AwardYear year) {
    boolean ofUnits = UNIT_PAPERS.contains(source.kind());
    return IntStream.rangeClosed(1, MOST_OF_A_KIND)
        .boxed()
        .flatMap(
            ordinal ->
                Stream.of("allPactsSigned", "nextPactSigned")
                    .flatMap(
                        place ->
                            (ofUnits ? year.units().stream() : Stream.of((String) null))
                                .map(unit -> step(place, year, unit, ordinal))))
        .toList();
  }

  private PaperStep step(String place, AwardYear year, @Nullable String unit, int ordinal) {
    return new PaperStep(
        place,
        year.businessKey(),
        year.id(),
        unit,
        "giamdoc.laocai",
        null,
        clock.instant(),
        ordinal);
  }

  private Printed print(PaperSource source, DuePaper due) {
    Stamp stamp =
        new Stamp(
            false,
            due.series() == null ? null : new DocumentNumber(1, due.series().symbol()),
            Objects.requireNonNullElseGet(due.issuedOn(), () -> LocalDate.now(clock)),
            "giamdoc.laocai",
            null,
            clock.instant(),
            null);
    Map<String, Object> facts = due.facts().apply(stamp);
    return new Printed(
        source.kind(),
        due.subject(),
        facts,
        typesetter.set(source.kind(), due.templateDay(), facts));
  }
}
