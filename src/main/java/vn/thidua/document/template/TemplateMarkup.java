package vn.thidua.document.template;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads whether a template is XHTML of the few elements that both presses know, and no more. */
class TemplateMarkup extends DefaultHandler {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "title",
          "body",
          "div",
          "h1",
          "h2",
          "h3",
          "p",
          "span",
          "b",
          "i",
          "br",
          "table",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "class", "[a-z -]*",
          "style", "width:\\s*[0-9.]+%",
          "colspan", "[1-9][0-9]?",
          "lang", "vi");

  private final List<Complaint> complaints = new ArrayList<>();
  private @Nullable Locator locator;

  private TemplateMarkup() {}

  static List<Complaint> complaints(String source) {
    TemplateMarkup markup = new TemplateMarkup();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(new StringReader(source)), markup);
    } catch (SAXParseException e) {
      markup.complaints.add(
          new Complaint(e.getLineNumber(), String.valueOf(e.getMessage()), "document.notXhtml"));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return markup.complaints;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (!ELEMENTS.contains(name)) {
      complain(name, "document.unknownElement");
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String pattern = ATTRIBUTES.get(attributes.getQName(i));
      if (pattern == null || !attributes.getValue(i).matches(pattern)) {
        complain(name + " " + attributes.getQName(i), "document.unknownAttribute");
      }
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private void complain(String what, String key) {
    complaints.add(new Complaint(locator == null ? 0 : locator.getLineNumber(), what, key));
  }
}
