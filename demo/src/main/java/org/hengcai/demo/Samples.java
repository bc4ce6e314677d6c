package org.hengcai.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that people of the demo upload: a scan, a portrait on white, a signature's strokes. */
public final class Samples {
    private Samples() {}

    /** A one-page PDF that names what it stands for. */
    public static byte[] scan(String name) {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
                content.newLineAtOffset(72, 720);
                content.showText("Sample scan: " + name);
                content.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A portrait on white, 420 × 560, as a camera would give it; each seed another face. */
    public static byte[] portrait(long seed) {
        var image = new BufferedImage(420, 560, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 420, 560);
        g.setColor(new Color(40, 60, 90));
        g.fillRoundRect(90, 400, 240, 220, 120, 120);
        g.setColor(new Color(226, 190, 160));
        g.fillOval(130, 130, 160, 220);
        g.setColor(new Color(30, 25, 25));
        g.fillArc(125, 110, 170, 150, 0, 180);
        g.dispose();
        grain(image, new Random(seed));
        return jpeg(image);
    }

    private static void grain(BufferedImage image, Random random) {
        for (int y = 120; y < 560; y++) for (int x = 100; x < 320; x++) {
            var rgb = image.getRGB(x, y);
            if (rgb == Color.WHITE.getRGB()) continue;
            var shade = random.nextInt(40) - 20;
            image.setRGB(x, y, new Color(shaded(rgb >> 16, shade), shaded(rgb >> 8, shade), shaded(rgb, shade)).getRGB());
        }
    }

    private static int shaded(int channel, int shade) { return Math.clamp((channel & 255) + shade, 0, 255); }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream(); var to = ImageIO.createImageOutputStream(out)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.95f);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), quality);
            to.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Strokes of a signature, as the signing field sends them. */
    public static String signature(long seed) {
        var random = new Random(seed);
        var strokes = new StringBuilder();
        for (int stroke = 0; stroke < 6; stroke++) {
            var x = 60 + stroke * 70.0;
            strokes.append(stroke == 0 ? "" : ",").append("[[").append(x).append(",60,").append(stroke * 300).append("]");
            for (int point = 1; point < 12; point++)
                strokes.append(",[").append(x + point * 5 + random.nextInt(4)).append(",").append(60 + point * 8 + random.nextInt(6)).append(",").append(stroke * 300 + point * 15).append("]");
            strokes.append("]");
        }
        return "{\"width\":600,\"height\":224,\"strokes\":[" + strokes + "]}";
    }
}
