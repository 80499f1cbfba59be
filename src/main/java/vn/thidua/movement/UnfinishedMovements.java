package vn.thidua.movement;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.OpenPoints;

/** Movements on which some unit has not reported are open points at the hand-over. */
@Component
class UnfinishedMovements implements OpenPoints {

  private final Movements movements;
  private final Words words;

  UnfinishedMovements(Movements movements, Words words) {
    this.movements = movements;
    this.words = words;
  }

  @Override
  public List<Point> of(AwardYear year) {
    return movements.ofYear(year.id()).stream()
        .filter(movement -> movement.reported() < movement.units())
        .map(movement -> new Point(words(movement), Movement.businessKey(year, movement.number())))
        .toList();
  }

  private String words(MovementSummary movement) {
    return words.say(
        "movement.openPoint",
        movement.number(),
        movement.theme(),
        movement.reported(),
        movement.units());
  }
}
