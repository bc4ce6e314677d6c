package org.hengcai.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what must not stand readable in the database: encrypts it (AES-GCM), and hashes with a key what must be found
 * again (HMAC-SHA-256). Both keys come from one file, {@code keys/account}, made at the first start and readable by the
 * server alone; whoever loses it loses what it encrypted.
 */
@Component
class Secrets {
    private static final int IV = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;

    Secrets(@Value("${hengcai.data}") Path data) {
        var key = keyOf(data.resolve("keys").resolve("account"));
        encryption = new SecretKeySpec(derived(key, "encryption"), "AES");
        hashing = new SecretKeySpec(derived(key, "hashing"), "HmacSHA256");
    }

    byte[] encrypt(String text) { return encrypt(text.getBytes(StandardCharsets.UTF_8)); }

    byte[] encrypt(byte[] bytes) {
        try {
            var iv = random(IV);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(128, iv));
            var sealed = Arrays.copyOf(iv, IV + cipher.getOutputSize(bytes.length));
            cipher.doFinal(bytes, 0, bytes.length, sealed, IV);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] decrypt(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(128, sealed, 0, IV));
            return cipher.doFinal(sealed, IV, sealed.length - IV);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted with the key of this installation (keys/account)", e);
        }
    }

    String text(byte[] sealed) { return new String(decrypt(sealed), StandardCharsets.UTF_8); }

    /** The same text gives the same hash, which nobody without the key can compute; purposes don't mix. */
    byte[] hash(String purpose, String text) { return hmac(hashing, purpose + "\0" + text); }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derived(byte[] key, String purpose) { return hmac(new SecretKeySpec(key, "HmacSHA256"), purpose); }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] keyOf(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            var key = Files.readAllBytes(file);
            if (key.length != 32) throw new IllegalStateException("Not a key of 32 bytes: " + file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.getParent());
        if (!Files.isDirectory(folder))
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var draft = Files.createTempFile(folder, "account", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, random(32), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, draft);              // whole or not at all, and the first of two servers wins
        } catch (FileAlreadyExistsException another) {
            // its key is as good
        } finally {
            Files.delete(draft);
        }
    }
}
