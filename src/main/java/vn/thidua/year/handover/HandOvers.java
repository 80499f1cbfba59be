package vn.thidua.year.handover;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface HandOvers extends ListCrudRepository<HandOver, Long> {

  Optional<HandOver> findByAwardYear(long awardYear);
}
