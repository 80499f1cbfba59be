package vn.thidua.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ContentStore;
import vn.thidua.year.AwardYears;

/** The letters with which dossiers were forwarded, as the archive keeps them. */
@Component
public class IssuedLetters {

  private final Archive archive;
  private final ContentStore store;
  private final AwardYears years;

  IssuedLetters(Archive archive, ContentStore store, AwardYears years) {
    this.archive = archive;
    this.store = store;
    this.years = years;
  }

  /** Fingerprints of the letter's two forms, by path; none while it is not issued. */
  Map<String, String> forms(Dossier dossier) {
    Map<String, String> forms = new LinkedHashMap<>();
    archive
        .issued(years.get(dossier.awardYear()).businessKey(), LetterPaper.KIND, "")
        .ifPresent(
            letter -> {
              forms.put("to-trinh.pdf", letter.pdfSha256());
              forms.put("to-trinh.docx", letter.docxSha256());
            });
    return forms;
  }

  byte[] read(String sha256) {
    return store.read(sha256);
  }
}
