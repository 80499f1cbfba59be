package vn.thidua.substitution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;
import vn.thidua.words.Words;

/** Tells both what has become of a substitution. */
@Component
class SubstitutionNews {

  private final Organisation organisation;
  private final Mailbox mailbox;
  private final Words words;

  SubstitutionNews(Organisation organisation, Mailbox mailbox, Words words) {
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.words = words;
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
      Words.date(about.firstDay()),
      Words.date(about.lastDay()),
      Objects.requireNonNullElse(about.endReason(), about.reason()),
      String.valueOf(open)
    };
    mailbox.post(
        "substitution:" + about.id() + ":" + what,
        "",
        List.of(about.principal(), about.substitute()),
        words.say("substitution.mail." + what + ".subject", facts),
        words.say("substitution.mail." + what + ".text", facts));
  }
}
