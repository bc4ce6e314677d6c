package org.hengcai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who looks for a percent sign finds a percent sign. */
class LikeTest {
    private static final Pattern LIKE = Pattern.compile("\\bi?like :");

    @Test void every_sign_means_itself() {
        assertThat(Like.containing("黄")).isEqualTo("%黄%");
        assertThat(Like.containing("%_\\")).isEqualTo("%\\%\\_\\\\%");
        assertThat(Like.startingWith("9133_")).isEqualTo("9133\\_%");
    }

    @Test void whatever_searches_by_like_takes_its_pattern_from_here() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList())
                if (LIKE.matcher(Files.readString(source)).find()) assertThat(source).content().contains("Like.");
        }
    }
}
