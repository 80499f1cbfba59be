package vn.thidua.review;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.Workbooks;

/** The scores of a year as a workbook: the table for the meeting, and for those who settle all. */
@Component
class ScoreWorkbook {

  private final MessageSource messages;

  ScoreWorkbook(MessageSource messages) {
    this.messages = messages;
  }

  byte[] of(ScoreBoard board) {
    return Workbooks.write(List.of(table(board)));
  }

  byte[] of(ScoreBoard.Details details) {
    Map<String, String> names =
        details.board().units().stream()
            .collect(toMap(ScoreBoard.Line::unit, ScoreBoard.Line::name));
    return Workbooks.write(
        List.of(
            table(details.board()),
            sheet(
                "selfScores",
                List.of("unit", "criterion", "target", "actual", "violations", "points", "note"),
                details.selfScores().stream()
                    .map(
                        each ->
                            row(
                                names.get(each.unit()),
                                each.criterion(),
                                each.facts().target(),
                                each.facts().actual(),
                                each.facts().violations(),
                                each.points(),
                                each.note()))
                    .toList()),
            sheet(
                "crossScores",
                List.of("unit", "criterion", "scorer", "points", "reason"),
                details.crossScores().stream()
                    .map(
                        each ->
                            row(
                                names.get(each.unit()),
                                each.criterion(),
                                names.get(each.scorer()),
                                each.points(),
                                each.reason()))
                    .toList()),
            sheet(
                "settled",
                List.of("unit", "mean", "settled", "reason"),
                details.settled().stream()
                    .map(
                        each ->
                            row(names.get(each.unit()), each.mean(), each.points(), each.reason()))
                    .toList()),
            sheet(
                "closed",
                List.of("unit", "scorer", "closing", "reason"),
                details.closed().stream()
                    .map(
                        each ->
                            row(
                                names.get(each.unit()),
                                names.get(each.scorer()),
                                say("closing." + each.closing()),
                                each.reason()))
                    .toList())));
  }

  private Sheet table(ScoreBoard board) {
    int scorers =
        board.units().stream().mapToInt(each -> each.crossScores().size()).max().orElse(0);
    List<String> header = new ArrayList<>(List.of(column("rank"), column("unit"), column("self")));
    for (int i = 1; i <= scorers; i++) {
      header.add(say("column.cross", String.valueOf(i)));
    }
    for (String name :
        List.of("mean", "spread", "settled", "previous", "verdict", "ground", "citation")) {
      header.add(column(name));
    }
    return new Sheet(
        say("sheet.table"),
        header,
        board.units().stream().map(each -> line(each, scorers)).toList());
  }

  private List<@Nullable Object> line(ScoreBoard.Line line, int scorers) {
    List<@Nullable Object> row = row(line.rank(), line.name(), line.self());
    for (int i = 0; i < scorers; i++) {
      row.add(i < line.crossScores().size() ? line.crossScores().get(i) : null);
    }
    row.addAll(
        row(
            line.mean(),
            line.spread(),
            line.settled(),
            line.previous(),
            line.verdict() == null
                ? null
                : messages.getMessage("review.verdict." + line.verdict(), null, Locale.ROOT),
            line.ground(),
            line.citation()));
    return row;
  }

  private Sheet sheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {
    return new Sheet(say("sheet." + name), columns.stream().map(this::column).toList(), rows);
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    return row;
  }

  private String column(String name) {
    return say("column." + name);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("review.workbook." + key, arguments, Locale.ROOT);
  }
}
