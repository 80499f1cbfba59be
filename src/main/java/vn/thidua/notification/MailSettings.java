package vn.thidua.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from address of the sender
 * @param unclearAfter how long a mail may be in the server's hands before it counts as unclear;
 *     longer than all time-outs of {@code spring.mail} together
 * @param gather how long to gather what is announced before a delivery starts
 */
@ConfigurationProperties("thidua.mail")
record MailSettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("10m") Duration unclearAfter,
    @DefaultValue("1s") Duration gather) {}
