package vn.thidua.document;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.press.Press;

/** Sets papers: fills the template that is valid on a day with facts and prints both forms. */
@Component
public class Typesetter {

  private final Templates templates;
  private final Filling filling;
  private final Press press;

  Typesetter(Templates templates, Filling filling, Press press) {
    this.templates = templates;
    this.filling = filling;
    this.press = press;
  }

  /**
   * @param template name of the template, such as {@code countMinutes}
   * @param asOf the day whose version of the template holds; a running year gives the day it was
   *     opened and so keeps its own
   * @param facts strings, booleans, and lists and maps of them, by the names that the template
   *     uses; {@code draft} true prints the word across every page. Texts are printed as they are
   *     and never read as markup or as a template
   * @throws UnfilledField when the template asks for a fact that is not there
   */
  public Paper set(String template, LocalDate asOf, Map<String, Object> facts) {
    return press.print(text(template, asOf, facts));
  }

  /** What {@link #set} would print, as XHTML to be read on a screen. */
  public String text(String template, LocalDate asOf, Map<String, Object> facts) {
    return filling.fill(templates.source(template, asOf), facts);
  }

  /** What papers of a template are called, as their heading says. */
  public String titleOf(String template) {
    return Templates.title(template);
  }
}
