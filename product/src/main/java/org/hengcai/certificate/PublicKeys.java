package org.hengcai.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** What certificates are checked with: the key of their codes, the root of their files' signatures, as one PEM file. */
record PublicKeys(PublicKey code, X509Certificate root) {
    private static final Pattern PART = Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s*([A-Za-z0-9+/=\\s]+?)\\s*-----END \\1-----");

    static String write(PublicKey code, X509Certificate root) {
        try {
            return part("PUBLIC KEY", code.getEncoded()) + part("CERTIFICATE", root.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String name, byte[] bytes) {
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + name + "-----\n";
    }

    /** Throws {@link IllegalArgumentException} for what is no such file. */
    static PublicKeys read(String pem) {
        try {
            var code = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(part(pem, "PUBLIC KEY")));
            var root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(part(pem, "CERTIFICATE")));
            return new PublicKeys(code, root);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] part(String pem, String name) {
        for (var found : (Iterable<java.util.regex.MatchResult>) PART.matcher(pem).results()::iterator)
            if (found.group(1).equals(name)) return Base64.getMimeDecoder().decode(found.group(2).getBytes(StandardCharsets.US_ASCII));
        throw new IllegalArgumentException("no " + name);
    }

    /** By which a code names the key it was signed with. */
    byte[] codeId() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(code.getEncoded()), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
