package vn.thidua.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The count of a closed box. The order of the papers makes no difference.
 *
 * @param collected papers in the box, valid or not
 */
record Tally(int collected, int valid, Map<Option, Figures> figures) {

  Tally {
    figures = Map.copyOf(figures);
  }

  int invalid() {
    return collected - valid;
  }

  /**
   * Counts in Java; {@link SqlTally} counts the same box without sharing code with this.
   *
   * @param options in the order of the marks on a paper
   */
  static Tally of(List<Option> options, List<String> papers) {
    List<String> valid = papers.stream().filter(paper -> isValid(options, paper)).toList();
    Map<Option, Figures> figures = new HashMap<>();
    for (int position = 0; position < options.size(); position++) {
      figures.put(options.get(position), figuresAt(position, valid));
    }
    return new Tally(papers.size(), valid.size(), figures);
  }

  private static Figures figuresAt(int position, List<String> papers) {
    int[] counts = new int[Opinion.values().length];
    for (String paper : papers) {
      counts[opinion(paper.charAt(position)).ordinal()]++;
    }
    return new Figures(counts[0], counts[1], counts[2]);
  }

  /** A mark for each option, none unknown, and no unit with both awards (R3). */
  private static boolean isValid(List<Option> options, String paper) {
    if (paper.length() != options.size() || !paper.chars().allMatch(Tally::isMark)) {
      return false;
    }
    Set<String> agreed = new HashSet<>();
    for (int position = 0; position < options.size(); position++) {
      if (opinion(paper.charAt(position)) == Opinion.AGREE
          && !agreed.add(options.get(position).unit())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int character) {
    for (Opinion opinion : Opinion.values()) {
      if (opinion.mark() == character) {
        return true;
      }
    }
    return false;
  }

  private static Opinion opinion(char mark) {
    for (Opinion opinion : Opinion.values()) {
      if (opinion.mark() == mark) {
        return opinion;
      }
    }
    throw new IllegalStateException("A paper that was found valid carries an unknown mark");
  }
}
