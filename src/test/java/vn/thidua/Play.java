package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thidua.demo.Script;

/**
 * Works a case over HTTP as the people whose tasks they are, by the answers of the demo's script,
 * until only tasks are left that the test wants to do itself.
 */
final class Play {

  /** An open task and the person who may do it. */
  record Turn(Person person, String id, String name, String businessKey, String unit) {

    /** Such as {@code writeReport cum-1/2016/son-la}. */
    @Override
    public String toString() {
      return name + " " + businessKey;
    }
  }

  private final World world;
  private final Script script;
  private final String businessKey;
  private final List<Person> people;
  private final Map<String, Integer> tripsByTask = new HashMap<>();
  private final List<Integer> trips = new ArrayList<>();
  private final RoundTrips counter;

  Play(World world, RoundTrips counter, String businessKey, Script script, List<String> userIds) {
    this.world = world;
    this.counter = counter;
    this.businessKey = businessKey;
    this.script = script;
    this.people = userIds.stream().map(world::person).toList();
  }

  /** Plays on until every open task is one of those left. */
  void until(Predicate<Turn> left) {
    boolean moved = true;
    while (moved) {
      world.runJobs();
      moved = false;
      for (Person person : people) {
        for (Turn turn : turnsOf(person)) {
          if (!left.test(turn)) {
            take(turn);
            moved = true;
          }
        }
      }
    }
  }

  void toTheEnd() {
    until(turn -> false);
  }

  /** Plays until somebody has a task of this name, and leaves all tasks of that name. */
  List<Turn> untilThereIs(String name) {
    until(turn -> turn.name().equals(name));
    return turns(name);
  }

  /** Open tasks of this name, each with one person who may do it. */
  List<Turn> turns(String name) {
    Map<String, Turn> found = new HashMap<>();
    people.forEach(
        person ->
            turnsOf(person).stream()
                .filter(turn -> turn.name().equals(name))
                .forEach(turn -> found.putIfAbsent(turn.id(), turn)));
    return List.copyOf(found.values());
  }

  /** All open tasks of the case, each with one person who may do it. */
  List<Turn> open() {
    Map<String, Turn> found = new LinkedHashMap<>();
    people.forEach(person -> turnsOf(person).forEach(turn -> found.putIfAbsent(turn.id(), turn)));
    return List.copyOf(found.values());
  }

  /** What the script would hand in. */
  ObjectNode answer(Turn turn) {
    return script.answer(turn.person().page(turn.id()), turn.unit());
  }

  /** Does one task by the script, counting the round trips of its completion. */
  void take(Turn turn) {
    take(turn, answer(turn));
  }

  void take(Turn turn, Object input) {
    int before = counter.trips();
    Answer answer = turn.person().complete(turn.id(), input);
    if (answer.status() != 204) {
      throw new AssertionError(turn + " by " + turn.person().userId() + ": " + answer.text());
    }
    int cost = counter.trips() - before;
    trips.add(cost);
    tripsByTask.merge(turn.name(), cost, Math::max);
  }

  /** Round trips to the database per completion, sign-in of the request included. */
  double averageTrips() {
    return trips.stream().mapToInt(each -> each).average().orElse(0);
  }

  /** The dearest completion of each task. */
  Map<String, Integer> dearestTrips() {
    return Map.copyOf(tripsByTask);
  }

  private List<Turn> turnsOf(Person person) {
    List<Turn> turns = new ArrayList<>();
    for (JsonNode task : person.get("/api/tasks").expect(200).body()) {
      String key = task.path("businessKey").asText();
      if (key.equals(businessKey) || key.startsWith(businessKey + "/")) {
        turns.add(
            new Turn(
                person,
                task.path("id").asText(),
                task.path("name").asText(),
                key,
                world.unitOf(person.userId())));
      }
    }
    return turns;
  }
}
