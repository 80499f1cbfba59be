package vn.thidua.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent. The pauses between tries stand in the drawing {@code mailDelivery}.
 *
 * @param from address of the sender
 * @param unclearAfter how long a mail may be in the server's hands before it counts as unclear;
 *     longer than all time-outs of {@code spring.mail} together
 * @param gather how long to gather what is announced before a delivery starts
 * @param giveUpAfter how long a mail is tried before it has failed for good
 * @param atOnce how many mails one job sends
 * @param pause between two mails, so that a storm of them leaves people's work its share of the
 *     machine
 * @param atMost for how long one job sends, with a slow server; shorter than the job's lock
 */
@ConfigurationProperties("thidua.mail")
public record MailSettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("10m") Duration unclearAfter,
    @DefaultValue("1s") Duration gather,
    @DefaultValue("72h") Duration giveUpAfter,
    @DefaultValue("100") int atOnce,
    @DefaultValue("4ms") Duration pause,
    @DefaultValue("20s") Duration atMost) {}
