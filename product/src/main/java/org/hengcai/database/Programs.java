package org.hengcai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root; a root therefore runs it in a user
 * namespace of its own, or as nobody where the kernel forbids that.
 */
final class Programs {
    private static final int NOBODY = 65534;

    private enum As { OURSELVES, NAMESPACE, ANOTHER }

    /** How a program ended: its exit code and all it said. */
    record Ended(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    private final Path home;
    private final As as;

    private Programs(Path home, As as) {
        this.home = home;
        this.as = as;
    }

    static Programs unpacked() {
        var as = !isRoot() ? As.OURSELVES : succeeds("unshare", "-U", "true") ? As.NAMESPACE : As.ANOTHER;
        if (as == As.ANOTHER && !succeeds("setpriv", "--version")) throw CannotStart.wrongUse(DatabaseTexts.notAsRoot());
        return new Programs(PostgresBinaries.unpackedIn(as == As.ANOTHER ? Path.of("/var/cache/hengcai") : cache()), as);
    }

    Ended run(String program, String... arguments) {
        var command = new ArrayList<String>(prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var said = Files.createTempFile("hengcai-" + program, ".log");       // a file: postgres would hold a pipe open
            try {
                return run(command, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            return new Ended(-1, String.valueOf(e.getMessage()));
        }
    }

    /** Makes a path belong to whoever PostgreSQL runs as. */
    void handOver(Path path) throws IOException {
        if (as != As.ANOTHER) return;
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
    }

    /** Lets whoever PostgreSQL runs as pass through a folder to what it owns inside, without seeing what else is there. */
    void letPass(Path folder) throws IOException {
        if (as == As.ANOTHER) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static Ended run(List<String> command, Path said) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).directory(new java.io.File("/"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
            return new Ended(process.waitFor(), Files.readString(said).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "interrupted");
        }
    }

    private List<String> prefix() {
        return switch (as) {
            case OURSELVES -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case ANOTHER -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        };
    }

    private static Path cache() {
        var given = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(name -> !name.isBlank());
        return given.map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache")).resolve("hengcai");
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
