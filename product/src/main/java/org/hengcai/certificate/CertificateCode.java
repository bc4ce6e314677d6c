package org.hengcai.certificate;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The code on a certificate: {@code HCZ1:} and, in base45, a COSE_Sign1 (RFC 9052) over the facts as CBOR, signed with
 * Ed25519. About 220 bytes, so 35 mm and more on paper.
 */
final class CertificateCode {
    static final String PREFIX = "HCZ1:";
    private static final int ALGORITHM = 1, KEY = 4, EDDSA = -8, SIGN1 = 18;

    private CertificateCode() {}

    static String write(CodeFacts facts, PrivateKey key, byte[] keyId) {
        try {
            var head = Cbor.write(Map.of(ALGORITHM, EDDSA, KEY, keyId));
            var payload = Cbor.write(facts.cbor());
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed(head, payload));
            return PREFIX + Base45.write(Cbor.write(new Cbor.Tag(SIGN1, List.of(head, Map.of(), payload, signature.sign()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CodeCheck read(String text, PublicKey key, byte[] keyId) {
        if (!text.startsWith(PREFIX)) return new CodeCheck.NotOurs();
        try {
            if (!(Cbor.read(Base45.read(text.substring(PREFIX.length()))) instanceof Cbor.Tag(var tag, List<?> parts)) || tag != SIGN1 || parts.size() != 4) return new CodeCheck.Changed();
            if (!(parts.get(0) instanceof byte[] head) || !Map.of().equals(parts.get(1)) || !(parts.get(2) instanceof byte[] payload) || !(parts.get(3) instanceof byte[] by)) return new CodeCheck.Changed();
            if (!(Cbor.read(head) instanceof Map<?, ?> named) || !(named.get((long) KEY) instanceof byte[] id)) return new CodeCheck.Changed();
            if (!Arrays.equals(id, keyId)) return new CodeCheck.NotOurs();
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(signed(head, payload));
            if (!signature.verify(by) || !(Cbor.read(payload) instanceof Map<?, ?> facts)) return new CodeCheck.Changed();
            return new CodeCheck.Valid(CodeFacts.of(facts));
        } catch (IllegalArgumentException | ArithmeticException | GeneralSecurityException e) {
            return new CodeCheck.Changed();
        }
    }

    private static byte[] signed(byte[] head, byte[] payload) { return Cbor.write(List.of("Signature1", head, new byte[0], payload)); }
}
