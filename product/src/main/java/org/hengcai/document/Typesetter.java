package org.hengcai.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hengcai.document.Face.Part;
import org.jspecify.annotations.Nullable;

/** Sets XHTML as PDF/A-2b with embedded subset fonts. Each font is parsed once; one document at a time. */
final class Typesetter {
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Map<Part, Face> faces;
    private final Map<Part, TrueTypeFont> parsed = new EnumMap<>(Part.class);
    private final LookAlikes lookAlikes;

    Typesetter(Map<Part, Face> faces) {
        XRLog.setLoggingEnabled(false);
        this.faces = faces;
        this.lookAlikes = LookAlikes.of(font(Part.SERIF));
    }

    byte[] set(String xhtml, @Nullable Watermark mark, int mostPages) throws IOException {
        var text = lookAlikes.replaced(xhtml);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder().usePDDocument(document).withHtmlContent(text, "")
                    .useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null)      // nothing is fetched
                    .useReplacementText("〓").withProducer("Hengcai")
                    .usePdfAConformance(PdfAConformance.PDFA_2_B).useColorProfile(SRGB);
            try (var renderer = builder.buildPdfRenderer()) {
                for (var part : faces.keySet()) {
                    if (part != Part.RARE || hasRare(text)) add(renderer.getFontResolver(), document, part);
                }
                renderer.layout();
                var pages = renderer.getRootBox().getLayer().getPages().size();
                if (pages > mostPages) throw DocumentTexts.tooManyPages(pages, mostPages);
                renderer.createPDFWithoutClosing();
            }
            if (mark != null) Stamp.of(mark.text(), font(Part.SANS)).on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void add(PdfBoxFontResolver fonts, PDDocument document, Part part) {
        var lazily = new PDFontSupplier(null) {
            @Override public PDFont supply() { return load(document, part); }
        };
        fonts.addFont(lazily, part.family, part.weight, IdentValue.NORMAL, true, part == Part.RARE ? FontGroup.FINAL_FALLBACK : FontGroup.MAIN);
    }

    private PDType0Font load(PDDocument document, Part part) {
        try {
            return PDType0Font.load(document, font(part), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasRare(String text) {
        try {
            var glyphs = font(Part.SERIF).getUnicodeCmapLookup();
            return text.codePoints().anyMatch(c -> c > 0x2E7F && glyphs.getGlyphId(c) == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont font(Part part) {
        return parsed.computeIfAbsent(part, it -> {
            try {
                return Objects.requireNonNull(faces.get(it)).parse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
