package vn.thidua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.FileName;
import vn.thidua.archive.Fingerprint;
import vn.thidua.archive.PaperWriter;
import vn.thidua.ballot.Proposal;
import vn.thidua.ballot.PublishedBoxes;
import vn.thidua.document.Fields;
import vn.thidua.document.Typesetter;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;
import vn.thidua.year.YearKey;

/**
 * Gathers the files of a dossier: every issued paper of the year, with those of a unit only if it
 * is proposed; the evidence of the proposed units; the scores as a table; the facts; the ballot
 * boxes with the program that counts them again; an index.
 */
@Component
class Compilation {

  private static final String INDEX = "dossierIndex";
  private static final String PACT = "pact";

  private final Assembly assembly;
  private final Archive archive;
  private final PaperWriter writer;
  private final ContentStore contents;
  private final Typesetter typesetter;
  private final YearHeadings headings;
  private final ScoreSheet scores;
  private final EvidenceFiles evidence;
  private final PublishedBoxes boxes;
  private final Words words;
  private final ObjectMapper json;

  Compilation(
      Assembly assembly,
      Archive archive,
      PaperWriter writer,
      ContentStore contents,
      Typesetter typesetter,
      YearHeadings headings,
      ScoreSheet scores,
      EvidenceFiles evidence,
      PublishedBoxes boxes,
      Words words,
      ObjectMapper json) {
    this.assembly = assembly;
    this.archive = archive;
    this.writer = writer;
    this.contents = contents;
    this.typesetter = typesetter;
    this.headings = headings;
    this.scores = scores;
    this.evidence = evidence;
    this.boxes = boxes;
    this.words = words;
    this.json = json;
  }

  /**
   * All files in the order of the manifest, the index first.
   *
   * @param day on which the index is made
   */
  List<DossierFile> files(long awardYear, LocalDate day) {
    Facts facts = assembly.facts(awardYear);
    AwardYear year = facts.outline().year();
    // a paper that is ordered but not written yet belongs in as well
    writer.finish(year.businessKey());
    Set<String> proposed =
        facts.outline().meeting().proposals().stream()
            .map(Proposal::unit)
            .collect(Collectors.toSet());
    List<DossierFile> files = new ArrayList<>();
    papers(year, proposed).forEach(paper -> addBoth(files, paper));
    files.addAll(made(facts));
    boxes.enclosed(awardYear).forEach(file -> files.add(box(file)));
    proposed.stream().sorted().forEach(unit -> files.addAll(evidence(facts, unit)));
    List<DossierFile> named = unique(files);
    return Stream.concat(
            Stream.of(index(awardYear, day, named).at(1)),
            named.stream().map(file -> file.at(file.ordinal() + 1)))
        .toList();
  }

  /** A pact is signed in its own year, or already at the end of the year before. */
  private List<ArchivedPaper> papers(AwardYear year, Set<String> proposed) {
    Set<String> members = new HashSet<>(year.units());
    members.removeAll(proposed);
    Stream<ArchivedPaper> signedBefore =
        archive.issued(new YearKey(year.cluster(), year.number() - 1).businessKey()).stream()
            .filter(paper -> isPactOf(year, paper));
    Stream<ArchivedPaper> ofTheYear =
        archive.issued(year.businessKey()).stream()
            .filter(paper -> !members.contains(paper.subject()))
            .filter(paper -> !paper.kind().equals(LetterPaper.KIND));
    return Stream.concat(signedBefore, ofTheYear).toList();
  }

  private static boolean isPactOf(AwardYear year, ArchivedPaper paper) {
    return paper.kind().equals(PACT) && paper.subject().equals(String.valueOf(year.number()));
  }

  private void addBoth(List<DossierFile> files, ArchivedPaper paper) {
    String path = "van-ban/" + FileName.of(paper);
    files.add(paper(paper, path + ".pdf", paper.title(), paper.pdfSha256()));
    files.add(
        paper(
            paper,
            path + ".docx",
            words.say("dossier.file.editable", paper.title()),
            paper.docxSha256()));
  }

  private DossierFile paper(ArchivedPaper paper, String path, String title, String sha256) {
    return new DossierFile(
        0,
        path,
        title,
        paper.kind(),
        paper.subject(),
        DossierFile.Origin.ARCHIVE,
        paper.id(),
        sha256,
        contents.size(sha256));
  }

  private List<DossierFile> made(Facts facts) {
    return List.of(
        made(
            "so-lieu/bang-diem.xlsx",
            words.say("dossier.file.scores"),
            "scores",
            scores.of(facts.outline())),
        made("so-lieu/du-lieu.json", words.say("dossier.file.facts"), "facts", json(facts)));
  }

  private DossierFile box(PublishedBoxes.File file) {
    return made(
        "phieu-bau/" + file.name(),
        words.say("dossier.file.box", file.name()),
        "box",
        file.content().getBytes(StandardCharsets.UTF_8));
  }

  /** What proves the report of a proposed unit, as it stands. */
  private List<DossierFile> evidence(Facts facts, String unit) {
    return evidence.all(facts.outline().year().id(), unit).stream()
        .filter(EvidenceFile::current)
        .map(
            file ->
                new DossierFile(
                    0,
                    "minh-chung/%s/%s-%d-%s"
                        .formatted(
                            FileName.of(unit),
                            FileName.of(file.criterion()),
                            file.id(),
                            FileName.ofFile(file.fileName())),
                    words.say(
                        "dossier.file.evidence",
                        facts.outline().nameOf(unit),
                        file.criterion(),
                        file.fileName()),
                    "evidence",
                    unit,
                    DossierFile.Origin.EVIDENCE,
                    file.id(),
                    file.sha256(),
                    file.size()))
        .toList();
  }

  private DossierFile made(String path, String title, String kind, byte[] content) {
    contents.put(content);
    return new DossierFile(
        0,
        path,
        title,
        kind,
        "",
        DossierFile.Origin.ARCHIVE,
        null,
        Fingerprint.of(content),
        content.length);
  }

  private byte[] json(Facts facts) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private DossierFile index(long awardYear, LocalDate day, List<DossierFile> files) {
    YearHeading heading = headings.of(awardYear);
    Map<String, Object> facts = new HashMap<>();
    facts.put("cluster", heading.cluster());
    facts.put("year", String.valueOf(heading.year().number()));
    facts.put("place", heading.member(heading.year().headUnit()).province());
    facts.put("issued", Fields.day(day));
    facts.put("fileCount", String.valueOf(files.size()));
    facts.put(
        "files",
        Fields.numbered(
            files.stream()
                .map(
                    file ->
                        Map.<String, Object>of(
                            "title", file.title(),
                            "path", file.path(),
                            "size", kilobytes(file.size())))
                .toList()));
    byte[] pdf = typesetter.set(INDEX, heading.templateDay(), facts).pdf();
    return made("00-muc-luc.pdf", words.say("dossier.file.index"), "index", pdf);
  }

  private static String kilobytes(long bytes) {
    return "%,d".formatted((bytes + 1023) / 1024).replace(',', '.');
  }

  /** No two under one path; each with its place. */
  private static List<DossierFile> unique(List<DossierFile> files) {
    Set<String> paths = new HashSet<>();
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> {
              DossierFile file = files.get(i).at(i + 1);
              return paths.add(file.path()) ? file : file.under(i + 1);
            })
        .toList();
  }
}
