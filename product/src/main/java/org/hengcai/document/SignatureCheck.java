package org.hengcai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.hengcai.document.PdfSignature.Check;

/**
 * Whether a PDF is, byte for byte, what was signed. A signature leaves out its own bytes, and parts of them are covered by
 * nothing (padding, case of a hexadecimal digit, lists of algorithms): all of these must be exactly as we write them.
 */
final class SignatureCheck {
    private SignatureCheck() {}

    /** What is wrong with the signed file. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String how) { super(how, null, false, false); }
    }

    static Check of(byte[] pdf, X509Certificate root) {
        try (var document = Loader.loadPDF(pdf)) {
            var all = document.getSignatureDictionaries();
            if (all.isEmpty()) return new Check.NotOurs(DocumentTexts.unsigned());
            if (all.size() > 1) return new Check.Changed(DocumentTexts.manySignatures());
            return check(pdf, all.getFirst(), root);
        } catch (Wrong e) {
            return new Check.Changed(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return new Check.NotOurs(DocumentTexts.notPdf());
        }
    }

    private static Check check(byte[] pdf, PDSignature signature, X509Certificate root) throws IOException, Wrong {
        var range = signature.getByteRange();
        var whole = range != null && range.length == 4 && range[0] == 0 && range[1] > 0 && range[2] > range[1] && range[2] + range[3] == pdf.length;
        if (!whole) throw new Wrong(DocumentTexts.notWhole());
        try {
            var cms = contents(pdf, range[1], range[2]);
            var signed = new CMSSignedData(new CMSProcessableByteArray(covered(pdf, range)), cms);
            var certificate = certificate(signed);
            if (!isOf(certificate, root)) return new Check.NotOurs(DocumentTexts.foreign());
            mustBeOurForm(cms, certificate);
            var at = signature.getSignDate().toInstant();
            certificate.checkValidity(Date.from(at));
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey());
            var signer = signed.getSignerInfos().getSigners().iterator().next();
            if (!signer.verify(verifier) || !Arrays.equals(hashOfCertificate(signer), SignatureCms.hash(certificate))) throw new Wrong(DocumentTexts.doesNotMatch());
            return new Check.Intact(certificate, at);
        } catch (CMSException | GeneralSecurityException | IOException | OperatorCreationException | RuntimeException e) {
            throw new Wrong(DocumentTexts.doesNotMatch());
        }
    }

    /** The signature from the file's own text: upper-case digits between angle brackets, nothing but zeros after it. */
    private static ContentInfo contents(byte[] pdf, int from, int to) throws IOException, Wrong {
        var text = new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
        if (!text.matches("<([0-9A-F]{2})+>")) throw new Wrong(DocumentTexts.signatureTouched());
        var bytes = HexFormat.of().parseHex(text, 1, text.length() - 1);
        var cms = ContentInfo.getInstance(new ASN1InputStream(new ByteArrayInputStream(bytes)).readObject());   // refuses no padding
        var again = cms.getEncoded(ASN1Encoding.DER);
        var rest = Arrays.copyOfRange(bytes, again.length, bytes.length);
        if (!Arrays.equals(again, 0, again.length, bytes, 0, again.length) || !Arrays.equals(rest, new byte[rest.length])) throw new Wrong(DocumentTexts.signatureTouched());
        return cms;
    }

    private static byte[] covered(byte[] pdf, int[] range) {
        var covered = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], covered, range[1], range[3]);
        return covered;
    }

    private static X509Certificate certificate(CMSSignedData signed) throws Wrong, GeneralSecurityException {
        var certificates = signed.getCertificates().getMatches(null);
        var signers = signed.getSignerInfos().getSigners();
        if (certificates.size() != 1 || signers.size() != 1 || !signers.iterator().next().getSID().match(certificates.iterator().next())) throw new Wrong(DocumentTexts.signatureTouched());
        return new JcaX509CertificateConverter().getCertificate(certificates.iterator().next());
    }

    /** The signature covers this, and so the certificate's bytes. */
    private static byte[] hashOfCertificate(SignerInformation signer) {
        var named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2).getAttributeValues()[0];
        return SigningCertificateV2.getInstance(named).getCerts()[0].getCertHash();
    }

    private static boolean isOf(X509Certificate certificate, X509Certificate root) {
        try {
            certificate.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void mustBeOurForm(ContentInfo cms, X509Certificate certificate) throws Wrong, IOException {
        var data = SignedData.getInstance(cms.getContent());
        var info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var sha256 = NISTObjectIdentifiers.id_sha256;
        var named = IssuerAndSerialNumber.getInstance(info.getSID().getId()).getName().getEncoded(ASN1Encoding.DER);      // compared by bytes: A is not a
        var right = cms.getContentType().equals(CMSObjectIdentifiers.signedData) && data.getVersion().hasValue(1) && info.getVersion().hasValue(1) && data.getDigestAlgorithms().size() == 1
                && data.getDigestAlgorithms().getObjectAt(0).equals(info.getDigestAlgorithm()) && info.getDigestAlgorithm().getAlgorithm().equals(sha256)
                && data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data) && data.getEncapContentInfo().getContent() == null
                && Arrays.equals(named, certificate.getIssuerX500Principal().getEncoded()) && data.getCRLs() == null && info.getUnauthenticatedAttributes() == null;
        if (!right) throw new Wrong(DocumentTexts.signatureTouched());
    }
}
