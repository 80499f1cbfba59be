package vn.thidua.criteria.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.criteria.CriteriaImport;
import vn.thidua.criteria.CriteriaOutline;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.CriteriaTables;
import vn.thidua.criteria.RuleText;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.Workbooks;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Refusal;

/** The sample table goes out as a workbook and comes back; what is wrong is named by its row. */
@DataJdbcTest(properties = "spring.flyway.placeholder-replacement=false")
@Import({
  CriteriaTables.class,
  CriteriaSheet.class,
  CriteriaImport.class,
  CriteriaOutline.class,
  RuleText.class,
  CriteriaSheetTest.CriteriaSlice.class,
  WordsSettings.class
})
class CriteriaSheetTest {

  private static final LocalDate FROM_2017 = LocalDate.of(2017, 1, 1);

  @TestConfiguration(proxyBeanMethods = false)
  static class CriteriaSlice {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2016-11-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
  }

  @Autowired CriteriaTables tables;
  @Autowired CriteriaSheet sheet;
  @Autowired CriteriaImport criteriaImport;
  @Autowired CriteriaOutline outline;

  @Test
  void an_exported_table_comes_back_unchanged() {
    CriteriaTable sample = sample();

    assertThat(sheet.read(file(rows(sample)))).isEqualTo(sample.groups());
  }

  @Test
  void an_imported_table_is_stored_whole_as_the_next_version() {
    CriteriaTable sample = sample();
    long id = take(null, rows(sample));

    CriteriaTable stored = tables.get(id);
    assertThat(stored.groups()).isEqualTo(sample.groups());
    assertThat(stored.version()).isEqualTo(sample.version() + 1);
    assertThat(stored.sample()).isFalse();
    assertThat(tables.inForce("cum-1", FROM_2017)).isEqualTo(id);
    assertThat(tables.inForce("cum-1", LocalDate.of(2016, 1, 1))).isEqualTo(sample.id());
  }

  @Test
  void the_same_table_twice_is_one_and_a_clusters_own_comes_before_that_for_all() {
    List<List<@Nullable Object>> rows = rows(sample());
    long own = take("cum-2", rows);
    long all = take(null, rows);

    assertThat(take(null, rows)).isEqualTo(all);
    assertThat(take("cum-2", rows)).isEqualTo(own);
    assertThat(tables.inForce("cum-2", FROM_2017)).isEqualTo(own);
    assertThat(tables.inForce("cum-1", FROM_2017)).isEqualTo(all);
  }

  @Test
  void a_table_imported_again_after_another_one_is_the_one_in_force() {
    List<List<@Nullable Object>> first = rows(sample());
    List<List<@Nullable Object>> second = rows(sample());
    second.get(1).set(1, "Tên khác của nhóm thứ nhất");
    take("cum-2", first);
    long other = take("cum-2", second);
    assertThat(tables.inForce("cum-2", FROM_2017)).isEqualTo(other);

    long again = take("cum-2", first);

    assertThat(tables.inForce("cum-2", FROM_2017)).isEqualTo(again);
    assertThat(tables.get(again).groups()).isEqualTo(sample().groups());
    assertThat(take("cum-2", first)).isEqualTo(again);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, x.1, mã \"x.1\" không hợp lệ",
    "3, 0, 1.1.2, mã 1.1.2 có hai lần",
    "3, 0, 9.9.9, mã 9.9.9 không có dòng nhóm 9.9",
    "3, 1, '', tên trống",
    "3, 2, Tự do, loại \"Tự do\" không có",
    "3, 3, 8.123, tham số không hợp với loại Theo tỷ lệ",
    "3, 3, nhiều, tham số không hợp với loại Theo tỷ lệ",
    "3, 5, 7, tham số không hợp với loại Theo tỷ lệ",
    "4, 8, '<=5: 2; <=0: 3; *: 0', tham số không hợp với loại Theo mức",
    "4, 8, '<=0: 3; <=5: 4; *: 0', tham số không hợp với loại Theo mức",
    "4, 8, '<=0: 3; <=5: 2', tham số không hợp với loại Theo mức",
    "4, 10, Ai đó, người chấm \"Ai đó\" không có",
    "4, 11, Có thể, cột minh chứng chỉ ghi Có hoặc Không",
    "4, 3, 2, 'cột \"Điểm chuẩn\" ghi 2, nhưng theo loại Theo mức và các cột khác phải là 3'",
    "4, 4, -1, 'cột \"Thấp nhất\" ghi -1, nhưng theo loại Theo mức và các cột khác phải là 0'",
    "3, 6, 1, 'cột \"Cộng mỗi lần\" ghi 1, nhưng loại Theo tỷ lệ không dùng cột này'",
    "3, 8, '<=0: 2; *: 0', 'cột \"Các mức\" ghi <=0: 2; *: 0, nhưng loại Theo tỷ lệ không dùng'",
    "3, 3, 7, tổng điểm chuẩn là 99"
  })
  void a_wrong_row_is_named_and_nothing_is_taken(int row, int column, String value, String told) {
    List<List<@Nullable Object>> rows = rows(sample());
    rows.get(row - 1).set(column, value.isEmpty() ? null : value);

    assertThatThrownBy(() -> take(null, rows))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.messageKey()).isEqualTo("criteria.importRefused");
              assertThat(refusal.arguments()[1].toString()).contains(told);
            });
    assertThat(tables.inForce("cum-1", FROM_2017)).isEqualTo(sample().id());
  }

  @Test
  void one_mistake_is_one_complaint_even_where_others_hang_below_it() {
    List<List<@Nullable Object>> rows = rows(sample());
    rows.get(0).set(2, "Nhom");
    assertThat(complaints(rows)).containsExactly("Dòng 2: mã 1 ở cấp cao nhất phải có loại Nhóm.");

    rows.get(0).set(2, "Nhóm");
    rows.get(1).set(2, "Nhom");
    assertThat(complaints(rows)).singleElement().asString().startsWith("Dòng 3: loại \"Nhom\"");
  }

  @Test
  void each_wrong_row_is_named_in_the_order_of_the_sheet() {
    List<List<@Nullable Object>> rows = rows(sample());
    rows.get(3).set(11, "Có thể");
    rows.get(2).set(1, null);
    rows.get(6).set(10, "Ai đó");

    assertThat(complaints(rows))
        .extracting(each -> each.split(":")[0])
        .containsExactly("Dòng 4", "Dòng 5", "Dòng 8");
  }

  @Test
  void a_sheet_with_other_columns_is_refused_before_its_rows_are_misread() {
    List<List<@Nullable Object>> rows = rows(sample());
    List<String> header = new ArrayList<>(sheet.of(sample()).header());
    Collections.swap(header, 4, 5);

    assertThat(complaints(Workbooks.write(List.of(new Sheet("Bảng tiêu chí", header, rows)))))
        .singleElement()
        .asString()
        .startsWith("Dòng 1: cột E phải là \"Thấp nhất\", đang là \"Cao nhất\".");
    assertThat(complaints(Workbooks.write(List.of(new Sheet("Trống", List.of(), List.of())))))
        .singleElement()
        .asString()
        .startsWith("Dòng 1: cột A phải là \"Mã\"");
  }

  @Test
  void what_follows_from_other_cells_may_be_left_out() {
    List<List<@Nullable Object>> rows = rows(sample());
    rows.get(3).set(3, null);
    rows.get(3).set(4, null);
    rows.get(3).set(5, null);

    assertThat(sheet.read(file(rows))).isEqualTo(sample().groups());
  }

  private List<String> complaints(List<List<@Nullable Object>> rows) {
    return complaints(file(rows));
  }

  private List<String> complaints(byte[] file) {
    try {
      sheet.read(file);
      return List.of();
    } catch (Refusal refusal) {
      assertThat(refusal.field()).isEqualTo("file");
      return refusal.arguments()[1].toString().lines().toList();
    }
  }

  @Test
  void a_group_without_criteria_and_a_group_missing_above_are_named() {
    List<List<@Nullable Object>> rows = rows(sample());
    rows.add(new ArrayList<>(List.of("6", "Nhóm trống", "Nhóm")));
    assertThatThrownBy(() -> take(null, rows))
        .satisfies(
            refusal ->
                assertThat(((Refusal) refusal).arguments()[1].toString())
                    .contains("Dòng %d".formatted(rows.size() + 1))
                    .contains("nhóm 6 không có tiêu chí nào"));
  }

  @Test
  void every_rule_is_told_in_words() {
    CriteriaOutline.Outline told = outline.of(sample());

    assertThat(told.standard()).isEqualByComparingTo("100");
    assertThat(told.lines())
        .filteredOn(line -> line.criterion() != null)
        .hasSize(34)
        .allSatisfy(line -> assertThat(line.criterion().rule()).doesNotContain("{", "null"));
    assertThat(told.lines())
        .filteredOn(line -> line.code().equals("3.1.1"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.criterion().rule())
                    .isEqualTo(
                        "Theo số ngày chậm: đến 0: 2 điểm; đến 2: 1,5 điểm; đến 5: 1 điểm;"
                            + " đến 10: 0,5 điểm; còn lại: 0 điểm."));
  }

  private CriteriaTable sample() {
    return tables.get(tables.inForce("cum-1", LocalDate.of(2016, 1, 1)));
  }

  private List<List<@Nullable Object>> rows(CriteriaTable table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    sheet.of(table).rows().forEach(row -> rows.add(new ArrayList<>(row)));
    return rows;
  }

  private byte[] file(List<List<@Nullable Object>> rows) {
    return Workbooks.write(List.of(new Sheet("Bảng tiêu chí", sheet.of(sample()).header(), rows)));
  }

  private long take(@Nullable String cluster, List<List<@Nullable Object>> rows) {
    return criteriaImport.take(
        cluster, FROM_2017, "Bảng 2017", "Quyết định 1", file(rows), "admin");
  }
}
