package vn.thidua.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.notification.CaseSecretaries;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.SystemActor;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.ProcessVariables;

/** Makes of every mail that failed for good a task to reach its recipient in another way. */
@Component("unreachable")
public class Failures {

  private static final int AT_ONCE = 100;

  /** A mail that tells of such a task; should it fail too, there is no task about the task. */
  private static final Pattern ABOUT_A_FAILURE = Pattern.compile(".*thu-\\d+");

  private final MailRecord record;
  private final RuntimeService runtime;
  private final SystemActor system;
  private final ObjectProvider<CaseSecretaries> secretaries;
  private final TransactionTemplate transaction;

  Failures(
      MailRecord record,
      RuntimeService runtime,
      SystemActor system,
      ObjectProvider<CaseSecretaries> secretaries,
      PlatformTransactionManager transactions) {
    this.record = record;
    this.runtime = runtime;
    this.system = system;
    this.secretaries = secretaries;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whose task it is: the secretary of the case that the mail is about, else an administrator. */
  public String secretary(long mail) {
    String businessKey = record.find(mail).orElseThrow().businessKey();
    return secretaries
        .orderedStream()
        .flatMap(each -> each.of(businessKey).stream())
        .findFirst()
        .orElse(Actor.ADMINISTRATORS);
  }

  void report() {
    transaction.executeWithoutResult(
        status -> {
          List<Mail> failed = record.unreported(AT_ONCE);
          if (!failed.isEmpty()) {
            failed.stream()
                .filter(mail -> !isAboutAFailure(mail.businessKey()))
                .forEach(mail -> system.does(() -> start(mail)));
            record.reported(failed.stream().map(Mail::id).toList());
          }
        });
  }

  private Object start(Mail mail) {
    return runtime.startProcessInstanceByKey(
        UnreachableRecipientProcess.KEY,
        caseOf(mail.id(), mail.businessKey()),
        Map.of(ProcessVariables.MAIL.name(), mail.id()));
  }

  /** Whether a mail tells of such a task: there is no task about it. */
  static boolean isAboutAFailure(String businessKey) {
    return ABOUT_A_FAILURE.matcher(businessKey).matches();
  }

  /** Business key of the task about a mail. */
  static String caseOf(long mail, String businessKey) {
    String prefix = businessKey.isEmpty() ? "" : businessKey + "/";
    return prefix + "thu-" + mail;
  }
}
