package vn.thidua.dossier.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.FileName;
import vn.thidua.archive.PaperWriter;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.LetterPaper;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.YearKey;

/** The issued papers of a year that go into its dossier, each in both its forms. */
@Component
class EnclosedPapers {

  private static final String PACT = "pact";

  private final Archive archive;
  private final PaperWriter writer;
  private final ContentStore contents;
  private final Words words;

  EnclosedPapers(Archive archive, PaperWriter writer, ContentStore contents, Words words) {
    this.archive = archive;
    this.writer = writer;
    this.contents = contents;
    this.words = words;
  }

  /**
   * One that is ordered but not written yet belongs in as well.
   *
   * @param proposed codes of the units whose own papers are enclosed
   */
  List<DossierFile> of(AwardYear year, Set<String> proposed) {
    writer.finish(year.businessKey());
    return papers(year, proposed).flatMap(this::both).toList();
  }

  /** A pact is signed in its own year, or already at the end of the year before. */
  private Stream<ArchivedPaper> papers(AwardYear year, Set<String> proposed) {
    Set<String> members = new HashSet<>(year.units());
    members.removeAll(proposed);
    Stream<ArchivedPaper> signedBefore =
        archive.issued(new YearKey(year.cluster(), year.number() - 1).businessKey()).stream()
            .filter(paper -> isPactOf(year, paper));
    Stream<ArchivedPaper> ofTheYear =
        archive.issued(year.businessKey()).stream()
            .filter(paper -> !members.contains(paper.subject()))
            .filter(paper -> !paper.kind().equals(LetterPaper.KIND));
    return Stream.concat(signedBefore, ofTheYear);
  }

  private static boolean isPactOf(AwardYear year, ArchivedPaper paper) {
    return paper.kind().equals(PACT) && paper.subject().equals(String.valueOf(year.number()));
  }

  private Stream<DossierFile> both(ArchivedPaper paper) {
    String path = "van-ban/" + FileName.of(paper);
    return Stream.of(
        paper(paper, path + ".pdf", paper.title(), paper.pdfSha256()),
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
}
