package org.hengcai.certificate;

/** What a look at a scanned code came to. Whether the certificate was revoked since, only the register or a revocation list tells. */
sealed interface CodeCheck {
    record Valid(CodeFacts facts) implements CodeCheck {}

    /** It looks like a code of ours, but is not as it was issued. */
    record Changed() implements CodeCheck {}

    record NotOurs() implements CodeCheck {}
}
