package vn.thidua.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.dossier.Dossiers;
import vn.thidua.words.Words;
import vn.thidua.year.Award;
import vn.thidua.year.PublishedAwards;

/**
 * The published results in words, for the year's forms; a refusal without its reason, which is the
 * unit's own. Where nobody is awarded there is no decision document, and the notices publish.
 */
@Component
class PublishedResults implements PublishedAwards {

  private final Dossiers dossiers;
  private final JdbcClient jdbc;
  private final Words words;

  PublishedResults(Dossiers dossiers, JdbcClient jdbc, Words words) {
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.words = words;
  }

  private record Result(String unit, @Nullable Award award) {}

  @Override
  public List<Line> of(long awardYear) {
    return dossiers
        .idOfYear(awardYear)
        .map(dossier -> published(dossier, awardYear))
        .orElse(List.of());
  }

  private List<Line> published(long dossier, long awardYear) {
    return jdbc
        .sql(
            """
            select d.unit, d.award
            from ruling r
            join candidate_decision d on d.ruling = r.id
            left join decision_document p on p.dossier = r.dossier
            where r.dossier = :dossier and (p.published_at is not null or p.id is null
              and exists (select 1 from official_notice n where n.award_year = :year))
            order by d.ruling_key
            """)
        .param("dossier", dossier)
        .param("year", awardYear)
        .query(Result.class)
        .list()
        .stream()
        .map(this::line)
        .toList();
  }

  private Line line(Result result) {
    return new Line(
        result.unit(),
        result.award() == null ? words.say("decision.notAwarded") : words.label(result.award()));
  }
}
