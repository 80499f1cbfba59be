package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.completeness.CompletenessCheck;
import vn.thidua.completeness.CompletenessCheck.Finding;

/**
 * The completeness check finds nothing where nothing is wrong, and names each record that is
 * spoiled by hand. One year is over, the next one of another cluster is at its reports; what a test
 * spoils is rolled back.
 */
@RightsSystemTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:completeness")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletenessTest {

  private static final String OVER = "cum-tron/2016";
  private static final String RUNNING = "cum-dang/2017";
  private static final String OF_RUNNING =
      " from act_ru_execution where business_key_ like '" + RUNNING + "%'";

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired CompletenessCheck check;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired TransactionTemplate transaction;

  @BeforeAll
  void one_year_is_over_and_one_is_at_its_reports() {
    clusters.aClusterOf(3, "tron", 2016).start().toTheEnd();
    Clusters.Made cluster = clusters.aClusterOf(3, "dang", 2017);
    Play play = cluster.start();
    play.untilThereIs("writeReport");
    cluster.launchMovement(
        (Long) runtime.getVariable(cluster.instance(runtime, "awardYear"), "awardYear"));
    world.runJobs();
  }

  @Test
  void where_nothing_is_wrong_nothing_is_found() {
    assertThat(check.findings()).isEmpty();
  }

  @Test
  void an_administrator_and_nobody_else_may_ask_for_it() {
    assertThat(world.administrator().get("/api/completeness").expect(200).body()).isEmpty();
    assertThat(world.person("giamdoc.laocai").get("/api/completeness").status()).isEqualTo(403);
  }

  /** What somebody does in the database, and the rule that tells of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report.completeness.chain         | update report_version set checked_by = null, checked_at = null, accepted = null
          report.completeness.chain         | update unit_report set versions = versions + 1 where state = 'ACCEPTED'
          report.completeness.content       | update report_score set note = 'khác'
          ballot.completeness.papers        | delete from ballot_paper where id = (select min(id) from ballot_paper)
          ballot.completeness.papers        | update voter_roll set voted = false where unit = 'tron-1'
          notification.completeness.undelivered | update mail set state = 'QUEUED', sent_at = null, delivery = 'xong'
          notification.completeness.undelivered | update mail set state = 'QUEUED', sent_at = null, delivery = null, state_since = timestamp '2016-01-01 00:00:00'
          notification.completeness.untold  | update mail set state = 'FAILED', sent_at = null, reported_at = null, state_since = timestamp '2016-01-01 00:00:00'
          notification.completeness.unmade  | insert into mail_event (event, business_key, template, facts, recipients, attachments, created_at) values ('a', '', 'NOTICE', '{}', '[]', '[]', timestamp '2016-01-01 00:00:00')
          completeness.caseDoesNotRun       | update mail set state = 'FAILED', sent_at = null, reported_at = created_at
          completeness.caseDoesNotRun       | update award_year set state = 'OPEN' where cluster_code = 'cum-tron' and year_number = 2016
          completeness.closedCaseRuns       | update participation set acknowledged_by = 'a', acknowledged_at = current_timestamp, report = 'b', reported_by = 'a', reported_at = current_timestamp
          completeness.closedCaseRuns       | update unit_report set state = 'NOT_SUBMITTED', closing_reason = 'a', closed_by = 'b', closed_at = current_timestamp
          completeness.endedCaseRuns        | update award_year set state = 'CLOSED' where state = 'OPEN'
          completeness.stoppedUnseen        | update act_ru_job set retries_ = 0
          completeness.taskForNobody        | delete from act_id_membership where group_id_ = 'dang-1.officer'
          completeness.taskOfNobody         | update act_ru_task set assignee_ = 'giamdoc.tron-1' where name_ like '%báo cáo%'
          archive.completeness.missing      | update archive_document set kind = 'khác' where kind = 'countMinutes'
          archive.completeness.notOwed      | update archive_document set subject = 'khác' where kind = 'countMinutes'
          archive.completeness.tooMany      | insert into archive_document (case_key, kind, subject, title, issued, issued_on, approved_by, approved_at, signed, pdf_sha256, docx_sha256, written_at) select case_key, kind, subject, title, issued, issued_on, approved_by, approved_at, signed, pdf_sha256, docx_sha256, written_at from archive_document where kind = 'pact'
          archive.completeness.noneHolds    | update archive_document set standing = null where kind = 'scoreTable'
          archive.completeness.abandoned    | update paper_order set finished_at = null
          archive.completeness.endedWithout | update paper_order set total = total + 1
          archive.completeness.endedWithout | update archive_document set paper_order = null
          archive.completeness.changed      | update archive_chunk set bytes = X'00' where ordinal = 0
          archive.completeness.gap          | update register_entry set number = 99 where id = (select max(id) from register_entry where number > 1)
          archive.completeness.numberWithoutPaper | insert into register_entry (issuing_body, issue_year, symbol, number, subject, keeper, reserved_by, reserved_at) values ('ministry', 2016, 'QĐ-BNG', 77, 's', 'ministry', 'a', timestamp '2016-01-01 00:00:00')
          archive.completeness.numberNotInBook | update archive_document set number_text = '99/QĐ-BNG' where number_text is not null
          """)
  void a_record_spoiled_by_hand_is_named(String rule, String spoiling) {
    assertThat(after(() -> jdbc.sql(spoiling).update())).extracting(Finding::rule).contains(rule);
  }

  @Test
  void evidence_whose_content_is_gone_is_named() {
    String year = "(select max(id) from award_year)";
    assertThat(
            after(
                () -> {
                  jdbc.sql(
                          "insert into evidence (id, award_year, unit, criterion, kind, note,"
                              + " versions) values (4711, "
                              + year
                              + ", 'tron-1', '1.1', 'OTHER', '', 1)")
                      .update();
                  return jdbc.sql(
                          """
                          insert into evidence_version (evidence, version_number, file_name, media_type,
                            byte_count, sha256, uploaded_by, uploaded_at, scanned)
                          values (4711, 1, 'mất.pdf', 'application/pdf', 1, 'nirgends', 'a',
                            current_timestamp, true)
                          """)
                      .update();
                }))
        .extracting(Finding::sentence)
        .anySatisfy(sentence -> assertThat(sentence).contains("“mất.pdf”"));
  }

  @Test
  void a_report_whose_instance_was_deleted_is_named_with_its_case() {
    assertThat(
            after(
                () -> {
                  runtime.deleteProcessInstance(instanceOf(RUNNING + "/dang-2"), "by hand");
                  return 1;
                }))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("completeness.caseDoesNotRun");
              assertThat(finding.caseKey()).isEqualTo(RUNNING + "/dang-2");
              assertThat(finding.caseName()).contains("Sở Ngoại vụ dang-2");
            });
  }

  @Test
  void a_case_that_runs_twice_is_named() {
    assertThat(
            after(
                () -> {
                  runtime.startProcessInstanceByKey(
                      "awardYear",
                      RUNNING,
                      Map.of("awardYear", runtime.getVariable(instanceOf(RUNNING), "awardYear")));
                  return 1;
                }))
        .extracting(Finding::rule)
        .contains("completeness.caseRunsTwice");
  }

  @Test
  void a_second_task_for_the_same_is_named() {
    assertThat(
            after(
                () -> {
                  runtime
                      .createProcessInstanceModification(instanceOf(RUNNING + "/dang-1"))
                      .startBeforeActivity("userTask_writeReport")
                      .execute();
                  return 1;
                }))
        .extracting(Finding::rule)
        .contains("completeness.taskTwice");
  }

  @Test
  void a_case_in_which_nothing_moves_is_named() {
    assertThat(
            after(
                () -> {
                  for (String table : List.of("act_ru_identitylink", "act_ru_variable")) {
                    jdbc.sql(
                            "delete from "
                                + table
                                + " where task_id_ in (select id_ from act_ru_task where"
                                + " proc_inst_id_ in (select proc_inst_id_"
                                + OF_RUNNING
                                + "))")
                        .update();
                  }
                  jdbc.sql("delete from act_ru_job").update();
                  return jdbc.sql(
                          "delete from act_ru_task where proc_inst_id_ in (select proc_inst_id_"
                              + OF_RUNNING
                              + ")")
                      .update();
                }))
        .extracting(Finding::rule)
        .contains("completeness.nothingMoves");
  }

  private String instanceOf(String caseKey) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseKey)
        .singleResult()
        .getId();
  }

  /** What the check finds after something was spoiled, which is then undone. */
  private List<Finding> after(Supplier<Integer> spoiling) {
    return transaction.execute(
        status -> {
          assertThat(spoiling.get()).as("rows spoiled").isPositive();
          status.setRollbackOnly();
          return check.findings();
        });
  }
}
