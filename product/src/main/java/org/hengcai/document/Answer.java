package org.hengcai.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.hengcai.document.DocumentFailed.Why;

/** What a press sends back over its standard output. */
sealed interface Answer {
    record Ready() implements Answer {}

    record Printed(byte[] pdf) implements Answer {}

    record Failed(Why why, String wrong, String right) implements Answer {}

    /** The XHTML or a template is wrong: a bug, not a matter of this document's size. */
    record Faulty(String what) implements Answer {}

    default void writeTo(DataOutputStream out) throws IOException {
        switch (this) {
            case Ready _ -> out.writeByte(0);
            case Printed(var pdf) -> {
                out.writeByte(1);
                out.writeInt(pdf.length);
                out.write(pdf);
            }
            case Failed(var why, var wrong, var right) -> {
                out.writeByte(2);
                out.writeUTF(why.name());
                out.writeUTF(wrong);
                out.writeUTF(right);
            }
            case Faulty(var what) -> {
                out.writeByte(3);
                out.writeUTF(what.substring(0, Math.min(what.length(), 10_000)));
            }
        }
        out.flush();
    }

    static Answer readFrom(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Ready();
            case 1 -> {
                var pdf = new byte[in.readInt()];
                in.readFully(pdf);
                yield new Printed(pdf);
            }
            case 2 -> new Failed(Why.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
            case 3 -> new Faulty(in.readUTF());
            default -> throw new IOException("not an answer of a press");
        };
    }
}
