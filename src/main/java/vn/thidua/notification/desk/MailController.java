package vn.thidua.notification.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.MailState;
import vn.thidua.notification.delivery.Letter;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

/** Lets administrators read the outbox and decide what shall become of a mail. */
@RestController
@RequestMapping("/api/mails")
@Tag(name = "Mails")
class MailController {

  static final int PAGE_SIZE = 50;

  /**
   * @param more whether there is a next page
   */
  record MailPage(List<Entry> mails, int page, boolean more) {}

  /**
   * @param unclear whether nobody knows if it went out
   * @param retried whether it failed for now
   */
  record Entry(Mail mail, boolean unclear, boolean retried) {}

  record Bounce(String reason) {}

  private final MailRecord record;
  private final MailDesk desk;
  private final Letter letter;

  MailController(MailRecord record, MailDesk desk, Letter letter) {
    this.record = record;
    this.desk = desk;
    this.letter = letter;
  }

  @ModelAttribute
  void administratorsOnly(Authentication user) {
    Actor.of(user).require(Right.ADMINISTER);
  }

  @GetMapping
  @Operation(summary = "Mails, newest first, of one state and with some words in their head")
  MailPage list(
      Authentication user,
      @RequestParam(required = false) @Nullable MailState state,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(defaultValue = "0") int page) {
    int number = Math.max(page, 0);
    Instant unclearBefore = desk.unclearBefore();
    List<Mail> found = record.page(state, words, PAGE_SIZE + 1, (long) number * PAGE_SIZE);
    return new MailPage(
        found.stream()
            .limit(PAGE_SIZE)
            .map(mail -> new Entry(mail, mail.isUnclear(unclearBefore), mail.isRetried()))
            .toList(),
        number,
        found.size() > PAGE_SIZE);
  }

  @GetMapping(path = "/{id}/message", produces = "message/rfc822")
  @Operation(summary = "A mail as it goes over the wire")
  byte[] message(Authentication user, @PathVariable long id)
      throws MessagingException, IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    letter.of(desk.get(id)).writeTo(file);
    return file.toByteArray();
  }

  @PostMapping("/{id}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Sends a failed or unclear mail once more, or releases a held one")
  void resend(Authentication user, @PathVariable long id) {
    desk.resend(id, user.getName());
  }

  @PostMapping("/{id}/sent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes an unclear mail for sent")
  void confirmSent(Authentication user, @PathVariable long id) {
    desk.confirmSent(id, user.getName());
  }

  @PostMapping("/{id}/bounce")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a sent mail for failed, because it came back")
  void bounced(Authentication user, @PathVariable long id, @RequestBody Bounce bounce) {
    desk.bounced(id, bounce.reason());
  }
}
