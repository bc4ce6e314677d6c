package org.hengcai.files;

import java.text.Normalizer;

/** A file's name as the user gave it, without what could harm or hide. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("^.*[/\\\\]", "")                        // a path, as old browsers send it
                .replaceAll("[\"<>|:*?]", "_").strip().replaceAll("^\\.+", "");
        if (name.isEmpty()) return FilesTexts.UNNAMED;
        int points = name.codePointCount(0, name.length());
        return points <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, points - LONGEST));       // the end has the extension
    }
}
