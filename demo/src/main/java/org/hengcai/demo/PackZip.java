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
        var asked = preview.form("/open").with("office", preview.option("office", office)).with("organiser", preview.option("organiser", organiser)).submit();
        var opened = asked.form("/open", "confirmed", "true").submit();
        return opened.html.select("a[href^=/packs/versions/]").eachAttr("href").stream().filter(link -> link.matches("/packs/versions/\\d+"))
                .mapToLong(link -> Long.parseLong(link.substring("/packs/versions/".length()))).max().orElseThrow(() -> new Walker.Refusal("No plan on " + opened.at));
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
