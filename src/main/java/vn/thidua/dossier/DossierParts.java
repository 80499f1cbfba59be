package vn.thidua.dossier;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DossierParts extends ListCrudRepository<DossierPart, Long> {

  List<DossierPart> findByDossierOrderByOrdinal(long dossier);
}
