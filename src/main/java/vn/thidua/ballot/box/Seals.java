package vn.thidua.ballot.box;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.seal.BoxSecret;
import vn.thidua.ballot.seal.Layer;
import vn.thidua.ballot.seal.TellerKey;
import vn.thidua.workflow.Refusal;

/**
 * The rows of the tellers' keys and of the seals on boxes. Nothing here opens a box without the
 * passphrases of two tellers (ADR 3).
 */
@Component
public class Seals {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Seals(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * @param verifyKey X.509, hexadecimal
   */
  record Seal(String verifyKey, boolean opened) {}

  /** Tellers of a meeting who have no key yet. */
  public List<String> keyless(long meeting) {
    return jdbc.sql(
            """
            select t.user_id from teller t where t.meeting = :meeting
              and not exists (select 1 from teller_key k
                              where k.meeting = t.meeting and k.user_id = t.user_id)
            order by t.user_id
            """)
        .param("meeting", meeting)
        .query(String.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(long meeting, String teller, TellerKey key) {
    jdbc.sql(
            """
            insert into teller_key (meeting, user_id, public_key, sealed_private_key, salt, iterations)
            values (:meeting, :teller, :public, :private, :salt, :iterations)
            """)
        .param("meeting", meeting)
        .param("teller", teller)
        .param("public", key.publicKey())
        .param("private", key.sealedPrivateKey())
        .param("salt", key.salt())
        .param("iterations", key.iterations())
        .update();
  }

  /** Makes a box's secret and leaves only its public halves and what two tellers open. */
  @Transactional(propagation = Propagation.MANDATORY)
  void seal(long ballot, long meeting) {
    BoxSecret.Made made = BoxSecret.make();
    jdbc.sql(
            """
            insert into ballot_seal (ballot, public_key, verify_key, opened)
            values (:ballot, :public, :verify, false)
            """)
        .param("ballot", ballot)
        .param("public", made.publicKey())
        .param("verify", made.verifyKey())
        .update();
    batches.batchUpdate(
        "insert into seal_layer (ballot, outer_teller, inner_teller, content, peeled) values (?,"
            + " ?, ?, ?, ?)",
        Layer.around(made.secret(), keys(meeting), ballot).stream()
            .map(
                each ->
                    new Object[] {
                      ballot, each.outer(), each.inner(), each.content(), each.peeled()
                    })
            .toList());
  }

  Optional<Seal> of(long ballot) {
    return jdbc.sql("select verify_key, opened from ballot_seal where ballot = :ballot")
        .param("ballot", ballot)
        .query(Seal.class)
        .optional();
  }

  /**
   * @param verifyKey X.509, hexadecimal; empty if there is no seal any more
   */
  record Box(int round, String verifyKey) {}

  Box box(long ballot) {
    return jdbc.sql(
            """
            select r.round_number as round, coalesce(s.verify_key, '') as verify_key
            from ballot_round r left join ballot_seal s on s.ballot = r.id where r.id = :ballot
            """)
        .param("ballot", ballot)
        .query(Box.class)
        .single();
  }

  /** Waits for another teller who is at the same box. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Seal> lock(long ballot) {
    return jdbc.sql("select verify_key, opened from ballot_seal where ballot = :ballot for update")
        .param("ballot", ballot)
        .query(Seal.class)
        .optional();
  }

  /**
   * A teller's key, unlocked with his passphrase, which takes a part of a second.
   *
   * @return empty if he has none, or if others were quicker and it is not needed any more
   * @throws Refusal if the passphrase is wrong
   */
  Optional<TellerKey.InHand> unlock(long ballot, long meeting, String teller, String passphrase) {
    return jdbc.sql(
            """
            select k.public_key, k.sealed_private_key, k.salt, k.iterations
            from teller_key k join ballot_seal s on s.ballot = :ballot and not s.opened
            where k.meeting = :meeting and k.user_id = :teller
            """)
        .param("ballot", ballot)
        .param("meeting", meeting)
        .param("teller", teller)
        .query(TellerKey.class)
        .optional()
        .map(
            key ->
                key.unlock(passphrase)
                    .orElseThrow(() -> Refusal.at("passphrase", "ballot.wrongPassphrase")));
  }

  /**
   * A teller does his part: his layers come off, or, if another's are off already, he reads the
   * secret.
   *
   * @return empty if one more teller is needed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<BoxSecret> release(long ballot, String teller, TellerKey.InHand hand) {
    List<Layer> layers = layers(ballot);
    for (Layer layer : layers) {
      if (layer.peeled() && layer.inner().equals(teller)) {
        return layer.read(hand, ballot);
      }
    }
    layers.stream()
        .filter(layer -> layer.outer().equals(teller) && !layer.peeled())
        .forEach(layer -> keep(ballot, layer.peel(hand, ballot).orElseThrow(Seals::damaged)));
    return Optional.empty();
  }

  /** The box is open: nothing is left that could open it once more from a copy of its papers. */
  @Transactional(propagation = Propagation.MANDATORY)
  void broken(long ballot) {
    removeLayers(ballot);
    jdbc.sql("update ballot_seal set opened = true where ballot = :ballot")
        .param("ballot", ballot)
        .update();
  }

  /** The box cannot be opened any more: seal and keys go, and new ones are made. */
  @Transactional(propagation = Propagation.MANDATORY)
  void discard(long ballot, long meeting) {
    removeLayers(ballot);
    jdbc.sql("delete from ballot_seal where ballot = :ballot").param("ballot", ballot).update();
    jdbc.sql("delete from lost_passphrase where ballot = :ballot").param("ballot", ballot).update();
    destroyKeys(meeting);
  }

  /** The meeting needs no more boxes. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroyKeys(long meeting) {
    jdbc.sql("delete from teller_key where meeting = :meeting").param("meeting", meeting).update();
  }

  /**
   * Notes that a teller's passphrase is lost.
   *
   * @return how many are
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int lose(long ballot, String teller) {
    jdbc.sql("insert into lost_passphrase (ballot, teller) values (:ballot, :teller)")
        .param("ballot", ballot)
        .param("teller", teller)
        .update();
    return jdbc.sql("select count(*) from lost_passphrase where ballot = :ballot")
        .param("ballot", ballot)
        .query(Integer.class)
        .single();
  }

  private Map<String, TellerKey> keys(long meeting) {
    Map<String, TellerKey> keys = new LinkedHashMap<>();
    jdbc.sql(
            """
            select user_id, public_key, sealed_private_key, salt, iterations
            from teller_key where meeting = :meeting order by user_id
            """)
        .param("meeting", meeting)
        .query(
            row -> {
              keys.put(
                  row.getString(1),
                  new TellerKey(
                      row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
            });
    return keys;
  }

  private List<Layer> layers(long ballot) {
    return jdbc.sql(
            """
            select outer_teller, inner_teller, content, peeled from seal_layer
            where ballot = :ballot order by outer_teller, inner_teller
            """)
        .param("ballot", ballot)
        .query(
            (row, number) ->
                new Layer(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
        .list();
  }

  private void keep(long ballot, Layer peeled) {
    jdbc.sql(
            """
            update seal_layer set content = :content, peeled = true
            where ballot = :ballot and outer_teller = :outer and inner_teller = :inner
            """)
        .param("content", peeled.content())
        .param("ballot", ballot)
        .param("outer", peeled.outer())
        .param("inner", peeled.inner())
        .update();
  }

  private void removeLayers(long ballot) {
    jdbc.sql("delete from seal_layer where ballot = :ballot").param("ballot", ballot).update();
  }

  private static IllegalStateException damaged() {
    return new IllegalStateException(
        "The seal of a box was changed from outside: its layers do not open with the tellers' keys");
  }
}
