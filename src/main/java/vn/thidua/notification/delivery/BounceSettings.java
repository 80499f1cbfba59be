package vn.thidua.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox of the sender's address, to which mails come back that cannot be delivered.
 *
 * @param host of its IMAP server; empty: none is read, and administrators record what came back
 * @param protocol {@code imaps} or {@code imap}
 * @param every how long between two looks into it
 */
@ConfigurationProperties("thidua.mail.bounces")
public record BounceSettings(
    @DefaultValue("") String host,
    @DefaultValue("imaps") String protocol,
    @DefaultValue("993") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("5m") Duration every) {}
