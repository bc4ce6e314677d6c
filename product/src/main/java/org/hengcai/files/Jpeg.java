package org.hengcai.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The segments of a JPEG that was read whole before. */
final class Jpeg {

    private static final int SOS = 0xDA, EOI = 0xD9, COM = 0xFE, APP0 = 0xE0, APP2 = 0xE2, APP14 = 0xEE, APP15 = 0xEF;
    private static final float QUALITY = 0.95f;

    private Jpeg() {}

    /** How many colours it has: 1 grey, 3 RGB, 4 CMYK. */
    static int colours(byte[] jpeg) {
        for (int at = 2; at + 10 < jpeg.length && byteAt(jpeg, at) == 0xFF; at += 2 + length(jpeg, at)) {
            int marker = byteAt(jpeg, at + 1);
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) return byteAt(jpeg, at + 9);
        }
        return 3;
    }

    /** Without EXIF, XMP, comments and what follows the end; colour profile and Adobe's colour mark stay. */
    static byte[] withoutMetadata(byte[] jpeg) {
        var out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int at = 2;
        while (at + 3 < jpeg.length && byteAt(jpeg, at + 1) != EOI) {
            int end = Math.min(jpeg.length, at + 2 + length(jpeg, at));
            if (byteAt(jpeg, at + 1) == SOS) end = endOfScan(jpeg, end);
            if (stays(jpeg, at)) out.write(jpeg, at, end - at);
            at = end;
        }
        out.write(0xFF);
        out.write(EOI);
        return out.toByteArray();
    }

    private static boolean stays(byte[] jpeg, int at) {
        int marker = byteAt(jpeg, at + 1);
        if (marker == APP2) return new String(jpeg, at + 4, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
        return marker != COM && (marker <= APP0 || marker > APP15 || marker == APP14);
    }

    /** Where the next marker stands that is neither a stuffed byte nor a restart. */
    private static int endOfScan(byte[] jpeg, int at) {
        for (; at + 1 < jpeg.length; at++) {
            int next = byteAt(jpeg, at + 1);
            if (byteAt(jpeg, at) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
        }
        return jpeg.length;
    }

    static byte[] encoded(BufferedImage image) throws IOException {
        var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = rgb.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(rgb, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static int length(byte[] jpeg, int at) { return byteAt(jpeg, at + 2) << 8 | byteAt(jpeg, at + 3); }

    private static int byteAt(byte[] bytes, int at) { return bytes[at] & 0xFF; }
}
