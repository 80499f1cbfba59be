package vn.thidua.substitution;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;

/** Tells both what has become of a substitution. */
@Component
class SubstitutionNews {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Organisation organisation;
  private final Mailbox mailbox;
  private final MessageSource messages;

  SubstitutionNews(Organisation organisation, Mailbox mailbox, MessageSource messages) {
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.messages = messages;
  }

  /**
   * @param what {@code set}, {@code granted} or {@code ended}
   * @param open how many tasks of the role are open now
   */
  void announce(String what, Substitution about, int open) {
    Map<String, String> names =
        organisation.personNames(List.of(about.principal(), about.substitute()));
    Object[] facts = {
      names.get(about.substitute()),
      names.get(about.principal()),
      organisation.roleName(about.role()),
      DAY.format(about.firstDay()),
      DAY.format(about.lastDay()),
      Objects.requireNonNullElse(about.endReason(), about.reason()),
      String.valueOf(open)
    };
    mailbox.post(
        "substitution:" + about.id() + ":" + what,
        "",
        List.of(about.principal(), about.substitute()),
        messages.getMessage("substitution.mail." + what + ".subject", facts, Locale.ROOT),
        messages.getMessage("substitution.mail." + what + ".text", facts, Locale.ROOT));
  }
}
