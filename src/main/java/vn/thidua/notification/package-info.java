/**
 * Mail: kept in an outbox, sent after commit by the engine's job executor, at most once per
 * recipient and event.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"identity", "completeness", "workflow", "rights", "words"})
package vn.thidua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
