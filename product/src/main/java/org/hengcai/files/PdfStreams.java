package org.hengcai.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/** Looks at a PDF's streams before a parser does, which would unpack some of them into memory whole. */
final class PdfStreams {

    private static final long ONE = 128L << 20;
    private static final long ALL = 1L << 30;
    private static final int BETWEEN = 16 << 20;
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*]|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R)");
    private static final List<String> PACKED = List.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private PdfStreams() {}

    static boolean isEncrypted(String text) { return ENCRYPT.matcher(text).find(); }

    static boolean growTooLarge(byte[] bytes, String text) {
        long all = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (at > 2 && text.startsWith("end", at - 3)) continue;
            int start = at + 6;
            if (text.startsWith("\r\n", start)) start += 2;
            else if (text.startsWith("\n", start) || text.startsWith("\r", start)) start++;
            else continue;
            long size = unpacked(bytes, start, end(text, start), filters(text, at));
            all += size;
            if (size > ONE || all > ALL) return true;
        }
        return false;
    }

    private static int end(String text, int start) {
        int end = text.indexOf("endstream", start);
        return end < 0 ? text.length() : end;
    }

    /** The packing filters of the dictionary before a stream; those of pictures end the list. */
    private static List<String> filters(String text, int stream) {
        var dictionary = unescaped(text.substring(Math.max(Math.max(0, text.lastIndexOf("obj", stream)), stream - 8192), stream));
        var found = FILTER.matcher(dictionary);
        if (!found.find()) return List.of();
        return Pattern.compile("/([^\\s/<>\\[\\]()]+)").matcher(found.group(1)).results().map(r -> r.group(1)).takeWhile(PACKED::contains).toList();
    }

    private static String unescaped(String names) {
        return Pattern.compile("#([0-9A-Fa-f]{2})").matcher(names)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    private static long unpacked(byte[] bytes, int start, int end, List<String> filters) {
        if (filters.isEmpty() && looksInflatable(bytes, start) || filters.equals(List.of("FlateDecode")) || filters.equals(List.of("Fl"))) return inflated(bytes, start);
        var packed = java.util.Arrays.copyOfRange(bytes, start, end);
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            var out = new Counted(last ? ONE : BETWEEN, !last);
            try {
                FilterFactory.INSTANCE.getFilter(COSName.getPDFName(filters.get(i))).decode(new ByteArrayInputStream(packed), out, new COSDictionary(), 0);
            } catch (IOException | RuntimeException e) {
                return out.size > out.limit ? Long.MAX_VALUE / 4 : 0;         // what cannot be unpacked is the parser's to refuse
            }
            if (last) return out.size;
            packed = out.bytes();
        }
        return 0;
    }

    private static boolean looksInflatable(byte[] bytes, int at) {
        return at + 1 < bytes.length && (bytes[at] & 0x0F) == 8 && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static long inflated(byte[] bytes, int start) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            var piece = new byte[65_536];
            while (!inflater.finished() && inflater.getBytesWritten() <= ONE) if (inflater.inflate(piece) == 0) break;
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** Counts what is written, keeps it if asked to, and stops the writer at the limit. */
    private static final class Counted extends OutputStream {
        private final long limit;
        private final boolean keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Counted(long limit, boolean keep) {
            this.limit = limit;
            this.keep = keep;
        }

        byte[] bytes() { return kept.toByteArray(); }

        @Override public void write(int b) throws IOException { write(new byte[] {(byte) b}, 0, 1); }

        @Override public void write(byte[] b, int off, int len) throws IOException {
            size += len;
            if (size > limit) throw new IOException("too large");
            if (keep) kept.write(b, off, len);
        }
    }
}
