package org.hengcai.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads JPEG and PNG with care: size before decoding; and since a truncated JPEG raises no exception, a warning of the
 * reader is a fault, unless it speaks of colour profiles and other metadata alone.
 */
public final class Pictures {

    private static final long MOST_PIXELS = 100_000_000;          // A3 at 600 dpi has 70 million
    private static final int LONGEST_SIDE = 30_000;

    private static final Pattern HARMLESS = Pattern.compile("(?i)ICC|colou?r (profile|space)|JFIF|JFXX|Exif|Adobe|metadata|thumbnail");

    private Pictures() {}

    public sealed interface Reading {}

    /** @param image upright: turned as its EXIF says */
    public record Whole(int width, int height, BufferedImage image) implements Reading {}

    public record TooManyPixels(int width, int height) implements Reading {}

    public record Truncated(int width, int height) implements Reading {}

    public record Damaged() implements Reading {}

    /** Reads all of it, keeping only a small picture. */
    static Reading look(byte[] bytes) { return read(bytes, MOST_PIXELS, 8); }

    /** Reads it whole, if it has no more pixels than that; few at a time, since each takes its room in memory. */
    public static Reading read(byte[] bytes, long mostPixels) {
        Inspection.AT_ONCE.acquireUninterruptibly();
        try {
            return read(bytes, mostPixels, 1);
        } finally {
            Inspection.AT_ONCE.release();
        }
    }

    /** A whole JPEG without its metadata (place, device, thumbnail, what follows the end), upright, in RGB; the picture itself is encoded anew only if it must. */
    public static byte[] clean(byte[] jpeg, Whole whole) throws IOException {
        return Exif.turn(jpeg) == 1 && Jpeg.colours(jpeg) <= 3 ? Jpeg.withoutMetadata(jpeg) : Jpeg.encoded(whole.image());
    }

    private static Reading read(byte[] bytes, long mostPixels, int everyNth) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) return new Damaged();
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return read(reader, bytes, mostPixels, everyNth);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return new Damaged();
        }
    }

    private static Reading read(ImageReader reader, byte[] bytes, long mostPixels, int everyNth) throws IOException {
        int turn = Exif.turn(bytes);
        int w = reader.getWidth(0), h = reader.getHeight(0);
        int width = turn >= 5 ? h : w, height = turn >= 5 ? w : h;
        if ((long) w * h > mostPixels || Math.max(w, h) > LONGEST_SIDE) return new TooManyPixels(width, height);
        var warning = new AtomicReference<String>();
        reader.addIIOReadWarningListener((_, text) -> { if (!HARMLESS.matcher(text).find()) warning.compareAndSet(null, text); });
        try {
            var how = reader.getDefaultReadParam();
            if (everyNth > 1) how.setSourceSubsampling(everyNth, everyNth, 0, 0);
            var image = reader.read(0, how);
            if (warning.get() != null) return ends(warning.get()) ? new Truncated(width, height) : new Damaged();
            return endsWell(bytes) ? new Whole(width, height, Exif.turned(image, turn)) : new Truncated(width, height);
        } catch (EOFException e) {
            return new Truncated(width, height);
        } catch (IIOException e) {
            return e.getCause() instanceof EOFException || !endsWell(bytes) ? new Truncated(width, height) : new Damaged();
        }
    }

    private static boolean ends(String warning) {
        var text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("truncated") || text.contains("end of");
    }

    /** A PNG has its last chunk; of a JPEG the reader's warnings tell. */
    private static boolean endsWell(byte[] bytes) {
        if (FileType.of(bytes) != FileType.PNG) return true;
        return new String(bytes, Math.max(0, bytes.length - 4096), Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1).contains("IEND\u00AE\u0042\u0060\u0082");
    }
}
