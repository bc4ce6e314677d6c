package org.hengcai;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one Chinese sentence that says what would be right. */
final class WrongUse {
    private WrongUse() {}

    static String sentence(ParameterException e) {
        var command = e.getCommandLine();
        return "用法有误：" + wrong(e, command) + "。请看 " + command.getCommandSpec().qualifiedName() + " --help";
    }

    private static String wrong(ParameterException e, CommandLine command) {
        return switch (e) {
            case MissingParameterException missing -> "缺少 " + missing.getMissing().stream().map(WrongUse::named).collect(Collectors.joining("、"));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched(), command);
            case OverwrittenOptionException twice -> argument(twice.getOverwritten()) + "写了不止一次";
            case MaxValuesExceededException _ -> argument(e.getArgSpec()) + "写了太多次";
            default -> e.getArgSpec() == null ? "写法不对" : argument(e.getArgSpec()) + "的值" + (e.getValue() == null ? "" : " " + e.getValue() + " ") + "不能用";
        };
    }

    private static String unmatched(List<String> words, CommandLine command) {
        var first = words.isEmpty() ? "" : words.getFirst();
        var known = command.getSubcommands().keySet();
        if (first.startsWith("-")) return "没有选项 " + first;
        if (!known.isEmpty()) return "没有子命令 " + first + "，可用 " + String.join("、", known);
        return "多写了 " + String.join(" ", words);
    }

    private static String argument(@Nullable ArgSpec spec) { return spec == null ? "" : "“" + (spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel()) + "”"; }

    /** DIR（计划包的文件夹）, --key KEY（…）. */
    private static String named(ArgSpec spec) {
        var name = spec instanceof OptionSpec option ? option.longestName() + " " + spec.paramLabel() : spec.paramLabel();
        return spec.description().length == 0 ? name : name + "（" + spec.description()[0] + "）";
    }
}
