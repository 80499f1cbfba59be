package vn.thidua.decision;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Receipts extends ListCrudRepository<Receipt, Long> {

  List<Receipt> findByDossierOrderByAttempt(long dossier);
}
