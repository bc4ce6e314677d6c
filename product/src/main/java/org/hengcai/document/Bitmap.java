package org.hengcai.document;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Black and white as a PNG of one bit a pixel that knows its size on paper. */
record Bitmap(BitMatrix points, double widthMm) {
    private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            out.write(HEAD);
            chunk(out, "IHDR", header());
            chunk(out, "pHYs", density());
            chunk(out, "IDAT", pixels());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] header() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(points.getWidth());
        out.writeInt(points.getHeight());
        out.write(new byte[] {1, 0, 0, 0, 0});                        // 1 bit, grey
        return bytes.toByteArray();
    }

    private byte[] density() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        var perMetre = (int) Math.round(points.getWidth() / (widthMm / 1000));
        out.writeInt(perMetre);
        out.writeInt(perMetre);
        out.writeByte(1);
        return bytes.toByteArray();
    }

    private byte[] pixels() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (var y = 0; y < points.getHeight(); y++) {
                var row = new byte[1 + (points.getWidth() + 7) / 8];
                for (var x = 0; x < points.getWidth(); x++) {
                    if (!points.get(x, y)) row[1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        var out = new DataOutputStream(to);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
