package vn.thidua.movement;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.year.OpenPoints;

/** Movements on which some unit has not reported are open points at the hand-over. */
@Component
class UnfinishedMovements implements OpenPoints {

  private final Movements movements;
  private final MessageSource messages;

  UnfinishedMovements(Movements movements, MessageSource messages) {
    this.movements = movements;
    this.messages = messages;
  }

  @Override
  public List<String> of(long awardYear) {
    return movements.ofYear(awardYear).stream()
        .filter(movement -> movement.reported() < movement.units())
        .map(
            movement ->
                messages.getMessage(
                    "movement.openPoint",
                    new Object[] {
                      movement.number(), movement.theme(), movement.reported(), movement.units()
                    },
                    Locale.ROOT))
        .toList();
  }
}
