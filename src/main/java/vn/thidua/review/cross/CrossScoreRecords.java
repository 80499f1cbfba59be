package vn.thidua.review.cross;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The assignments' records. */
public interface CrossScoreRecords extends ListCrudRepository<CrossScore, Long> {

  List<CrossScore> findByAwardYearOrderById(long awardYear);

  /** Only the ids: the engine asks for the whole list once per assignment. */
  @Query("select id from cross_score where award_year = :awardYear order by id")
  List<Long> idsOf(long awardYear);
}
