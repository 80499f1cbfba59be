package vn.thidua.year.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;
import vn.thidua.cluster.Organisation;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.CasesOfYears;
import vn.thidua.year.YearState;

class RunningMattersTest {

  @RegisterExtension
  static final PlainEngine engine = PlainEngine.with("decision/noticeAcknowledgement");

  private static final AwardYear YEAR =
      new AwardYear(
          7, "cum-1", 2016, YearState.OPEN, "lao-cai", List.of(), List.of("lao-cai"), Map.of());

  private final CasesOfYears cases = mock(CasesOfYears.class);
  private final Organisation organisation = mock(Organisation.class);
  private RunningMatters running;

  @BeforeEach
  void a_notice_waits_beside_the_year_and_one_in_another_year() {
    when(cases.of(any()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(Function.identity(), key -> "việc " + key)));
    when(organisation.personName("gd")).thenReturn("Nguyễn Thị Giám Đốc");
    Words messages = Words.ofBundles();
    running =
        new RunningMatters(
            engine.getRuntimeService(),
            engine.getTaskService(),
            engine.getRepositoryService(),
            cases,
            organisation,
            messages);
    start("cum-1/2016/lao-cai/thong-bao-1");
    start("cum-1/20161/lao-cai/thong-bao-2");
  }

  @Test
  void each_open_task_of_the_year_is_told_and_none_of_another_year() {
    assertThat(running.of(YEAR, List.of()))
        .containsExactly(
            "Xác nhận đã nhận thông báo – việc cum-1/2016/lao-cai/thong-bao-1: chưa có người nhận"
                + " việc.");
  }

  @Test
  void who_has_taken_a_task_is_named() {
    Task task = engine.tasks("acknowledgeNotice").get(0);
    engine.getTaskService().claim(task.getId(), "gd");

    assertThat(running.of(YEAR, List.of()))
        .singleElement()
        .asString()
        .endsWith(": Nguyễn Thị Giám Đốc đang làm.");
  }

  @Test
  void what_the_record_tells_already_is_not_told_twice() {
    assertThat(running.of(YEAR, List.of("cum-1/2016/lao-cai/thong-bao-1"))).isEmpty();
  }

  @Test
  void a_matter_stopped_by_an_incident_is_told_though_it_has_no_task() {
    String instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("cum-1/2016/lao-cai/thong-bao-1")
            .singleResult()
            .getId();
    engine.getRuntimeService().createIncident("hỏng", instance, "x", "SMTP không trả lời");

    assertThat(running.of(YEAR, List.of()))
        .last()
        .asString()
        .startsWith("Xác nhận thông báo kết quả – việc")
        .contains("sự cố");
  }

  @Test
  void what_has_ended_is_not_open() {
    engine.complete("acknowledgeNotice");

    assertThat(running.of(YEAR, List.of())).isEmpty();
  }

  private static void start(String key) {
    engine.start(
        "noticeAcknowledgement", key, Map.of("awardYear", 7L, "unit", "lao-cai", "notice", 1L));
  }
}
