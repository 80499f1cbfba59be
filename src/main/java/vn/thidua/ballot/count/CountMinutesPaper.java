package vn.thidua.ballot.count;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.ballot.meeting.MeetingFacts;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/**
 * The ballot count minutes (biên bản kiểm phiếu, rule R13): all rounds, once nothing is left to
 * count.
 */
@Component
class CountMinutesPaper implements PaperSource {

  private final YearHeadings headings;
  private final Sessions sessions;
  private final MeetingFacts meeting;
  private final CountFacts counts;
  private final String symbol;

  CountMinutesPaper(
      YearHeadings headings,
      Sessions sessions,
      MeetingFacts meeting,
      CountFacts counts,
      Words words) {
    this.headings = headings;
    this.sessions = sessions;
    this.meeting = meeting;
    this.counts = counts;
    this.symbol = words.say("ballot.paper.symbol");
  }

  @Override
  public String kind() {
    return "countMinutes";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return sessions.quorate(step.awardYear()).stream()
        .filter(session -> counts.decided(session.id()))
        .map(session -> heading.clusterPaper(symbol, step, stamp -> facts(session, heading, stamp)))
        .toList();
  }

  private Map<String, Object> facts(Session session, YearHeading heading, Stamp stamp) {
    Map<String, Object> facts = meeting.of(session, heading, stamp, symbol);
    facts.putAll(counts.of(session.id(), heading));
    return facts;
  }
}
