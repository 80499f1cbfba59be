package vn.thidua.decision;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Appraisals extends ListCrudRepository<Appraisal, Long> {

  Optional<Appraisal> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
