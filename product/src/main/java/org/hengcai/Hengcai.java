package org.hengcai;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hengcai.pack.PackCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: 0 well, 1 the thing looked at is faulty, 2 wrong use or bad input. */
@Command(name = "hengcai", mixinStandardHelpOptions = true, version = "0.1.0",
        description = {"衡才：职称申报、审查、评审与发证。", "Hengcai: professional titles, from a notice to a certificate."},
        subcommands = {ServeCommand.class, PackCommand.class, VerifyCommand.class})
public final class Hengcai implements Callable<Integer> {
    @Spec private CommandSpec spec;

    public static void main(String[] args) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        var exit = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Hengcai()).setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Hengcai::wrongUse).execute(args);
    }

    @Override public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    /** One line that says what would be right. */
    private static int wrongUse(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(WrongUse.sentence(e));
        return CommandLine.ExitCode.USAGE;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
