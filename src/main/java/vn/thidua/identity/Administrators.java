package vn.thidua.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first administrator: from the settings, or with a random password that is printed once. No
 * password stands in the program.
 */
@Component
class Administrators {

  private static final Logger log = LoggerFactory.getLogger(Administrators.class);

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final Accounts accounts;
  private final AdministratorSettings settings;

  Administrators(
      IdentityService identity,
      AuthorizationService authorizations,
      Accounts accounts,
      AdministratorSettings settings) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.settings = settings;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(10)
  void keepOne() {
    keepGroup();
    if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
      create();
    }
  }

  private void create() {
    boolean chosen = !settings.password().isBlank();
    User user = identity.newUser(settings.id());
    user.setFirstName(text("identity.administrator.firstName"));
    user.setLastName(text("identity.administrator.lastName"));
    String password = chosen ? settings.password() : accounts.randomPasswordFor(user);
    user.setPassword(password);
    identity.saveUser(user);
    identity.createMembership(settings.id(), Groups.CAMUNDA_ADMIN);
    if (!chosen) {
      log.warn(
          "First administrator: {} / {} (printed this once; change it after signing in)",
          settings.id(),
          password);
    }
  }

  private void keepGroup() {
    if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
      group.setName(text("identity.administrators"));
      group.setType(Groups.GROUP_TYPE_SYSTEM);
      identity.saveGroup(group);
    }
    Arrays.stream(Resources.values())
        .filter(
            resource ->
                authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Groups.CAMUNDA_ADMIN)
                        .resourceType(resource)
                        .resourceId(Authorization.ANY)
                        .count()
                    == 0)
        .forEach(
            resource -> {
              Authorization grant =
                  authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
              grant.setGroupId(Groups.CAMUNDA_ADMIN);
              grant.setResource(resource);
              grant.setResourceId(Authorization.ANY);
              grant.addPermission(Permissions.ALL);
              authorizations.saveAuthorization(grant);
            });
  }

  private static String text(String key) {
    return ResourceBundle.getBundle("messages.identity", Locale.ROOT).getString(key);
  }
}
