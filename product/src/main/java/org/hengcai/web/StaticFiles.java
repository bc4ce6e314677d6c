package org.hengcai.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our style and scripts stand at an address made from their content: kept for a year, and new when one of them is. */
@Component
class StaticFiles {
    private final String base;

    StaticFiles() throws IOException {
        base = "/static/" + print(new PathMatchingResourcePatternResolver().getResources("classpath*:static/*/*.*"));
    }

    /** /static/1f3a…, before /css/hengcai.css. */
    String base() { return base; }

    private static String print(Resource[] files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : Stream.of(files).sorted(Comparator.comparing(Resource::getFilename)).toList()) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
