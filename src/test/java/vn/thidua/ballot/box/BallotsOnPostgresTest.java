package vn.thidua.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.OnPostgres;

/** The same on PostgreSQL, whose locks and row versions are other ones. */
@OnPostgres
class BallotsOnPostgresTest extends BallotsTest {

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
