package vn.thidua.decision.examination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.decision.MinistryFacts;
import vn.thidua.document.Fields;
import vn.thidua.review.ScoreRow;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;

/** The note on which the Ministry Office puts its appraisal (phiếu thẩm định). */
@Component
class AppraisalPaper implements PaperSource {

  private final MinistryFacts ministry;
  private final CaseFiles files;
  private final Appraisals appraisals;
  private final MinistryScoring scoring;
  private final Words words;

  AppraisalPaper(
      MinistryFacts ministry,
      CaseFiles files,
      Appraisals appraisals,
      MinistryScoring scoring,
      Words words) {
    this.ministry = ministry;
    this.files = files;
    this.appraisals = appraisals;
    this.scoring = scoring;
    this.words = words;
  }

  @Override
  public String kind() {
    return "appraisalNote";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    return ministry.matter(step).stream()
        .flatMap(
            matter ->
                appraisals.findByDossier(matter.dossier().id()).stream()
                    .map(
                        appraisal ->
                            matter
                                .heading()
                                .unnumbered(
                                    "",
                                    Set.of(Role.MINISTRY),
                                    stamp -> facts(matter, appraisal, stamp))))
        .toList();
  }

  private Map<String, Object> facts(MinistryFacts.Matter matter, Appraisal appraisal, Stamp stamp) {
    CaseFile file = files.of(matter.dossier().id());
    Map<String, Object> facts = ministry.of(matter, stamp, "");
    facts.put("text", Fields.paragraphs(appraisal.text()));
    facts.put("appraiser", ministry.person(appraisal.givenBy()));
    facts.put("intact", file.enclosed().intact());
    facts.put("opinion", Fields.paragraphs(file.opinion() == null ? "" : file.opinion().text()));
    facts.put("proposals", Fields.numbered(file.proposals().stream().map(this::proposal).toList()));
    facts.put("scores", Fields.numbered(scores(matter, file)));
    return facts;
  }

  /** Each point of the Ministry with its reason. */
  private List<Map<String, Object>> scores(MinistryFacts.Matter matter, CaseFile file) {
    Map<String, String> criteria =
        scoring.places(matter.dossier()).stream()
            .collect(
                Collectors.toMap(
                    MinistryScoring.Place::criterion,
                    MinistryScoring.Place::name,
                    (name, same) -> name));
    return file.proposals().stream()
        .flatMap(
            candidacy ->
                candidacy.ministryScores().stream()
                    .map(
                        score ->
                            Map.<String, Object>of(
                                "unit", candidacy.name(),
                                "criterion",
                                    score.criterion() + ". " + criteria.get(score.criterion()),
                                "points", Fields.points(score.points()),
                                "reason", score.reason())))
        .toList();
  }

  private Map<String, Object> proposal(CaseFile.Candidacy candidacy) {
    Optional<ScoreRow> score = Optional.ofNullable(candidacy.score());
    Map<String, Object> facts = new HashMap<>();
    facts.put("unit", candidacy.name());
    facts.put("award", candidacy.proposal().award().inFull(words));
    facts.put("agree", String.valueOf(candidacy.proposal().line().agree()));
    facts.put("base", String.valueOf(candidacy.proposal().members()));
    facts.put("score", Fields.points(score.map(ScoreRow::settledScore).orElse(null)));
    facts.put("rank", score.map(ScoreRow::rank).map(String::valueOf).orElse(""));
    facts.put("ground", score.map(row -> row.eligibility().ground()).orElse(""));
    facts.put("opinion", Objects.requireNonNullElse(candidacy.opinion(), ""));
    return facts;
  }
}
