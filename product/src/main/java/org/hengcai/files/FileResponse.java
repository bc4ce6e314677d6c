package org.hengcai.files;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hengcai.web.Downloaded;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file leaves the platform: never cached, never run, never taken for another type [spec 3.2]. */
public final class FileResponse {

    private static final String IMAGE_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    /** Chromium shows no PDF in a sandboxed document; scripts in PDFs are refused at upload. */
    private static final String PDF_POLICY = "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private FileResponse() {}

    public static ResponseEntity<InputStreamResource> attachment(FileRow file, InputStream bytes) { return of(file, bytes, "attachment", "sandbox; default-src 'none'"); }

    /** For the viewer: images and PDFs in place, all else as an attachment. */
    public static ResponseEntity<InputStreamResource> inline(FileRow file, InputStream bytes) {
        if (file.isImage()) return of(file, bytes, "inline", IMAGE_POLICY);
        return file.type().equals(FileType.PDF.mediaType()) ? of(file, bytes, "inline", PDF_POLICY) : attachment(file, bytes);
    }

    private static ResponseEntity<InputStreamResource> of(FileRow file, InputStream bytes, String disposition, String policy) {
        if (!file.isImage() || disposition.equals("attachment")) Downloaded.says(file.subject(), file.name());       // pictures of a page are seen with it
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; " + named(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new InputStreamResource(bytes));
    }

    /** RFC 6266: a plain name for the oldest, the true one in RFC 5987's form for all others. */
    private static String named(FileRow file) {
        var extension = file.name().replaceFirst("^.*(?=\\.[A-Za-z0-9]{1,5}$)", "");
        var plain = "file-" + file.id() + (extension.startsWith(".") && extension.length() <= 6 ? extension : "");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(file.name());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
