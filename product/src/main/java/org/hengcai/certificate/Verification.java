package org.hengcai.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hengcai.account.Names;
import org.hengcai.document.PdfSignature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anyone may check a certificate: by number and name, by either code, by its file. Each goes to the register, so that a
 * revocation shows at once; a register row that was edited past the program is not believed [spec 3.8].
 */
@Component
class Verification {
    private final JdbcClient db;
    private final CertificateSeal seals;

    Verification(JdbcClient db, CertificateSeal seals) {
        this.db = db;
        this.seals = seals;
    }

    @Transactional(readOnly = true)
    Finding byNumber(String number, String name) {
        return CertificateRow.byNumber(db, CertificateTexts.folded(number), Names.folded(name)).map(this::of)
                .orElseGet(() -> new Finding.Unknown(CertificateTexts.unknownNumber()));
    }

    /** The short code's token. */
    @Transactional(readOnly = true)
    Finding byToken(String token) {
        return CertificateRow.byToken(db, token.strip()).map(this::of).orElseGet(() -> new Finding.Unknown(CertificateTexts.unknownToken()));
    }

    /** The signed code: what it says is what the register says, to the letter. */
    @Transactional(readOnly = true)
    Finding byCode(String pasted) {
        var code = pasted.replaceAll("[\\r\\n\\t]", "").strip();
        return switch (seals.check(code)) {
            case CodeCheck.NotOurs() -> new Finding.Unknown(CertificateTexts.unknownCode());
            case CodeCheck.Changed() -> new Finding.Changed(CertificateTexts.changedCode());
            case CodeCheck.Valid(var facts) -> CertificateRow.byNumber(db, facts.number(), facts.name()).filter(row -> row.code().equals(code)).map(this::of)
                    .orElseGet(() -> new Finding.Changed(CertificateTexts.notInRegister()));
        };
    }

    /** The file: byte for byte the one that was signed and kept. */
    @Transactional(readOnly = true)
    Finding byFile(byte[] pdf) {
        var row = CertificateRow.byFile(db, sha256(pdf));
        return switch (seals.check(pdf)) {
            case PdfSignature.Check.Intact _ -> row.map(this::of).orElseGet(() -> new Finding.Changed(CertificateTexts.notInRegister()));
            case PdfSignature.Check.Changed(var how) -> new Finding.Changed(CertificateTexts.changedFile(how));
            case PdfSignature.Check.NotOurs(var why) -> new Finding.Unknown(CertificateTexts.foreignFile(why));
        };
    }

    private Finding of(CertificateRow row) {
        var saysSo = seals.check(row.code()) instanceof CodeCheck.Valid(var facts) && facts.equals(row.facts());
        if (!row.isIntact(seals) || !saysSo) return new Finding.Changed(CertificateTexts.changedRow());
        return row.revokedAt() == null ? new Finding.Valid(row) : new Finding.Revoked(row);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
