package vn.thidua.archive.paperwork;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;
import vn.thidua.workflow.ProcessVariables;

/** Every order is worked off by somebody, or has ended with the papers that it ordered. */
@Component
class OrdersEndWithTheirPapers implements CompletenessRule {

  /** After so long an order that nobody has begun is not about to be begun any more. */
  private static final Duration ABOUT_TO_BEGIN = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final RuntimeService runtime;
  private final PaperOrders orders;
  private final Paperwork paperwork;
  private final Clock clock;

  OrdersEndWithTheirPapers(
      JdbcClient database,
      RuntimeService runtime,
      PaperOrders orders,
      Paperwork paperwork,
      Clock clock) {
    this.database = database;
    this.runtime = runtime;
    this.orders = orders;
    this.paperwork = paperwork;
    this.clock = clock;
  }

  private record Open(long id, String caseKey) {}

  /**
   * @param kept papers of it that are kept
   */
  private record Ended(long id, String caseKey, String kind, int total, int kept) {}

  @Override
  public List<Violation> violations() {
    return Stream.concat(abandoned(), endedWithout()).toList();
  }

  private Stream<Violation> abandoned() {
    Set<Long> inWork =
        runtime
            .createVariableInstanceQuery()
            .variableName(ProcessVariables.PAPER_ORDER.name())
            .list()
            .stream()
            .map(each -> (Long) each.getValue())
            .collect(Collectors.toSet());
    return database
        .sql(
            """
            select id, case_key from paper_order
            where finished_at is null and (started or ordered_at < ?) order by id
            """)
        .param(OffsetDateTime.now(clock).minus(ABOUT_TO_BEGIN))
        .query(Open.class)
        .list()
        .stream()
        .filter(order -> !inWork.contains(order.id()))
        .map(order -> Violation.of("archive.completeness.abandoned", order.caseKey(), order.id()));
  }

  /** Drafts replace one another. */
  private Stream<Violation> endedWithout() {
    return database
        .sql(
            """
            select o.id, o.case_key, o.kind, o.total,
              (select count(*) from archive_document d where d.paper_order = o.id) as kept
            from paper_order o
            where o.finished_at is not null and not o.draft order by o.id
            """)
        .query(Ended.class)
        .list()
        .stream()
        .filter(order -> order.kept() != order.total() || order.total() == 0 && !mayBeNone(order))
        .map(
            order ->
                Violation.of(
                    "archive.completeness.endedWithout",
                    order.caseKey(),
                    order.id(),
                    order.total(),
                    order.kept()));
  }

  private boolean mayBeNone(Ended order) {
    return paperwork.source(order.kind()).mayBeNone(orders.get(order.id()).asStep());
  }
}
