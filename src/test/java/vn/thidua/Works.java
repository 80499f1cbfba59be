package vn.thidua;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.ClassUtils;
import vn.thidua.workflow.ProcessVariable;
import vn.thidua.workflow.TaskWork;

/** What the works behind the user tasks declare of themselves, read without starting anything. */
final class Works {

  private static final Map<String, TaskWork<?>> ALL = scan();

  private Works() {}

  /**
   * Names of the variables by which a work is told apart from others in the same case; none of a
   * work that does not exist.
   *
   * @param name the id of the user task after the underscore
   */
  static Set<String> toldApartBy(String name) {
    TaskWork<?> work = ALL.get(name);
    return work == null
        ? Set.of()
        : work.toldApartBy().stream().map(ProcessVariable::name).collect(Collectors.toSet());
  }

  private static Map<String, TaskWork<?>> scan() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(TaskWork.class));
    return scanner.findCandidateComponents("vn.thidua").stream()
        .collect(Collectors.toMap(Works::beanName, Works::withoutItsNeighbours));
  }

  private static String beanName(BeanDefinition work) {
    return new AnnotationBeanNameGenerator()
        .generateBeanName(work, new SimpleBeanDefinitionRegistry());
  }

  /** A declaration asks nobody else. */
  private static TaskWork<?> withoutItsNeighbours(BeanDefinition work) {
    return (TaskWork<?>)
        new ObjenesisStd().newInstance(ClassUtils.resolveClassName(work.getBeanClassName(), null));
  }
}
