package vn.thidua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.NumberSeries;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.dossier.assembly.Assembly;
import vn.thidua.dossier.assembly.Compilation;
import vn.thidua.dossier.assembly.DossierWords;
import vn.thidua.dossier.assembly.Outline;
import vn.thidua.dossier.bundle.Bundle;
import vn.thidua.dossier.bundle.DossierCheck;
import vn.thidua.dossier.bundle.Manifest;
import vn.thidua.dossier.supplement.Exchanges;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Keeps dossiers; takes questions of the Ministry and answers of the cluster. */
@Service
public class Dossiers {

  private final DossierRows rows;
  private final DossierFiles files;
  private final Meetings meetings;
  private final Exchanges exchanges;
  private final Assembly assembly;
  private final Compilation compilation;
  private final DossierCheck check;
  private final DossierWords papers;
  private final AwardYears years;
  private final NumberRegister register;
  private final Clock clock;

  Dossiers(
      DossierRows rows,
      DossierFiles files,
      Meetings meetings,
      Exchanges exchanges,
      Assembly assembly,
      Compilation compilation,
      DossierCheck check,
      DossierWords papers,
      AwardYears years,
      NumberRegister register,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.meetings = meetings;
    this.exchanges = exchanges;
    this.assembly = assembly;
    this.compilation = compilation;
    this.check = check;
    this.papers = papers;
    this.years = years;
    this.register = register;
    this.clock = clock;
  }

  /**
   * @throws Refusal if there is none
   */
  public Dossier get(long id) {
    return whole(row(id));
  }

  /** The year's dossier; empty until it is assembled. */
  public Optional<Dossier> ofYear(long awardYear) {
    return rows.ofYear(awardYear).map(this::whole);
  }

  /** The id of the year's dossier; empty until it is assembled. */
  public Optional<Long> idOfYear(long awardYear) {
    return rows.ofYear(awardYear).map(DossierRow::id);
  }

  /** Computes the fingerprints of all its files anew, those that came with answers too. */
  public DossierFindings check(long id) {
    return check(row(id));
  }

  private DossierFindings check(DossierRow row) {
    // nobody asks about what was not forwarded
    List<Bundle> answered = row.letterNumber() == null ? List.of() : bundles(row.id());
    return check.kept(files.of(row.id()), row.manifestSha256(), answered);
  }

  /** What came with the answers so far. */
  public List<Bundle> bundles(long id) {
    return exchanges.bundles(id);
  }

  /**
   * The Ministry asks the cluster to supplement the dossier, item by item.
   *
   * @throws Refusal if it was not forwarded, or an earlier question is open
   */
  @Transactional
  public void ask(long dossier, List<Question> questions, String askedBy) {
    if (row(dossier).letterNumber() == null) {
      throw new Refusal("dossier.notForwarded");
    }
    exchanges.ask(dossier, questions, askedBy);
  }

  /**
   * The cluster answers all open questions; the files brought with an answer are sealed with it.
   *
   * @param answers by the questions' places
   * @throws Refusal if no question is open, or one of them has no answer
   */
  @Transactional
  public void answer(long dossier, Map<Integer, String> answers, String answeredBy) {
    exchanges.answer(dossier, answers, answeredBy);
  }

  /**
   * Begins the year's dossier; its files are put together by {@link #compile}.
   *
   * @return id of the dossier
   * @throws Refusal if a part is missing (R4), a unit is proposed twice (R3) or there is a dossier
   */
  @Transactional
  public long assemble(long awardYear, String letter, String assembledBy) {
    years.requireOpen(awardYear);
    Outline outline = assembly.outline(awardYear);
    requireWhole(outline);
    return insert(outline, letter, assembledBy);
  }

  /** Puts the files together under their manifest; a second call does nothing. */
  @Transactional
  void compile(long id) {
    DossierRow row = row(id);
    if (!row.manifestSha256().isEmpty()) {
      return;
    }
    List<DossierFile> all = compilation.files(row.awardYear(), today());
    files.insert(id, all);
    rows.compiled(id, Manifest.of(all).sha256(), clock.instant());
  }

  /**
   * The head signs the letter and forwards the dossier; from here on nothing in it changes.
   *
   * @param letterNumber as the head wrote it
   * @throws Refusal if the number is taken or malformed, a part was changed, or it is signed
   *     already
   */
  @Transactional
  void sign(long dossier, String letterNumber, String signedBy) {
    DossierRow row = row(dossier);
    AwardYear year = years.requireOpen(row.awardYear());
    if (row.manifestSha256().isEmpty()) {
      throw new Refusal("dossier.notCompiled");
    }
    if (!check(row).isIntact()) {
      throw new Refusal("dossier.changedBeforeSigning");
    }
    if (row.letterNumber() != null) {
      throw new Refusal("dossier.alreadySigned");
    }
    NumberSeries series = letterSeries(year);
    DocumentNumber number =
        register
            .reserve(
                series, letterNumber, papers.letterTitle(year.number()), signedBy, "letterNumber")
            .documentNumber();
    if (!rows.sign(dossier, number, series.year(), signedBy, clock.instant())) {
      throw new Refusal("dossier.alreadySigned");
    }
  }

  /** The next free number of the cluster's letters in this calendar year. */
  DocumentNumber nextLetterNumber(AwardYear year) {
    return register.next(letterSeries(year));
  }

  /** The cluster's letters, in the book of the unit that leads it. */
  private NumberSeries letterSeries(AwardYear year) {
    return new NumberSeries(year.cluster(), papers.letterSymbol(), thisYear(), year.headUnit());
  }

  private void requireWhole(Outline outline) {
    List<String> missing = papers.missing(outline);
    if (!missing.isEmpty()) {
      throw new Refusal("dossier.partsMissing", String.join("; ", missing));
    }
    Set<String> seen = new HashSet<>();
    for (Proposal proposal : outline.meeting().proposals()) {
      if (!seen.add(proposal.unit())) {
        throw new Refusal("dossier.twoAwards", outline.nameOf(proposal.unit()));
      }
    }
  }

  private long insert(Outline outline, String letter, String assembledBy) {
    try {
      return rows.insert(outline.year(), letter.strip(), assembledBy, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new Refusal("dossier.alreadyAssembled");
    }
  }

  private Dossier whole(DossierRow row) {
    return new Dossier(
        row.id(),
        row.awardYear(),
        row.letterNumber(),
        row.assembledBy(),
        row.assembledAt(),
        row.signedBy(),
        row.signedAt(),
        row.letter(),
        row.manifestSha256(),
        files.of(row.id()).stream().map(DossierFile::part).toList(),
        meetings.proposals(row.awardYear()),
        row.letterNumber() == null ? List.of() : exchanges.of(row.id()));
  }

  private DossierRow row(long id) {
    return rows.find(id).orElseThrow(() -> new Refusal("dossier.notFound", String.valueOf(id)));
  }

  /** Numbers of official documents run within the calendar year of issue (Decree 30/2020/NĐ-CP). */
  private int thisYear() {
    return today().getYear();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
