package vn.thidua.decision.examination;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface Appraisals extends ListCrudRepository<Appraisal, Long> {

  Optional<Appraisal> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
