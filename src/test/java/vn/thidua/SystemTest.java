package vn.thidua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.ballot.seal.QuickLocksmith;

/**
 * The whole system on a web port and an in-memory database, in one context that all such tests
 * share. The job executor is off: tests run due jobs themselves ({@link World#runJobs}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
      "camunda.bpm.job-execution.enabled=false",
      "thidua.admin.password=" + World.PASSWORD
    })
@Tag("system")
@ActiveProfiles("test")
@Import({World.class, RoundTrips.class, QuickLocksmith.class})
@interface SystemTest {}
