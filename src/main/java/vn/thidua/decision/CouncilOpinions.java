package vn.thidua.decision;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface CouncilOpinions extends ListCrudRepository<CouncilOpinion, Long> {

  Optional<CouncilOpinion> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
