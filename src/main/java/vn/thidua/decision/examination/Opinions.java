package vn.thidua.decision.examination;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Opinions extends ListCrudRepository<Opinion, Long> {

  Optional<Opinion> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
