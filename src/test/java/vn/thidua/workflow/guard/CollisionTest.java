package vn.thidua.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import vn.thidua.words.Words;
import vn.thidua.workflow.desk.ApiProblems;

/** Who meets somebody else is told so (409), never that the system has failed. */
class CollisionTest {

  private final ApiProblems problems = new ApiProblems(texts());

  static Stream<Exception> collisions() {
    SQLException notGiven = new SQLException("lock not available", "55P03");
    return Stream.of(
        new OptimisticLockingException("ENGINE-03005"),
        new CannotAcquireLockException("lock"),
        new PessimisticLockingFailureException("lock"),
        new DuplicateKeyException("there already"),
        new ProcessEngineException(new RuntimeException(new SQLException("dead lock", "40P01"))),
        new ProcessEngineException(new RuntimeException(notGiven)),
        new ProcessEngineException(new RuntimeException(referring("act_fk_exe_parent"))),
        new IllegalStateException(aLockOfH2WaitedForInVain()));
  }

  @ParameterizedTest
  @MethodSource("collisions")
  void a_collision_is_answered_409_in_words(Exception collision) throws Exception {
    ProblemDetail answer = problems.other(collision);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getDetail()).contains("chưa được ghi", "người khác", "thử lại");
  }

  @Test
  void a_lock_waited_for_in_vain_is_told_from_a_race_that_was_lost() throws Exception {
    assertThat(problems.other(new RuntimeException(aLockOfH2WaitedForInVain())).getDetail())
        .contains("đang có người khác xử lý", "Đề nghị chờ ít giây");
    assertThat(problems.other(new OptimisticLockingException("ENGINE-03005")).getDetail())
        .contains("vừa ghi cùng lúc");
    assertThat(problems.other(new SQLException("disk full", "53100")).getStatus()).isEqualTo(500);
  }

  @Test
  void a_reference_of_our_own_tables_that_breaks_is_a_fault() throws Exception {
    assertThat(problems.other(referring("minutes_meeting_fkey")).getStatus()).isEqualTo(500);
  }

  private static SQLException referring(String constraint) {
    return new SQLException("violates foreign key constraint \"" + constraint + "\"", "23503");
  }

  @Test
  void a_race_is_run_again_a_few_times() {
    AtomicInteger tries = new AtomicInteger();

    Throwable lost =
        catchThrowable(
            () ->
                new RetrySettings()
                    .retryAfterCollision()
                    .execute(
                        attempt -> {
                          tries.incrementAndGet();
                          throw new OptimisticLockingException("ENGINE-03005");
                        }));

    assertThat(lost).isInstanceOf(OptimisticLockingException.class);
    assertThat(tries).hasValue(5);
  }

  /** What the database says, as nobody has wrapped it yet. */
  private static SQLException aLockOfH2WaitedForInVain() {
    String url = "jdbc:h2:mem:collision;LOCK_TIMEOUT=1";
    try (Connection first = DriverManager.getConnection(url);
        Connection second = DriverManager.getConnection(url)) {
      first.createStatement().execute("create table one (id int primary key, v int)");
      first.createStatement().execute("insert into one values (1, 1)");
      first.setAutoCommit(false);
      first.createStatement().execute("update one set v = 2");
      try {
        second.createStatement().execute("update one set v = 3");
        throw new AssertionError("the lock was given");
      } catch (SQLException inVain) {
        return inVain;
      } finally {
        first.rollback();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Words texts() {
    Words messages = Words.ofBundles();
    return messages;
  }
}
