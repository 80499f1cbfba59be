package vn.thidua.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a template with facts. What is filled in is text: never markup, never a template. */
@Component
public class Filling {

  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withFormatter(fact -> canonical(String.valueOf(fact)))
          .withLoader(part -> new StringReader(Templates.shipped("part/" + part)));

  /**
   * The filled page as XHTML.
   *
   * @throws UnfilledField when a fact is missing
   */
  public String fill(String source, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.putIfAbsent("draft", false);
    all.putIfAbsent("approval", false);
    try {
      return compiler.compile(withApproval(source)).execute(all);
    } catch (MustacheException.Context e) {
      throw new UnfilledField(e.getMessage(), e);
    }
  }

  /**
   * Who approved a paper that bears no electronic signature is said at the end of every template.
   */
  private static String withApproval(String source) {
    return source.replace("</body>", "{{> approval}}</body>");
  }

  /** Composed letters, and none of the control characters that no paper shows. */
  private static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\n\t]]", "");
  }
}
