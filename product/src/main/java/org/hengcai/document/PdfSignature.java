package org.hengcai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** PDF signatures, PAdES B-B: any reader shows them; one byte changed anywhere, or added, is seen. */
public final class PdfSignature {
    /** Room for the signature in the file: a certificate and an RSA signature of 3072 bits take 2300 bytes. */
    private static final int ROOM = 6000;

    private PdfSignature() {}

    public record Signer(PrivateKey key, X509Certificate certificate) {}

    /** What a look at a file came to. */
    public sealed interface Check {
        record Intact(X509Certificate signer, Instant signedAt) implements Check {}

        /** Signed by ours once, but it is not what was signed. */
        record Changed(String how) implements Check {}

        /** Not a PDF, without a signature, or signed by someone else. */
        record NotOurs(String why) implements Check {}
    }

    public static byte[] sign(byte[] pdf, Signer signer, String name, String reason, Instant at) {
        try (var document = Loader.loadPDF(pdf); var options = new SignatureOptions()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(name);
            signature.setReason(reason);
            signature.setSignDate(calendar(at));
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, content -> SignatureCms.sign(content.readAllBytes(), signer), options);
            var signed = new ByteArrayOutputStream(pdf.length + 3 * ROOM);
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param root whose certificates count as ours */
    public static Check check(byte[] pdf, X509Certificate root) { return SignatureCheck.of(pdf, root); }

    private static Calendar calendar(Instant at) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
