package vn.thidua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link SystemTest} with a database of its own, for those tests that try what must not work: one
 * more context, shared by all of them. Each makes its own cluster ({@link Clusters}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};LOCK_TIMEOUT=10000")
@Import({Clusters.class, Database.class, MeetingHall.class})
@interface RightsSystemTest {}
