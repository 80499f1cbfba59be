package vn.thidua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.notification.Announcement.Recipients;
import vn.thidua.notification.delivery.Dispatch;

/**
 * What is to be told. All that one transaction announces is written at its end in one batch, which
 * is all that mail costs it; a delivery is asked for after its commit.
 */
@Component
public class Announcements {

  /** An announcement as it waits in the table. */
  public record Waiting(long id, Announcement announcement) {}

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Dispatch dispatch;
  private final Clock clock;

  Announcements(JdbcTemplate jdbc, ObjectMapper json, Dispatch dispatch, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /** Announces in the running transaction. */
  void add(Announcement announcement) {
    if (!announcement.recipients().isEmpty()) {
      ofThisTransaction().add(announcement);
    }
  }

  /** The oldest that nobody else is at, kept from others until the end of the transaction. */
  public List<Waiting> take(int most) {
    return jdbc.query(
        "select * from mail_event order by id limit ? for update skip locked", this::read, most);
  }

  public void remove(List<Waiting> done) {
    jdbc.batchUpdate(
        "delete from mail_event where id = ?",
        done.stream().map(each -> new Object[] {each.id()}).toList());
  }

  private List<Announcement> ofThisTransaction() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(each -> each instanceof Gathering)
        .map(each -> ((Gathering) each).gathered)
        .findFirst()
        .orElseGet(
            () -> {
              Gathering gathering = new Gathering();
              TransactionSynchronizationManager.registerSynchronization(gathering);
              return gathering.gathered;
            });
  }

  private void write(List<Announcement> gathered) {
    OffsetDateTime now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    jdbc.batchUpdate(
        "insert into mail_event (event, business_key, template, facts, recipients,"
            + " attachments, created_at) values (?, ?, ?, ?, ?, ?, ?)",
        gathered.stream()
            .map(
                each ->
                    new Object[] {
                      each.event(),
                      each.businessKey(),
                      each.kind().key(),
                      written(each.facts()),
                      written(each.recipients()),
                      written(each.attachments()),
                      now
                    })
            .toList());
  }

  private Waiting read(ResultSet row, int number) throws SQLException {
    try {
      return new Waiting(
          row.getLong("id"),
          new Announcement(
              row.getString("event"),
              row.getString("business_key"),
              MailKind.of(row.getString("template")),
              json.readerForMapOf(String.class)
                  .<Map<String, String>>readValue(row.getString("facts")),
              json.readValue(row.getString("recipients"), Recipients.class),
              List.of(json.readValue(row.getString("attachments"), String[].class))));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String written(Object part) {
    try {
      return json.writeValueAsString(part);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private final class Gathering implements TransactionSynchronization {

    private final List<Announcement> gathered = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      write(gathered);
    }

    @Override
    public void afterCommit() {
      dispatch.soon();
    }
  }
}
