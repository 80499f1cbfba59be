package vn.thidua.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import vn.thidua.words.Words;

/**
 * Closes CVE-2026-109432: expressions inside the {@code orQueries} of a task query, or of a query
 * that extends a filter, would run as code for every signed-in person. Stored filters keep theirs:
 * only administrators write them.
 */
class NoExpressionsInQueries extends CommandInterceptor {

  private final Words words;

  NoExpressionsInQueries(Words words) {
    this.words = words;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof TaskQueryImpl query) {
      refuseIf(subQueriesOf(query).stream().anyMatch(NoExpressionsInQueries::hasExpressions));
    }
    if (command instanceof AbstractExecuteFilterCmd filter) {
      Object extension = new DirectFieldAccessor(filter).getPropertyValue("extendingQuery");
      refuseIf(
          extension instanceof AbstractQuery<?, ?> query
              && (hasExpressions(query)
                  || query instanceof TaskQueryImpl tasks
                      && subQueriesOf(tasks).stream()
                          .anyMatch(NoExpressionsInQueries::hasExpressions)));
    }
    return next.execute(command);
  }

  private static List<TaskQueryImpl> subQueriesOf(TaskQueryImpl query) {
    return query.getQueries().stream().filter(each -> each != query).toList();
  }

  private static boolean hasExpressions(AbstractQuery<?, ?> query) {
    return !query.getExpressions().isEmpty();
  }

  private void refuseIf(boolean forbidden) {
    if (forbidden) {
      throw new BadUserRequestException(words.say("workflow.expressionInQuery"));
    }
  }
}
