package vn.thidua.document.press;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What may not be torn apart: a name or a share on one line; signatures and the text they stand
 * under on one page. Words are {@link WholeWords}' affair.
 */
final class Cohesion {

  private static final int NAME_LENGTH = 40;

  /** So many paragraphs or headings go with the signatures. */
  private static final int ABOVE_SIGNATURES = 2;

  private Cohesion() {}

  static void hold(Document page) {
    freeLongNames(page);
    holdShares(Pages.all(page, "body").get(0));
    for (Element paragraph : Pages.all(page, "p")) {
      if (!paragraph.getParentNode().getNodeName().equals("td")
          && paragraph.getTextContent().strip().endsWith(":")) {
        lead(paragraph);
      }
    }
    Pages.all(page, "table").stream()
        .filter(table -> table.getAttribute("class").equals("closing"))
        .forEach(Cohesion::holdSignatures);
  }

  /** A name is kept on one line, unless it could not stand on one. */
  private static void freeLongNames(Document page) {
    Pages.all(page, "span").stream()
        .filter(span -> span.getAttribute("class").equals("name"))
        .filter(span -> span.getTextContent().length() > NAME_LENGTH)
        .forEach(span -> span.removeAttribute("class"));
  }

  /** A share keeps its sign. */
  private static void holdShares(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        text.setData(text.getData().replaceAll("(?<=\\d) %", "\u00A0%"));
      }
      holdShares(node);
    }
  }

  private static void holdSignatures(Element closing) {
    Element above = before(closing);
    for (int i = 0;
        i < ABOVE_SIGNATURES && above != null && above.getTagName().matches("p|h2");
        i++) {
      lead(above);
      above = before(above);
    }
  }

  private static @Nullable Element before(Element element) {
    Node node = element.getPreviousSibling();
    while (node != null && !(node instanceof Element)) {
      node = node.getPreviousSibling();
    }
    return (Element) node;
  }

  /** Not the last on its page. */
  private static void lead(Element paragraph) {
    paragraph.setAttribute("class", (paragraph.getAttribute("class") + " leading").strip());
  }
}
