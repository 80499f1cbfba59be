package vn.thidua.archive.paperwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.completeness.CasesUnderWay;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;
import vn.thidua.document.Typesetter;

/**
 * The papers that the record owes are there, each issued as often as it must have been, one of them
 * holding; and none holds that nothing in the record owes.
 */
@Component
class OwedPapersAreThere implements CompletenessRule {

  private final JdbcClient database;
  private final ObjectProvider<OwedPapers> owing;
  private final CasesUnderWay underWay;
  private final Typesetter typesetter;

  OwedPapersAreThere(
      JdbcClient database,
      ObjectProvider<OwedPapers> owing,
      CasesUnderWay underWay,
      Typesetter typesetter) {
    this.database = database;
    this.owing = owing;
    this.underWay = underWay;
    this.typesetter = typesetter;
  }

  private record Key(String caseKey, String kind, String subject) {}

  /**
   * What is kept of a paper.
   *
   * @param issued how often, replacements of void ones not counted
   * @param holding how many of them hold: the last, or none if it is void
   */
  private record Kept(
      String caseKey, String kind, String subject, String title, int issued, int holding) {

    Key key() {
      return new Key(caseKey, kind, subject);
    }
  }

  private record Ordered(String caseKey, String kind) {}

  @Override
  public List<Violation> violations() {
    Set<String> cases = underWay.now();
    Set<Ordered> ordered = ordered();
    Map<Key, Kept> kept = kept();
    List<Violation> found = new ArrayList<>();
    for (OwedPaper owed : owed()) {
      Kept paper = kept.remove(new Key(owed.caseKey(), owed.kind(), owed.subject()));
      boolean comes =
          cases.contains(owed.caseKey())
              || ordered.contains(new Ordered(owed.caseKey(), owed.kind()));
      if (!comes || paper != null && paper.issued() > owed.issued()) {
        difference(owed, paper).ifPresent(found::add);
      }
    }
    kept.values().stream()
        .filter(paper -> paper.holding() > 0)
        .forEach(
            paper ->
                found.add(
                    Violation.of("archive.completeness.notOwed", paper.caseKey(), paper.title())));
    return found;
  }

  private Optional<Violation> difference(OwedPaper owed, @Nullable Kept paper) {
    int issued = paper == null ? 0 : paper.issued();
    if (issued != owed.issued()) {
      return Optional.of(
          Violation.of(
              issued < owed.issued()
                  ? "archive.completeness.missing"
                  : "archive.completeness.tooMany",
              owed.caseKey(),
              paper == null ? typesetter.titleOf(owed.kind()) : paper.title(),
              owed.issued(),
              issued));
    }
    return paper != null && paper.holding() == 1
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                "archive.completeness.noneHolds",
                owed.caseKey(),
                paper == null ? typesetter.titleOf(owed.kind()) : paper.title()));
  }

  private List<OwedPaper> owed() {
    return database
        .sql("select id from award_year where state <> 'PLANNED' order by id")
        .query(Long.class)
        .list()
        .stream()
        .flatMap(year -> owing.stream().flatMap(each -> each.by(year).stream()))
        .toList();
  }

  private Map<Key, Kept> kept() {
    Map<Key, Kept> kept = new HashMap<>();
    database
        .sql(
            """
            select d.case_key, d.kind, d.subject, max(d.title) as title,
              sum(case when o.corrects is null then 1 else 0 end) as issued,
              sum(case when d.standing = 'HOLDS' then 1 else 0 end) as holding
            from archive_document d left join paper_order o on o.id = d.paper_order
            where d.issued group by d.case_key, d.kind, d.subject
            """)
        .query(Kept.class)
        .list()
        .forEach(paper -> kept.put(paper.key(), paper));
    return kept;
  }

  /** What is ordered and not written yet; that it will be is another rule's. */
  private Set<Ordered> ordered() {
    return Set.copyOf(
        database
            .sql("select distinct case_key, kind from paper_order where finished_at is null")
            .query(Ordered.class)
            .list());
  }
}
