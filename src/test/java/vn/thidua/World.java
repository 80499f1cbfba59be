package vn.thidua;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import vn.thidua.archive.paperwork.PaperDispatch;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.demo.Script;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;

/**
 * What a test of the whole system does besides working as a person: people with a known password,
 * jobs, time.
 */
@TestComponent
public class World {

  /** For everybody in tests. */
  public static final String PASSWORD = "Mat-khau#2016";

  @Autowired private Environment environment;
  @Autowired private IdentityService identity;
  @Autowired private ManagementService management;
  @Autowired private Accounts accounts;
  @Autowired private OrganisationImport imports;
  @Autowired private PaperDispatch papers;
  @Autowired private Mailbox mailbox;
  @Autowired private Clock clock;
  @Autowired private WorkingDays workingDays;

  String base() {
    return "http://localhost:"
        + environment.getRequiredProperty("local.server.port")
        + environment.getProperty("server.servlet.context-path", "");
  }

  Person person(String userId) {
    return new Person(base(), userId, PASSWORD);
  }

  Person administrator() {
    return person("admin");
  }

  /** The administrator gives everybody who has none of the known passwords one. */
  void giveEverybodyThePassword() {
    identity
        .createUserQuery()
        .list()
        .forEach(
            user -> {
              user.setPassword(PASSWORD);
              identity.saveUser(user);
            });
  }

  /** Code of the unit a person belongs to. */
  String unitOf(String userId) {
    return new vn.thidua.rights.Actor(userId, accounts.groupsOf(userId)).unit();
  }

  /** The eight units of Cluster no. 1 with their people, all with the known password. */
  void importTheReferenceCluster() {
    imports.importFiles(OrganisationFiles.in("organisation/reference"));
    giveEverybodyThePassword();
  }

  /** A second cluster beside it. */
  void importTheSecondCluster() {
    imports.importFiles(OrganisationFiles.in("organisation/second"));
    giveEverybodyThePassword();
  }

  /** Today by the application's clock. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * The n-th working day from today as the application counts, so that a test passes on whatever
   * day it is run; today itself does not count.
   */
  LocalDate workingDay(int n) {
    return workingDays.plus(today(), n);
  }

  /** What the people of the reference case hand in, by the application's clock. */
  Script script(int year, String nextHead, String nextDeputy) {
    return new Script(year, clock, workingDays, nextHead, nextDeputy);
  }

  /** User ids of everybody, directors first. */
  List<String> everybody() {
    return identity.createUserQuery().orderByUserId().desc().list().stream()
        .map(User::getId)
        .filter(user -> !user.equals("admin"))
        .toList();
  }

  /** Runs what is due now, until nothing is left; a job that fails stays for the test to see. */
  void runJobs() {
    mailbox.dispatch();
    papers.start();
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(this::run);
    }
  }

  /** One that vanished meanwhile, because its task was not needed any more, is done. */
  private void run(Job job) {
    if (management.createJobQuery().jobId(job.getId()).count() > 0) {
      management.executeJob(job.getId());
    }
  }

  /** Lets a timer of a case fire, whenever it is due. */
  void fireTimer(String processInstanceId) {
    management.executeJob(
        management
            .createJobQuery()
            .timers()
            .processInstanceId(processInstanceId)
            .singleResult()
            .getId());
  }

  private List<Job> due() {
    Date now = ClockUtil.getCurrentTime();
    return management.createJobQuery().messages().withRetriesLeft().active().list().stream()
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
        .toList();
  }
}
