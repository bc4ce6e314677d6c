package org.hengcai.application;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What lies behind the person: measured along the upper edge and the upper parts of both sides, where an identity
 * photo shows background alone. Light grey counts as white, and hair that reaches the edge is allowed for [ours].
 *
 * @param whitePercent share of the border that is white or light grey
 * @param rgb          the typical colour of the rest (of all, when nothing else is there)
 */
record PhotoBackground(int whitePercent, int rgb) {

    private static final int ENOUGH = 85;
    private static final int LIGHT = 190;            // the darkest light grey
    private static final int COLOURLESS = 28;        // most difference between the channels of a grey

    static PhotoBackground of(BufferedImage photo) {
        var border = border(photo);
        var others = Arrays.stream(border).filter(c -> !isWhite(c)).toArray();
        return new PhotoBackground((border.length - others.length) * 100 / border.length, typical(others.length == 0 ? border : others));
    }

    boolean isWhite() { return whitePercent >= ENOUGH; }

    /** As a person would call it. */
    String colour() {
        int r = rgb >> 16 & 255, g = rgb >> 8 & 255, b = rgb & 255;
        int most = Math.max(r, Math.max(g, b)), least = Math.min(r, Math.min(g, b)), spread = most - least;
        if (spread <= COLOURLESS) return most < 70 ? "黑色" : most < LIGHT ? "灰色" : "浅灰色";
        double sixth = most == r ? (double) (g - b) / spread : most == g ? 2 + (double) (b - r) / spread : 4 + (double) (r - g) / spread;
        double hue = (sixth * 60 + 360) % 360;
        if (hue < 20 || hue >= 340) return "红色";
        if (hue < 45) return "橙色";
        if (hue < 70) return "黄色";
        if (hue < 165) return "绿色";
        if (hue < 190) return "青色";
        if (hue < 255) return "蓝色";
        return hue < 300 ? "紫色" : "粉色";
    }

    private static int[] border(BufferedImage photo) {
        int w = photo.getWidth(), h = photo.getHeight(), band = Math.max(1, w / 25), side = Math.max(1, h * 45 / 100);
        var top = IntStream.range(0, w * band).map(i -> photo.getRGB(i % w, i / w));
        var sides = IntStream.range(0, side * band * 2).map(i -> photo.getRGB(i % 2 == 0 ? i / 2 % band : w - 1 - i / 2 % band, i / 2 / band));
        return IntStream.concat(top, sides).toArray();
    }

    private static boolean isWhite(int c) {
        int r = c >> 16 & 255, g = c >> 8 & 255, b = c & 255;
        int least = Math.min(r, Math.min(g, b));
        return least >= LIGHT && Math.max(r, Math.max(g, b)) - least <= COLOURLESS;
    }

    private static int typical(int[] colours) { return median(colours, 16) << 16 | median(colours, 8) << 8 | median(colours, 0); }

    private static int median(int[] colours, int shift) {
        var channel = Arrays.stream(colours).map(c -> c >> shift & 255).sorted().toArray();
        return channel[channel.length / 2];
    }
}
