package org.hengcai.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/** Bar codes (Code 128), read by the scanners of counters: visible ASCII, at most 80 characters. */
public final class BarCode {
    private static final int QUIET = 20, PIXELS_A_BAR = 4, HEIGHT = 160;
    private static final double BAR_MM = 0.33;

    private BarCode() {}

    public static byte[] png(String text) { return png(text, widthMm(text)); }

    /** @param mm its width on paper, quiet zones included; {@link #widthMm} is what any scanner reads */
    public static byte[] png(String text, double mm) {
        var bars = bars(text);
        var large = new BitMatrix(bars.getWidth() * PIXELS_A_BAR, HEIGHT);
        for (var x = 0; x < bars.getWidth(); x++) {
            if (bars.get(x, 0)) large.setRegion(x * PIXELS_A_BAR, 0, PIXELS_A_BAR, HEIGHT);
        }
        return new Bitmap(large, mm).png();
    }

    public static double widthMm(String text) { return bars(text).getWidth() * BAR_MM; }

    private static BitMatrix bars(String text) {
        return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, QUIET));
    }
}
