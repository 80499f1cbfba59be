package vn.thidua.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.files.Complaints;
import vn.thidua.cluster.files.Entry;
import vn.thidua.cluster.files.Entry.PersonEntry;
import vn.thidua.cluster.files.Entry.UnitEntry;
import vn.thidua.cluster.files.ImportRefused;
import vn.thidua.cluster.files.ImportReport;
import vn.thidua.cluster.files.ImportReport.FileReport;
import vn.thidua.cluster.files.OrganisationChecks;
import vn.thidua.cluster.files.OrganisationRows;
import vn.thidua.cluster.files.OrganisationRows.Located;
import vn.thidua.cluster.files.OrganisationTables;
import vn.thidua.identity.Accounts;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.workflow.HeldTasks;
import vn.thidua.workflow.HeldTasks.Held;
import vn.thidua.workflow.Refusal;

/**
 * Takes an organisation from CSV files, all of it or nothing. What is in the files is added or
 * changed, what is not in them stays: a person who is left out is not deleted (give him an empty
 * {@code roles} cell to take his rights away). The same files again change nothing.
 */
@Service
public class OrganisationImport {

  private final OrganisationTables tables;
  private final Accounts accounts;
  private final GroupNames groupNames;
  private final HeldTasks heldTasks;
  private final Words words;

  OrganisationImport(
      OrganisationTables tables,
      Accounts accounts,
      GroupNames groupNames,
      HeldTasks heldTasks,
      Words words) {
    this.tables = tables;
    this.accounts = accounts;
    this.groupNames = groupNames;
    this.heldTasks = heldTasks;
    this.words = words;
  }

  /**
   * Imports the files; users and groups of the engine follow the people in them.
   *
   * @throws ImportRefused if any row is wrong; it names every one
   * @throws Refusal if all files are blank
   */
  @Transactional
  public ImportReport importFiles(OrganisationFiles files) {
    if (files.byName().values().stream().allMatch(String::isBlank)) {
      throw new Refusal("cluster.nothingToImport");
    }
    Complaints complaints = new Complaints(words, List.copyOf(files.byName().keySet()));
    List<Located> rows = new OrganisationRows(complaints).read(files);
    Map<Object, Entry> known = byKey(tables.all());
    Map<Object, Entry> future = new LinkedHashMap<>(known);
    rows.forEach(row -> future.put(keyOf(row.entry()), row.entry()));
    check(files, rows, new OrganisationChecks(future.values(), administrators(known)), complaints);
    complaints.throwIfAny();
    List<FileReport> report = write(files, rows, known);
    List<Held> before = heldTasks.of(people(rows));
    keepAccounts(rows);
    nameGroups(rows);
    return new ImportReport(report, effects(before, rows));
  }

  /** Accounts that rule the system and belong to nobody of the organisation. */
  private Set<String> administrators(Map<Object, Entry> known) {
    Set<String> administrators = new TreeSet<>(accounts.usersIn(Actor.ADMINISTRATORS));
    known.values().stream()
        .filter(PersonEntry.class::isInstance)
        .forEach(person -> administrators.remove(((PersonEntry) person).userId()));
    return administrators;
  }

  private static List<String> people(List<Located> rows) {
    return rows.stream()
        .map(Located::entry)
        .filter(PersonEntry.class::isInstance)
        .map(person -> ((PersonEntry) person).userId())
        .toList();
  }

  /** A task goes back to its group with the role; one given by name stays, and is named. */
  private List<String> effects(List<Held> before, List<Located> rows) {
    Map<String, PersonEntry> people = new LinkedHashMap<>();
    rows.stream()
        .map(Located::entry)
        .filter(PersonEntry.class::isInstance)
        .map(PersonEntry.class::cast)
        .forEach(person -> people.put(person.userId(), person));
    Set<String> kept =
        heldTasks.of(people.keySet()).stream().map(Held::id).collect(Collectors.toSet());
    return before.stream()
        .filter(
            task ->
                !kept.contains(task.id())
                    || task.byName() && people.get(task.userId()).roles().isEmpty())
        .map(task -> effect(task, people.get(task.userId()).fullName()))
        .toList();
  }

  private String effect(Held task, String person) {
    return words.say(
        task.byName() ? "cluster.taskOfOneWhoLeft" : "cluster.taskGivenBack",
        task.title(),
        task.caseName(),
        person);
  }

  /**
   * A file is compared with the ones it builds on only if these are sound: one wrong unit shall not
   * cause an error for each of its people.
   */
  private static void check(
      OrganisationFiles files,
      List<Located> rows,
      OrganisationChecks checks,
      Complaints complaints) {
    boolean sound = true;
    for (String file : files.byName().keySet()) {
      if (sound) {
        checks.check(rows.stream().filter(row -> row.line().file().equals(file)).toList());
      }
      sound = sound && (file.equals("people.csv") || !complaints.concern(file));
    }
  }

  private List<FileReport> write(
      OrganisationFiles files, List<Located> rows, Map<Object, Entry> known) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    files.byName().keySet().forEach(file -> counts.put(file, new int[3]));
    List<UnitEntry> written = new ArrayList<>();
    for (Located row : rows) {
      Entry before = known.get(keyOf(row.entry()));
      int[] count = counts.get(row.line().file());
      if (row.entry().equals(before)) {
        count[2]++;
        continue;
      }
      if (row.entry() instanceof UnitEntry unit) {
        written.add(unit);
      }
      if (before == null) {
        count[0]++;
        tables.add(row.entry());
      } else {
        count[1]++;
        tables.change(row.entry());
      }
    }
    written.forEach(tables::merge);
    return counts.entrySet().stream()
        .map(
            each ->
                new FileReport(
                    each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
        .toList();
  }

  private void keepAccounts(List<Located> rows) {
    for (Located row : rows) {
      if (row.entry() instanceof PersonEntry person) {
        // The engine shows first and last name in this order; in Vietnamese the given name is last.
        int given = person.fullName().lastIndexOf(' ');
        accounts.keep(
            person.userId(),
            given < 0 ? "" : person.fullName().substring(0, given),
            person.fullName().substring(given + 1),
            person.email(),
            Official.groups(person.unit(), person.roles()));
      }
    }
  }

  /** Names the groups of all units and people in the files: a unit may bear another name now. */
  private void nameGroups(List<Located> rows) {
    Set<String> groups = new TreeSet<>();
    for (Located row : rows) {
      if (row.entry() instanceof PersonEntry person) {
        groups.addAll(Official.groups(person.unit(), person.roles()));
      } else if (row.entry() instanceof UnitEntry unit) {
        Role.idsIn(unit.code()).forEach(role -> groups.add(unit.code() + "." + role));
      }
    }
    groupNames.give(groups);
  }

  private static Map<Object, Entry> byKey(List<Entry> entries) {
    Map<Object, Entry> byKey = new LinkedHashMap<>();
    entries.forEach(entry -> byKey.put(keyOf(entry), entry));
    return byKey;
  }

  private static Object keyOf(Entry entry) {
    return List.of(entry.getClass(), entry.key());
  }
}
