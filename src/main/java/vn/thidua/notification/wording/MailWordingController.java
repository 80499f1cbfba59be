package vn.thidua.notification.wording;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.notification.Announcement;
import vn.thidua.notification.Announcement.Recipients;
import vn.thidua.notification.MailKind;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

/** Lets administrators change the words of mails, after they have seen what will come of them. */
@RestController
@RequestMapping("/api/mail-wordings")
@Tag(name = "Mails")
class MailWordingController {

  private final MailWordings wordings;
  private final MailTexts texts;

  MailWordingController(MailWordings wordings, MailTexts texts) {
    this.wordings = wordings;
    this.texts = texts;
  }

  @ModelAttribute
  void administratorsOnly(Authentication user) {
    Actor.of(user).require(Right.ADMINISTER);
  }

  @GetMapping
  @Operation(summary = "The words of all kinds of mail, and the fields they may use")
  Collection<MailWordings.Entry> all() {
    return wordings.all().values();
  }

  @PostMapping("/{kind}/preview")
  @Operation(
      summary = "Checks words and shows the mail they make, with its fields' names filled in")
  MailTexts.Text preview(
      Authentication user, @PathVariable MailKind kind, @RequestBody MailWording words) {
    MailWordings.check(kind, words);
    return texts.of(sample(kind), words);
  }

  @PutMapping("/{kind}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Puts words in the place of those delivered")
  void edit(Authentication user, @PathVariable MailKind kind, @RequestBody MailWording words) {
    wordings.edit(kind, words, user.getName());
  }

  @DeleteMapping("/{kind}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Back to the words delivered")
  void restore(Authentication user, @PathVariable MailKind kind) {
    wordings.restore(kind);
  }

  /** Every field shows its own name. */
  private static Announcement sample(MailKind kind) {
    Map<String, String> facts =
        kind.fields().stream().collect(Collectors.toMap(name -> name, name -> "‹" + name + "›"));
    return new Announcement(
        "sample",
        facts.getOrDefault(MailKind.CASE, ""),
        kind,
        facts,
        Recipients.users(List.of()),
        List.of());
  }
}
