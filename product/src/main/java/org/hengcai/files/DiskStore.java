package org.hengcai.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder that several instances may share: {@code ab/cd/abcd…}. A file appears whole or not at all, and outlives a
 * power cut from the moment {@link #put} returns: written beside, forced, renamed, its folder forced.
 */
@Component
class DiskStore implements FileStore {

    private final Path root;

    DiskStore(@Value("${hengcai.files}") String folder) {
        if (folder.contains("://")) throw new IllegalArgumentException(FilesTexts.onlyFolders(folder));
        root = Path.of(folder);
    }

    @Override public Stored put(InputStream in, long limit) throws IOException {
        var drafts = folder(root.resolve("drafts"));
        var draft = java.nio.file.Files.createTempFile(drafts, "put", "");
        try {
            var digest = Hash.digest();
            var size = write(in, draft, digest, limit);
            var hash = HexFormat.of().formatHex(digest.digest());
            if (!java.nio.file.Files.exists(place(hash))) publish(draft, place(hash));
            return new Stored(hash, size);
        } finally {
            java.nio.file.Files.deleteIfExists(draft);
        }
    }

    @Override public InputStream open(String sha256) throws IOException { return java.nio.file.Files.newInputStream(place(sha256)); }

    @Override public void remove(String sha256) throws IOException {
        if (java.nio.file.Files.deleteIfExists(place(sha256))) force(Objects.requireNonNull(place(sha256).getParent()));
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("no SHA-256: " + sha256);
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static long write(InputStream in, Path draft, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        var piece = new byte[65_536];
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int n; (n = in.read(piece)) > 0; ) {
                size += n;
                if (size > limit) throw new TooLarge(limit);
                digest.update(piece, 0, n);
                for (var rest = ByteBuffer.wrap(piece, 0, n); rest.hasRemaining(); ) out.write(rest);
            }
            out.force(true);
        }
        return size;
    }

    private static void publish(Path draft, Path place) throws IOException {
        folder(Objects.requireNonNull(place.getParent()));
        java.nio.file.Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(place.getParent()));
    }

    /** The folder, made with its parents if need be, each entry forced. */
    private static Path folder(Path folder) throws IOException {
        if (java.nio.file.Files.isDirectory(folder)) return folder;
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) folder(parent);
        try {
            java.nio.file.Files.createDirectory(folder);
        } catch (FileAlreadyExistsException another) {
            // made by somebody at the same moment
        }
        if (parent != null) force(parent);
        return folder;
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
