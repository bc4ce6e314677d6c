package org.hengcai;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;
import org.hengcai.database.Databases;
import org.hengcai.web.ReadyLines;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/** One run of the program: the data folder, the database, the web server; stopped in the opposite order. */
public final class ServerRun implements AutoCloseable {
    private final Settings settings;
    private final Consumer<String> tell;
    private final Deque<AutoCloseable> toStop = new ArrayDeque<>();
    private boolean ready;

    private ServerRun(Settings settings, Consumer<String> tell) {
        this.settings = settings;
        this.tell = tell;
    }

    /** What a caller starts beside the database: the properties it brings to the web server, and how to stop it. */
    public interface Companion extends AutoCloseable {
        Map<String, String> properties();
    }

    public interface CompanionStart {
        Companion start(DataFolder folder);

        CompanionStart NOTHING = _ -> new Companion() {
            @Override public Map<String, String> properties() { return Map.of(); }

            @Override public void close() {}
        };
    }

    /**
     * Starts all of it and comes back when pages are answered; what was begun is stopped when a later step fails, and
     * when the process is told to end (Ctrl-C, SIGTERM).
     */
    public static ServerRun start(Settings settings, String profile, CompanionStart companion, Consumer<String> tell) {
        var run = new ServerRun(settings, tell);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        try {
            run.begin(profile, companion);
            return run;
        } catch (CannotStart e) {
            run.close();
            throw e;
        } catch (RuntimeException e) {
            run.close();
            throw causeOf(e, PortInUseException.class) ? CannotStart.wrongUse(LauncherTexts.portTaken("HENGCAI_PORT", settings.bind(), settings.port()))
                    : CannotStart.faulty(LauncherTexts.didNotStart(root(e)));
        }
    }

    private void begin(String profile, CompanionStart companion) {
        var began = System.nanoTime();
        mustBeFree("HENGCAI_PORT", settings.bind(), settings.port());
        if (isServe(profile)) mustBeFree("HENGCAI_MANAGEMENT_PORT", "127.0.0.1", settings.managementPort());
        var folder = keep(DataFolder.open(settings.data(), profile));
        var beside = keep(companion.start(folder));
        var database = keep(Databases.open(folder, settings.databaseUrl(), settings.appPassword(), tell));
        tell.accept(LauncherTexts.database(database.access().url()));
        var arguments = arguments(profile);
        database.access().properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        beside.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        tell.accept(LauncherTexts.starting());
        var application = new SpringApplication(HengcaiServer.class);
        application.setRegisterShutdownHook(false);                     // the database must outlive it: see close()
        var context = keep(application.run(arguments.toArray(String[]::new)));
        ready = true;
        tell.accept(LauncherTexts.ready(address(), "%.1f".formatted((System.nanoTime() - began) / 1e9)));
        context.getBeanProvider(ReadyLines.class).orderedStream().flatMap(some -> some.lines(address().toString()).stream()).forEach(tell);
        tell.accept(LauncherTexts.data(folder.path()));
    }

    /** The web server first, letting requests under way end; then the database; the folder is let go last. */
    @Override
    public synchronized void close() {
        if (toStop.isEmpty()) return;
        if (ready) tell.accept(LauncherTexts.stopping());
        while (!toStop.isEmpty()) {
            try {
                toStop.pop().close();
            } catch (Exception e) {
                tell.accept(String.valueOf(e.getMessage()));
            }
        }
        if (ready) tell.accept(LauncherTexts.stopped());
        notifyAll();
    }

    /** Where a browser finds it. */
    public URI address() {
        return settings.publicUrl();
    }

    public synchronized void awaitEnd() throws InterruptedException {
        while (!toStop.isEmpty()) wait();
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        toStop.push(part);
        return part;
    }

    private List<String> arguments(String profile) {
        var arguments = new ArrayList<>(List.of("--spring.profiles.active=" + profile, "--server.port=" + settings.port(), "--server.address=" + settings.bind(),
                "--server.servlet.session.cookie.secure=" + settings.secure(), "--hengcai.public-url=" + settings.publicUrl(),
                "--hengcai.data=" + settings.data().toAbsolutePath().normalize()));
        if (isServe(profile)) arguments.add("--management.server.port=" + settings.managementPort());
        return arguments;
    }

    private static boolean isServe(String profile) {
        return "serve".equals(profile);
    }

    /** Asked before the database is started, so that the answer comes at once; asked again by the server itself. */
    private static void mustBeFree(String key, String bind, int port) {
        try (var _ = new ServerSocket(port, 1, Settings.address(bind))) {
            // free
        } catch (IOException e) {
            throw CannotStart.wrongUse(LauncherTexts.portTaken(key, bind, port));
        }
    }

    private static boolean causeOf(Throwable thrown, Class<?> type) {
        return type.isInstance(thrown) || thrown.getCause() != null && causeOf(thrown.getCause(), type);
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
