package org.hengcai.certificate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import org.hengcai.document.PdfSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals certificates three ways, so that a change shows wherever it is made: the file by a PDF signature, the printed code
 * by a signature a phone checks without the network, the row in the database by a code the database has no key to.
 */
@Component
class CertificateSeal {
    private final Path folder;
    private final Clock clock;
    private @Nullable SealKeys keys;

    CertificateSeal(@Value("${hengcai.data}") Path data, Clock clock) {
        this.folder = data.resolve("keys").resolve("certificate");
        this.clock = clock;
    }

    String code(CodeFacts facts) { return CertificateCode.write(facts, keys().code(), keys().codeId()); }

    CodeCheck check(String code) { return CertificateCode.read(code.strip(), keys().codePublic(), keys().codeId()); }

    byte[] sign(byte[] pdf, String office, Instant at) { return PdfSignature.sign(pdf, keys().signer(), office, "职称电子证书", at); }

    PdfSignature.Check check(byte[] pdf) { return PdfSignature.check(pdf, keys().root()); }

    /** @param row every column that must not change unseen, written so that equal values give equal text */
    String rowSeal(Map<String, String> row) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys().row());
            new TreeMap<>(row).forEach((column, value) -> {
                mac.update(counted(column));
                mac.update(counted(value));
            });
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isIntact(Map<String, String> row, String seal) {
        return MessageDigest.isEqual(rowSeal(row).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
    }

    /** What others check codes with, and tell their readers to trust. */
    PublicKey codeKey() { return keys().codePublic(); }

    X509Certificate root() { return keys().root(); }

    /** With its length before it, so that no two rows read the same. */
    private static byte[] counted(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return (bytes.length + ":" + text + ";").getBytes(StandardCharsets.UTF_8);
    }

    private synchronized SealKeys keys() {
        if (keys == null) keys = SealKeys.in(folder, clock.instant());
        return keys;
    }
}
