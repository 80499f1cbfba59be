package vn.thidua.archive.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Hashtable;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.thidua.archive.Fingerprint;

/**
 * The CMS signature of a PDF at level PAdES-B (ETSI EN 319 142-1, baseline B-B): SHA-256, the
 * signing certificate bound in by {@code signing-certificate-v2}, no signing time inside (the PDF
 * says it).
 */
class PadesSignature implements SignatureInterface {

  private final SigningKey key;

  PadesSignature(SigningKey key) {
    this.key = key;
  }

  @Override
  public byte[] sign(InputStream content) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes())
              .build(signer(), key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException("The key does not sign", e);
    }
  }

  private ContentSigner signer() throws OperatorCreationException {
    String algorithm = key.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    return new JcaContentSignerBuilder(algorithm).build(key.key());
  }

  private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
    byte[] certificate = Fingerprint.digest().digest(key.certificate().getEncoded());
    Hashtable<ASN1ObjectIdentifier, ASN1Encodable> own = new Hashtable<>();
    own.put(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificate)))));
    CMSAttributeTableGenerator standard =
        new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
    return parameters ->
        standard.getAttributes(parameters).remove(PKCSObjectIdentifiers.pkcs_9_at_signingTime);
  }
}
