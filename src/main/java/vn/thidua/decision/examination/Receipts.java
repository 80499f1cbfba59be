package vn.thidua.decision.examination;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

public interface Receipts extends ListCrudRepository<Receipt, Long> {

  List<Receipt> findByDossierOrderByAttempt(long dossier);
}
