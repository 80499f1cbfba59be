package vn.thidua.year;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.cluster.MemberUnit;

/** The members of a year with their names of that year, and what they may be proposed for. */
@Repository
public class YearMembers {

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;

  YearMembers(JdbcTemplate batch) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
  }

  /** Makes these the members, in this order. */
  public void freeze(long year, List<MemberUnit> members) {
    jdbc.sql("delete from award_year_member where award_year = :year").param("year", year).update();
    batch.batchUpdate(
        """
        insert into award_year_member (award_year, unit_code, seat, name, province, unit_type)
        values (?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, members.size())
            .mapToObj(seat -> row(year, seat, members.get(seat)))
            .toList());
  }

  private static Object[] row(long year, int seat, MemberUnit member) {
    return new Object[] {
      year, member.code(), seat, member.name(), member.province(), member.type().name()
    };
  }

  Map<String, MemberUnit> of(long year) {
    Map<String, MemberUnit> byCode = new LinkedHashMap<>();
    jdbc.sql(
            """
            select unit_code as code, name, province, unit_type as type
            from award_year_member where award_year = :year order by seat
            """)
        .param("year", year)
        .query(MemberUnit.class)
        .list()
        .forEach(unit -> byCode.put(unit.code(), unit));
    return byCode;
  }

  /** Codes by year, in the order of seats. */
  Map<Long, List<String>> codes(Collection<Long> years) {
    Map<Long, List<String>> codes = new LinkedHashMap<>();
    jdbc.sql(
            """
            select award_year, unit_code from award_year_member
            where award_year in (:years) order by award_year, seat
            """)
        .param("years", years)
        .query(
            row -> {
              codes
                  .computeIfAbsent(row.getLong(1), year -> new java.util.ArrayList<>())
                  .add(row.getString(2));
            });
    return codes;
  }

  public void grant(long year, Map<Award, Integer> quotas) {
    batch.batchUpdate(
        "insert into quota (award_year, award, places) values (?, ?, ?)",
        quotas.entrySet().stream()
            .map(each -> new Object[] {year, each.getKey().name(), each.getValue()})
            .toList());
  }

  Map<Long, Map<Award, Integer>> quotas(Collection<Long> years) {
    Map<Long, Map<Award, Integer>> quotas = new LinkedHashMap<>();
    jdbc.sql("select award_year, award, places from quota where award_year in (:years)")
        .param("years", years)
        .query(
            row -> {
              quotas
                  .computeIfAbsent(row.getLong(1), year -> new EnumMap<>(Award.class))
                  .put(Award.valueOf(row.getString(2)), row.getInt(3));
            });
    return quotas;
  }
}
