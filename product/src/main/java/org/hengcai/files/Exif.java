package org.hengcai.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera says that its picture must be turned: the orientation of EXIF, 1 (upright) to 8. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    static int turn(byte[] jpeg) {
        try {
            for (int at = 2; at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF; ) {
                int marker = jpeg[at + 1] & 0xFF, length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
                if (marker == 0xDA) return 1;
                if (marker == 0xE1 && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x') return inTiff(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4), entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int turn = tiff.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : 1;
            }
        }
        return 1;
    }

    static BufferedImage turned(BufferedImage image, int turn) {
        if (turn == 1) return image;
        int w = image.getWidth(), h = image.getHeight();
        var how = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var upright = new BufferedImage(turn >= 5 ? h : w, turn >= 5 ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(image, new AffineTransformOp(how, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        pen.dispose();
        return upright;
    }
}
