package vn.thidua.document.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: between words. A date, a number and symbol or a fraction is not cut at its
 * slashes; what is longer, such as the name of a file, may be cut where the language allows.
 */
class WholeWords implements FSTextBreaker {

  private static final int LONGEST_WHOLE = 25;

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag("vi"));
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && isInsideWord(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isInsideWord(int at) {
    if (at == text.length() || Character.isWhitespace(text.charAt(at - 1))) {
      return false;
    }
    int from = at;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return to - from <= LONGEST_WHOLE;
  }
}
