package vn.thidua.workflow.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that a dead node had locked are free at once; those of a living one are left alone. */
class DeadNodesTest {

  private static final String JOBS =
      "create table act_ru_job (id_ varchar(64) primary key, rev_ integer, lock_owner_ varchar(255),"
          + " lock_exp_time_ timestamp)";

  @Test
  void on_h2_whoever_starts_frees_what_its_predecessor_had_locked() {
    try (HikariDataSource database = pool("jdbc:h2:mem:deadnodes", "sa", "")) {
      JdbcClient jdbc = JdbcClient.create(database);
      jdbc.sql(JOBS).update();
      JobExecutor own = new DefaultJobExecutor();
      lock(jdbc, "predecessor's", "some other process");
      lock(jdbc, "own", own.getLockOwner());

      node(database, own, new AloneOnItsFile()).look();

      assertThat(locked(jdbc)).containsExactly("own");
      assertThat(revision(jdbc, "predecessor's")).isEqualTo(2);
    }
  }

  @Test
  void on_postgresql_a_neighbour_is_left_alone_while_it_lives() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        HikariDataSource database =
            pool(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        HikariDataSource theirs =
            pool(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
      JdbcClient jdbc = JdbcClient.create(database);
      jdbc.sql(JOBS).update();
      JobExecutor neighbour = new DefaultJobExecutor();
      node(theirs, neighbour, new LockOfASession(theirs)).look();
      lock(jdbc, "neighbour's", neighbour.getLockOwner());
      DeadNodes node = node(database, new DefaultJobExecutor(), new LockOfASession(database));

      node.look();
      node.look();
      assertThat(locked(jdbc)).containsExactly("neighbour's");

      // the pool aborts the connections that are out, as the kernel does for a process that dies
      theirs.close();
      await("the server sees that the connection is gone")
          .untilAsserted(
              () -> {
                node.look();
                assertThat(locked(jdbc)).isEmpty();
              });
    }
  }

  private static DeadNodes node(DataSource database, JobExecutor executor, SignOfLife signs) {
    return new DeadNodes(
        executor,
        signs,
        JdbcClient.create(database),
        new TransactionTemplate(new JdbcTransactionManager(database)),
        new ThreadPoolTaskScheduler());
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(3);
    return pool;
  }

  private static void lock(JdbcClient jdbc, String job, String owner) {
    jdbc.sql("insert into act_ru_job values (?, 1, ?, current_timestamp)")
        .params(job, owner)
        .update();
  }

  private static List<String> locked(JdbcClient jdbc) {
    return jdbc.sql("select id_ from act_ru_job where lock_owner_ is not null order by id_")
        .query(String.class)
        .list();
  }

  private static int revision(JdbcClient jdbc, String job) {
    return jdbc.sql("select rev_ from act_ru_job where id_ = ? and lock_exp_time_ is null")
        .param(job)
        .query(Integer.class)
        .single();
  }
}
