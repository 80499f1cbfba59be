package vn.thidua.archive;

import java.util.HashSet;
import java.util.Set;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

/**
 * What a reader may be entered under among the readers of a paper: his groups, and units of his.
 *
 * @param papers for issued papers
 * @param drafts for drafts
 */
public record Entries(Set<String> papers, Set<String> drafts) {

  public static Entries of(Actor reader) {
    return new Entries(with(reader, Right.READ_OWN), with(reader, Right.READ_FILES));
  }

  private static Set<String> with(Actor reader, Right right) {
    Set<String> entries = new HashSet<>(reader.groups());
    entries.addAll(reader.units(right));
    return entries;
  }

  boolean isEmpty() {
    return papers.isEmpty();
  }
}
