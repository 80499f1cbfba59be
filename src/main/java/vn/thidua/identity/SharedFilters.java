package vn.thidua.identity;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters all people share in Tasklist. Each names the user, as a candidate himself (a teller)
 * or by his groups: with authorization on, "all tasks" would walk every open task.
 */
class SharedFilters {

  private static final String ME = "${currentUser()}";

  private final FilterService filters;
  private final TaskService tasks;

  SharedFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** Creates those that are missing; answers the ids of all. */
  List<String> keep() {
    return List.of(
        keep("unit", 10, ofMyUnit()),
        keep("mine", 20, tasks.createTaskQuery().taskAssigneeExpression(ME)),
        keep("overdue", 30, ofMyUnit().dueBeforeExpression("${now()}")),
        keep(
            "week",
            40,
            ofMyUnit()
                .dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(7)}")));
  }

  private TaskQuery ofMyUnit() {
    return tasks.createTaskQuery().taskCandidateUserExpression(ME).includeAssignedTasks();
  }

  private String keep(String key, int priority, TaskQuery query) {
    ResourceBundle texts = ResourceBundle.getBundle("messages.identity", java.util.Locale.ROOT);
    String name = texts.getString("identity.filter." + key);
    Filter existing = filters.createFilterQuery().filterName(name).singleResult();
    if (existing != null) {
      return existing.getId();
    }
    Filter filter = filters.newTaskFilter().setName(name).setQuery(query);
    filter.setProperties(
        Map.of(
            "description",
            texts.getString("identity.filter." + key + ".description"),
            "priority",
            priority,
            "refresh",
            true,
            "showUndefinedVariable",
            false));
    return filters.saveFilter(filter).getId();
  }
}
