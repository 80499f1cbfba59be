package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class UnitReportTest {

  private static final Instant DUE = Instant.parse("2016-12-09T16:59:59Z");
  private static final Instant LATER = Instant.parse("2016-12-14T16:59:59Z");

  private final UnitReport opened = UnitReport.opened(1, "lao-cai", DUE);

  @Test
  void a_report_is_written_signed_and_accepted() {
    UnitReport accepted = opened.written().signed().accepted();

    assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(accepted.versions()).isEqualTo(1);
  }

  @Test
  void a_version_counts_only_once_it_is_signed() {
    assertThat(opened.written().versions()).isZero();
    assertThat(opened.written().sentBack().written().writing()).isEqualTo(1);
    assertThat(opened.written().signed().returned(LATER).writing()).isEqualTo(2);
  }

  @Test
  void a_returned_report_has_the_new_deadline() {
    UnitReport returned = opened.written().signed().returned(LATER);

    assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
    assertThat(returned.dueAt()).isEqualTo(LATER);
  }

  @Test
  void what_the_director_sends_back_is_in_preparation_again() {
    assertThat(opened.written().sentBack().state()).isEqualTo(ReportState.IN_PREPARATION);
    assertThat(opened.written().signed().returned(LATER).written().sentBack().state())
        .isEqualTo(ReportState.RETURNED);
  }

  @Test
  void an_extension_before_the_deadline_leaves_the_work_where_it_is() {
    assertThat(opened.written().extended(LATER).state()).isEqualTo(ReportState.WRITTEN);
  }

  @Test
  void an_extension_after_the_deadline_starts_again_with_the_writing() {
    assertThat(opened.written().reopened(LATER).state()).isEqualTo(ReportState.IN_PREPARATION);
  }

  @Test
  void signing_before_writing_is_refused() {
    refused("report.notYetWritten", opened::signed);
  }

  @Test
  void writing_while_the_director_decides_is_refused() {
    refused("report.awaitsSignature", () -> opened.written().written());
  }

  @Test
  void changing_a_signed_report_is_refused() {
    UnitReport signed = opened.written().signed();

    refused("report.awaitsCheck", signed::written);
    refused("report.awaitsCheck", () -> signed.extended(LATER));
    refused("report.awaitsCheck", () -> signed.notSubmitted("late", "head", DUE));
  }

  @Test
  void nothing_follows_an_accepted_report() {
    UnitReport accepted = opened.written().signed().accepted();

    refused("report.alreadyAccepted", accepted::accepted);
    refused("report.alreadyAccepted", accepted::written);
    refused("report.alreadyAccepted", () -> accepted.withdrawalRequested("no", "director", DUE));
  }

  @Test
  void nothing_follows_a_report_closed_as_not_submitted() {
    UnitReport closed = opened.notSubmitted("late", "head", DUE);

    refused("report.closedAsNotSubmitted", closed::written);
    refused("report.closedAsNotSubmitted", () -> closed.reopened(LATER));
  }

  @Test
  void a_withdrawal_that_nobody_requested_is_refused() {
    refused("report.withdrawalNotRequested", opened::withdrawn);
  }

  @Test
  void a_requested_withdrawal_closes_the_report_for_good() {
    UnitReport withdrawn = opened.withdrawalRequested("no", "director", DUE).withdrawn();

    assertThat(withdrawn.state()).isEqualTo(ReportState.WITHDRAWN);
    refused("report.alreadyWithdrawn", withdrawn::written);
    refused("report.alreadyWithdrawn", withdrawn::withdrawn);
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
    assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(key);
  }
}
