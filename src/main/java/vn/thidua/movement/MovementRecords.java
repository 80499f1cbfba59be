package vn.thidua.movement;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MovementRecords extends ListCrudRepository<Movement, Long> {

  @Query("select coalesce(max(running_number), 0) + 1 from movement where award_year = :awardYear")
  int nextNumber(long awardYear);
}
