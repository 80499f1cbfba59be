package vn.thidua.year.pact;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface AnnualPlans extends ListCrudRepository<AnnualPlan, Long> {

  List<AnnualPlan> findByAwardYear(long awardYear);

  Optional<AnnualPlan> findByAwardYearAndUnitCode(long awardYear, String unitCode);
}
