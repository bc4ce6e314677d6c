package org.hengcai;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; the launcher {@code ./hengcai} finds the JDK, builds, and calls it. */
@Command(name = "hengcai", mixinStandardHelpOptions = true, subcommands = ServeCommand.class)
public final class Hengcai {
    private Hengcai() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Hengcai()).execute(arguments));
    }
}
