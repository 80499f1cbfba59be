package vn.thidua.document.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Templates;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;

/** An administrator hands in an edited template. */
@Component(TemplateImportProcess.KEY + "Start")
class StartTemplateImport implements StartWork<StartTemplateImport.Input> {

  private final Templates templates;
  private final TemplateImport templateImport;

  StartTemplateImport(Templates templates, TemplateImport templateImport) {
    this.templates = templates;
    this.templateImport = templateImport;
  }

  /**
   * @param source XHTML with fields
   * @param validFrom the first day on which it holds
   */
  record Input(
      @NotBlank @Size(max = 40) String name,
      @NotBlank @Size(max = 200_000) String source,
      @NotNull LocalDate validFrom) {}

  record View(List<Templates.Listed> templates) {}

  @Override
  public Object view(Actor actor) {
    return new View(templates.list());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    if (!actor.may(Right.ADMINISTER)) {
      throw new Refusal("document.administratorsOnly");
    }
    templateImport.accept(input.name(), input.source(), input.validFrom(), actor.userId());
    return new Start("template/" + input.name() + "/" + input.validFrom(), Map.of());
  }
}
