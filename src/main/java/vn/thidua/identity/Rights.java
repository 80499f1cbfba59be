package vn.thidua.identity;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The least rights that everybody needs: Tasklist itself, its shared filters, the names of
 * processes; and to start a process for the groups that its drawing names as starters ({@code
 * camunda:candidateStarterGroups}). Rights on tasks come with the tasks.
 */
@Component
class Rights {

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final SharedFilters filters;

  Rights(
      AuthorizationService authorizations,
      RepositoryService repository,
      FilterService filterService,
      TaskService tasks) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.filters = new SharedFilters(filterService, tasks);
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(20)
  void keep() {
    toEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    toEverybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
    filters.keep().forEach(filter -> toEverybody(Resources.FILTER, filter, Permissions.READ));
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .startableInTasklist()
        .list()
        .forEach(this::letStart);
  }

  private void letStart(ProcessDefinition process) {
    for (IdentityLink starter : repository.getIdentityLinksForProcessDefinition(process.getId())) {
      toGroup(
          starter.getGroupId(),
          Resources.PROCESS_DEFINITION,
          process.getKey(),
          Permissions.CREATE_INSTANCE);
      toGroup(
          starter.getGroupId(), Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }
  }

  private void toEverybody(Resource resource, String id, Permission permission) {
    if (authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
            .resourceType(resource)
            .resourceId(id)
            .count()
        == 0) {
      save(
          authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL),
          resource,
          id,
          permission);
    }
  }

  private void toGroup(String group, Resource resource, String id, Permission permission) {
    if (authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .count()
        == 0) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      save(grant, resource, id, permission);
    }
  }

  private void save(
      Authorization authorization, Resource resource, String id, Permission permission) {
    authorization.setResource(resource);
    authorization.setResourceId(id);
    authorization.addPermission(permission);
    authorizations.saveAuthorization(authorization);
  }
}
