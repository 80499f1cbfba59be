package vn.thidua.cluster;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.cluster.files.ImportOrganisation;
import vn.thidua.cluster.files.OrganisationTables;
import vn.thidua.identity.Accounts;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.HeldTasks;

/** The capability on an empty database; the engine's accounts are somebody else's. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  GroupNames.class,
  Leaderships.class,
  Organisation.class,
  OrganisationTables.class,
  OrganisationImport.class,
  ImportOrganisation.class,
  WordsSettings.class
})
class ClusterSlice {

  @Bean
  Accounts accounts() {
    return mock(Accounts.class);
  }

  @Bean
  HeldTasks heldTasks() {
    return mock(HeldTasks.class);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2016-11-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
