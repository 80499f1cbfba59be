package vn.thidua.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.RoundTrips;
import vn.thidua.SixtyCriteria;
import vn.thidua.ThiDuaApplication;
import vn.thidua.WithoutTestClasses;
import vn.thidua.archive.paperwork.PaperDispatch;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.demo.Script;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.StartDesk;
import vn.thidua.workflow.TaskDesk;

/**
 * The system as it is delivered, with a mail server that takes everything and the job executor off.
 * Its people work at the desk in this process: they open the form and hand in what the demo's
 * script says.
 */
final class ThiDua implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final ProcessEngine engine;
  private final TaskDesk desk;
  private final Accounts accounts;
  private final ObjectMapper json;
  private final ManagementService management;
  private final Map<String, Actor> actors = new HashMap<>();

  private ThiDua(ConfigurableApplicationContext context) {
    this.context = context;
    this.engine = context.getBean(ProcessEngine.class);
    this.desk = context.getBean(TaskDesk.class);
    this.accounts = context.getBean(Accounts.class);
    this.json = context.getBean(ObjectMapper.class);
    this.management = engine.getManagementService();
    importFiles(OrganisationFiles.in("organisation/reference")); // for the Ministry's people
  }

  static ThiDua on(Database database) {
    return start(database);
  }

  /**
   * With every statement counted, which costs time; that time does not pass for the system, whose
   * caches would else forget more of what they know on a busy machine.
   */
  static ThiDua countedOn(Database database) {
    return start(database, RoundTrips.class, PatientClock.Everywhere.class);
  }

  private static ThiDua start(Database database, Class<?>... more) {
    return new ThiDua(
        new SpringApplicationBuilder(ThiDuaApplication.class, Surroundings.class)
            .sources(more)
            .profiles("bench")
            .initializers(WithoutTestClasses.initializer())
            .properties(
                "spring.main.banner-mode=off",
                "spring.jmx.enabled=false",
                "logging.level.root=warn",
                "camunda.bpm.job-execution.enabled=false")
            .run(
                "--server.port=0",
                "--thidua.admin.password=Mat-khau#2016",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
  }

  /** Gives the cluster a table of its own; before its year is opened. */
  void useSixtyCriteria(Cluster cluster) {
    SixtyCriteria.importFor(cluster.code(), context);
  }

  /** Makes the cluster and starts its year; not part of what is measured. */
  void prepare(Cluster cluster) {
    importFiles(cluster.files());
    cluster.people().forEach(person -> actors.put(person, actor(person)));
    context
        .getBean(StartDesk.class)
        .start(
            "awardYear",
            actor(cluster.head() + ".director"),
            json.valueToTree(Map.of("year", cluster.businessKey())));
  }

  Map<String, Integer> play(Cluster cluster) {
    Script script = script(cluster);
    return walk(
        cluster,
        (task, call) -> work(task, actorFor(call), script),
        job -> management.executeJob(job));
  }

  /** The same, counting separately what each task and what all jobs cost the database. */
  Costs count(Cluster cluster) {
    RoundTrips counter = context.getBean(RoundTrips.class);
    Script script = script(cluster);
    Costs costs = new Costs();
    walk(
        cluster,
        (task, call) -> {
          Actor actor = actorFor(call);
          RoundTrips.Count before = counter.now();
          work(task, actor, script);
          costs.ofTask(task.getTaskDefinitionKey(), counter.now().since(before));
        },
        job -> {
          RoundTrips.Count before = counter.now();
          management.executeJob(job);
          costs.ofJob(counter.now().since(before));
        });
    return costs;
  }

  /** Sets the papers that the years worked so far have ordered. */
  void setPapers() {
    context.getBean(PaperDispatch.class).start();
    run("paperwork", job -> management.executeJob(job));
  }

  /** The same year, telling the CPU time of each kind of task, in nanoseconds. */
  Map<String, Long> cpu(Cluster cluster) {
    Script script = script(cluster);
    Map<String, Long> spent = new HashMap<>();
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    walk(
        cluster,
        (task, call) -> {
          long before = thread.getCurrentThreadCpuTime();
          work(task, actorFor(call), script);
          spent.merge(
              task.getTaskDefinitionKey(), thread.getCurrentThreadCpuTime() - before, Long::sum);
        },
        job -> management.executeJob(job));
    return spent;
  }

  /**
   * Works the case to its end; its mails wait.
   *
   * @param took told the milliseconds of each task, from opening its form to the commit
   */
  void time(Cluster cluster, DoubleConsumer took) {
    Script script = script(cluster);
    walk(
            (task, call) -> {
              Actor actor = actorFor(call);
              long before = System.nanoTime();
              work(task, actor, script);
              took.accept((System.nanoTime() - before) / 1e6);
            },
            job -> management.executeJob(job))
        .toTheEnd(cluster.businessKey());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  RoundTrips counter() {
    return context.getBean(RoundTrips.class);
  }

  @Override
  public void close() {
    context.close();
  }

  private Map<String, Integer> walk(Cluster cluster, Walk.Worker worker, Walk.JobRunner jobs) {
    Map<String, Integer> done = walk(worker, jobs).toTheEnd(cluster.businessKey());
    context.getBean(Mailbox.class).dispatch();
    run("mailDelivery", jobs);
    return done;
  }

  private Walk walk(Walk.Worker worker, Walk.JobRunner jobs) {
    return new Walk(engine, context.getBean(TaskBell.class), worker, jobs);
  }

  private void run(String process, Walk.JobRunner jobs) {
    management
        .createJobQuery()
        .processDefinitionKey(process)
        .list()
        .forEach(job -> jobs.run(job.getId()));
  }

  /** As the form does: opens the task, shows it as JSON, hands in. */
  private void work(Task task, Actor actor, Script script) {
    JsonNode page = json.valueToTree(desk.open(task.getId(), actor));
    desk.complete(task.getId(), actor, script.answer(page, actor.unit()));
  }

  private Script script(Cluster cluster) {
    return cluster.script(context.getBean(Clock.class), context.getBean(WorkingDays.class));
  }

  private Actor actorFor(TaskBell.Call call) {
    return actors.computeIfAbsent(
        call.who(), who -> actor(call.group() ? accounts.usersIn(who).get(0) : who));
  }

  private Actor actor(String userId) {
    return new Actor(userId, accounts.groupsOf(userId));
  }

  private void importFiles(OrganisationFiles files) {
    context.getBean(OrganisationImport.class).importFiles(files);
  }

  /** What stands around the system in the benchmark. */
  static class Surroundings {

    @Bean
    TaskBell taskBell() {
      return new TaskBell();
    }

    @Bean
    JavaMailSenderImpl serverThatTakesEverything() {
      return new JavaMailSenderImpl() {
        @Override
        public void send(MimeMessage... messages) {}
      };
    }
  }
}
