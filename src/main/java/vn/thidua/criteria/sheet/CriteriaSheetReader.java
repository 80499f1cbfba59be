package vn.thidua.criteria.sheet;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Heading;
import vn.thidua.criteria.Kind;
import vn.thidua.criteria.Node;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.workflow.Refusal;

/** Reads one sheet and gathers all that is wrong with it, each complaint with its row. */
final class CriteriaSheetReader {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MOST_TOLD = 30;
  private static final Set<Kind> TAKEN = EnumSet.complementOf(EnumSet.of(Kind.JUDGED));

  /** A row with its number as the spreadsheet program counts, from 1. */
  private record Row(int number, List<String> cells) {

    String cell(String column) {
      int place = CriteriaSheet.COLUMNS.indexOf(column);
      return place < cells.size() ? cells.get(place).strip() : "";
    }

    BigDecimal number(String column) {
      return BandText.number(cell(column));
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private record Complaint(int row, String text) {}

  private final CriteriaSheet sheet;
  private final List<List<String>> given;
  private final List<Complaint> wrong = new ArrayList<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Set<String> headings = new HashSet<>();
  private final List<String> groups = new ArrayList<>();

  CriteriaSheetReader(CriteriaSheet sheet, List<List<String>> given) {
    this.sheet = sheet;
    this.given = given;
  }

  /**
   * @throws Refusal that names every row that is wrong
   */
  List<Node> tree() {
    requireColumns();
    for (int number = 2; number <= given.size(); number++) {
      Row row = new Row(number, given.get(number - 1));
      if (!row.isBlank()) {
        enter(row);
      }
    }
    List<Node> tree = groups.stream().flatMap(code -> node(code, code).stream()).toList();
    requireNothingWrong();
    requireWhole(tree);
    requireNothingWrong();
    return tree;
  }

  private void requireNothingWrong() {
    if (!wrong.isEmpty()) {
      throw Refusal.at(
          "file",
          "criteria.importRefused",
          String.valueOf(wrong.size()),
          wrong.stream()
              .sorted(comparingInt(Complaint::row))
              .limit(MOST_TOLD)
              .map(Complaint::text)
              .collect(Collectors.joining("\n")));
    }
  }

  /** In other columns every cell would be taken for something else. */
  private void requireColumns() {
    Row header = new Row(1, given.isEmpty() ? List.of() : given.get(0));
    CriteriaSheet.COLUMNS.stream()
        .filter(column -> !header.cell(column).equalsIgnoreCase(name(column)))
        .findFirst()
        .ifPresent(
            column ->
                complain(
                    header,
                    "row.header",
                    String.valueOf((char) ('A' + CriteriaSheet.COLUMNS.indexOf(column))),
                    name(column),
                    header.cell(column)));
    requireNothingWrong();
  }

  private void requireWhole(List<Node> tree) {
    BigDecimal standard =
        tree.stream().map(Node::standardPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (standard.compareTo(WHOLE) != 0) {
      complain(
          new Row(given.size(), List.of()),
          "row.notWhole",
          standard.stripTrailingZeros().toPlainString());
    }
  }

  private void enter(Row row) {
    String code = row.cell("code");
    if (!code.matches("\\d{1,2}(\\.\\d{1,2}){0,3}") || code.length() > 10) {
      complain(row, "row.code", code);
    } else if (rows.putIfAbsent(code, row) != null) {
      complain(row, "row.twice", code);
    } else {
      if (row.cell("kind").equalsIgnoreCase(sheet.say("heading"))) {
        headings.add(code);
      }
      place(row, code);
    }
    if (row.cell("name").isEmpty() || row.cell("name").length() > 500) {
      complain(row, "row.name");
    }
  }

  private void place(Row row, String code) {
    int dot = code.lastIndexOf('.');
    if (dot < 0) {
      groups.add(code);
      if (!headings.contains(code)) {
        complain(row, "row.groupIsHeading", code);
      }
      return;
    }
    String above = code.substring(0, dot);
    if (headings.contains(above)) {
      parts.computeIfAbsent(above, each -> new ArrayList<>()).add(code);
    } else if (!isAlreadyWrong(above)) {
      complain(row, "row.noParent", code, above);
    }
  }

  /** Whether the row above is there, but of no kind that there is, or a group that is none. */
  private boolean isAlreadyWrong(String code) {
    Row row = rows.get(code);
    return row != null && (code.indexOf('.') < 0 || kind(row).isEmpty());
  }

  private Optional<Node> node(String code, String group) {
    Row row = rows.get(code);
    if (headings.contains(code)) {
      return Optional.of(heading(row, code, group));
    }
    return code.equals(group) ? Optional.empty() : criterion(row, group);
  }

  private Heading heading(Row row, String code, String group) {
    List<String> below = parts.getOrDefault(code, List.of());
    if (below.isEmpty()) {
      complain(row, "row.emptyHeading", code);
    }
    return new Heading(
        code,
        row.cell("name"),
        below.stream().flatMap(part -> node(part, group).stream()).toList());
  }

  private Optional<Node> criterion(Row row, String group) {
    Optional<Kind> kind = kind(row);
    if (kind.isEmpty()) {
      complain(row, "row.kind", row.cell("kind"), kinds());
      return Optional.empty();
    }
    int before = wrong.size();
    Optional<ScoringRule> rule = rule(row, kind.get());
    Set<Scorer> scorers = scorers(row);
    if (row.cell("measure").length() > 100) {
      complain(row, "row.measure");
    }
    boolean evidence = evidence(row);
    return wrong.size() > before
        ? Optional.empty()
        : rule.map(
            each ->
                new Criterion(
                    row.cell("code"),
                    rows.get(group).cell("name"),
                    row.cell("name"),
                    each,
                    each.kind() == Kind.BONUS_PENALTY,
                    row.cell("measure"),
                    scorers,
                    evidence));
  }

  private String kinds() {
    return Stream.concat(
            Stream.of(sheet.say("heading")), TAKEN.stream().map(each -> sheet.say("kind." + each)))
        .collect(Collectors.joining("; "));
  }

  private Optional<Kind> kind(Row row) {
    return TAKEN.stream()
        .filter(each -> sheet.say("kind." + each).equalsIgnoreCase(row.cell("kind")))
        .findFirst();
  }

  private Optional<ScoringRule> rule(Row row, Kind kind) {
    try {
      ScoringRule rule =
          switch (kind) {
            case ACHIEVED -> new ScoringRule.Achieved(row.number("standard"));
            case BANDED -> new ScoringRule.Banded(BandText.read(row.cell("bands")));
            case BANDED_SHARE -> new ScoringRule.BandedShare(BandText.read(row.cell("bands")));
            case PROPORTIONAL ->
                new ScoringRule.Proportional(row.number("standard"), row.number("max"));
            case RELATIVE_TO_BEST -> new ScoringRule.RelativeToBest(row.number("standard"));
            case BONUS_PENALTY ->
                new ScoringRule.BonusPenalty(
                    row.number("bonusEach"),
                    row.number("penaltyEach"),
                    row.number("min"),
                    row.number("max"));
            case JUDGED -> throw new IllegalStateException("never asked for");
          };
      requireAgreement(row, rule);
      return Optional.of(rule);
    } catch (IllegalArgumentException | ArithmeticException e) {
      complain(row, "row.parameters", sheet.say("kind." + kind));
      return Optional.empty();
    }
  }

  /** A cell that follows from others, or that the kind does not use, must not say otherwise. */
  private void requireAgreement(Row row, ScoringRule rule) {
    if (!(rule instanceof ScoringRule.ByBands) && !row.cell("bands").isEmpty()) {
      complain(
          row, "row.unused", name("bands"), sheet.say("kind." + rule.kind()), row.cell("bands"));
    }
    CriteriaSheet.parameters(rule)
        .forEach(
            (column, follows) -> {
              if (!agrees(row.cell(column), follows)) {
                complain(
                    row,
                    follows == null ? "row.unused" : "row.disagrees",
                    name(column),
                    sheet.say("kind." + rule.kind()),
                    row.cell(column),
                    follows == null ? "" : follows.stripTrailingZeros().toPlainString());
              }
            });
  }

  private static boolean agrees(String cell, @Nullable BigDecimal follows) {
    return cell.isEmpty()
        || BandText.number(cell).compareTo(follows == null ? BigDecimal.ZERO : follows) == 0;
  }

  private Set<Scorer> scorers(Row row) {
    Set<Scorer> scorers = EnumSet.noneOf(Scorer.class);
    for (String name : row.cell("scorers").split("[,;]")) {
      Stream.of(Scorer.values())
          .filter(each -> sheet.say("scorer." + each).equalsIgnoreCase(name.strip()))
          .findFirst()
          .ifPresentOrElse(scorers::add, () -> complain(row, "row.scorer", name.strip()));
    }
    return scorers;
  }

  private boolean evidence(Row row) {
    String given = row.cell("evidence");
    boolean needed = given.equalsIgnoreCase(sheet.say("yes"));
    if (!needed && !given.equalsIgnoreCase(sheet.say("no"))) {
      complain(row, "row.evidence", sheet.say("yes"), sheet.say("no"));
    }
    return needed;
  }

  private String name(String column) {
    return sheet.say("column." + column);
  }

  private void complain(Row row, String key, Object... arguments) {
    String number = String.valueOf(row.number());
    wrong.add(new Complaint(row.number(), sheet.say("row", number, sheet.say(key, arguments))));
  }
}
