package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL, whose locks and row versions are other ones. */
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@DirtiesContext
class BallotsOnPostgresTest extends BallotsTest {

  private static EmbeddedPostgres postgres;

  @DynamicPropertySource
  static void start(DynamicPropertyRegistry properties) throws IOException {
    postgres = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> "20");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Override
  String rowNumber() {
    return "ctid";
  }

  @Test
  void after_closing_no_transaction_number_joins_a_paper_to_a_voter() {
    year.units().forEach(unit -> polls.cast(ballot, unit, allAgree()));
    assertThat(joined("sealed_paper")).isEqualTo(8);

    polls.close(ballot);

    assertThat(joined("sealed_paper")).isZero();
    assertThat(joined("ballot_paper")).isZero();
  }

  /** Pairs of voter and paper that were written by the same transaction. */
  private long joined(String papers) {
    return jdbc.sql(
            """
            select count(*) from voter_roll v join %s p
              on p.ballot = v.ballot and p.xmin::text = v.xmin::text
            where v.ballot = ?
            """
                .formatted(papers))
        .param(ballot)
        .query(Long.class)
        .single();
  }
}
