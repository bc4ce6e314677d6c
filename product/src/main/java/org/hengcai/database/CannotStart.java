package org.hengcai.database;

/** Why the program does not start, in one line for the person at the terminal. */
public final class CannotStart extends RuntimeException {
    private final int exitCode;

    private CannotStart(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    /** The person asked for something that cannot be; the line says what would be right. */
    public static CannotStart wrongUse(String line) {
        return new CannotStart(line, 2);
    }

    /** The thing at hand (a folder, a server, a file) is faulty. */
    public static CannotStart faulty(String line) {
        return new CannotStart(line, 1);
    }

    public int exitCode() {
        return exitCode;
    }
}
