package org.hengcai.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file and the part it plays in documents. */
record Face(Part part, String name, Source source) {

    enum Part {
        SERIF("Hengcai Serif", 400), SERIF_BOLD("Hengcai Serif", 700), SANS("Hengcai Sans", 400), SANS_BOLD("Hengcai Sans", 700),
        /** Fills in where the others have no glyph. */
        RARE("Hengcai Rare", 400);

        final String family;
        final int weight;

        Part(String family, int weight) {
            this.family = family;
            this.weight = weight;
        }
    }

    interface Source {
        InputStream open() throws IOException;
    }

    static Face packed(Part part, String resource) {
        return new Face(part, resource, () -> Objects.requireNonNull(Face.class.getResourceAsStream(resource), resource));
    }

    static Face file(Part part, Path file) {
        return new Face(part, file.toString(), () -> Files.newInputStream(file));
    }

    /** Costs a tenth of a second and the file's size in memory: done once, then shared. */
    TrueTypeFont parse() throws IOException {
        try (var in = source.open()) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        }
    }
}
