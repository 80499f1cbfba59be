package vn.thidua.year;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface HandOvers extends ListCrudRepository<HandOver, Long> {

  Optional<HandOver> findByAwardYear(long awardYear);
}
