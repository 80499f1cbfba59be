package vn.thidua.criteria.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Node;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.spreadsheet.Reading;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/**
 * A criteria table as a sheet that officials edit, and back: one row per heading or criterion, its
 * place in the tree told by its code. What is exported can be imported unchanged.
 */
@Component
public class CriteriaSheet {

  static final List<String> COLUMNS =
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

  private final Words words;

  CriteriaSheet(Words words) {
    this.words = words;
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
      row.add(say("heading"));
      return row;
    }
    ScoringRule rule = criterion.rule();
    row.add(say("kind." + rule.kind()));
    row.addAll(parameters(rule).values());
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

  /** The figures of a rule by their columns, in the order of these; null where it has none. */
  static Map<String, @Nullable BigDecimal> parameters(ScoringRule rule) {
    ScoringRule.@Nullable BonusPenalty extra =
        rule instanceof ScoringRule.BonusPenalty each ? each : null;
    Map<String, @Nullable BigDecimal> parameters = new LinkedHashMap<>();
    parameters.put("standard", rule.standard());
    parameters.put("min", rule.min());
    parameters.put("max", rule.max());
    parameters.put("bonusEach", extra == null ? null : extra.bonusEach());
    parameters.put("penaltyEach", extra == null ? null : extra.penaltyEach());
    return parameters;
  }

  /**
   * The tree that the sheet describes.
   *
   * @param file an XLSX file
   * @throws Refusal that names every row that is wrong; then nothing was taken
   */
  public List<Node> read(byte[] file) {
    return new CriteriaSheetReader(this, Reading.firstSheet(file)).tree();
  }

  String say(String key, Object... arguments) {
    return words.say("criteria." + key, arguments);
  }
}
