package vn.thidua.workflow.desk;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The business key of each running process instance: given at its start, for good, and asked for at
 * every step.
 */
@Component
class BusinessKeys {

  private static final int REMEMBERED = 10_000;

  private final RuntimeService runtime;
  private final LoadingCache<String, String> known;

  BusinessKeys(RuntimeService runtime) {
    this.runtime = runtime;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .build(CacheLoader.<String, String>bulk(this::read));
  }

  /**
   * @throws TaskNotYours if the instance has ended meanwhile, and the task with it
   */
  String of(String processInstanceId) {
    String key = known.get(processInstanceId);
    if (key == null) {
      throw new TaskNotYours();
    }
    return key;
  }

  /** By process instance id; those that have ended may be missing. */
  Map<String, String> of(Set<String> processInstanceIds) {
    return known.getAll(processInstanceIds);
  }

  private Map<String, String> read(Set<? extends String> ids) {
    return runtime.createProcessInstanceQuery().processInstanceIds(Set.copyOf(ids)).list().stream()
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}
