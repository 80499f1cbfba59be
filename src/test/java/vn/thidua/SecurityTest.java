package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.identity.Accounts;

/** What is closed, to whom, and what happens to those who try the engine's own interface. */
@SystemTest
class SecurityTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Autowired World world;
  @Autowired Accounts accounts;
  @Autowired ProcessEngineConfiguration engine;

  @BeforeEach
  void somebody() {
    accounts.keep("ai.do", "Ai", "Do", "ai@example.com", java.util.List.of("don-vi-thu.director"));
    accounts.setPassword("ai.do", World.PASSWORD);
  }

  private TasklistUser somebodyInTasklist() {
    return TasklistUser.signIn(world.base(), "ai.do", World.PASSWORD, "tasklist");
  }

  @Test
  void a_person_with_a_short_name_gets_a_password_that_does_not_hold_it() {
    for (int i = 0; i < 60; i++) {
      accounts.keep(
          "ly." + i, "Ly", "An", "an" + i + "@example.com", java.util.List.of("x.officer"));
    }
    assertThat(accounts.usersIn("x.officer")).hasSize(60);
  }

  @Test
  void nothing_is_open_without_a_login() {
    Person stranger = new Person(world.base(), "nobody", "wrong");
    assertThat(stranger.get("/api/tasks").status()).isEqualTo(401);
    assertThat(stranger.get("/api/tasks").detail()).contains("đăng nhập lại");
    assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(401);
    assertThat(stranger.get(ENGINE + "/task").status()).isEqualTo(401);
  }

  @Test
  void the_engines_rest_interface_is_left_out() {
    assertThat(world.administrator().get("/engine-rest/engine").status()).isIn(403, 404);
  }

  @Test
  void the_set_up_page_that_creates_administrators_is_closed() {
    assertThat(
            somebodyInTasklist()
                .post("/camunda/api/admin/setup/default/user/create", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void authorization_is_on_and_a_task_gives_the_right_to_work_not_to_change_it() {
    assertThat(engine.isAuthorizationEnabled()).isTrue();
    assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
  }

  @Test
  void a_process_is_not_started_past_its_form() {
    Answer answer =
        somebodyInTasklist()
            .post(ENGINE + "/process-definition/key/movement/start", "{\"variables\":{}}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("biểu mẫu");
  }

  @Test
  void an_expression_in_the_or_part_of_a_task_query_is_refused() {
    Answer answer =
        somebodyInTasklist()
            .post(
                ENGINE + "/task",
                "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass().getName()}\"}]}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("biểu thức");
  }

  @Test
  void an_expression_in_a_task_query_is_not_evaluated() {
    assertThat(
            somebodyInTasklist()
                .post(ENGINE + "/task", "{\"assigneeExpression\":\"${1+1}\"}")
                .status())
        .isIn(400, 403, 500);
  }

  @Test
  void an_expression_that_extends_a_filter_is_refused() {
    TasklistUser user = somebodyInTasklist();
    String filter = user.get(ENGINE + "/filter").expect(200).body().get(0).path("id").asText();
    assertThat(
            user.post(
                    ENGINE + "/filter/" + filter + "/list",
                    "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}")
                .status())
        .isEqualTo(400);
    assertThat(user.post(ENGINE + "/filter/" + filter + "/list", "{}").status()).isEqualTo(200);
  }

  @Test
  void only_administrators_create_filters() {
    assertThat(
            somebodyInTasklist()
                .post(
                    ENGINE + "/filter/create",
                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void everybody_sees_the_four_shared_filters() {
    assertThat(somebodyInTasklist().get(ENGINE + "/filter?resourceType=Task").body())
        .extracting(filter -> filter.path("name").asText())
        .containsExactlyInAnyOrder(
            "Việc của đơn vị tôi", "Việc tôi đang xử lý", "Quá hạn", "Đến hạn trong 7 ngày");
  }

  @Test
  void a_tasklist_session_works_on_our_interface_only_with_its_token() {
    assertThat(somebodyInTasklist().get("/api/tasks").status()).isEqualTo(200);
    String start = "/api/processes/movement/start";
    Answer forged = somebodyInTasklist().withoutToken().post(start, "{}");
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.detail()).contains("tải lại trang");
    assertThat(somebodyInTasklist().post(start, "{}").status()).isEqualTo(422);
  }

  @Test
  void cockpit_and_admin_are_for_administrators() {
    String statistics = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics";
    assertThat(somebodyInTasklist().get(statistics).status()).isEqualTo(403);
    assertThat(
            TasklistUser.signIn(world.base(), "admin", World.PASSWORD, "cockpit")
                .get(statistics)
                .status())
        .isEqualTo(200);
  }

  @Test
  void the_login_page_of_cockpit_gets_its_scripts_and_nothing_else() {
    Person stranger = new Person(world.base(), "", "");
    String plugin = "/camunda/api/cockpit/plugin/";
    assertThat(stranger.get(plugin + "cockpitPlugins/static/app/plugin.js").status())
        .isEqualTo(200);
    assertThat(stranger.get(plugin + "base/default/process-definition/statistics").status())
        .isEqualTo(403);
    assertThat(stranger.post(plugin + "cockpitPlugins/static/app/plugin.js", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void other_users_and_groups_are_not_listed() {
    assertThat(somebodyInTasklist().get(ENGINE + "/user").body())
        .extracting(user -> user.path("id").asText())
        .containsExactly("ai.do");
    assertThat(somebodyInTasklist().get(ENGINE + "/group").body())
        .extracting(group -> group.path("id").asText())
        .containsExactlyInAnyOrder("director", "don-vi-thu.director");
  }

  @Test
  void an_unfinished_start_form_is_its_writers_alone_and_ends_with_the_start() {
    String draft = "/api/processes/holidayImport/draft";
    Person admin = world.administrator();
    admin.put(draft, Map.of("source", "Thông báo 1/TB")).expect(204);
    assertThat(admin.get(draft).expect(200).body().path("draft").path("source").asText())
        .isEqualTo("Thông báo 1/TB");
    Answer overtaken = admin.put(draft, Map.of("source", "thẻ khác")).expect(412);
    assertThat(overtaken.body().path("state").path("version").asInt()).isEqualTo(1);
    assertThat(world.person("ai.do").get(draft).expect(200).body().path("version").asInt())
        .isZero();
    admin.put("/api/processes/noSuchProcess/draft", Map.of()).expect(422);

    admin
        .post(
            "/api/processes/holidayImport/start",
            Map.of(
                "year", 2031,
                "source", "Thông báo 1/TB",
                "file", "day;kind;name\n2031-01-01;OFF;Tết Dương lịch"))
        .expect(201);
    assertThat(admin.get(draft).expect(200).body().path("version").asInt()).isZero();
  }
}
