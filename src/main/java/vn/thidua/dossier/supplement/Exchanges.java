package vn.thidua.dossier.supplement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.DossierSupplement;
import vn.thidua.dossier.Question;
import vn.thidua.dossier.bundle.Bundle;
import vn.thidua.dossier.bundle.Manifest;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** Questions of the Ministry and answers of the cluster, with the files that come with them. */
@Component
public class Exchanges {

  /** The answer itself, among its files. */
  private static final String ANSWER = "tra-loi.txt";

  private final DossierSupplements supplements;
  private final EnclosureRows enclosures;
  private final ContentStore contents;
  private final Words words;
  private final Clock clock;

  Exchanges(
      DossierSupplements supplements,
      EnclosureRows enclosures,
      ContentStore contents,
      Words words,
      Clock clock) {
    this.supplements = supplements;
    this.enclosures = enclosures;
    this.contents = contents;
    this.words = words;
    this.clock = clock;
  }

  /** In the order they were asked; files only with an answer that was given. */
  public List<Dossier.Supplement> of(long dossier) {
    List<DossierSupplement> asked = supplements.findByDossierOrderByOrdinal(dossier);
    Map<Integer, List<Enclosure>> brought = brought(dossier, asked);
    return asked.stream()
        .map(
            each ->
                new Dossier.Supplement(
                    each,
                    brought.getOrDefault(each.ordinal(), List.of()).stream()
                        .filter(file -> file.sent() && file.isBrought())
                        .map(Enclosure::enclosed)
                        .toList()))
        .toList();
  }

  /** What came with the answers so far; an answer without files has no bundle. */
  public List<Bundle> bundles(long dossier) {
    List<DossierSupplement> asked = supplements.findByDossierOrderByOrdinal(dossier);
    Map<Integer, List<Enclosure>> brought = brought(dossier, asked);
    return asked.stream()
        .filter(each -> !each.isOpen())
        .map(each -> bundle(each, brought.getOrDefault(each.ordinal(), List.of())))
        .filter(each -> !each.manifestSha256().isEmpty() || !each.files().isEmpty())
        .toList();
  }

  private static Bundle bundle(DossierSupplement supplement, List<Enclosure> files) {
    return new Bundle(
        supplement.ordinal(),
        Objects.requireNonNull(supplement.answeredAt()),
        Objects.requireNonNullElse(supplement.manifestSha256(), ""),
        files.stream().map(Enclosure::file).toList());
  }

  /** By the places of the questions; few dossiers have any, so that most cost no read. */
  private Map<Integer, List<Enclosure>> brought(long dossier, List<DossierSupplement> asked) {
    return asked.isEmpty()
        ? Map.of()
        : enclosures.of(dossier).stream().collect(Collectors.groupingBy(Enclosure::question));
  }

  /**
   * @throws Refusal if an earlier question is open
   */
  public void ask(long dossier, List<Question> questions, String askedBy) {
    List<DossierSupplement> earlier = supplements.findByDossierOrderByOrdinal(dossier);
    if (earlier.stream().anyMatch(DossierSupplement::isOpen)) {
      throw new Refusal("dossier.questionOpen");
    }
    supplements.saveAll(
        IntStream.range(0, questions.size())
            .mapToObj(
                i ->
                    DossierSupplement.ask(
                        dossier,
                        earlier.size() + 1 + i,
                        questions.get(i),
                        askedBy,
                        clock.instant()))
            .toList());
  }

  /**
   * Answers all open questions; the files brought with an answer are sealed with it.
   *
   * @param answers by the questions' places
   * @throws Refusal if no question is open, or one of them has no answer
   */
  public void answer(long dossier, Map<Integer, String> answers, String answeredBy) {
    List<DossierSupplement> open = supplements.findByDossierAndAnswerIsNullOrderByOrdinal(dossier);
    if (open.isEmpty()) {
      throw new Refusal("dossier.noOpenQuestion");
    }
    for (DossierSupplement each : open) {
      if (answers.getOrDefault(each.ordinal(), "").isBlank()) {
        throw new Refusal("dossier.answerMissing", each.question());
      }
    }
    Map<Integer, List<Enclosure>> brought = brought(dossier, open);
    supplements.saveAll(
        open.stream()
            .map(each -> each.answered(answers.get(each.ordinal()), answeredBy, clock.instant()))
            .map(each -> sealed(each, brought.getOrDefault(each.ordinal(), List.of())))
            .toList());
  }

  /** The first file is question and answer, so that the bundle tells what the others are for. */
  private DossierSupplement sealed(DossierSupplement answered, List<Enclosure> brought) {
    if (brought.isEmpty()) {
      return answered;
    }
    DossierFile text = text(answered);
    enclosures.insert(
        Objects.requireNonNull(answered.id()),
        text,
        false,
        Objects.requireNonNull(answered.answeredBy()),
        OffsetDateTime.now(clock));
    return answered.sealed(
        Manifest.of(Stream.concat(Stream.of(text), brought.stream().map(Enclosure::file)).toList())
            .sha256());
  }

  private DossierFile text(DossierSupplement answered) {
    byte[] text =
        words(new Dossier.Supplement(answered, List.of())).getBytes(StandardCharsets.UTF_8);
    contents.put(text);
    return new DossierFile(
        0,
        ANSWER,
        words.say("dossier.file.answer"),
        Enclosure.KIND,
        "",
        DossierFile.Origin.ARCHIVE,
        null,
        Fingerprint.of(text),
        text.length);
  }

  /** A question with its answer, for a reader without this system; people by user id. */
  public static String words(Dossier.Supplement supplement) {
    DossierSupplement exchange = supplement.exchange();
    StringBuilder text = new StringBuilder();
    text.append(exchange.ordinal()).append(". ");
    if (exchange.item() != null) {
      text.append('[').append(exchange.item()).append("] ");
    }
    text.append(exchange.question())
        .append('\n')
        .append(Words.moment(exchange.askedAt()))
        .append("\n-> ")
        .append(Optional.ofNullable(exchange.answer()).orElse(""))
        .append('\n');
    if (exchange.answeredAt() != null) {
      text.append(Words.moment(exchange.answeredAt())).append('\n');
    }
    supplement
        .enclosures()
        .forEach(file -> text.append(file.sha256()).append("  ").append(file.path()).append('\n'));
    return text.append('\n').toString();
  }
}
