package vn.thidua.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.identity.Accounts;

/** The organisation of the demo, and its people, who share one password. */
@Component
@Profile("demo")
class DemoPeople {

  private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

  private final Organisation organisation;
  private final OrganisationImport imports;
  private final Accounts accounts;
  private final IdentityService identity;
  private final String password;

  DemoPeople(
      Organisation organisation,
      OrganisationImport imports,
      Accounts accounts,
      IdentityService identity,
      @Value("${thidua.demo.password}") String password) {
    this.organisation = organisation;
    this.imports = imports;
    this.accounts = accounts;
    this.identity = identity;
    this.password = password;
  }

  /** Whether the database holds a cluster already. */
  boolean areThere() {
    return !organisation.clusters().isEmpty();
  }

  void moveIn() {
    imports.importFiles(OrganisationFiles.in("organisation/reference"));
    imports.importFiles(OrganisationFiles.in("organisation/second"));
    people().forEach(user -> accounts.setPassword(user.getId(), password));
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellWhoIsWho() {
    log.info(
        "Demo people, all with the password {} :\n{}",
        password,
        people().stream()
            .map(
                user -> "  %-22s %s".formatted(user.getId(), organisation.personName(user.getId())))
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private List<User> people() {
    return identity.createUserQuery().list().stream()
        .filter(user -> user.getEmail() != null && user.getEmail().endsWith("@example.com"))
        .toList();
  }
}
