package org.hengcai.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that evidence may have, known by their bytes; a name proves nothing. */
public enum FileType {
    PDF("application/pdf", List.of("pdf")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png"));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() { return mediaType; }

    public static @Nullable FileType of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) return JPEG;
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return PNG;
        var head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") && !head.contains("<html") ? PDF : null;         // some writers put a few bytes before it
    }

    /** The name with the extension that the type has. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && extensions.contains(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT))) return name;
        var isExtension = dot > 0 && name.length() - dot <= 6;
        return (isExtension ? name.substring(0, dot) : name) + "." + extensions.getFirst();
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
