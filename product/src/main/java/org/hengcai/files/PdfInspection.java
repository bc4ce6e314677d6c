package org.hengcai.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hengcai.shared.Problem;

/** Whether a PDF is whole, open to read, and free of scripts and of other files. */
final class PdfInspection {

    private static final int MOST_OBJECTS = 200_000;
    private static final Set<String> SCRIPT_ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "RichMediaExecute", "Rendition");
    private static final Set<String> CARRIERS = Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

    private PdfInspection() {}

    static List<Problem> problems(byte[] bytes, FileRule rule, String name) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!endsWell(text)) return List.of(FilesTexts.truncated(rule, name));
        if (PdfStreams.isEncrypted(text)) return List.of(FilesTexts.encrypted(rule, name));
        if (PdfStreams.growTooLarge(bytes, text)) return List.of(FilesTexts.bomb(rule, name));
        try (var document = Loader.loadPDF(bytes)) {
            return within(document, rule, name);
        } catch (InvalidPasswordException e) {
            return List.of(FilesTexts.encrypted(rule, name));
        } catch (IOException | RuntimeException e) {
            return List.of(FilesTexts.damaged(rule, name));
        }
    }

    private static List<Problem> within(PDDocument document, FileRule rule, String name) {
        if (document.isEncrypted()) return List.of(FilesTexts.encrypted(rule, name));
        if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) return List.of(FilesTexts.bomb(rule, name));
        var found = new ArrayList<Problem>();
        if (document.getNumberOfPages() == 0) found.add(FilesTexts.noPages(rule, name));
        if (any(document.getDocument(), PdfInspection::runs)) found.add(FilesTexts.scripts(rule, name));
        if (any(document.getDocument(), PdfInspection::carries)) found.add(FilesTexts.embedded(rule, name));
        return found;
    }

    private interface Look { boolean at(COSDictionary dictionary); }

    /** Every dictionary of every object, reachable from a page or not. */
    private static boolean any(COSDocument document, Look look) {
        for (var key : document.getXrefTable().keySet()) {
            var open = new ArrayDeque<COSBase>();
            var object = document.getObjectFromPool(key).getObject();
            if (object != null) open.push(object);
            while (!open.isEmpty()) {
                switch (open.pop()) {
                    case COSDictionary dictionary -> {
                        if (look.at(dictionary)) return true;
                        dictionary.getValues().stream().filter(v -> v instanceof COSDictionary || v instanceof COSArray).forEach(open::push);
                    }
                    case COSArray array -> array.forEach(v -> { if (v instanceof COSDictionary || v instanceof COSArray) open.push(v); });
                    default -> {}
                }
            }
        }
        return false;
    }

    private static boolean runs(COSDictionary d) {
        return d.containsKey(COSName.JS) || d.containsKey("XFA") || SCRIPT_ACTIONS.contains(name(d, COSName.S));
    }

    private static boolean carries(COSDictionary d) {
        return d.containsKey(COSName.EF) || d.containsKey("EmbeddedFiles") || name(d, COSName.TYPE).equals("EmbeddedFile")
                || CARRIERS.contains(name(d, COSName.SUBTYPE));
    }

    private static String name(COSDictionary d, COSName key) {
        return d.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    private static boolean endsWell(String text) {
        var tail = text.stripTrailing().replaceAll("\0+$", "");
        return tail.indexOf("%%EOF", Math.max(0, tail.length() - 2048)) >= 0;
    }
}
