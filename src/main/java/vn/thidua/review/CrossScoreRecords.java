package vn.thidua.review;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The assignments' records. */
interface CrossScoreRecords extends ListCrudRepository<CrossScore, Long> {

  List<CrossScore> findByAwardYearOrderById(long awardYear);
}
