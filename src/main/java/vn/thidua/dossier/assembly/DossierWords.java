package vn.thidua.dossier.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.ballot.Proposal;
import vn.thidua.words.Words;

/** The words of a dossier: what is missing in it, and the first draft of its letter. */
@Component
public class DossierWords {

  private final Words words;

  DossierWords(Words words) {
    this.words = words;
  }

  /** What is missing, in words; a dossier is forwarded only when nothing is (rule R4). */
  public List<String> missing(Outline outline) {
    List<String> missing = new ArrayList<>();
    outline.meeting().proposals().stream()
        .map(Proposal::unit)
        .filter(unit -> !outline.reported().contains(unit))
        .forEach(
            unit -> missing.add(words.say("dossier.paper.REPORT.missing", outline.nameOf(unit))));
    noteUnless(hasCount(outline), "BALLOT_COUNT", missing);
    noteUnless(hasScores(outline), "SCORE_TABLE", missing);
    return missing;
  }

  public String letterTitle(int year) {
    return words.say("dossier.paper.LETTER.subject", year);
  }

  /** The letter's text as a first draft for the secretary. */
  String letterDraft(Outline outline) {
    MeetingRecord meeting = outline.meeting();
    List<Proposal> proposals = meeting.proposals();
    String list =
        IntStream.range(0, proposals.size())
            .mapToObj(i -> letterLine(outline, i + 1, proposals.get(i)))
            .collect(Collectors.joining("\n"));
    String proposed =
        list.isEmpty() ? words.say("dossier.letter.noProposal", outline.year().number()) : list;
    return words.say(
        "dossier.letter",
        outline.cluster(),
        outline.year().number(),
        meeting.heldOn(),
        meeting.place(),
        proposed);
  }

  public String letterSymbol() {
    return words.say("dossier.letterSymbol");
  }

  private String letterLine(Outline outline, int line, Proposal each) {
    return words.say(
        "dossier.letter.proposal",
        line,
        each.award(),
        outline.nameOf(each.unit()),
        each.line().agree(),
        each.members());
  }

  private static boolean hasCount(Outline outline) {
    return !outline.meeting().rounds().isEmpty();
  }

  private static boolean hasScores(Outline outline) {
    return !outline.scores().isEmpty();
  }

  private void noteUnless(boolean there, String kind, List<String> missing) {
    if (!there) {
      missing.add(words.say("dossier.paper." + kind + ".missing"));
    }
  }
}
