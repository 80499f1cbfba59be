package vn.thidua.report.checking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.report.Passage;
import vn.thidua.workflow.Done;

/** The remarks made on the versions of the reports. */
@Repository
public class ReportRemarks {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ReportRemarks(JdbcTemplate batches) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
  }

  public void add(long report, int number, List<Remark.Note> notes, String by, OffsetDateTime at) {
    batches.batchUpdate(
        """
        insert into report_remark
               (report, version_number, criterion, passage, remark, made_by, made_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        notes.stream()
            .map(
                each ->
                    new Object[] {
                      report,
                      number,
                      each.criterion(),
                      each.passage() == null ? null : each.passage().name(),
                      each.text(),
                      by,
                      at
                    })
            .toList());
  }

  /**
   * The remarks on a version and its successors, in their order; without those on a text that was
   * written anew since.
   */
  List<Remark> from(long report, int number) {
    return jdbc.sql(
            """
            select m.* from report_remark m join report_version v
                on v.report = m.report and v.version_number = m.version_number
             where m.report = ? and m.version_number >= ? and m.made_at >= v.written_at
             order by m.id
            """)
        .params(report, number)
        .query(
            (row, i) -> {
              Done made = Objects.requireNonNull(Done.in(row, "made"));
              String passage = row.getString("passage");
              return new Remark(
                  row.getInt("version_number"),
                  new Remark.Note(
                      row.getString("criterion"),
                      passage == null ? null : Passage.valueOf(passage),
                      row.getString("remark")),
                  made.by(),
                  made.at());
            })
        .list();
  }
}
