package vn.thidua.cluster.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.cluster.Leaderships;
import vn.thidua.cluster.files.Entry.ClusterEntry;
import vn.thidua.cluster.files.Entry.LeaderEntry;
import vn.thidua.cluster.files.Entry.MembershipEntry;
import vn.thidua.cluster.files.Entry.PersonEntry;
import vn.thidua.cluster.files.Entry.UnitEntry;

/** The organisation's tables as a whole: an import compares with all of them and writes a few. */
@Repository
public class OrganisationTables {

  private final JdbcClient jdbc;
  private final Leaderships leaderships;

  OrganisationTables(JdbcClient jdbc, Leaderships leaderships) {
    this.jdbc = jdbc;
    this.leaderships = leaderships;
  }

  /** Everything that is known, in the order in which it builds on each other. */
  public List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(
        jdbc.sql("select code, name from emulation_cluster").query(ClusterEntry.class).list());
    entries.addAll(
        jdbc.sql(
                """
                select u.code, n.name, n.province, n.unit_type as type, n.valid_from,
                  u.merged_into, u.merged_on
                from org_unit u join org_unit_name n on n.unit_code = u.code
                """)
            .query(UnitEntry.class)
            .list());
    entries.addAll(
        jdbc.sql(
                """
                select cluster_code as cluster, unit_code as unit, from_year, to_year
                from cluster_membership
                """)
            .query(MembershipEntry.class)
            .list());
    entries.addAll(people());
    leaderships.all().forEach(each -> entries.add(new LeaderEntry(each)));
    return entries;
  }

  public void add(Entry entry) {
    if (entry instanceof ClusterEntry cluster) {
      write(
          "insert into emulation_cluster (name, code) values (?, ?)",
          cluster.name(),
          cluster.code());
    } else if (entry instanceof UnitEntry unit) {
      if (write("update org_unit set code = code where code = ?", unit.code()) == 0) {
        write("insert into org_unit (code) values (?)", unit.code());
      }
      write(
          "insert into org_unit_name (name, province, unit_type, unit_code, valid_from)"
              + " values (?, ?, ?, ?, ?)",
          unit.name(),
          unit.province(),
          unit.type().name(),
          unit.code(),
          unit.validFrom());
    } else if (entry instanceof MembershipEntry member) {
      write(
          "insert into cluster_membership (to_year, cluster_code, unit_code, from_year)"
              + " values (?, ?, ?, ?)",
          member.toYear(),
          member.cluster(),
          member.unit(),
          member.fromYear());
    } else if (entry instanceof PersonEntry person) {
      write(
          "insert into person (full_name, title, email, unit_code, user_id)"
              + " values (?, ?, ?, ?, ?)",
          person.fullName(),
          person.title(),
          person.email(),
          person.unit(),
          person.userId());
      writeRoles(person);
    } else if (entry instanceof LeaderEntry leader) {
      leaderships.add(leader.leadership());
    }
  }

  public void change(Entry entry) {
    if (entry instanceof ClusterEntry cluster) {
      write("update emulation_cluster set name = ? where code = ?", cluster.name(), cluster.code());
    } else if (entry instanceof UnitEntry unit) {
      write(
          "update org_unit_name set name = ?, province = ?, unit_type = ?"
              + " where unit_code = ? and valid_from = ?",
          unit.name(),
          unit.province(),
          unit.type().name(),
          unit.code(),
          unit.validFrom());
    } else if (entry instanceof MembershipEntry member) {
      write(
          "update cluster_membership set to_year = ?"
              + " where cluster_code = ? and unit_code = ? and from_year = ?",
          member.toYear(),
          member.cluster(),
          member.unit(),
          member.fromYear());
    } else if (entry instanceof PersonEntry person) {
      write(
          "update person set full_name = ?, title = ?, email = ?, unit_code = ? where user_id = ?",
          person.fullName(),
          person.title(),
          person.email(),
          person.unit(),
          person.userId());
      write("delete from person_role where user_id = ?", person.userId());
      writeRoles(person);
    } else if (entry instanceof LeaderEntry leader) {
      leaderships.change(leader.leadership());
    }
  }

  /** After all units are known: where a unit went may stand below it in the file. */
  public void merge(UnitEntry unit) {
    write(
        "update org_unit set merged_into = ?, merged_on = ? where code = ?",
        unit.mergedInto(),
        unit.mergedOn(),
        unit.code());
  }

  private void writeRoles(PersonEntry person) {
    for (String role : person.roles()) {
      write("insert into person_role (user_id, role_name) values (?, ?)", person.userId(), role);
    }
  }

  private int write(String sql, @Nullable Object... values) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    for (Object each : values) {
      statement = statement.param(each);
    }
    return statement.update();
  }

  private List<PersonEntry> people() {
    Map<String, SortedSet<String>> roles =
        jdbc.sql("select user_id, role_name from person_role").query(RoleRow.class).list().stream()
            .collect(
                Collectors.groupingBy(
                    RoleRow::userId,
                    Collectors.mapping(RoleRow::roleName, Collectors.toCollection(TreeSet::new))));
    return jdbc
        .sql("select user_id, full_name, title, email, unit_code from person")
        .query(PersonRow.class)
        .list()
        .stream()
        .map(row -> row.with(roles.getOrDefault(row.userId(), new TreeSet<>())))
        .toList();
  }

  record RoleRow(String userId, String roleName) {}

  record PersonRow(String userId, String fullName, String title, String email, String unitCode) {
    PersonEntry with(SortedSet<String> roles) {
      return new PersonEntry(userId, fullName, title, email, unitCode, roles);
    }
  }
}
