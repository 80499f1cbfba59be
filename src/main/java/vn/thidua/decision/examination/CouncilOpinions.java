package vn.thidua.decision.examination;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface CouncilOpinions extends ListCrudRepository<CouncilOpinion, Long> {

  Optional<CouncilOpinion> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
