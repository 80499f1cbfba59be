package vn.thidua.ballot.seal;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The box's secret sealed for one teller and, over that, for another: any two tellers open it, the
 * outer one first. Between the two nothing lies open. A board of one teller has one layer.
 *
 * @param outer user id of the teller who takes his layer off first
 * @param inner user id of the teller who then reads the secret
 * @param content Base64
 * @param peeled whether the outer layer is off
 */
public record Layer(String outer, String inner, String content, boolean peeled) {

  /** How many tellers are needed to open a box. */
  public static int needed(int tellers) {
    return Math.min(2, tellers);
  }

  /**
   * A layer for each order in which two tellers may come.
   *
   * @param tellers keys by user id, at least one
   */
  public static List<Layer> around(BoxSecret secret, Map<String, TellerKey> tellers, long ballot) {
    try {
      byte[] plain = secret.bytes();
      List<Layer> layers = new ArrayList<>();
      for (Map.Entry<String, TellerKey> inner : tellers.entrySet()) {
        String core = inner.getValue().seal(plain, context(ballot, inner.getKey()));
        if (tellers.size() == 1) {
          layers.add(new Layer(inner.getKey(), inner.getKey(), core, true));
        }
        for (Map.Entry<String, TellerKey> outer : tellers.entrySet()) {
          if (!outer.getKey().equals(inner.getKey())) {
            String both =
                outer.getValue().seal(Hybrid.bytes(core), context(ballot, outer.getKey()));
            layers.add(new Layer(outer.getKey(), inner.getKey(), both, false));
          }
        }
      }
      return layers;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The secret of a box was not sealed for the tellers");
    }
  }

  /** Takes the outer layer off; empty if it is not this teller's. */
  public Optional<Layer> peel(TellerKey.InHand key, long ballot) {
    return key.open(content, context(ballot, outer))
        .map(core -> new Layer(outer, inner, Hybrid.base64(core), true));
  }

  /** What the innermost layer holds; empty if it is not this teller's. */
  public Optional<BoxSecret> read(TellerKey.InHand key, long ballot) {
    return key.open(content, context(ballot, inner)).map(BoxSecret::of);
  }

  private static String context(long ballot, String teller) {
    return "thidua ballot " + ballot + " teller " + teller;
  }
}
