package vn.thidua.cluster;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** Reads the organisation as it was in a given year. */
@Service
public class Organisation {

  private static final Duration NAMES_HOLD = Duration.ofMinutes(1);
  private static final int NAMES_REMEMBERED = 10_000;

  private final JdbcClient jdbc;
  private final Leaderships leaderships;
  private final Words words;

  /** Every form asks for it. */
  private final LoadingCache<String, String> clusterNames;

  private final LoadingCache<String, String> personNames;

  Organisation(JdbcClient jdbc, Leaderships leaderships, Words words, Clock clock) {
    this.jdbc = jdbc;
    this.leaderships = leaderships;
    this.words = words;
    this.clusterNames = remembered(clock).build(this::readClusterName);
    this.personNames =
        remembered(clock)
            .maximumSize(NAMES_REMEMBERED)
            .build(CacheLoader.<String, String>bulk(this::readPersonNames));
  }

  private static Caffeine<Object, Object> remembered(Clock clock) {
    return Caffeine.newBuilder()
        .expireAfterWrite(NAMES_HOLD)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
  }

  /**
   * The cluster's display name, such as "Cụm thi đua số 1"; the code itself if unknown. A new name
   * is told after a minute at the latest.
   */
  public String clusterName(String cluster) {
    return clusterNames.get(cluster);
  }

  private String readClusterName(String cluster) {
    return jdbc.sql("select name from emulation_cluster where code = :cluster")
        .param("cluster", cluster)
        .query(String.class)
        .optional()
        .orElse(cluster);
  }

  /** Names of clusters and units as they are called now, by code; of a stranger the code. */
  public Map<String, String> names(Collection<String> codes) {
    Map<String, String> names = new LinkedHashMap<>();
    codes.forEach(code -> names.put(code, code));
    if (!names.isEmpty()) {
      jdbc.sql(
              """
              select code, name from emulation_cluster where code in (:codes)
              union all
              select n.unit_code, n.name from org_unit_name n where n.unit_code in (:codes)
                and not exists (select 1 from org_unit_name later
                  where later.unit_code = n.unit_code and later.valid_from > n.valid_from)
              """)
          .param("codes", names.keySet())
          .query(
              row -> {
                names.put(row.getString(1), row.getString(2));
              });
    }
    return names;
  }

  /** Codes of all clusters. */
  public List<String> clusters() {
    return jdbc.sql("select code from emulation_cluster order by code").query(String.class).list();
  }

  /**
   * The members of a cluster in a year, by province; names as of that year's last day. A unit that
   * was merged into another one within the year is no longer a member of it.
   */
  public List<MemberUnit> members(String cluster, int year) {
    return jdbc
        .sql(
            """
            select u.code, n.name, n.province, n.unit_type as type
            from cluster_membership m
            join org_unit u on u.code = m.unit_code
            join org_unit_name n on n.unit_code = u.code
            where m.cluster_code = :cluster
              and m.from_year <= :year and (m.to_year is null or m.to_year >= :year)
              and (u.merged_on is null or u.merged_on > :yearEnd)
              and n.valid_from = (select max(earlier.valid_from) from org_unit_name earlier
                where earlier.unit_code = u.code and earlier.valid_from <= :yearEnd)
            """)
        .param("cluster", cluster)
        .param("year", year)
        .param("yearEnd", LocalDate.of(year, 12, 31))
        .query(MemberUnit.class)
        .list()
        .stream()
        .sorted(byProvince())
        .toList();
  }

  /** The same by code, for look-ups of names in tables. */
  public Map<String, MemberUnit> membersByCode(String cluster, int year) {
    Map<String, MemberUnit> byCode = new LinkedHashMap<>();
    members(cluster, year).forEach(unit -> byCode.put(unit.code(), unit));
    return byCode;
  }

  /** Who leads the cluster in that year; empty if nobody was appointed. */
  public Optional<Leadership> leadership(String cluster, int year) {
    return leaderships.find(cluster, year);
  }

  /** All years in which one of these units was appointed head, newest first. */
  public List<Leadership> leadershipsOf(Collection<String> headUnits) {
    return leaderships.ofHeads(headUnits);
  }

  /**
   * Records who leads a cluster in a year; the same leadership again changes nothing.
   *
   * @throws Refusal if head and deputies are not one and one or two different members of that year
   */
  @Transactional
  public void appoint(Leadership leadership) {
    requireMembers(leadership);
    Optional<Leadership> before = leadership(leadership.cluster(), leadership.year());
    if (before.isEmpty()) {
      leaderships.add(leadership);
    } else if (!before.get().equals(leadership)) {
      leaderships.change(leadership);
    }
  }

  /**
   * Full name and title of a person, such as "Nguyễn Văn An, Giám đốc"; the user id itself if
   * unknown. A new title is told after a minute at the latest.
   */
  public String personName(String userId) {
    return personNames.get(userId);
  }

  /** The same for several people at once, by user id. */
  public Map<String, String> personNames(Collection<String> userIds) {
    return personNames.getAll(userIds);
  }

  private Map<String, String> readPersonNames(Set<? extends String> userIds) {
    return persons(List.copyOf(userIds)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().nameAndTitle()));
  }

  /** Name, title and unit of a person; a stranger is named by the user id. */
  public Person person(String userId) {
    return Objects.requireNonNull(persons(List.of(userId)).get(userId));
  }

  /** Name, title and unit of several people, by user id; of a stranger his user id. */
  public Map<String, Person> persons(Collection<String> userIds) {
    Map<String, Person> persons = new LinkedHashMap<>();
    userIds.forEach(id -> persons.put(id, new Person(id, "", "")));
    if (!persons.isEmpty()) {
      jdbc.sql("select user_id, full_name, title, unit_code from person where user_id in (:ids)")
          .param("ids", persons.keySet())
          .query(
              row -> {
                persons.put(
                    row.getString(1),
                    new Person(row.getString(2), row.getString(3), row.getString(4)));
              });
    }
    return persons;
  }

  /** Everybody, by unit and user id. */
  public List<Official> officials() {
    return officials(jdbc.sql(OFFICIALS + OFFICIALS_ORDER));
  }

  /** The people of a unit, by user id. */
  public List<Official> officials(String unit) {
    return officials(jdbc.sql(OFFICIALS + "where p.unit_code = ?" + OFFICIALS_ORDER).param(unit));
  }

  /** Empty for a stranger, such as an administrator. */
  public Optional<Official> official(String userId) {
    return officials(jdbc.sql(OFFICIALS + "where p.user_id = ?" + OFFICIALS_ORDER).param(userId))
        .stream()
        .findFirst();
  }

  private static List<Official> officials(JdbcClient.StatementSpec statement) {
    Map<String, Official> officials = new LinkedHashMap<>();
    statement.query(
        row -> {
          Official official = official(row);
          Official known = officials.putIfAbsent(official.userId(), official);
          Set<String> roles = (known == null ? official : known).roles();
          Optional.ofNullable(row.getString("role_name")).ifPresent(roles::add);
        });
    return List.copyOf(officials.values());
  }

  private static Official official(ResultSet row) throws SQLException {
    return new Official(
        row.getString("user_id"),
        row.getString("full_name"),
        row.getString("title"),
        row.getString("unit_code"),
        new TreeSet<>());
  }

  /** A role in words, such as "giám đốc". */
  public String roleName(String role) {
    return words.sayOr(role, "cluster.role." + role);
  }

  /** Who holds a role in a unit; if several do, the first by user id. */
  public Optional<Person> holder(String unit, Role role) {
    return people(unit, role).stream().findFirst().map(this::person);
  }

  /** User ids of the people who hold a role (such as {@code director}) in a unit. */
  public List<String> people(String unit, Role role) {
    return jdbc.sql(
            """
            select p.user_id from person p join person_role r on r.user_id = p.user_id
            where p.unit_code = :unit and r.role_name = :role order by p.user_id
            """)
        .param("unit", unit)
        .param("role", role.id())
        .query(String.class)
        .list();
  }

  /** The same for several units at once, by unit; a unit without such people is not in it. */
  public Map<String, List<String>> people(Collection<String> units, Role role) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    if (!units.isEmpty()) {
      jdbc.sql(
              """
              select p.unit_code, p.user_id
              from person p join person_role r on r.user_id = p.user_id
              where p.unit_code in (:units) and r.role_name = :role order by p.user_id
              """)
          .param("units", units)
          .param("role", role.id())
          .query(
              row -> {
                people
                    .computeIfAbsent(row.getString("unit_code"), unit -> new ArrayList<>())
                    .add(row.getString("user_id"));
              });
    }
    return people;
  }

  private void requireMembers(Leadership leadership) {
    List<String> leaders =
        Stream.concat(Stream.of(leadership.headUnit()), leadership.deputyUnits().stream()).toList();
    int deputies = leadership.deputyUnits().size();
    if (deputies < 1 || deputies > 2 || leaders.stream().distinct().count() != leaders.size()) {
      throw new Refusal("cluster.leadersNotDistinct", String.valueOf(leadership.year()));
    }
    Map<String, MemberUnit> members = membersByCode(leadership.cluster(), leadership.year());
    for (String leader : leaders) {
      if (!members.containsKey(leader)) {
        throw new Refusal("cluster.leaderNotMember", leader, String.valueOf(leadership.year()));
      }
    }
  }

  /** In the Vietnamese alphabet, where "Đ" follows "D". */
  private static Comparator<MemberUnit> byProvince() {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return Comparator.comparing(MemberUnit::province, vietnamese).thenComparing(MemberUnit::code);
  }

  private static final String OFFICIALS =
      """
      select p.user_id, p.full_name, p.title, p.unit_code, r.role_name
      from person p left join person_role r on r.user_id = p.user_id
      """;

  private static final String OFFICIALS_ORDER = " order by p.unit_code, p.user_id, r.role_name";
}
