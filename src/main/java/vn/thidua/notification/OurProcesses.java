package vn.thidua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which processes are drawn in {@code processes/} and tell people of their tasks, by key: the name
 * of a drawing is its key. A drawing with the property {@code mails = none} tells nobody.
 */
@Component
class OurProcesses {

  private static final String DRAWING = ".bpmn";
  private static final String SILENT = "<camunda:property name=\"mails\" value=\"none\" />";

  private final Set<String> keys;

  OurProcesses(ResourcePatternResolver resources) throws IOException {
    keys =
        Arrays.stream(resources.getResources("classpath*:processes/*/*" + DRAWING))
            .filter(OurProcesses::tells)
            .map(Resource::getFilename)
            .filter(Objects::nonNull)
            .map(name -> name.substring(0, name.length() - DRAWING.length()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param definitionId such as {@code awardYear:1:4711}
   */
  boolean include(String definitionId) {
    int end = definitionId.indexOf(':');
    return end > 0 && keys.contains(definitionId.substring(0, end));
  }

  private static boolean tells(Resource drawing) {
    try {
      return !drawing.getContentAsString(StandardCharsets.UTF_8).contains(SILENT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
