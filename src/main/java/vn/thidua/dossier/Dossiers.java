package vn.thidua.dossier;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.NumberSeries;
import vn.thidua.ballot.Proposal;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Keeps dossiers; takes questions of the Ministry and answers of the cluster. */
@Service
public class Dossiers {

  private final DossierRows rows;
  private final DossierParts parts;
  private final DossierProposals proposals;
  private final DossierSupplements supplements;
  private final Assembly assembly;
  private final Papers papers;
  private final AwardYears years;
  private final NumberRegister register;
  private final Clock clock;

  Dossiers(
      DossierRows rows,
      DossierParts parts,
      DossierProposals proposals,
      DossierSupplements supplements,
      Assembly assembly,
      Papers papers,
      AwardYears years,
      NumberRegister register,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.proposals = proposals;
    this.supplements = supplements;
    this.assembly = assembly;
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

  /** The papers with their text, and the manifest over them: what is checked for changes. */
  public Bundle bundle(long id) {
    return bundle(row(id));
  }

  /**
   * The Ministry asks the cluster to supplement the dossier.
   *
   * @throws Refusal if it was not forwarded, or an earlier question is open
   */
  @Transactional
  public void ask(long dossier, String question, String askedBy) {
    if (row(dossier).letterNumber() == null) {
      throw new Refusal("dossier.notForwarded");
    }
    List<DossierSupplement> earlier = supplements.findByDossierOrderByOrdinal(dossier);
    if (earlier.stream().anyMatch(DossierSupplement::isOpen)) {
      throw new Refusal("dossier.questionOpen");
    }
    try {
      supplements.save(
          DossierSupplement.ask(dossier, earlier.size() + 1, question, askedBy, clock.instant()));
    } catch (DuplicateKeyException e) {
      throw new Refusal("dossier.questionOpen");
    }
  }

  /**
   * The cluster answers the open question.
   *
   * @throws Refusal if no question is open
   */
  @Transactional
  public void answer(long dossier, String answer, String answeredBy) {
    DossierSupplement open =
        supplements.findByDossierOrderByOrdinal(dossier).stream()
            .filter(DossierSupplement::isOpen)
            .findFirst()
            .orElseThrow(() -> new Refusal("dossier.noOpenQuestion"));
    supplements.save(open.answered(answer, answeredBy, clock.instant()));
  }

  /**
   * Takes snapshots of all that goes into the year's dossier.
   *
   * @return id of the dossier
   * @throws Refusal if a part is missing (R4), a unit is proposed twice (R3) or there is a dossier
   */
  @Transactional
  long assemble(long awardYear, String letter, String assembledBy) {
    years.requireOpen(awardYear);
    Facts facts = assembly.facts(awardYear);
    requireWhole(facts);
    Bundle bundle =
        Bundle.of(
            Stream.concat(
                    Stream.of(papers.letter(facts, letter)), papers.enclosures(facts).stream())
                .toList());
    long id = insert(facts, bundle, assembledBy);
    keepSnapshots(id, bundle.papers(), facts.meeting().proposals());
    return id;
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
    if (!bundle(row).isIntact()) {
      throw new Refusal("dossier.changedBeforeSigning");
    }
    if (row.letterNumber() != null) {
      throw new Refusal("dossier.alreadySigned");
    }
    NumberSeries series = letterSeries(year);
    long entry =
        register.reserve(
            series, letterNumber, papers.letterTitle(year.number()), signedBy, "letterNumber");
    if (!rows.sign(
        dossier, register.get(entry).documentNumber(), series.year(), signedBy, clock.instant())) {
      throw new Refusal("dossier.alreadySigned");
    }
  }

  /** The next free number of the cluster's letters in this calendar year. */
  DocumentNumber nextLetterNumber(long dossier) {
    return register.next(letterSeries(years.get(row(dossier).awardYear())));
  }

  /** The cluster's letters, in the book of the unit that leads it. */
  private NumberSeries letterSeries(AwardYear year) {
    return new NumberSeries(year.cluster(), papers.letterSymbol(), thisYear(), year.headUnit());
  }

  private void requireWhole(Facts facts) {
    List<String> missing = papers.missing(facts);
    if (!missing.isEmpty()) {
      throw new Refusal("dossier.partsMissing", String.join("; ", missing));
    }
    Set<String> seen = new HashSet<>();
    for (Proposal proposal : facts.meeting().proposals()) {
      if (!seen.add(proposal.unit())) {
        throw new Refusal("dossier.twoAwards", facts.nameOf(proposal.unit()));
      }
    }
  }

  private long insert(Facts facts, Bundle bundle, String assembledBy) {
    try {
      return rows.insert(facts.year(), bundle.manifestSha256(), assembledBy, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new Refusal("dossier.alreadyAssembled");
    }
  }

  private void keepSnapshots(long id, List<Paper> all, List<Proposal> proposed) {
    parts.saveAll(
        IntStream.range(0, all.size())
            .mapToObj(i -> DossierPart.of(id, i + 1, all.get(i)))
            .toList());
    proposals.saveAll(
        IntStream.range(0, proposed.size())
            .mapToObj(i -> DossierProposal.of(id, i + 1, proposed.get(i)))
            .toList());
  }

  private Bundle bundle(DossierRow row) {
    return new Bundle(
        parts.findByDossierOrderByOrdinal(row.id()).stream().map(DossierPart::paper).toList(),
        row.manifestSha256());
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
        rows.parts(row.id()),
        proposals.findByDossierOrderByOrdinal(row.id()).stream()
            .map(DossierProposal::proposal)
            .toList(),
        supplements.findByDossierOrderByOrdinal(row.id()).stream()
            .map(DossierSupplement::supplement)
            .toList());
  }

  private DossierRow row(long id) {
    return rows.find(id).orElseThrow(() -> new Refusal("dossier.notFound", String.valueOf(id)));
  }

  /** Numbers of official documents run within the calendar year of issue (Decree 30/2020/NĐ-CP). */
  private int thisYear() {
    return clock.instant().atZone(clock.getZone()).getYear();
  }
}
