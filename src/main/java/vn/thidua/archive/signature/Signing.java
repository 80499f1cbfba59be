package vn.thidua.archive.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Stamp;
import vn.thidua.words.Words;
import vn.thidua.workflow.PersonNames;

/**
 * Approval of an issued paper: an electronic signature in its PDF where its signer has a key, else
 * a page that states who approved it and when.
 */
@Component
public class Signing {

  private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");

  /** Room for the signature and its certificates. */
  private static final int SIZE = 32 * 1024;

  private final SigningSettings settings;
  private final PersonNames people;
  private final Words words;
  private final Clock clock;

  public Signing(SigningSettings settings, PersonNames people, Words words, Clock clock) {
    this.settings = settings;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  public boolean canSign(String userId) {
    return settings.keys().containsKey(userId);
  }

  /** Facts of the page that stands for a signature; {@code false} where there is a signature. */
  public Object approval(Stamp stamp, boolean signedByKey) {
    return signedByKey
        ? false
        : Map.of("name", namesOf(stamp), "at", Words.moment(stamp.approvedAt()));
  }

  /**
   * The same PDF with the signer's signature appended; nothing that was there is rewritten.
   *
   * @throws IllegalStateException if his key cannot be used, which an administrator must repair
   */
  public byte[] sign(byte[] pdf, Stamp stamp) {
    SigningKey key = keyOf(stamp.approvedBy());
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(SIZE);
      document.addSignature(signature(stamp), new PadesSignature(key), options);
      ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * SIZE);
      document.saveIncremental(signed);
      return signed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SigningKey keyOf(String userId) {
    SigningSettings.Key key = settings.keys().get(userId);
    try {
      return SigningKey.read(key);
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalStateException(
          words.say("archive.keyUnusable", people.of(userId), key.file()), unusable);
    }
  }

  private PDSignature signature(Stamp stamp) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PADES);
    signature.setName(people.of(stamp.approvedBy()));
    if (stamp.inSteadOf() != null) {
      signature.setReason(namesOf(stamp));
    }
    GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone(clock.getZone()));
    at.setTime(Date.from(clock.instant()));
    signature.setSignDate(at);
    return signature;
  }

  /** Who approved it, and in whose stead. */
  private String namesOf(Stamp stamp) {
    String name = people.of(stamp.approvedBy());
    return stamp.inSteadOf() == null
        ? name
        : words.say("archive.inSteadOf", name, people.of(stamp.inSteadOf()));
  }
}
