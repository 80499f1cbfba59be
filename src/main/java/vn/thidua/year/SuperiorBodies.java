package vn.thidua.year;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;

/**
 * The body above a unit, as the head of its papers names it: the people's committee of its
 * province, or of its city where that is run by the centre (table {@code centrally_run_city}, with
 * dates); the committee's office for a division of it.
 */
@Component
public class SuperiorBodies {

  private final JdbcClient database;
  private final MessageSource messages;

  SuperiorBodies(JdbcClient database, MessageSource messages) {
    this.database = database;
    this.messages = messages;
  }

  /** Such as "Ủy ban nhân dân tỉnh Lào Cai". */
  public String of(MemberUnit unit, LocalDate on) {
    String committee =
        text(isCity(unit.province(), on) ? "year.cityCommittee" : "year.provinceCommittee", unit);
    return unit.type() == UnitType.DIVISION
        ? messages.getMessage("year.committeeOffice", new Object[] {committee}, Locale.ROOT)
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

  private String text(String key, MemberUnit unit) {
    return messages.getMessage(key, new Object[] {unit.province()}, Locale.ROOT);
  }
}
