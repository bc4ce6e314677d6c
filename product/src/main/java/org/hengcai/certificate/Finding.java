package org.hengcai.certificate;

/** What a look at a certificate came to. */
sealed interface Finding {
    record Valid(CertificateRow row) implements Finding {}

    record Revoked(CertificateRow row) implements Finding {}

    /** It is not as it was issued, or the register is not. */
    record Changed(String how) implements Finding {}

    record Unknown(String why) implements Finding {}
}
