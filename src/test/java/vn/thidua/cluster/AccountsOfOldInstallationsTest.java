package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.identity.Accounts;
import vn.thidua.workflow.HeldTasks;

/** An installation from before directors were their units' delegates starts on this release. */
@DataJdbcTest
@Import({
  Leaderships.class,
  Organisation.class,
  OrganisationTables.class,
  OrganisationImport.class,
  GroupNames.class,
  Accounts.class,
  AccountsOfOldInstallations.class,
  AccountsOfOldInstallationsTest.EngineSlice.class,
  vn.thidua.words.WordsSettings.class
})
class AccountsOfOldInstallationsTest {

  @Autowired OrganisationImport imports;
  @Autowired Accounts accounts;
  @Autowired AccountsOfOldInstallations oldInstallations;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void people_without_the_group_of_delegates() {
    imports.importFiles(OrganisationFiles.in("organisation/reference"));
    identity.createGroupQuery().list().stream()
        .map(Group::getId)
        .filter(id -> id.endsWith("delegate"))
        .forEach(identity::deleteGroup);
  }

  @Test
  void every_director_becomes_his_units_delegate_and_nobody_else() {
    oldInstallations.complete();

    assertThat(accounts.membersOf(List.of("lao-cai.delegate", "son-la.delegate")))
        .isEqualTo(
            Map.of(
                "lao-cai.delegate", Set.of("giamdoc.laocai"),
                "son-la.delegate", Set.of("giamdoc.sonla")));
    assertThat(accounts.usersIn("delegate"))
        .hasSize(8)
        .containsExactlyInAnyOrderElementsOf(accounts.usersIn("director"));
  }

  @Test
  void the_new_groups_bear_names_that_people_read() {
    oldInstallations.complete();

    assertThat(nameOf("lao-cai.delegate"))
        .isEqualTo("Sở Ngoại vụ tỉnh Lào Cai – đại biểu bỏ phiếu");
    assertThat(nameOf("delegate")).isEqualTo("đại biểu bỏ phiếu");
  }

  @Test
  void the_next_start_changes_nothing() {
    oldInstallations.complete();
    List<Map<String, Object>> before = accountsAndGroups();

    oldInstallations.complete();

    assertThat(accountsAndGroups()).isEqualTo(before);
  }

  @Test
  void whose_account_was_deleted_gets_none_and_does_not_keep_the_others_waiting() {
    identity.deleteUser("giamdoc.caobang");

    oldInstallations.complete();

    assertThat(accounts.exists("giamdoc.caobang")).isFalse();
    assertThat(accounts.usersIn("delegate")).hasSize(7);
  }

  private String nameOf(String group) {
    return identity.createGroupQuery().groupId(group).singleResult().getName();
  }

  private List<Map<String, Object>> accountsAndGroups() {
    return Stream.of(
            "select * from act_id_membership order by user_id_, group_id_",
            "select * from act_id_group order by id_",
            "select * from act_id_user order by id_")
        .flatMap(sql -> jdbc.queryForList(sql).stream())
        .toList();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class EngineSlice {

    @Bean
    ProcessEngineFactoryBean processEngine(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        ApplicationContext application) {
      SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
      engine.setApplicationContext(application);
      engine.setDataSource(dataSource);
      engine.setTransactionManager(transactions);
      engine.setDatabaseSchemaUpdate("true");
      engine.setEnablePasswordPolicy(true);
      engine.setUserResourceWhitelistPattern(".+");
      engine.setGroupResourceWhitelistPattern(".+");
      ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
      factory.setProcessEngineConfiguration(engine);
      return factory;
    }

    @Bean
    IdentityService identityService(ProcessEngine engine) {
      return engine.getIdentityService();
    }

    @Bean
    HeldTasks heldTasks() {
      return mock(HeldTasks.class);
    }

    @Bean
    Clock clock() {
      return Clock.systemDefaultZone();
    }
  }
}
