package vn.thidua.dossier;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DossierProposals extends ListCrudRepository<DossierProposal, Long> {

  List<DossierProposal> findByDossierOrderByOrdinal(long dossier);
}
