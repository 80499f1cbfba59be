package vn.thidua.document.press;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import org.w3c.dom.Element;

/** What the style sheet says of an element, in Word's units: twips, a twentieth of a point. */
class Styles {

  private final LayoutContext context;
  private final float dotsPerTwip;
  private final CalculatedStyle page;

  Styles(PdfBoxRenderer renderer) {
    this.context = renderer.getSharedContext().newLayoutContextInstance();
    this.dotsPerTwip = renderer.getDotsPerPoint() / 20;
    this.page =
        new EmptyStyle()
            .deriveStyle(
                renderer.getSharedContext().getCss().getPageStyle("", "right").getPageStyle());
  }

  CalculatedStyle of(Element element) {
    return context.getSharedContext().getStyle(element);
  }

  /** Whether a border is drawn around the page. */
  boolean isFramed() {
    return topBorder(page) > 0;
  }

  /** A measure of the page, in twips. */
  int page(CSSName margin) {
    return length(page, margin, 0);
  }

  /**
   * @param width of what surrounds it, for lengths in per cent
   */
  int length(CalculatedStyle style, CSSName name, int width) {
    return Math.round(
        style.getFloatPropertyProportionalWidth(name, width * dotsPerTwip, context) / dotsPerTwip);
  }

  /** In half points. */
  int fontSize(CalculatedStyle style) {
    return Math.round(style.getFont(context).size / dotsPerTwip / 10);
  }

  String font(CalculatedStyle style) {
    return style.getFont(context).families[0];
  }

  boolean isBold(CalculatedStyle style) {
    return style.getFont(context).fontWeight == IdentValue.BOLD
        || style.getFont(context).fontWeight == IdentValue.FONT_WEIGHT_700;
  }

  boolean isItalic(CalculatedStyle style) {
    return style.getFont(context).fontStyle == IdentValue.ITALIC;
  }

  /** A border's width in eighths of a point; 0 when there is none. */
  int topBorder(CalculatedStyle style) {
    return border(style, CSSName.BORDER_TOP_STYLE, CSSName.BORDER_TOP_WIDTH);
  }

  int bottomBorder(CalculatedStyle style) {
    return border(style, CSSName.BORDER_BOTTOM_STYLE, CSSName.BORDER_BOTTOM_WIDTH);
  }

  private int border(CalculatedStyle style, CSSName kind, CSSName width) {
    return style.isIdent(kind, IdentValue.NONE) ? 0 : Math.round(length(style, width, 0) * 8 / 20f);
  }
}
