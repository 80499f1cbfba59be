package vn.thidua.document.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Filling;
import vn.thidua.document.Paper;
import vn.thidua.document.Templates;
import vn.thidua.document.press.Press;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/**
 * Takes an edited template in: only if it prints every field that the shipped one prints and none
 * that the facts do not have.
 */
@Service
public class TemplateImport {

  private final Templates templates;
  private final Filling filling;
  private final Press press;
  private final ObjectMapper json;
  private final Words words;
  private final Clock clock;

  TemplateImport(
      Templates templates,
      Filling filling,
      Press press,
      ObjectMapper json,
      Words words,
      Clock clock) {
    this.templates = templates;
    this.filling = filling;
    this.press = press;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  /** All that is wrong with it, by line; empty if it can be taken in. */
  List<Complaint> check(String name, String source) {
    Map<String, Object> facts = sample(name);
    TemplateFields edited = TemplateFields.of(source, facts);
    List<Complaint> complaints = new ArrayList<>(TemplateMarkup.complaints(source));
    complaints.addAll(edited.complaints());
    edited.uses().stream()
        .filter(use -> !use.known())
        .map(use -> new Complaint(use.line(), use.field(), "document.unknownField"))
        .forEach(complaints::add);
    Set<String> printed =
        edited.uses().stream().map(TemplateFields.Use::field).collect(Collectors.toSet());
    asked(name, facts).values().stream()
        .filter(use -> !printed.contains(use.field()))
        .map(use -> new Complaint(use.line(), use.field(), "document.missingField"))
        .forEach(complaints::add);
    complaints.sort(Comparator.comparingInt(Complaint::line));
    return complaints;
  }

  /**
   * The paper as it would be for the reference case, marked as a draft.
   *
   * @throws TemplateRefused if something is wrong with the template
   */
  Paper preview(String name, String source) {
    requireSound(name, source);
    Map<String, Object> facts = sample(name);
    facts.put("draft", true);
    return press.print(filling.fill(source, facts));
  }

  /**
   * Takes it in as the version that holds from a day on. Years that were opened before that day
   * keep the version they began with.
   *
   * @throws TemplateRefused if something is wrong with the template
   * @throws Refusal if the day is not ahead, or there is a version of that day
   */
  @Transactional
  public void accept(String name, String source, LocalDate validFrom, String by) {
    preview(name, source);
    if (!validFrom.isAfter(LocalDate.now(clock))) {
      throw Refusal.at("validFrom", "document.validFromNotAhead");
    }
    templates.keep(name, source, validFrom, by);
  }

  private void requireSound(String name, String source) {
    List<Complaint> complaints = check(name, source);
    if (!complaints.isEmpty()) {
      throw new TemplateRefused(complaints.stream().map(this::inWords).toList());
    }
  }

  private TemplateRefused.Fault inWords(Complaint complaint) {
    return new TemplateRefused.Fault(
        complaint.line(), complaint.field(), words.say(complaint.messageKey(), complaint.field()));
  }

  private static Map<String, TemplateFields.Use> asked(String name, Map<String, Object> facts) {
    Map<String, TemplateFields.Use> asked = new LinkedHashMap<>();
    TemplateFields.of(Templates.shipped(name), facts)
        .uses()
        .forEach(use -> asked.putIfAbsent(use.field(), use));
    return asked;
  }

  private Map<String, Object> sample(String name) {
    if (!Templates.KINDS.contains(name)) {
      throw Refusal.at("name", "document.unknownTemplate", name);
    }
    try {
      return json.readValue(
          Templates.resource("sample/" + name + ".json"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
