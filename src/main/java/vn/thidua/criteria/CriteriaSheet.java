package vn.thidua.criteria;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.spreadsheet.Reading;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.workflow.Refusal;

/**
 * A criteria table as a sheet that officials edit, and back: one row per heading or criterion, its
 * place in the tree told by its code. What is exported can be imported unchanged.
 */
@Component
public class CriteriaSheet {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "kind",
          "standard",
          "min",
          "max",
          "bonusEach",
          "penaltyEach",
          "bands",
          "measure",
          "scorers",
          "evidence");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final MessageSource messages;

  CriteriaSheet(MessageSource messages) {
    this.messages = messages;
  }

  /** The table as one sheet. */
  public Sheet of(CriteriaTable table) {
    return new Sheet(
        say("sheet"),
        COLUMNS.stream().map(column -> say("column." + column)).toList(),
        table.lines().stream().map(line -> row(line.node())).toList());
  }

  private List<@Nullable Object> row(Node node) {
    List<@Nullable Object> row = new ArrayList<>(List.of(node.code(), node.name()));
    if (!(node instanceof Criterion criterion)) {
      row.add(say("kind.HEADING"));
      return row;
    }
    ScoringRule rule = criterion.rule();
    row.add(say("kind." + rule.kind()));
    row.add(rule.standard());
    row.add(rule.min());
    row.add(rule.max());
    row.add(rule instanceof ScoringRule.BonusPenalty extra ? extra.bonusEach() : null);
    row.add(rule instanceof ScoringRule.BonusPenalty extra ? extra.penaltyEach() : null);
    row.add(BandText.of(rule));
    row.add(criterion.measure());
    row.add(
        Stream.of(Scorer.values())
            .filter(criterion::isScoredBy)
            .map(scorer -> say("scorer." + scorer))
            .collect(Collectors.joining(", ")));
    row.add(criterion.evidence() ? say("yes") : say("no"));
    return row;
  }

  /**
   * The tree that the sheet describes.
   *
   * @param file an XLSX file
   * @throws Refusal that names every row that is wrong; then nothing was taken
   */
  public List<Node> read(byte[] file) {
    List<List<String>> rows = Reading.firstSheet(file);
    return new Reader(rows).tree();
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("criteria." + key, arguments, Locale.ROOT);
  }

  /** What is wrong with a row, from 1. */
  private record Complaint(int line, String text) {}

  /** Reads one sheet and gathers all that is wrong with it. */
  private final class Reader {

    private final List<List<String>> rows;
    private final List<Complaint> wrong = new ArrayList<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Set<String> headings = new HashSet<>();
    private final List<String> groups = new ArrayList<>();

    Reader(List<List<String>> rows) {
      this.rows = rows;
    }

    List<Node> tree() {
      for (int number = 1; number < rows.size(); number++) {
        if (rows.get(number).stream().anyMatch(cell -> !cell.isBlank())) {
          enter(number + 1, rows.get(number));
        }
      }
      List<Node> tree = groups.stream().flatMap(code -> node(code, code).stream()).toList();
      if (wrong.isEmpty()) {
        requireWhole(tree);
      }
      if (!wrong.isEmpty()) {
        throw Refusal.at(
            "file",
            "criteria.importRefused",
            String.valueOf(wrong.size()),
            wrong.stream()
                .sorted(comparingInt(Complaint::line))
                .limit(30)
                .map(Complaint::text)
                .collect(Collectors.joining("\n")));
      }
      return tree;
    }

    private void requireWhole(List<Node> tree) {
      BigDecimal standard =
          tree.stream().map(Node::standardPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (standard.compareTo(WHOLE) != 0) {
        wrong.add(new Complaint(rows.size(), say("row.notWhole", standard.toPlainString())));
      }
    }

    private void enter(int line, List<String> row) {
      String code = cell(row, "code");
      if (!code.matches("\\d{1,2}(\\.\\d{1,2}){0,3}") || code.length() > 10) {
        complain(line, "row.code", code);
      } else if (lines.put(code, numbered(line, row)) != null) {
        complain(line, "row.twice", code);
      } else {
        if (cell(row, "kind").equalsIgnoreCase(say("kind.HEADING"))) {
          headings.add(code);
        }
        place(line, code);
      }
      if (cell(row, "name").isEmpty() || cell(row, "name").length() > 500) {
        complain(line, "row.name");
      }
    }

    private void place(int line, String code) {
      int dot = code.lastIndexOf('.');
      if (dot < 0) {
        groups.add(code);
        if (!headings.contains(code)) {
          complain(line, "row.groupIsHeading", code);
        }
      } else if (headings.contains(code.substring(0, dot))) {
        parts.computeIfAbsent(code.substring(0, dot), each -> new ArrayList<>()).add(code);
      } else {
        complain(line, "row.noParent", code, code.substring(0, dot));
      }
    }

    private Optional<Node> node(String code, String group) {
      List<String> row = lines.get(code);
      int line = Integer.parseInt(row.get(row.size() - 1));
      if (!headings.contains(code)) {
        return criterion(line, row, group);
      }
      List<Node> below =
          parts.getOrDefault(code, List.of()).stream()
              .flatMap(part -> node(part, group).stream())
              .toList();
      if (parts.getOrDefault(code, List.of()).isEmpty()) {
        complain(line, "row.emptyHeading", code);
      }
      return Optional.of(new Heading(code, cell(row, "name"), below));
    }

    private Optional<Node> criterion(int line, List<String> row, String group) {
      int before = wrong.size();
      Optional<ScoringRule> rule = kind(line, row).flatMap(kind -> rule(line, row, kind));
      Set<Scorer> scorers = scorers(line, row);
      String measure = cell(row, "measure");
      if (measure.length() > 100) {
        complain(line, "row.measure");
      }
      String evidence = cell(row, "evidence");
      if (!evidence.equalsIgnoreCase(say("yes")) && !evidence.equalsIgnoreCase(say("no"))) {
        complain(line, "row.evidence", say("yes"), say("no"));
      }
      return wrong.size() > before
          ? Optional.empty()
          : rule.map(
              each ->
                  new Criterion(
                      cell(row, "code"),
                      cell(lines.get(group), "name"),
                      cell(row, "name"),
                      each,
                      each.kind() == Kind.BONUS_PENALTY,
                      measure,
                      scorers,
                      evidence.equalsIgnoreCase(say("yes"))));
    }

    private Optional<Kind> kind(int line, List<String> row) {
      Optional<Kind> kind =
          EnumSet.complementOf(EnumSet.of(Kind.JUDGED)).stream()
              .filter(each -> say("kind." + each).equalsIgnoreCase(cell(row, "kind")))
              .findFirst();
      if (kind.isEmpty()) {
        complain(line, "row.kind", cell(row, "kind"));
      }
      return kind;
    }

    private Optional<ScoringRule> rule(int line, List<String> row, Kind kind) {
      try {
        return Optional.of(
            switch (kind) {
              case ACHIEVED -> new ScoringRule.Achieved(number(row, "standard"));
              case BANDED -> new ScoringRule.Banded(BandText.read(cell(row, "bands")));
              case BANDED_SHARE -> new ScoringRule.BandedShare(BandText.read(cell(row, "bands")));
              case PROPORTIONAL ->
                  new ScoringRule.Proportional(number(row, "standard"), number(row, "max"));
              case RELATIVE_TO_BEST -> new ScoringRule.RelativeToBest(number(row, "standard"));
              case BONUS_PENALTY ->
                  new ScoringRule.BonusPenalty(
                      number(row, "bonusEach"),
                      number(row, "penaltyEach"),
                      number(row, "min"),
                      number(row, "max"));
              case JUDGED -> throw new IllegalStateException("never asked for");
            });
      } catch (IllegalArgumentException | ArithmeticException e) {
        complain(line, "row.parameters", say("kind." + kind));
        return Optional.empty();
      }
    }

    private Set<Scorer> scorers(int line, List<String> row) {
      Set<Scorer> scorers = EnumSet.noneOf(Scorer.class);
      for (String name : cell(row, "scorers").split("[,;]")) {
        Stream.of(Scorer.values())
            .filter(each -> say("scorer." + each).equalsIgnoreCase(name.strip()))
            .findFirst()
            .ifPresentOrElse(scorers::add, () -> complain(line, "row.scorer", name.strip()));
      }
      return scorers;
    }

    private void complain(int line, String key, Object... arguments) {
      wrong.add(new Complaint(line, say("row", String.valueOf(line), say(key, arguments))));
    }

    private static List<String> numbered(int line, List<String> row) {
      List<String> numbered = new ArrayList<>(row.subList(0, Math.min(row.size(), COLUMNS.size())));
      while (numbered.size() < COLUMNS.size()) {
        numbered.add("");
      }
      numbered.add(String.valueOf(line));
      return numbered;
    }

    private static String cell(List<String> row, String column) {
      int place = COLUMNS.indexOf(column);
      return place < row.size() ? row.get(place).strip() : "";
    }

    private static BigDecimal number(List<String> row, String column) {
      return BandText.number(cell(row, column));
    }
  }
}
