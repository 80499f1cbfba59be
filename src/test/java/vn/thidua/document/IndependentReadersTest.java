package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both forms of every paper, opened by programs of others. */
class IndependentReadersTest {

  @TempDir Path folder;

  @Test
  void they_find_every_fact_that_a_paper_prints() throws IOException {
    IndependentReaders.assume();
    List<Path> docx = new ArrayList<>();
    for (String kind : Samples.KINDS) {
      Paper paper = Samples.print(kind);
      Path pdf = Files.write(folder.resolve(kind + ".pdf"), paper.pdf());
      docx.add(Files.write(folder.resolve(kind + ".docx"), paper.docx()));
      assertThat(IndependentReaders.letters(pdf))
          .as(kind)
          .contains(IndependentReaders.printed(kind, Samples.facts(kind)));
    }
    Path converted = IndependentReaders.convert(docx, folder.resolve("converted"));
    for (String kind : Samples.KINDS) {
      assertThat(IndependentReaders.lettersOfText(converted.resolve(kind + ".txt")))
          .as(kind + " by LibreOffice")
          .contains(IndependentReaders.printed(kind, Samples.facts(kind)));
    }
  }
}
