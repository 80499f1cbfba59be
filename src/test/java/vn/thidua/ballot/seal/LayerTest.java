package vn.thidua.ballot.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The secret of a box comes back to any two of three tellers, and to nobody else. */
class LayerTest {

  private static final long BALLOT = 7;
  private static final Map<String, TellerKey> KEYS = new LinkedHashMap<>();

  static {
    for (String teller : List.of("an", "binh", "chi")) {
      KEYS.put(teller, QuickKeys.under("mat khau cua " + teller));
    }
  }

  private final BoxSecret.Made made = BoxSecret.make();
  private final List<Layer> layers = Layer.around(made.secret(), KEYS, BALLOT);
  private final String paper = BoxSecret.seal(made.publicKey(), "AAD", "ballot 7");

  @Test
  void any_two_of_three_tellers_open_what_was_sealed() {
    for (Layer layer : layers) {
      Layer peeled = layer.peel(hand(layer.outer()), BALLOT).orElseThrow();

      BoxSecret secret = peeled.read(hand(layer.inner()), BALLOT).orElseThrow();

      assertThat(secret.open(paper, "ballot 7")).contains("AAD");
    }
    assertThat(layers).hasSize(6);
  }

  @Test
  void one_teller_alone_opens_nothing() {
    for (Layer layer : layers) {
      assertThat(layer.read(hand(layer.inner()), BALLOT)).isEmpty();
      Layer peeled = layer.peel(hand(layer.outer()), BALLOT).orElseThrow();
      assertThat(peeled.read(hand(layer.outer()), BALLOT)).isEmpty();
    }
  }

  @Test
  void a_layer_of_another_ballot_does_not_open() {
    Layer layer = layers.get(0);

    assertThat(layer.peel(hand(layer.outer()), BALLOT + 1)).isEmpty();
  }

  @Test
  void a_wrong_passphrase_unlocks_nothing() {
    assertThat(KEYS.get("an").unlock("mat khau cua binh")).isEmpty();
  }

  @Test
  void a_board_of_one_opens_alone() {
    Layer only = Layer.around(made.secret(), Map.of("an", KEYS.get("an")), BALLOT).get(0);

    assertThat(only.peeled()).isTrue();
    assertThat(only.read(hand("an"), BALLOT)).isPresent();
  }

  @Test
  void a_paper_of_another_box_or_another_context_is_unreadable() {
    assertThat(BoxSecret.make().secret().open(paper, "ballot 7")).isEmpty();
    assertThat(made.secret().open(paper, "ballot 8")).isEmpty();
    assertThat(made.secret().open("not even sealed", "ballot 7")).isEmpty();
  }

  @Test
  void papers_of_the_same_length_are_sealed_to_the_same_length_and_never_alike() {
    List<String> sealed =
        List.of("AAD", "NNN", "AAD").stream()
            .map(plain -> BoxSecret.seal(made.publicKey(), plain, "ballot 7"))
            .toList();

    assertThat(sealed)
        .doesNotHaveDuplicates()
        .extracting(String::length)
        .containsOnly(paper.length());
  }

  @Test
  void tellers_who_chose_the_same_passphrase_have_nothing_in_common() {
    Locksmith locksmith = new Locksmith();
    TellerKey one = locksmith.keyFor("mat khau chung");
    TellerKey other = locksmith.keyFor("mat khau chung");

    assertThat(one.salt()).isNotEqualTo(other.salt());
    assertThat(one.sealedPrivateKey()).isNotEqualTo(other.sealedPrivateKey());
    assertThat(one.unlock("mat khau chung")).isPresent();
  }

  @Test
  void a_passphrase_is_stretched_as_far_as_owasp_asks() {
    assertThat(new Locksmith().keyFor("mat khau").iterations()).isEqualTo(210_000);
  }

  private static TellerKey.InHand hand(String teller) {
    return KEYS.get(teller).unlock("mat khau cua " + teller).orElseThrow();
  }
}
