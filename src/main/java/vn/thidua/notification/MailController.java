package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators read the outbox and have a mail sent again. */
@RestController
@RequestMapping("/api/mails")
class MailController {

  static final String ADMINISTRATOR = "GROUP_camunda-admin";
  static final int PAGE_SIZE = 50;

  /**
   * @param more whether there is a next page
   */
  record MailPage(List<Entry> mails, int page, boolean more) {}

  /**
   * @param unclear whether nobody knows if it went out
   */
  record Entry(Mail mail, boolean unclear) {}

  private final Outbox outbox;
  private final MailDelivery delivery;
  private final MailSettings settings;
  private final Clock clock;

  MailController(Outbox outbox, MailDelivery delivery, MailSettings settings, Clock clock) {
    this.outbox = outbox;
    this.delivery = delivery;
    this.settings = settings;
    this.clock = clock;
  }

  /** Newest first. */
  @GetMapping
  MailPage list(
      Authentication user,
      @RequestParam(required = false) @Nullable MailState state,
      @RequestParam(defaultValue = "0") int page) {
    requireAdministrator(user);
    int number = Math.max(page, 0);
    Instant unclearBefore = clock.instant().minus(settings.unclearAfter());
    List<Mail> found = outbox.page(state, PAGE_SIZE + 1, (long) number * PAGE_SIZE);
    return new MailPage(
        found.stream()
            .limit(PAGE_SIZE)
            .map(mail -> new Entry(mail, mail.isUnclear(unclearBefore)))
            .toList(),
        number,
        found.size() > PAGE_SIZE);
  }

  @PostMapping("/{id}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void resend(Authentication user, @PathVariable long id) {
    requireAdministrator(user);
    delivery.resend(id, user.getName());
  }

  // held here as well as in the rules for paths: mails are nobody else's business
  private static void requireAdministrator(@Nullable Authentication user) {
    if (user == null
        || user.getAuthorities().stream()
            .noneMatch(authority -> ADMINISTRATOR.equals(authority.getAuthority()))) {
      throw new AccessDeniedException("Only for members of camunda-admin");
    }
  }
}
