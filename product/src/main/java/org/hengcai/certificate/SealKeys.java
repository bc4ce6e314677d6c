package org.hengcai.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.hengcai.document.PdfSignature.Signer;

/** The keys certificates are sealed with: made once, all together, in a folder that its owner alone reads. Several instances share the folder. */
record SealKeys(PrivateKey code, PublicKey codePublic, byte[] codeId, Signer signer, X509Certificate root, SecretKey row) {
    private static final String CODE = "code.key", CODE_PUBLIC = "code.pub", SIGNING = "signing.key", SIGNING_CERTIFICATE = "signing.crt",
            ROOT = "root.key", ROOT_CERTIFICATE = "root.crt", ROW = "row.key";

    static SealKeys in(Path folder, Instant now) {
        try {
            if (!Files.isDirectory(folder)) make(folder, now);
            return load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys in " + folder + " cannot be read", e);
        }
    }

    private static SealKeys load(Path folder) throws IOException, GeneralSecurityException {
        var codePublic = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(folder.resolve(CODE_PUBLIC))));
        var id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(codePublic.getEncoded()), 4);
        return new SealKeys(key("Ed25519", folder.resolve(CODE)), codePublic, id,
                new Signer(key("RSA", folder.resolve(SIGNING)), certificate(folder.resolve(SIGNING_CERTIFICATE))), certificate(folder.resolve(ROOT_CERTIFICATE)),
                new SecretKeySpec(Files.readAllBytes(folder.resolve(ROW)), "HmacSHA256"));
    }

    /** Made beside and moved into place whole: of two that start at once, one wins and both use its keys. */
    private static void make(Path folder, Instant now) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder.getParent());
        var beside = Files.createTempDirectory(folder.getParent(), ".new");      // readable by its owner alone
        try {
            fill(beside, now);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) throw e;
        } finally {
            remove(beside);
        }
    }

    private static void fill(Path folder, Instant now) throws IOException, GeneralSecurityException {
        var code = pair("Ed25519", 255);
        write(folder.resolve(CODE), code.getPrivate().getEncoded());
        write(folder.resolve(CODE_PUBLIC), code.getPublic().getEncoded());
        var root = pair("RSA", 3072);
        var signing = pair("RSA", 3072);
        write(folder.resolve(ROOT), root.getPrivate().getEncoded());
        write(folder.resolve(ROOT_CERTIFICATE), Authority.root(root, now).getEncoded());
        write(folder.resolve(SIGNING), signing.getPrivate().getEncoded());
        write(folder.resolve(SIGNING_CERTIFICATE), Authority.signing(signing.getPublic(), root, now).getEncoded());
        var row = new byte[32];
        new SecureRandom().nextBytes(row);
        write(folder.resolve(ROW), row);
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, bytes);
    }

    private static PrivateKey key(String algorithm, Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
