package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

  private static final Paper MINUTES = Paper.of(PaperKind.MINUTES, "Biên bản", "Cụm số 1\nĐã họp");
  private static final Paper SCORES = Paper.of(PaperKind.SCORE_TABLE, "Bảng điểm", "Lào Cai: 97,5");
  private static final Bundle BUNDLE = Bundle.of(List.of(MINUTES, SCORES));

  @Test
  void what_nobody_touched_is_intact() {
    assertThat(BUNDLE.isIntact()).isTrue();
  }

  @Test
  void one_changed_letter_is_found_in_its_paper() {
    Paper changed = new Paper(SCORES.kind(), SCORES.title(), "Lào Cai: 98,5", SCORES.sha256());

    Bundle bundle = new Bundle(List.of(MINUTES, changed), BUNDLE.manifestSha256());

    assertThat(bundle.isIntact()).isFalse();
    assertThat(bundle.papers()).extracting(Paper::isIntact).containsExactly(true, false);
  }

  @Test
  void a_paper_changed_together_with_its_fingerprint_is_found_in_the_manifest() {
    Bundle bundle =
        new Bundle(
            List.of(MINUTES, Paper.of(SCORES.kind(), SCORES.title(), "Lào Cai: 98,5")),
            BUNDLE.manifestSha256());

    assertThat(bundle.papers()).allMatch(Paper::isIntact);
    assertThat(bundle.isManifestIntact()).isFalse();
  }

  @Test
  void a_paper_taken_out_or_moved_is_found_in_the_manifest() {
    assertThat(new Bundle(List.of(MINUTES), BUNDLE.manifestSha256()).isIntact()).isFalse();
    assertThat(new Bundle(List.of(SCORES, MINUTES), BUNDLE.manifestSha256()).isIntact()).isFalse();
  }

  @Test
  void the_manifest_has_the_form_that_sha256sum_reads() {
    assertThat(BUNDLE.manifest()).matches("[0-9a-f]{64}  Biên bản\n[0-9a-f]{64}  Bảng điểm\n");
  }

  @Test
  void how_a_text_was_typed_does_not_change_its_fingerprint() {
    String decomposed = Normalizer.normalize("Cụm số 1 \r\nĐã họp\u0000", Normalizer.Form.NFD);

    assertThat(Paper.of(PaperKind.MINUTES, "Biên bản", decomposed)).isEqualTo(MINUTES);
  }
}
