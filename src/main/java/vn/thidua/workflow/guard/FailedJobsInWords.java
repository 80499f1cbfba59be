package vn.thidua.workflow.guard;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/**
 * What the engine keeps of a failed job, and shows in Cockpit as the text of the job and of its
 * incident: of a refusal its sentence, not the key of its message. Retries are counted as ever.
 */
class FailedJobsInWords implements FailedJobCommandFactory {

  /** A refusal of which the engine reads the message; what caused it is kept below. */
  private static final class Spoken extends RuntimeException {

    Spoken(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }

  private final Words words;

  FailedJobsInWords(Words words) {
    this.words = words;
  }

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    return new DefaultJobRetryCmd(job, spoken(failure));
  }

  private @Nullable Throwable spoken(@Nullable Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, cause -> cause != null, cause -> cause.getCause())
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst()
        .<@Nullable Throwable>map(
            refusal ->
                new Spoken(
                    words.say(refusal.messageKey(), refusal.arguments()),
                    Objects.requireNonNull(failure)))
        .orElse(failure);
  }
}
