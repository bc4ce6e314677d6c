package org.hengcai.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A real PostgreSQL of the program's own, its data in {@code HENGCAI_DATA/postgres}, reached on loopback only. */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "hengcai_owner";
    static final String DATABASE = "hengcai";

    /** Whether a commit survives a power cut. Only a test may do without. */
    public enum Durability { FULL, NONE }

    private final DataFolder folder;
    private final Cluster cluster;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts it, made anew where the folder holds none; {@code progress} is told what takes time. */
    public static EmbeddedDatabase start(DataFolder folder, Durability durability, Consumer<String> progress) {
        var cluster = new Cluster(folder.path().resolve("postgres"), Programs.unpacked(), progress);
        cluster.prepare(() -> secret(folder, SUPERUSER));
        if (!folder.hasSecret(keyOf(SUPERUSER))) throw CannotStart.faulty(DatabaseTexts.keysMissing(folder.path()));
        var database = new EmbeddedDatabase(folder, cluster, startSomewhere(cluster, durability));
        try {
            database.makeRolesAndDatabase();
            return database;
        } catch (SQLException e) {
            database.close();
            throw CannotStart.faulty(DatabaseTexts.cannotSetUp(e));
        }
    }

    static void stopLeftBehind(DataFolder folder) throws IOException {
        var data = folder.path().resolve("postgres");
        if (Files.exists(data.resolve("postmaster.pid"))) new Cluster(data, Programs.unpacked(), _ -> {}).stopWhatWasLeftBehind();
    }

    public DatabaseAccess access() {
        return access(DATABASE);
    }

    /** The same roles in another database of this server. */
    public DatabaseAccess access(String database) {
        return new DatabaseAccess(url(database), OWNER, secret(folder, OWNER), DatabaseAccess.APP, secret(folder, DatabaseAccess.APP));
    }

    /** For setting up and for tests: the program itself never works as superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secret(folder, SUPERUSER));
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        cluster.stop();
    }

    private void makeRolesAndDatabase() throws SQLException {
        try (var superuser = superuser("postgres")) {
            Roles.make(superuser, OWNER, secret(folder, OWNER));
            Roles.make(superuser, DatabaseAccess.APP, secret(folder, DatabaseAccess.APP));
            Roles.makeDatabase(superuser, DATABASE, OWNER);
        }
    }

    private static int startSomewhere(Cluster cluster, Durability durability) {
        for (int attempt = 1; ; attempt++) {                             // a free port may be taken by another meanwhile
            var port = freePort();
            var ended = cluster.start(port, durability);
            if (ended.well()) return port;
            if (attempt == 3) throw CannotStart.faulty(DatabaseTexts.cannotStart(cluster.log(), cluster.lastWords()));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw CannotStart.faulty(DatabaseTexts.noFreePort());
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";      // a detail quotes values: personal data
    }

    private static String secret(DataFolder folder, String role) {
        return folder.secret(keyOf(role));
    }

    private static String keyOf(String role) {
        return "database-" + role;
    }
}
