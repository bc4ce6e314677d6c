package org.hengcai.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack's folder as the administrator uploads it. */
public final class PackZip {
    private PackZip() {}

    /** Uploads a pack's folder through the administrator's page, sees that it is sound, and opens it; answers the plan. */
    static long open(Walker admin, Path folder, String office, String organiser) {
        var preview = admin.get("/packs").ok().form("/packs").file(folder.getFileName() + ".zip", of(folder)).submit();
        var form = preview.form("/open");
        form.with("office", preview.option("office", office)).with("organiser", preview.option("organiser", organiser)).with("confirmed", "true");
        return form.submit().id();
    }

    public static byte[] of(Path folder) {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out); var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
