package vn.thidua;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.thidua.criteria.CriteriaImport;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.Workbooks;

/** A table as large as any in practice: six groups of ten criteria of four kinds, 100 points. */
public final class SixtyCriteria {

  private static final int GROUPS = 6;
  private static final int PER_GROUP = 10;

  private SixtyCriteria() {}

  /** For the years of one cluster that are not opened yet. */
  public static void importFor(String cluster, ApplicationContext system) {
    system
        .getBean(CriteriaImport.class)
        .take(
            cluster,
            LocalDate.of(2015, 1, 1),
            "Sáu mươi tiêu chí của " + cluster,
            "chỉ để thử",
            Workbooks.write(List.of(sheet())),
            "admin");
  }

  private static Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    for (int group = 1; group <= GROUPS; group++) {
      rows.add(row(group + "", "Nhóm " + group, "Nhóm"));
      for (int place = 1; place <= PER_GROUP; place++) {
        rows.add(criterion(group + "." + place, rows.size()));
      }
    }
    return new Sheet(
        "Bảng tiêu chí",
        List.of(
            "Mã",
            "Tên",
            "Loại",
            "Điểm chuẩn",
            "Thấp nhất",
            "Cao nhất",
            "Cộng mỗi lần",
            "Trừ mỗi lần",
            "Các mức",
            "Đơn vị tính",
            "Người chấm",
            "Minh chứng"),
        rows);
  }

  /** Forty criteria bring 1.5 points, the last twenty 2. */
  private static List<Object> criterion(String code, int line) {
    boolean early = Integer.parseInt(code.substring(0, 1)) <= 4;
    String full = early ? "1.5" : "2";
    String half = early ? "0.75" : "1";
    String name = "Tiêu chí số " + code;
    List<Object> row =
        switch (line % 4) {
          case 0 -> row(code, name, "Theo tỷ lệ", full, "0", full, "", "", "", "việc");
          case 1 -> row(code, name, "Đạt hoặc không", full, "0", full, "", "", "", "");
          case 2 ->
              row(
                  code,
                  name,
                  "Theo mức",
                  full,
                  "0",
                  full,
                  "",
                  "",
                  "<=0: %s; <=2: %s; *: 0".formatted(full, half),
                  "ngày chậm");
          default ->
              row(
                  code,
                  name,
                  "Theo mức tỷ lệ",
                  full,
                  "0",
                  full,
                  "",
                  "",
                  "<50: 0; <100: %s; *: %s".formatted(half, full),
                  "hồ sơ");
        };
    row.addAll(List.of("Đơn vị, Cụm", "Không"));
    return row;
  }

  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
