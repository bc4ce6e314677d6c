package org.hengcai.files;

import java.io.IOException;
import java.io.InputStream;

/** Where bytes lie, found again by their SHA-256: a folder by default. What was once put is never changed. */
public interface FileStore {

    /** What was stored; the same bytes twice are one. */
    record Stored(String sha256, long size) {}

    /** More bytes than the limit came; nothing was kept. */
    final class TooLarge extends IOException {
        TooLarge(long limit) { super("more than " + limit + " bytes"); }
    }

    /** Returns when the bytes are safe on disk. */
    Stored put(InputStream in, long limit) throws IOException;

    InputStream open(String sha256) throws IOException;

    /** Takes bytes away that nobody has any more. */
    void remove(String sha256) throws IOException;
}
