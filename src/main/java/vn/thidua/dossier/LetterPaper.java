package vn.thidua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.NumberSeries;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.document.Fields;
import vn.thidua.dossier.assembly.DossierWords;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The submission letter with its list (tờ trình, Form 01): the secretary's text, then facts. */
@Component
public class LetterPaper implements PaperSource {

  public static final String KIND = "submissionLetter";

  private final YearHeadings headings;
  private final Dossiers dossiers;
  private final Meetings meetings;
  private final DossierWords papers;
  private final NumberRegister register;
  private final Words words;

  LetterPaper(
      YearHeadings headings,
      Dossiers dossiers,
      Meetings meetings,
      DossierWords papers,
      NumberRegister register,
      Words words) {
    this.headings = headings;
    this.dossiers = dossiers;
    this.meetings = meetings;
    this.papers = papers;
    this.register = register;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    YearHeading heading = headings.of(step.awardYear());
    return dossiers.ofYear(step.awardYear()).stream()
        .map(dossier -> due(dossier, heading, step))
        .toList();
  }

  private DuePaper due(Dossier dossier, YearHeading heading, PaperStep step) {
    NumberSeries series = heading.clusterSeries(words.say("dossier.letterSymbol"), step);
    @Nullable String number = dossier.letterNumber();
    return new DuePaper(
        "",
        heading.templateDay(),
        series,
        number == null ? null : register.find(series, number).orElse(null),
        dossier.signedAt() == null ? null : LocalDate.ofInstant(dossier.signedAt(), Words.ZONE),
        heading.readers(Role.MINISTRY),
        stamp -> facts(dossier, heading, stamp));
  }

  private Map<String, Object> facts(Dossier dossier, YearHeading heading, Stamp stamp) {
    Map<String, Object> facts = heading.facts(stamp, words.say("dossier.letterSymbol"));
    facts.put("heldOn", Words.date(meetings.ofYear(dossier.awardYear()).heldOn()));
    facts.put("letter", Fields.paragraphs(dossier.letter()));
    facts.put(
        "proposals",
        Fields.numbered(
            dossier.proposals().stream().map(each -> proposal(each, heading)).toList()));
    facts.put("proposalCount", String.valueOf(dossier.proposals().size()));
    facts.put(
        "enclosures",
        Fields.numbered(
            dossier.enclosures().stream()
                .map(title -> Map.<String, Object>of("title", title))
                .toList()));
    facts.put("manifest", dossier.manifestSha256());
    return facts;
  }

  private Map<String, Object> proposal(Proposal proposal, YearHeading heading) {
    return Map.of(
        "unit", heading.name(proposal.unit()),
        "award", proposal.award().inFull(words),
        "agree", String.valueOf(proposal.line().agree()),
        "base", String.valueOf(proposal.members()),
        "verdict", proposal.line().verdict());
  }
}
