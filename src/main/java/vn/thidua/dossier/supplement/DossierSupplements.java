package vn.thidua.dossier.supplement;

import java.util.List;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.thidua.dossier.DossierSupplement;

interface DossierSupplements extends ListCrudRepository<DossierSupplement, Long> {

  List<DossierSupplement> findByDossierOrderByOrdinal(long dossier);

  /** The open ones; nobody else answers them or brings a file until this transaction ends. */
  @Lock(LockMode.PESSIMISTIC_WRITE)
  List<DossierSupplement> findByDossierAndAnswerIsNullOrderByOrdinal(long dossier);
}
