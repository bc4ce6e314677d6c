package org.hengcai.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document to set, as it goes to a press over its standard input. */
record Order(String xhtml, @Nullable Watermark mark, int mostPages) {

    void writeTo(DataOutputStream out) throws IOException {
        writeText(out, xhtml);
        writeText(out, mark == null ? "" : mark.text());
        out.writeInt(mostPages);
        out.flush();
    }

    /** Empty when there will be no more orders. */
    static Optional<Order> readFrom(DataInputStream in) throws IOException {
        try {
            var xhtml = readText(in);
            var mark = readText(in);
            return Optional.of(new Order(xhtml, mark.isEmpty() ? null : new Watermark(mark), in.readInt()));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
