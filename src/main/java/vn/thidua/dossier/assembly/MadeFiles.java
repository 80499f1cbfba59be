package vn.thidua.dossier.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.Fingerprint;
import vn.thidua.ballot.PublishedBoxes;
import vn.thidua.document.Fields;
import vn.thidua.document.Typesetter;
import vn.thidua.dossier.DossierFile;
import vn.thidua.words.Words;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;

/** The files of a dossier that are made for it: scores, facts, ballot boxes and the index. */
@Component
class MadeFiles {

  private static final String INDEX = "dossierIndex";

  private final ContentStore contents;
  private final Typesetter typesetter;
  private final YearHeadings headings;
  private final ScoreSheet scores;
  private final PublishedBoxes boxes;
  private final Words words;
  private final ObjectMapper json;

  MadeFiles(
      ContentStore contents,
      Typesetter typesetter,
      YearHeadings headings,
      ScoreSheet scores,
      PublishedBoxes boxes,
      Words words,
      ObjectMapper json) {
    this.contents = contents;
    this.typesetter = typesetter;
    this.headings = headings;
    this.scores = scores;
    this.boxes = boxes;
    this.words = words;
    this.json = json;
  }

  List<DossierFile> of(DossierSources facts) {
    Stream<DossierFile> figures =
        Stream.of(
            made(
                "so-lieu/bang-diem.xlsx",
                words.say("dossier.file.scores"),
                "scores",
                scores.of(facts.outline())),
            made("so-lieu/du-lieu.json", words.say("dossier.file.facts"), "facts", json(facts)));
    return Stream.concat(
            figures, boxes.enclosed(facts.outline().year().id()).stream().map(this::box))
        .toList();
  }

  private DossierFile box(PublishedBoxes.File file) {
    return made(
        "phieu-bau/" + file.name(),
        words.say("dossier.file.box", file.name()),
        "box",
        file.content().getBytes(StandardCharsets.UTF_8));
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

  private byte[] json(DossierSources facts) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The index of all other files.
   *
   * @param day on which it is made
   */
  DossierFile index(long awardYear, LocalDate day, List<DossierFile> files) {
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
}
