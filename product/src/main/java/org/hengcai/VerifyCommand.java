package org.hengcai;

import java.util.concurrent.Callable;
import org.hengcai.certificate.CertificateCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hengcai verify …}: what anyone can check without this platform. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"离线查验：证书。", "Checks offline: a certificate."}, subcommands = CertificateCommand.class)
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
