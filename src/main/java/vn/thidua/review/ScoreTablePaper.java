package vn.thidua.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.document.Fields;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The score table (bảng tổng hợp điểm); final when the meeting adopts it. */
@Component
class ScoreTablePaper implements PaperSource {

  private final YearHeadings headings;
  private final Reviews reviews;
  private final Words words;

  ScoreTablePaper(YearHeadings headings, Reviews reviews, Words words) {
    this.headings = headings;
    this.reviews = reviews;
    this.words = words;
  }

  @Override
  public String kind() {
    return "scoreTable";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return List.of(heading.unnumbered("", heading.readers(), stamp -> facts(heading, stamp)));
  }

  private Map<String, Object> facts(YearHeading heading, Stamp stamp) {
    List<ScoreRow> rows = reviews.scoreTable(heading.year().id());
    Map<String, Object> facts = heading.facts(stamp, "");
    facts.put("rows", Fields.numbered(rows.stream().map(row -> row(heading, row)).toList()));
    facts.put("unitCount", String.valueOf(rows.size()));
    return facts;
  }

  private Map<String, Object> row(YearHeading heading, ScoreRow row) {
    Map<String, Object> line = new HashMap<>();
    line.put("unit", heading.name(row.unit()));
    line.put("selfScore", Fields.points(row.selfScore()));
    line.put(
        "crossScores",
        row.crossScores().stream().map(Fields::points).collect(Collectors.joining("; ")));
    line.put("settledScore", Fields.points(row.settledScore()));
    line.put("rank", row.rank() == null ? "" : String.valueOf(row.rank()));
    line.put("verdict", words.label(row.verdict()));
    line.put("ground", row.eligibility().ground());
    line.put("citation", row.eligibility().citation());
    line.put("reasons", reasons(row));
    return line;
  }

  /** Why its score was settled so, and why the head let it stand or not; none where both follow. */
  private List<String> reasons(ScoreRow row) {
    List<String> reasons = new ArrayList<>();
    if (!row.settlement().settledReason().isEmpty()) {
      reasons.add(
          say(
              row.settlement().mean() == null ? "settledAlone" : "settled",
              Fields.points(row.settledScore()),
              Fields.points(row.settlement().mean()),
              row.settlement().settledReason()));
    }
    if (row.change() != null) {
      reasons.add(say(row.change().added() ? "added" : "dropped", row.change().reason()));
    }
    return reasons;
  }

  private String say(String key, Object... arguments) {
    return words.say("review.paper." + key, arguments);
  }
}
