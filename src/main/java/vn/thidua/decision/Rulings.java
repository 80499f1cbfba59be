package vn.thidua.decision;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface Rulings extends ListCrudRepository<Ruling, Long> {

  Optional<Ruling> findByDossier(long dossier);

  boolean existsByDossier(long dossier);
}
