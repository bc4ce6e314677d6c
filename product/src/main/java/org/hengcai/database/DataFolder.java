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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code HENGCAI_DATA}: database, files and keys of one running program. It is held by a lock of the
 * operating system, which a killed program cannot leave behind.
 */
public final class DataFolder implements AutoCloseable {
    private static final String MARK = "purpose", LOCK = "hengcai.lock";
    private static final Set<String> KEPT = Set.of(MARK, LOCK), UNMARKED = Set.of(LOCK, MARK + ".new", "lost+found");
    private static final Pattern OURS = Pattern.compile("postgres|postgres\\.new|postgres\\.unfinished-.*|keys|files|purpose\\.new");

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder where it is missing, marks whose it is, and holds it until closed. What holds anything of another's is left untouched. */
    public static DataFolder open(Path folder, String purpose) {
        var path = folder.toAbsolutePath().normalize();
        mustBeOurs(path);
        var held = open(path);
        try {
            held.mustBeFor(purpose);
            return held;
        } catch (CannotStart e) {
            held.close();
            throw e;
        }
    }

    /** As it is, and no question asked: for tests, whose folders are their own. */
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
    private void mustBeFor(String purpose) {
        var file = path.resolve(MARK);
        try {
            if (!Files.exists(file)) Files.move(Files.writeString(path.resolve(MARK + ".new"), purpose + "\n"), file, StandardCopyOption.ATOMIC_MOVE);
            var found = Files.readString(file).strip();
            if (!found.equals(purpose)) throw CannotStart.wrongUse(DatabaseTexts.otherPurpose(path, found, purpose));
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.unreadable(file));
        }
    }

    /** Without our mark a folder may hold nothing but what we leave before it is marked, and folders of ours ({@code data/demo} in {@code data}). */
    private static void mustBeOurs(Path path) {
        if (!Files.isDirectory(path) || Files.exists(path.resolve(MARK))) return;
        try (var content = Files.list(path)) {
            var foreign = content.filter(entry -> !UNMARKED.contains(name(entry)) && !Files.exists(entry.resolve(MARK))).map(DataFolder::name).sorted().findFirst();
            if (foreign.isPresent()) throw CannotStart.wrongUse(DatabaseTexts.foreign(path, foreign.get()));
        } catch (IOException e) {
            throw CannotStart.wrongUse(DatabaseTexts.notWritable(path));
        }
    }

    /** Removes what the program made in it, and whatever {@code also} says; a postgres left behind is stopped first. The mark stays, and what is not ours: its names are answered. */
    public List<String> empty(Predicate<String> also) {
        try {
            EmbeddedDatabase.stopLeftBehind(this);
            var left = new ArrayList<String>();
            try (var content = Files.list(path)) {
                for (var entry : content.sorted().toList()) {
                    if (OURS.matcher(name(entry)).matches() || also.test(name(entry))) deleteAll(entry);
                    else if (!KEPT.contains(name(entry))) left.add(name(entry));
                }
            }
            return left;
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.notWritable(path));
        }
    }

    private static String name(Path entry) { return String.valueOf(entry.getFileName()); }

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
        var file = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
