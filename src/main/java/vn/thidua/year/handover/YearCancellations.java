package vn.thidua.year.handover;

import org.springframework.data.repository.ListCrudRepository;

interface YearCancellations extends ListCrudRepository<YearCancellation, Long> {

  boolean existsByAwardYear(long awardYear);
}
