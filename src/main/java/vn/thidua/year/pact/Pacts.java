package vn.thidua.year.pact;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface Pacts extends ListCrudRepository<Pact, Long> {

  List<Pact> findByClusterCodeAndYearNumber(String clusterCode, int yearNumber);

  Optional<Pact> findByClusterCodeAndYearNumberAndUnitCode(
      String clusterCode, int yearNumber, String unitCode);
}
