package org.hengcai.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;
import java.util.Map;

/** QR codes, level M, with their quiet zone; a template shows one as {@code <img src="${DataUri.png(…)}">} in millimetres. */
public final class QrCode {
    private static final int PIXELS_A_POINT = 8, QUIET = 4;
    /** What a phone reads at arm's length when it holds a short address. */
    private static final double USUAL_MM = 25;

    private QrCode() {}

    public static byte[] png(String text) { return png(text, USUAL_MM); }

    /** @param mm its width on paper, the quiet zone included; a signed certificate needs 35 at least */
    public static byte[] png(String text, double mm) {
        try {
            var small = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints(text));
            return new Bitmap(enlarged(small), mm).png();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** What is ASCII needs no mark of its character set: a dozen bits less, read by more scanners. */
    private static Map<EncodeHintType, Object> hints(String text) {
        var hints = new EnumMap<EncodeHintType, Object>(Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
        if (text.chars().anyMatch(c -> c > 127)) hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        return hints;
    }

    private static BitMatrix enlarged(BitMatrix small) {
        var large = new BitMatrix(small.getWidth() * PIXELS_A_POINT, small.getHeight() * PIXELS_A_POINT);
        for (var y = 0; y < small.getHeight(); y++) {
            for (var x = 0; x < small.getWidth(); x++) {
                if (small.get(x, y)) large.setRegion(x * PIXELS_A_POINT, y * PIXELS_A_POINT, PIXELS_A_POINT, PIXELS_A_POINT);
            }
        }
        return large;
    }
}
