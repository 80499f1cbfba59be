package vn.thidua.cluster.files;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;

/** An administrator asks for an import; each one is named by its minute. */
@Component(OrganisationImportProcess.KEY + "Start")
public class StartOrganisationImport implements StartWork<StartOrganisationImport.Input> {

  private final Clock clock;

  public StartOrganisationImport(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Object view(Actor actor) {
    return Map.of();
  }

  @Override
  public Start begin(Actor actor, Input input) {
    if (!actor.may(Right.ADMINISTER)) {
      throw new Refusal("cluster.administratorsOnly");
    }
    LocalDateTime minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    return new Start("organisation/" + minute, Map.of());
  }

  public record Input() {}
}
