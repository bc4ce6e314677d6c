package org.hengcai.document;

import java.util.Base64;

/** Bytes as an address that holds them: how a picture gets into a document, which fetches nothing. */
public final class DataUri {
    private DataUri() {}

    public static String png(byte[] bytes) { return of("image/png", bytes); }

    public static String of(String type, byte[] bytes) { return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes); }
}
