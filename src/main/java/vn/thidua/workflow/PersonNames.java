package vn.thidua.workflow;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What people are called on pages. A new name is shown after a minute at the latest. */
@Component
public class PersonNames {

  private static final int REMEMBERED = 10_000;
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final IdentityService identity;
  private final LoadingCache<String, String> known;

  PersonNames(IdentityService identity, Clock clock) {
    this.identity = identity;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(HOLD)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build(CacheLoader.<String, String>bulk(this::read));
  }

  /** The name, or the user id of somebody unknown. */
  public String of(String userId) {
    return of(Set.of(userId)).getOrDefault(userId, userId);
  }

  /** By user id; unknown people are missing. */
  public Map<String, String> of(Set<String> userIds) {
    return known.getAll(userIds);
  }

  private Map<String, String> read(Set<? extends String> ids) {
    return identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream()
        .collect(
            Collectors.toMap(
                User::getId, user -> (user.getFirstName() + " " + user.getLastName()).strip()));
  }
}
