package vn.thidua.substitution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name under a paper.
 *
 * @param office to which the signing falls, such as "Giám đốc"
 * @param standIn null if the person signed in his own right
 */
public record Signature(String name, String office, @Nullable StandIn standIn) {

  /**
   * @param manner "KT." or "TUQ."
   * @param title of the one who signed, such as "Phó Giám đốc"
   */
  public record StandIn(String manner, String title) {}

  /** An office that comes with his own, such as "Cụm trưởng" or, in its stead, "KT. Cụm trưởng". */
  public String position(String office) {
    return standIn == null ? office : standIn.manner() + " " + office;
  }

  /** The title of the one who signed; his office if he signed in his own right. */
  public String title() {
    return standIn == null ? office : standIn.title();
  }

  /** The lines above the name: the office, or in whose office's stead and who. */
  public List<String> lines() {
    return standIn == null ? List.of(office) : List.of(position(office), standIn.title());
  }
}
