package vn.thidua.report.checking;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word. */
public final class TextChanges {

  /** A longer text is compared by lines: by words it would take too long. */
  private static final int MANY_WORDS = 3_000;

  private TextChanges() {}

  public enum Change {
    SAME,
    ADDED,
    REMOVED
  }

  /** A run of words of the same fate. */
  public record Piece(Change change, String text) {}

  /** The newer text with what was removed left in its place; empty if nothing changed. */
  static List<Piece> between(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<String> old = parts(before, before.length() + after.length());
    List<String> now = parts(after, before.length() + after.length());
    List<Piece> pieces = new ArrayList<>();
    int place = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(pieces, Change.SAME, now.subList(place, delta.getTarget().getPosition()));
      add(pieces, Change.REMOVED, lines(delta.getSource()));
      add(pieces, Change.ADDED, lines(delta.getTarget()));
      place = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(pieces, Change.SAME, now.subList(place, now.size()));
    return pieces;
  }

  private static List<String> parts(String text, int length) {
    return List.of(text.split(length > MANY_WORDS * 12 ? "(?<=\n)" : "(?<=\\s)(?=\\S)"));
  }

  private static List<String> lines(Chunk<String> chunk) {
    return chunk.getLines();
  }

  private static void add(List<Piece> pieces, Change change, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(change, String.join("", words)));
    }
  }
}
