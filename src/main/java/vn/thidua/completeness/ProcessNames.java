package vn.thidua.completeness;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What drawings are called. */
@Component
class ProcessNames {

  private final RepositoryService repository;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  ProcessNames(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * @param process its key; itself the answer if there is no such drawing
   */
  String of(String process) {
    return known.computeIfAbsent(
        process,
        key ->
            Optional.ofNullable(
                    repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getName)
                .orElse(key));
  }
}
