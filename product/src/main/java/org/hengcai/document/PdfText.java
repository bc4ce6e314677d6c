package org.hengcai.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, as its reader would copy it. */
public final class PdfText {
    private PdfText() {}

    /** Empty where it can't be read. */
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            return "";
        }
    }
}
