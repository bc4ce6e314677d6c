package org.hengcai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/** The folder of bytes, and how bytes leave it. */
class DiskStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";      // SHA-256 of "abc", FIPS 180-2

    @TempDir Path folder;

    @Test void bytes_lie_under_their_hash_and_the_same_bytes_are_kept_once() throws IOException {
        var store = new DiskStore(folder.resolve("deep/er").toString());
        assertThat(store.put(abc(), 3)).isEqualTo(new FileStore.Stored(ABC, 3)).isEqualTo(store.put(abc(), 3));
        assertThat(folder.resolve("deep/er/ba/78/" + ABC)).hasContent("abc");
        assertThat(store.open(ABC).readAllBytes()).asString().isEqualTo("abc");
        assertThat(folder.resolve("deep/er/drafts")).isEmptyDirectory();
    }

    @Test void more_than_the_limit_leaves_nothing() {
        var store = new DiskStore(folder.toString());
        assertThatThrownBy(() -> store.put(abc(), 2)).isInstanceOf(FileStore.TooLarge.class);
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
    }

    @Test void a_hash_is_never_a_path() {
        assertThatThrownBy(() -> new DiskStore(folder.toString()).open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DiskStore("s3://bucket")).hasMessageContaining("HENGCAI_FILES");
    }

    @Test void a_served_file_is_an_attachment_with_its_true_name_and_is_kept_nowhere() {
        var headers = FileResponse.attachment(row("application/pdf", "黄一 聘书(2018).pdf"), abc()).getHeaders();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"file-12.pdf\"; filename*=UTF-8''%E9%BB%84%E4%B8%80%20%E8%81%98%E4%B9%A6%282018%29.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(headers.getCacheControl()).contains("no-store").contains("private");
    }

    @Test void only_images_and_pdfs_open_in_place() {
        assertThat(disposition("image/png")).startsWith("inline");
        assertThat(disposition("application/pdf")).startsWith("inline");
        assertThat(disposition("text/html")).startsWith("attachment");
    }

    @Test void a_name_is_cleaned_of_paths_and_hidden_marks_and_keeps_its_end() {
        assertThat(FileName.clean("/home/a/聘书.pdf")).isEqualTo("聘书.pdf");
        assertThat(FileName.clean("photo\u202Egpj.exe\r\n")).isEqualTo("photogpj.exe");
        assertThat(FileName.clean("..")).isEqualTo("未命名文件");
        assertThat(FileName.clean("长".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private String disposition(String type) { return FileResponse.inline(row(type, "a"), abc()).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION); }

    private static FileRow row(String type, String name) {
        return new FileRow(12, 7001, ABC, 3, type, name, "NOT_SCANNED", OffsetDateTime.parse("2020-09-20T09:00:00+08:00"));
    }

    private static ByteArrayInputStream abc() { return new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)); }
}
