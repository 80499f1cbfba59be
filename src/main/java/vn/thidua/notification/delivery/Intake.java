package vn.thidua.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Announcement;
import vn.thidua.notification.Announcements;
import vn.thidua.notification.Announcements.Waiting;
import vn.thidua.notification.MailKind;
import vn.thidua.notification.wording.MailTexts;
import vn.thidua.notification.wording.MailWording;
import vn.thidua.notification.wording.MailWordings;

/** Makes mails of what was announced: one per recipient who has an address, all in sets. */
@Component
public class Intake {

  private static final int AT_ONCE = 500;

  private final Announcements announcements;
  private final Outbox outbox;
  private final Accounts accounts;
  private final Addresses addresses;
  private final MailWordings wordings;
  private final MailTexts texts;
  private final TransactionTemplate ownTransaction;

  Intake(
      Announcements announcements,
      Outbox outbox,
      Accounts accounts,
      Addresses addresses,
      MailWordings wordings,
      MailTexts texts,
      PlatformTransactionManager transactions) {
    this.announcements = announcements;
    this.outbox = outbox;
    this.accounts = accounts;
    this.addresses = addresses;
    this.wordings = wordings;
    this.texts = texts;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Takes in all that waits; the mails are this delivery's, with those that are nobody's yet. */
  void takeIn(String delivery) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(ownTransaction.execute(status -> takeSome(delivery)));
    }
    outbox.adopt(delivery);
  }

  private boolean takeSome(String delivery) {
    List<Waiting> some = announcements.take(AT_ONCE);
    if (!some.isEmpty()) {
      outbox.add(mailsOf(some.stream().map(Waiting::announcement).toList()), delivery);
      announcements.remove(some);
    }
    return some.size() == AT_ONCE;
  }

  private List<Outbox.NewMail> mailsOf(List<Announcement> some) {
    Map<String, Set<String>> members =
        accounts.membersOf(
            some.stream()
                .flatMap(each -> each.recipients().groups().stream())
                .collect(Collectors.toSet()));
    Map<String, String> known =
        addresses.of(
            some.stream()
                .flatMap(each -> each.recipients().people(members).stream())
                .collect(Collectors.toSet()));
    Map<MailKind, MailWordings.Entry> words = wordings.all();
    return some.stream()
        .flatMap(each -> mailsOf(each, members, known, words.get(each.kind()).wording()))
        .toList();
  }

  private Stream<Outbox.NewMail> mailsOf(
      Announcement announcement,
      Map<String, Set<String>> members,
      Map<String, String> known,
      MailWording words) {
    Set<String> people = announcement.recipients().people(members);
    people.retainAll(known.keySet());
    if (people.isEmpty()) {
      return Stream.empty();
    }
    MailTexts.Text text = texts.of(announcement, words);
    return people.stream()
        .map(
            person ->
                new Outbox.NewMail(announcement, person, known.get(person), text, words.held()));
  }
}
