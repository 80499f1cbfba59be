package vn.thidua.decision;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface DecisionDocuments extends ListCrudRepository<DecisionDocument, Long> {

  Optional<DecisionDocument> findByDossier(long dossier);

  boolean existsByDossier(long dossier);

  @Modifying
  @Query(
      "update decision_document set published_at = :at where dossier = :dossier and published_at is null")
  void publish(long dossier, Instant at);
}
