package vn.thidua.year.handover;

import org.springframework.data.repository.ListCrudRepository;

interface SummingUps extends ListCrudRepository<SummingUp, Long> {

  boolean existsByAwardYear(long awardYear);
}
