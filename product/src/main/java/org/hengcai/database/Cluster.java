package org.hengcai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hengcai.database.EmbeddedDatabase.Durability;
import org.hengcai.shared.WallClock;

/** PostgreSQL's data folder: made whole or not at all, started, stopped, and freed of a server left behind. */
final class Cluster {
    private final Path data;
    private final Programs programs;
    private final Consumer<String> progress;

    Cluster(Path data, Programs programs, Consumer<String> progress) {
        this.data = data;
        this.programs = programs;
        this.progress = progress;
    }

    /** Leaves a folder that can be started: whoever calls holds the lock, so no live program works in it. */
    void prepare(Supplier<String> password) {
        try {
            programs.letPass(Objects.requireNonNull(data.getParent()));
            stopWhatWasLeftBehind();
            setAsideWhatIsNoCluster();
            if (Files.exists(data)) mustBeOfThisVersion();
            else initialise(password.get());
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.cannotPrepare(data, e));
        }
    }

    Programs.Ended start(int port, Durability durability) {
        try {
            Files.writeString(data.resolve("postgresql.conf"), settings(port, durability));
            Files.writeString(data.resolve("pg_hba.conf"), "host all all samehost scram-sha-256\n");
            Files.writeString(log(), "");
            for (var file : List.of("postgresql.conf", "pg_hba.conf", "start.log")) programs.handOver(data.resolve(file));
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.cannotPrepare(data, e));
        }
        return programs.run("pg_ctl", "-D", data.toString(), "-l", log().toString(), "-w", "-t", "60", "start");
    }

    /** Ends every connection and stops, all data written; at once for callers that have closed theirs. */
    void stop() {
        programs.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    Path log() {
        return data.resolve("start.log");
    }

    /** The line of the log that says why it did not start. */
    String lastWords() {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("HINT")).reduce("", (_, last) -> last);
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** A program killed by SIGKILL leaves its postgres running. It is ours only if it works in this very folder. */
    void stopWhatWasLeftBehind() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Files.readAllLines(pidFile).stream().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,10}")).map(Long::valueOf);
        var alive = pid.flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) return;                                    // postgres itself clears the file and recovers
        if (!worksHere(alive.get())) {
            Files.delete(pidFile);                                      // the number was given to another program since
            return;
        }
        progress.accept(DatabaseTexts.stoppingLeftBehind(alive.get().pid()));
        stop();
        if (Files.exists(pidFile)) throw CannotStart.faulty(DatabaseTexts.cannotStop(alive.get().pid()));
    }

    private boolean worksHere(ProcessHandle process) {
        var command = commandLine(process);
        return command.contains("postgres") && command.contains(data.toString());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    /** Only a folder that cannot hold anybody's data is replaced, and even that is kept beside. */
    private void setAsideWhatIsNoCluster() throws IOException {
        if (!Files.exists(data) || isWhole()) return;
        if (mayHoldData()) throw CannotStart.faulty(DatabaseTexts.damaged(data));
        var aside = data.resolveSibling("postgres.unfinished-" + WallClock.now().getEpochSecond());
        Files.move(data, aside);
        progress.accept(DatabaseTexts.setAside(aside));
    }

    private boolean isWhole() {
        return Files.isRegularFile(data.resolve("PG_VERSION")) && Files.isRegularFile(data.resolve("global/pg_control"));
    }

    /** Databases made after {@code initdb} have numbers from 16384 on. */
    private boolean mayHoldData() throws IOException {
        if (!Files.isDirectory(data.resolve("base"))) return false;
        try (var databases = Files.list(data.resolve("base"))) {
            return databases.map(path -> path.getFileName().toString()).anyMatch(name -> name.matches("\\d{1,9}") && Integer.parseInt(name) >= 16384);
        }
    }

    private void mustBeOfThisVersion() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        var ended = programs.run("postgres", "--version");              // postgres (PostgreSQL) 17.7
        if (ended.well() && !ended.said().contains(") " + found + ".")) throw CannotStart.wrongUse(DatabaseTexts.otherVersion(data, found, ended.said()));
    }

    /** Into a folder beside, renamed when whole: a start cut short leaves nothing that looks like a database. */
    private void initialise(String password) throws IOException {
        progress.accept(DatabaseTexts.initialising(data));
        var draft = data.resolveSibling("postgres.new");
        DataFolder.deleteAll(draft);
        Files.createDirectory(draft);
        programs.handOver(draft);
        var secret = Files.createTempFile("hengcai", ".pw");            // mode 600
        try {
            Files.writeString(secret, password);
            programs.handOver(secret);
            var ended = programs.run("initdb", "-D", draft.toString(), "-U", EmbeddedDatabase.SUPERUSER, "--pwfile=" + secret,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums");
            if (!ended.well()) throw CannotStart.faulty(DatabaseTexts.cannotInitialise(data, ended.said().lines().filter(line -> line.contains("initdb:")).collect(Collectors.joining(" "))));
        } finally {
            Files.delete(secret);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The whole of {@code postgresql.conf}. What is logged names neither values nor statements: they hold personal data. */
    private static String settings(int port, Durability durability) {
        var durable = durability == Durability.FULL ? "on" : "off";
        return """
            # written by Hengcai at each start; put your own into local.conf beside this file
            include_if_exists = 'local.conf'
            listen_addresses = '127.0.0.1'
            port = %1$d
            unix_socket_directories = ''
            max_connections = %3$d
            shared_buffers = 128MB
            password_encryption = scram-sha-256
            fsync = %2$s
            synchronous_commit = %2$s
            full_page_writes = %2$s
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            lc_messages = 'C'
            jit = off
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = 1d
            log_truncate_on_rotation = on
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_parameter_max_length_on_error = 0
            """.formatted(port, durable, durability == Durability.FULL ? 40 : 200);
    }
}
