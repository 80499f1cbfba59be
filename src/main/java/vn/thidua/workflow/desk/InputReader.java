package vn.thidua.workflow.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;

/**
 * Reads what was handed in and holds it to the constraints declared on its record: the server is
 * the judge.
 */
@Component
public class InputReader {

  /**
   * Takes each value for what it is: 1.5 is no whole number, 17 no text, no date, no yes and no
   * choice.
   */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new InputDate()))
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /** A character that PostgreSQL cannot keep and nobody types, as JSON writes it. */
  private static final String NUL = "\\u0000";

  private final Validator validator;

  InputReader(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws Refusal if a value has the wrong type
   * @throws ConstraintViolationException if a value breaks a constraint
   */
  public <I> I read(JsonNode body, Class<I> type) {
    I input = parse(body, type);
    Set<ConstraintViolation<I>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return input;
  }

  private static <I> I parse(JsonNode body, Class<I> type) {
    if (!body.isObject()) {
      throw new Refusal("workflow.notAnObject");
    }
    if (body.toString().contains(NUL)) {
      throw new Refusal("workflow.forbiddenCharacter");
    }
    try {
      return STRICT.treeToValue(body, type);
    } catch (JsonMappingException wrong) {
      throw Refusal.at(pathOf(wrong), "workflow.wrongType", pathOf(wrong));
    } catch (JsonProcessingException broken) {
      throw new Refusal("workflow.notAnObject");
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
