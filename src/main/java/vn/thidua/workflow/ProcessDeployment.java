package vn.thidua.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} under the same names from the jar, an IDE and the tests, so that a
 * restart finds its own deployment and deploys nothing new.
 */
@Component
class ProcessDeployment extends DefaultDeploymentConfiguration {

  private static final String ROOT = "processes/";

  @Override
  public Set<Resource> getDeploymentResources() {
    var resolver = new PathMatchingResourcePatternResolver();
    Set<Resource> found = new LinkedHashSet<>();
    try {
      for (String type : new String[] {"bpmn", "dmn", "html"}) {
        Stream.of(resolver.getResources("classpath*:" + ROOT + "**/*." + type))
            .map(ProcessDeployment::named)
            .forEach(found::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }

  private static Resource named(Resource resource) {
    try {
      String url = resource.getURL().toString();
      return new Named(resource.getURL(), url.substring(url.lastIndexOf(ROOT)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A resource that tells the engine its path inside {@code processes/} rather than inside a
   * machine.
   */
  private static final class Named extends UrlResource implements ContextResource {

    private final String path;

    Named(java.net.URL url, String path) {
      super(url);
      this.path = path;
    }

    @Override
    public String getPathWithinContext() {
      return path;
    }
  }
}
