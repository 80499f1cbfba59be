package vn.thidua.workflow.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as the forms hand it in: {@code 2016-12-27}, in a century in which an award year can lie
 * (a typing error such as the year 0216, or one that no database column holds, is no date).
 */
class InputDate extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  InputDate() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "not a text";
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() / 100 == 20) {
        return date;
      }
    } catch (DateTimeException noDate) {
      // refused below, as every other value that is no date
    }
    return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "a date yyyy-MM-dd");
  }
}
