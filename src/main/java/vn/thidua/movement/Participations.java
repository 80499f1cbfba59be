package vn.thidua.movement;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Participations extends ListCrudRepository<Participation, Long> {

  Optional<Participation> findByMovementAndUnit(long movement, String unit);
}
