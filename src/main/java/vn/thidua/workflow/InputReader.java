package vn.thidua.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads what was handed in and holds it to the constraints declared on its record: the server is
 * the judge.
 */
@Component
class InputReader {

  /** A character that PostgreSQL cannot keep and nobody types, as JSON writes it. */
  private static final String NUL = "\\u0000";

  private final ObjectMapper json;
  private final Validator validator;

  InputReader(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * @throws Refusal if a value has the wrong type
   * @throws ConstraintViolationException if a value breaks a constraint
   */
  <I> I read(JsonNode body, Class<I> type) {
    I input = parse(body, type);
    Set<ConstraintViolation<I>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return input;
  }

  private <I> I parse(JsonNode body, Class<I> type) {
    if (!body.isObject()) {
      throw new Refusal("workflow.notAnObject");
    }
    if (body.toString().contains(NUL)) {
      throw new Refusal("workflow.forbiddenCharacter");
    }
    ObjectReader reader =
        json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try {
      return reader.readValue(body);
    } catch (JsonMappingException wrong) {
      throw Refusal.at(pathOf(wrong), "workflow.wrongType", pathOf(wrong));
    } catch (JsonProcessingException broken) {
      throw new Refusal("workflow.notAnObject");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static String pathOf(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
