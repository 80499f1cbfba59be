package vn.thidua.archive.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Reads the signatures of a PDF and says whether they hold. */
public final class SignatureCheck {

  private SignatureCheck() {}

  /**
   * @return a finding for each signature; none for a PDF without, or a file that is no PDF
   */
  public static List<SignatureFinding> of(byte[] pdf, TrustedRoots roots) {
    List<SignatureFinding> findings = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        findings.add(finding(signature, pdf, roots));
      }
    } catch (IOException noPdf) {
      return List.of();
    }
    return findings;
  }

  private static SignatureFinding finding(PDSignature signature, byte[] pdf, TrustedRoots roots) {
    Calendar date = signature.getSignDate();
    Instant at = date == null ? null : date.toInstant();
    // what follows the signature in the room kept for it is filled with zeros
    try (ASN1InputStream contents = new ASN1InputStream(signature.getContents(pdf))) {
      CMSSignedData data =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              ContentInfo.getInstance(contents.readObject()));
      SignerInformation signer = data.getSignerInfos().iterator().next();
      X509CertificateHolder certificate = certificate(data, signer);
      return new SignatureFinding(
          name(certificate.getSubject()),
          name(certificate.getIssuer()),
          at,
          holds(signer, certificate),
          coversAll(signature, pdf),
          at != null && certificate.isValidOn(Date.from(at)),
          trust(certificate, data, at, roots));
    } catch (CMSException | GeneralSecurityException | IOException | RuntimeException unreadable) {
      return SignatureFinding.unreadable(String.valueOf(signature.getName()), at);
    }
  }

  @SuppressWarnings("unchecked") // Bouncy Castle takes a selector without its type here
  private static X509CertificateHolder certificate(CMSSignedData data, SignerInformation signer) {
    for (Object each : data.getCertificates().getMatches(signer.getSID())) {
      return (X509CertificateHolder) each;
    }
    throw new IllegalArgumentException("The signature has no certificate");
  }

  private static Trust trust(
      X509CertificateHolder signer, CMSSignedData data, @Nullable Instant at, TrustedRoots roots)
      throws CertificateException {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> sent = new ArrayList<>();
    for (X509CertificateHolder each : data.getCertificates().getMatches(null)) {
      sent.add(converter.getCertificate(each));
    }
    return roots.of(converter.getCertificate(signer), sent, at);
  }

  private static boolean holds(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (CMSException | OperatorCreationException | CertificateException broken) {
      return false;
    }
  }

  /** From the first byte to the last, but for the signature itself. */
  private static boolean coversAll(PDSignature signature, byte[] pdf) {
    int @Nullable [] range = signature.getByteRange();
    return range != null
        && range.length == 4
        && range[0] == 0
        && Arrays.stream(range).allMatch(each -> each >= 0)
        && range[2] + range[3] == pdf.length;
  }

  private static String name(X500Name name) {
    var common = name.getRDNs(BCStyle.CN);
    return common.length > 0 && common[0].getFirst().getValue() instanceof ASN1String text
        ? text.getString()
        : name.toString();
  }
}
