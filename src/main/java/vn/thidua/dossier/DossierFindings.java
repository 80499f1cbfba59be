package vn.thidua.dossier;

import java.util.List;

/**
 * What a check of a dossier found.
 *
 * @param manifestIntact whether the list itself is the one that was hashed into the letter
 * @param files every file of the manifest, then what does not belong there
 */
public record DossierFindings(boolean manifestIntact, List<Checked> files) {

  /** Whether nothing was changed, taken out or added. */
  public boolean isIntact() {
    return manifestIntact && files.stream().allMatch(file -> file.state() == State.INTACT);
  }

  /**
   * @param title what the file is; its path where nothing else is known of it
   */
  public record Checked(String path, String title, State state) {}

  /** How a file was found. */
  public enum State {
    INTACT,
    CHANGED,
    MISSING,
    /** Not in the manifest. */
    ADDED
  }
}
