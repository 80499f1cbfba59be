package vn.thidua.ballot.count;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Figures;
import vn.thidua.ballot.Option;
import vn.thidua.year.Award;

/**
 * The second tally: counts the rows of the box in SQL. It shares no code with {@link Tally}, so
 * that one mistake does not hide in both.
 */
@Component
public class SqlTally {

  /** Papers that are alike are judged once: a large box holds few that differ. */
  private static final String JUDGED =
      """
      with alike as (
        select choices, count(*) as papers from ballot_paper where ballot = :ballot
        group by choices),
      judged as (
        select p.choices, p.papers,
          case when char_length(p.choices)
                 = (select count(*) from ballot_option o where o.ballot = :ballot)
               and replace(replace(replace(p.choices, 'A', ''), 'D', ''), 'N', '') = ''
               and not exists (
                 select 1 from ballot_option a
                 join ballot_option b
                   on b.ballot = a.ballot and b.unit = a.unit and b.position > a.position
                 where a.ballot = :ballot
                   and substring(p.choices, a.position, 1) = 'A'
                   and substring(p.choices, b.position, 1) = 'A')
               and not exists (
                 select 1 from ballot_limit l where l.ballot = :ballot
                   and l.most < (
                     select count(*) from ballot_option c
                     where c.ballot = :ballot and c.award = l.award
                       and substring(p.choices, c.position, 1) = 'A'))
            then p.papers else 0 end as counts
        from alike p)
      """;

  private static final String BOX =
      JUDGED
          + """
          select coalesce(sum(papers), 0) as collected, coalesce(sum(counts), 0) as counted,
            coalesce(sum(case when replace(choices, 'N', '') = '' then counts else 0 end), 0) as blank
          from judged
          """;

  private static final String FIGURES =
      JUDGED
          + """
          select o.unit, o.award,
            coalesce(sum(case substring(j.choices, o.position, 1) when 'A' then j.counts else 0 end), 0) as agree,
            coalesce(sum(case substring(j.choices, o.position, 1) when 'D' then j.counts else 0 end), 0) as disagree,
            coalesce(sum(case substring(j.choices, o.position, 1) when 'N' then j.counts else 0 end), 0) as no_opinion
          from ballot_option o left join judged j on 1 = 1
          where o.ballot = :ballot group by o.unit, o.award
          """;

  private final JdbcClient jdbc;

  SqlTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Tally of(long ballot) {
    Map<Option, Figures> figures = new HashMap<>();
    jdbc.sql(FIGURES)
        .param("ballot", ballot)
        .query(
            row -> {
              figures.put(
                  new Option(row.getString("unit"), Award.valueOf(row.getString("award"))),
                  new Figures(
                      row.getInt("agree"), row.getInt("disagree"), row.getInt("no_opinion")));
            });
    return jdbc.sql(BOX)
        .param("ballot", ballot)
        .query(
            (row, number) ->
                new Tally(
                    row.getInt("collected"), row.getInt("counted"), row.getInt("blank"), figures))
        .single();
  }
}
