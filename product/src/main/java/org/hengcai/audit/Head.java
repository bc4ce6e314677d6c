package org.hengcai.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of the chain: how many rows there are, and the last one's hash; 32 zero bytes before the first. */
record Head(long length, byte[] hash) {

    static final Head START = new Head(0, new byte[32]);

    static Head lock(JdbcClient db) {
        return db.sql("select length, hash from audit.head for update").query(Head.class).single();
    }

    void move(JdbcClient db) {
        db.sql("update audit.head set length = :length, hash = :hash").param("length", length).param("hash", hash).update();
    }

    /** The head after one more row: SHA-256 of this hash and the row's canonical JSON. */
    Head then(Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            return new Head(length + 1, digest.digest(entry.canonical(length + 1).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    boolean same(Head other) { return length == other.length && Arrays.equals(hash, other.hash); }

    String hex() { return HexFormat.of().formatHex(hash); }
}
