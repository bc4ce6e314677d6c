package org.hengcai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code HENGCAI_DATA}: database, files and keys of one running program. It is held by a lock of the
 * operating system, which a killed program cannot leave behind.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder where it is missing, and holds it until closed. */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) throw CannotStart.wrongUse(DatabaseTexts.notAFolder(path));
        try {
            makePrivate(path);
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw CannotStart.wrongUse(DatabaseTexts.notWritable(path));
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside, readable to the program alone. */
    public Path folder(String name) {
        try {
            return makePrivate(path.resolve(name));
        } catch (IOException e) {
            throw CannotStart.wrongUse(DatabaseTexts.notWritable(path.resolve(name)));
        }
    }

    /** A secret kept in {@code keys/}, made at random the first time it is asked for. */
    public String secret(String name) {
        var file = folder("keys").resolve(name);
        try {
            if (!hasSecret(name)) writeSecret(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.unreadable(file));
        }
    }

    /** A demo's folder never becomes the real thing's, nor the other way round; the first to come says which it is. */
    public void mustBeFor(String purpose) {
        var file = path.resolve("purpose");
        try {
            if (!Files.exists(file)) Files.writeString(file, purpose + "\n");
            var found = Files.readString(file).strip();
            if (!found.equals(purpose)) throw CannotStart.wrongUse(DatabaseTexts.otherPurpose(path, found, purpose));
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.unreadable(file));
        }
    }

    /** Removes all that the folder holds; a postgres left behind in it is stopped first. */
    public void empty() {
        try {
            EmbeddedDatabase.stopLeftBehind(this);
            try (var content = Files.list(path)) {
                for (var entry : content.filter(entry -> !entry.endsWith("hengcai.lock")).toList()) deleteAll(entry);
            }
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.notWritable(path));
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(folder)) {
            for (var entry : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(entry);
        }
    }

    public boolean hasSecret(String name) {
        return Files.exists(path.resolve("keys").resolve(name));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        if (folder.getParent() != null) Files.createDirectories(folder.getParent());
        return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = FileChannel.open(path.resolve("hengcai.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            var holder = read(file);
            file.close();
            throw CannotStart.wrongUse(DatabaseTexts.inUse(path, holder));
        }
        file.truncate(0);
        file.write(bytes(Long.toString(ProcessHandle.current().pid())), 0);
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;                                                // held by this very process
        }
    }

    private static String read(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        file.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void writeSecret(Path file) throws IOException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");       // mode 600
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
