package vn.thidua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a person's task costs the database, from opening its form to the commit of its completion,
 * mails queued. Of goal P2 "none above 60" is held; "30 on average" is not reached, the limit holds
 * what is. Lower them with every gain; a number that creeps up is looked into, not let through.
 */
class RoundTripsTest {

  private static final int ON_AVERAGE = 45;
  private static final int AT_MOST = 60;

  private static Costs costs;

  @BeforeAll
  static void work_a_year() {
    try (ThiDua system = ThiDua.countedOn(Database.inMemory())) {
      Cluster cluster = new Cluster("a", 8);
      system.prepare(cluster);
      costs = system.count(cluster);
    }
  }

  @Test
  void a_task_takes_few_round_trips_on_average() {
    assertThat(costs.averageTrips()).as(costs.byTask()).isLessThanOrEqualTo(ON_AVERAGE);
  }

  @Test
  void no_task_takes_many_round_trips() {
    assertThat(costs.dearest().count().trips()).as(costs.byTask()).isLessThanOrEqualTo(AT_MOST);
  }
}
