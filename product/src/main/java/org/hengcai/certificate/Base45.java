package org.hengcai.certificate;

import java.io.ByteArrayOutputStream;

/** Bytes in the 45 characters that a QR code holds most tightly (RFC 9285). */
final class Base45 {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (var i = 0; i < bytes.length; i += 2) {
            var pair = i + 1 < bytes.length;
            var value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(CHARACTERS.charAt(value % 45)).append(CHARACTERS.charAt(value / 45 % 45));
            if (pair) text.append(CHARACTERS.charAt(value / 2025));
        }
        return text.toString();
    }

    /** Throws {@link IllegalArgumentException} for what no bytes are written as. */
    static byte[] read(String text) {
        if (text.length() % 3 == 1) throw new IllegalArgumentException("cut off");
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i += 3) {
            var pair = i + 2 < text.length();
            var value = digit(text, i) + digit(text, i + 1) * 45 + (pair ? digit(text, i + 2) * 2025 : 0);
            if (value >= (pair ? 1 << 16 : 1 << 8)) throw new IllegalArgumentException("no bytes are written so");
            if (pair) bytes.write(value >> 8);
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        var digit = CHARACTERS.indexOf(text.charAt(at));
        if (digit < 0) throw new IllegalArgumentException("not one of the 45 characters");
        return digit;
    }
}
