package vn.thidua;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Test classes lie in the same packages; outside a Spring test nothing else leaves them out. */
public final class WithoutTestClasses extends TypeExcludeFilter {

  /** For an application that a test starts by itself. */
  public static ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
    return fresh ->
        fresh.getBeanFactory().registerSingleton("noTestClasses", new WithoutTestClasses());
  }

  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
    return reader.getResource().getURL().getPath().contains("/test-classes/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WithoutTestClasses;
  }

  @Override
  public int hashCode() {
    return WithoutTestClasses.class.hashCode();
  }
}
