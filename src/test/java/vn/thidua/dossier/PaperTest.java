package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class PaperTest {

  @Property(tries = 200)
  void a_paper_is_always_intact_when_it_is_new(@ForAll @NotEmpty String text) {
    assertThat(Paper.of(PaperKind.REPORT, "Báo cáo", text).isIntact()).isTrue();
  }

  @Property(tries = 200)
  void making_a_text_canonical_twice_changes_nothing_more(@ForAll String text) {
    Paper once = Paper.of(PaperKind.REPORT, "Báo cáo", text);

    assertThat(Paper.of(PaperKind.REPORT, "Báo cáo", once.content())).isEqualTo(once);
  }
}
