package org.hengcai.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of CBOR (RFC 8949) that codes on certificates need, in its one deterministic form: whole numbers, bytes, text,
 * arrays, maps with whole numbers as keys, tags. What is in any other form is refused, so that no byte can change unseen.
 */
final class Cbor {
    private static final int DEEPEST = 8;

    record Tag(long number, Object value) {}

    private Cbor() {}

    /** Takes Long, Integer, byte[], String, List, Map of whole numbers, {@link Tag}. */
    static byte[] write(Object value) {
        var out = new ByteArrayOutputStream();
        write(out, value);
        return out.toByteArray();
    }

    /** Gives Long, byte[], String, List, TreeMap, Tag; throws {@link IllegalArgumentException} for anything but the deterministic form. */
    static Object read(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes);
            var value = read(in, 0);
            if (in.hasRemaining() || !Arrays.equals(write(value), bytes)) throw new IllegalArgumentException("not deterministic CBOR");
            return value;
        } catch (BufferUnderflowException | ClassCastException e) {
            throw new IllegalArgumentException("not CBOR", e);
        }
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Integer number -> write(out, number.longValue());
            case Long number when number >= 0 -> head(out, 0, number);
            case Long number -> head(out, 1, -1 - number);
            case byte[] bytes -> {
                head(out, 2, bytes.length);
                out.writeBytes(bytes);
            }
            case String text -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                head(out, 3, bytes.length);
                out.writeBytes(bytes);
            }
            case List<?> list -> {
                head(out, 4, list.size());
                list.forEach(each -> write(out, each));
            }
            case Map<?, ?> map -> {
                head(out, 5, map.size());
                inOrder(map).forEach((key, each) -> {
                    write(out, key);
                    write(out, each);
                });
            }
            case Tag(var number, var tagged) -> {
                head(out, 6, number);
                write(out, tagged);
            }
            default -> throw new IllegalArgumentException("not for CBOR: " + value.getClass());
        }
    }

    /** Keys from 0 upwards, then those below 0: the order of their encodings. */
    private static TreeMap<Long, Object> inOrder(Map<?, ?> map) {
        var ordered = new TreeMap<Long, Object>((a, b) -> Long.compareUnsigned(a < 0 ? Long.MIN_VALUE - 1 - a : a, b < 0 ? Long.MIN_VALUE - 1 - b : b));
        map.forEach((key, value) -> ordered.put(((Number) key).longValue(), value));
        return ordered;
    }

    private static void head(ByteArrayOutputStream out, int kind, long count) {
        var bytes = count < 24 ? 0 : count < 1 << 8 ? 1 : count < 1 << 16 ? 2 : count < 1L << 32 ? 4 : 8;
        out.write(kind << 5 | (bytes == 0 ? (int) count : 24 + Integer.numberOfTrailingZeros(bytes)));
        for (var i = bytes - 1; i >= 0; i--) out.write((int) (count >>> 8 * i));
    }

    private static Object read(ByteBuffer in, int depth) {
        if (depth > DEEPEST) throw new IllegalArgumentException("nested too deeply");
        var first = in.get() & 0xff;
        var count = count(in, first & 31);
        return switch (first >> 5) {
            case 0 -> count;
            case 1 -> -1 - count;
            case 2 -> bytes(in, count);
            case 3 -> new String(bytes(in, count), StandardCharsets.UTF_8);
            case 4 -> list(in, count, depth);
            case 5 -> map(in, count, depth);
            case 6 -> new Tag(count, read(in, depth + 1));
            default -> throw new IllegalArgumentException("no such kind here");
        };
    }

    private static long count(ByteBuffer in, int small) {
        var count = switch (small) {
            case 24 -> in.get() & 0xffL;
            case 25 -> in.getShort() & 0xffffL;
            case 26 -> in.getInt() & 0xffffffffL;
            case 27 -> in.getLong();
            default -> (long) small;
        };
        if (small > 27 || count < 0) throw new IllegalArgumentException("too large, or of no definite length");
        return count;
    }

    private static byte[] bytes(ByteBuffer in, long count) {
        if (count > in.remaining()) throw new IllegalArgumentException("cut off");
        var bytes = new byte[(int) count];
        in.get(bytes);
        return bytes;
    }

    private static List<Object> list(ByteBuffer in, long count, int depth) {
        if (count > in.remaining()) throw new IllegalArgumentException("cut off");
        var list = new ArrayList<Object>();
        for (var i = 0; i < count; i++) list.add(read(in, depth + 1));
        return list;
    }

    private static Map<Long, Object> map(ByteBuffer in, long count, int depth) {
        if (count > in.remaining()) throw new IllegalArgumentException("cut off");
        var map = inOrder(Map.of());
        for (var i = 0; i < count; i++) {
            if (map.put((Long) read(in, depth + 1), read(in, depth + 1)) != null) throw new IllegalArgumentException("a key twice");
        }
        return map;
    }
}
