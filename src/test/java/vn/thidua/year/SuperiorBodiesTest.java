package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;
import vn.thidua.words.WordsSettings;

@DataJdbcTest
@Import({SuperiorBodies.class, WordsSettings.class})
class SuperiorBodiesTest {

  @Autowired SuperiorBodies superiors;

  @ParameterizedTest
  @CsvSource({
    "Lào Cai, DEPARTMENT, 2016-01-01, Ủy ban nhân dân tỉnh Lào Cai",
    "Đà Nẵng, DEPARTMENT, 2016-01-01, Ủy ban nhân dân thành phố Đà Nẵng",
    "Huế, DEPARTMENT, 2024-12-31, Ủy ban nhân dân tỉnh Huế",
    "Huế, DEPARTMENT, 2025-01-01, Ủy ban nhân dân thành phố Huế",
    "Kon Tum, DIVISION, 2016-01-01, Văn phòng Ủy ban nhân dân tỉnh Kon Tum"
  })
  void a_province_and_a_city_have_committees_and_a_division_belongs_to_the_office(
      String province, UnitType type, LocalDate on, String superior) {
    assertThat(superiors.of(new MemberUnit("x", "Đơn vị", province, type), on)).isEqualTo(superior);
  }
}
