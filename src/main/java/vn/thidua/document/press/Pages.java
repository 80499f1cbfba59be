package vn.thidua.document.press;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.thidua.document.Templates;

/** Filled pages as trees. */
final class Pages {

  private static final String STYLE = Templates.resource("document.css");

  /** Forms that are no letters, by the class of their body. */
  private static final Map<String, String> FORMS =
      Map.of("certificate", Templates.resource("certificate.css"));

  private Pages() {}

  /**
   * The page with the house's style sheet and with bookmarks to its headings.
   *
   * @throws IllegalArgumentException when it is no well-formed XHTML
   */
  static Document read(String xhtml) {
    Document page = parse(xhtml);
    Element head = first(page, "head");
    Element style = page.createElement("style");
    style.setTextContent(STYLE + FORMS.getOrDefault(first(page, "body").getAttribute("class"), ""));
    head.appendChild(style);
    head.appendChild(meta(page, "subject", title(page)));
    head.appendChild(meta(page, "description", title(page)));
    head.appendChild(bookmarks(page));
    Cohesion.hold(page);
    return page;
  }

  static String title(Document page) {
    return first(page, "title").getTextContent().strip();
  }

  static List<Element> all(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("No well-formed page: " + e.getMessage(), e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element first(Document page, String tag) {
    return all(page, tag).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The page has no " + tag));
  }

  private static Element meta(Document page, String name, String content) {
    Element meta = page.createElement("meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
    return meta;
  }

  private static Element bookmarks(Document page) {
    Element bookmarks = page.createElement("bookmarks");
    Element chapter = bookmarks;
    int number = 0;
    for (Element heading : all(page, "*")) {
      if (!heading.getTagName().matches("h[12]")) {
        continue;
      }
      String id = "heading-" + ++number;
      heading.setAttribute("id", id);
      Element bookmark = page.createElement("bookmark");
      bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
      bookmark.setAttribute("href", "#" + id);
      if (heading.getTagName().equals("h1")) {
        bookmarks.appendChild(bookmark);
        chapter = bookmark;
      } else {
        chapter.appendChild(bookmark);
      }
    }
    return bookmarks;
  }
}
