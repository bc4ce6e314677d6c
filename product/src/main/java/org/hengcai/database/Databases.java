package org.hengcai.database;

import java.util.Optional;
import java.util.function.Consumer;
import org.hengcai.database.EmbeddedDatabase.Durability;

/** The database of a run: an existing server where one is named, else the program's own. */
public final class Databases implements AutoCloseable {
    private final DatabaseAccess access;
    private final Runnable stop;

    private Databases(DatabaseAccess access, Runnable stop) {
        this.access = access;
        this.stop = stop;
    }

    public static Databases open(DataFolder folder, Optional<String> url, Optional<String> appPassword, Consumer<String> progress) {
        if (url.isPresent()) return new Databases(ExistingDatabase.prepare(url.get(), appPassword, folder), () -> {});
        var embedded = EmbeddedDatabase.start(folder, Durability.FULL, progress);
        return new Databases(embedded.access(), embedded::close);
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        stop.run();
    }
}
