package org.hengcai.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * The watermark: one form shared by all pages, marked as an artifact. It is drawn as outlines, not as text, so that it
 * neither gets into copied text nor needs a font in the file.
 */
record Stamp(String text, GeneralPath outline, double width) {
    private static final float SIZE = 17, ACROSS = 250, DOWN = 150, ALPHA = 0.10f;
    private static final double TURN = Math.toRadians(30);

    static Stamp of(String text, TrueTypeFont font) throws IOException {
        var glyphs = font.getUnicodeCmapLookup();
        var scale = SIZE / (double) font.getUnitsPerEm();
        var whole = new GeneralPath();
        var x = 0.0;
        for (var c : text.codePoints().toArray()) {
            var id = glyphs.getGlyphId(c);
            var glyph = font.getGlyph().getGlyph(id);
            if (glyph != null) whole.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(glyph.getPath())), false);
            x += font.getHorizontalMetrics().getAdvanceWidth(id) * scale;
        }
        return new Stamp(text, whole, x);
    }

    void on(PDDocument document) throws IOException {
        if (document.getNumberOfPages() == 0) return;
        var form = form(document, document.getPage(0).getMediaBox());
        var properties = new COSDictionary();
        properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        properties.setItem(COSName.SUBTYPE, COSName.getPDFName("Watermark"));
        properties.setString(COSName.CONTENTS, text);
        var artifact = PDPropertyList.create(properties);
        for (var page : document.getPages()) {
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT, artifact);
                content.drawForm(form);
                content.endMarkedContent();
            }
        }
    }

    /** The text again and again across the page; the outline itself is kept once. */
    private PDFormXObject form(PDDocument document, PDRectangle page) throws IOException {
        var once = empty(document, new PDRectangle(-SIZE, -SIZE, (float) width + 2 * SIZE, 3 * SIZE));
        try (var content = new PDFormContentStream(once)) {
            draw(content);
        }
        var form = empty(document, page);
        try (var content = new PDFormContentStream(form)) {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(ALPHA);
            content.setGraphicsStateParameters(faint);
            var across = Math.max(ACROSS, (float) (width * Math.cos(TURN)) + 60);
            for (float y = 40; y < page.getHeight(); y += DOWN) {
                for (float x = -across * ((int) (y / DOWN) % 2 == 0 ? 0.1f : 0.6f); x < page.getWidth(); x += across) {
                    content.saveGraphicsState();
                    content.transform(Matrix.getRotateInstance(TURN, x, y));
                    content.drawForm(once);
                    content.restoreGraphicsState();
                }
            }
        }
        return form;
    }

    private static PDFormXObject empty(PDDocument document, PDRectangle box) {
        var form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(box);
        return form;
    }

    private void draw(PDFormContentStream content) throws IOException {
        var at = new float[6];
        float fromX = 0, fromY = 0;
        for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> content.curveTo(fromX + (at[0] - fromX) * 2 / 3, fromY + (at[1] - fromY) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
            var last = switch (path.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            fromX = at[last];
            fromY = at[last + 1];
        }
        content.fill();
    }
}
