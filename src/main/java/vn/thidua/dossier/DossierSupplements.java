package vn.thidua.dossier;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DossierSupplements extends ListCrudRepository<DossierSupplement, Long> {

  List<DossierSupplement> findByDossierOrderByOrdinal(long dossier);
}
