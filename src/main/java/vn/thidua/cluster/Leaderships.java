package vn.thidua.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads which cluster in which year, as it is stored. */
@Repository
public class Leaderships {

  private static final String SELECT =
      """
      select cluster_code, year_number, head_unit, deputy_unit, second_deputy_unit
      from cluster_leadership
      """;

  private final JdbcClient jdbc;

  Leaderships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Leadership> all() {
    return list(jdbc.sql(SELECT));
  }

  Optional<Leadership> find(String cluster, int year) {
    return list(
            jdbc.sql(SELECT + "where cluster_code = :cluster and year_number = :year")
                .param("cluster", cluster)
                .param("year", year))
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<Leadership> ofHeads(Collection<String> headUnits) {
    return headUnits.isEmpty()
        ? List.of()
        : list(
            jdbc.sql(SELECT + "where head_unit in (:units) order by year_number desc, cluster_code")
                .param("units", headUnits));
  }

  public void add(Leadership leadership) {
    write(
        """
        insert into cluster_leadership
          (cluster_code, year_number, head_unit, deputy_unit, second_deputy_unit)
        values (:cluster, :year, :head, :deputy, :second)
        """,
        leadership);
  }

  public void change(Leadership leadership) {
    write(
        """
        update cluster_leadership
        set head_unit = :head, deputy_unit = :deputy, second_deputy_unit = :second
        where cluster_code = :cluster and year_number = :year
        """,
        leadership);
  }

  private void write(String sql, Leadership leadership) {
    List<String> deputies = leadership.deputyUnits();
    jdbc.sql(sql)
        .param("cluster", leadership.cluster())
        .param("year", leadership.year())
        .param("head", leadership.headUnit())
        .param("deputy", deputies.get(0))
        .param("second", deputies.size() > 1 ? deputies.get(1) : null)
        .update();
  }

  private static List<Leadership> list(JdbcClient.StatementSpec statement) {
    return statement.query(Row.class).list().stream().map(Row::leadership).toList();
  }

  record Row(
      String clusterCode,
      int yearNumber,
      String headUnit,
      String deputyUnit,
      @Nullable String secondDeputyUnit) {

    Leadership leadership() {
      return new Leadership(
          clusterCode,
          yearNumber,
          headUnit,
          Stream.of(Optional.of(deputyUnit), Optional.ofNullable(secondDeputyUnit))
              .flatMap(Optional::stream)
              .collect(Collectors.toUnmodifiableList()));
    }
  }
}
