package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  private static final LocalDate TODAY = LocalDate.of(2016, 12, 27);

  private final Typesetter typesetter = new Typesetter(new Templates(), new Filling(), new Press());

  @Test
  void both_forms_come_from_one_template() throws Exception {
    Paper paper = typesetter.set("countMinutes", TODAY, facts());

    assertThat(paper.title()).isEqualTo("Biên bản kiểm phiếu, Cụm thi đua số 1, năm 2016");
    try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Nguyễn Thị Hằng", "12/BB-CTĐ");
    }
    assertThat(paper.docx()).isNotEmpty();
  }

  @Test
  void a_missing_fact_is_refused_and_named() {
    Map<String, Object> facts = facts();
    facts.remove("members");
    assertThatThrownBy(() -> typesetter.set("countMinutes", TODAY, facts))
        .isInstanceOf(UnfilledField.class)
        .hasMessageContaining("members");
  }

  private static Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put(
        "letterhead",
        Map.of(
            "superior", "Bộ Ngoại giao",
            "issuer", "Cụm thi đua số 1",
            "number", "12",
            "symbol", "BB-CTĐ",
            "place", "Lào Cai",
            "date", "ngày 27 tháng 12 năm 2016"));
    facts.put("cluster", "Cụm thi đua số 1");
    facts.put("year", "2016");
    facts.put("heldOn", "ngày 27 tháng 12 năm 2016");
    facts.put("place", "Lào Cai");
    facts.put("tellerCount", "1");
    facts.put(
        "tellers",
        List.of(Map.of("line", "1", "name", "Nguyễn Thị Hằng", "unit", "Sở Ngoại vụ Hà Giang")));
    facts.put("members", "8");
    facts.put("present", "8");
    facts.put("byLetter", "0");
    facts.put("absent", "0");
    facts.put("absentees", List.of());
    facts.put("rounds", List.of());
    facts.put("proposals", List.of());
    facts.put("signatures", List.of());
    return facts;
  }
}
