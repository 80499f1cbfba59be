package vn.thidua.year;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;
import vn.thidua.words.Words;

/**
 * The body above a unit, as the head of its papers names it: the people's committee of its
 * province, or of its city where that is run by the centre (table {@code centrally_run_city}, with
 * dates); the committee's office for a division of it.
 */
@Component
public class SuperiorBodies {

  private final JdbcClient database;
  private final Words words;

  SuperiorBodies(JdbcClient database, Words words) {
    this.database = database;
    this.words = words;
  }

  /** Such as "Ủy ban nhân dân tỉnh Lào Cai". */
  public String of(MemberUnit unit, LocalDate on) {
    String committee =
        words.say(
            isCity(unit.province(), on) ? "year.cityCommittee" : "year.provinceCommittee",
            unit.province());
    return unit.type() == UnitType.DIVISION
        ? words.say("year.committeeOffice", committee)
        : committee;
  }

  private boolean isCity(String province, LocalDate on) {
    return database
            .sql("select count(*) from centrally_run_city where name = ? and valid_from <= ?")
            .params(province, on)
            .query(Integer.class)
            .single()
        > 0;
  }
}
