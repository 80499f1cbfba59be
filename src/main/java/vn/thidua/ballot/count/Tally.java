package vn.thidua.ballot.count;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.ballot.Figures;
import vn.thidua.ballot.Option;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.year.Award;

/**
 * The count of a closed box. The order of the papers makes no difference.
 *
 * @param collected papers in the box, valid or not
 * @param blank valid papers without any opinion
 */
public record Tally(int collected, int valid, int blank, Map<Option, Figures> figures) {

  public Tally {
    figures = Map.copyOf(figures);
  }

  int invalid() {
    return collected - valid;
  }

  /**
   * Counts in Java; {@link SqlTally} counts the same box without sharing code with this.
   *
   * @param options in the order of the marks on a paper
   * @param most to how many options of an award a paper may agree; an award without entry: to all
   */
  public static Tally of(List<Option> options, Map<Award, Integer> most, List<String> papers) {
    List<String> valid = papers.stream().filter(paper -> isValid(options, most, paper)).toList();
    Map<Option, Figures> figures = new HashMap<>();
    for (int position = 0; position < options.size(); position++) {
      figures.put(options.get(position), figuresAt(position, valid));
    }
    int blank = (int) valid.stream().filter(Tally::isBlank).count();
    return new Tally(papers.size(), valid.size(), blank, figures);
  }

  private static Figures figuresAt(int position, List<String> papers) {
    int[] counts = new int[Opinion.values().length];
    for (String paper : papers) {
      counts[opinion(paper.charAt(position)).ordinal()]++;
    }
    return new Figures(counts[0], counts[1], counts[2]);
  }

  /** A mark for each option, none unknown, no unit with both awards (R3), none over a limit. */
  private static boolean isValid(List<Option> options, Map<Award, Integer> most, String paper) {
    if (paper.length() != options.size() || !paper.chars().allMatch(Tally::isMark)) {
      return false;
    }
    Set<String> agreed = new HashSet<>();
    Map<Award, Integer> places = new EnumMap<>(Award.class);
    for (int position = 0; position < options.size(); position++) {
      Option option = options.get(position);
      if (opinion(paper.charAt(position)) == Opinion.AGREE) {
        int taken = places.merge(option.award(), 1, Integer::sum);
        if (!agreed.add(option.unit()) || taken > most.getOrDefault(option.award(), taken)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isBlank(String paper) {
    return paper.chars().allMatch(mark -> mark == Opinion.NO_OPINION.mark());
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
