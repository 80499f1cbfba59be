package vn.thidua.recommendation;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RecommendationRecords extends ListCrudRepository<Recommendation, Long> {

  @Query(
      "select coalesce(max(running_number), 0) + 1 from recommendation"
          + " where award_year = :awardYear and unit = :unit")
  int nextNumber(long awardYear, String unit);

  List<Recommendation> findByAwardYearOrderByPutAtAscIdAsc(long awardYear);
}
