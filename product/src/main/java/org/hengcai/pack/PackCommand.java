package org.hengcai.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengcai pack check|verdict|score|diff|rehearse}: looks at a pack without server and database. */
@Command(name = "pack", mixinStandardHelpOptions = true,
        description = {"计划包：检查、判断申报条件、计算自评分、比较和试算改动。", "Plan packs: check one, judge facts by it, score facts by it, compare two, rehearse a change."},
        subcommands = {PackCommand.Check.class, PackCommand.JudgeFacts.class, PackCommand.ScoreFacts.class, ChangeCommands.Diff.class, ChangeCommands.Rehearse.class})
public final class PackCommand implements Callable<Integer> {
    static final int WELL = 0, FAULTY = 1, BAD_INPUT = 2;
    @Spec private CommandSpec spec;

    @Override public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return BAD_INPUT;
    }

    /** What all have in common. */
    abstract static class OnPack implements Callable<Integer> {
        @Spec CommandSpec spec;
        @Option(names = "--json", description = {"只输出 JSON", "print JSON and nothing else"}) boolean json;

        PrintWriter out() { return spec.commandLine().getOut(); }

        abstract int look() throws IOException, FaultyPack;

        @Override public Integer call() {
            try {
                return look();
            } catch (NotDirectoryException e) {
                return bad(PackTexts.notAFolder(e.getFile()));
            } catch (NoSuchFileException e) {
                return bad(PackTexts.noSuchPath(e.getFile()));
            } catch (MalformedInputException e) {
                return bad(PackTexts.notUtf8() + "，" + PackTexts.saveUtf8());
            } catch (IOException e) {
                return bad(PackTexts.cannotRead(String.valueOf(e.getMessage())));
            } catch (FaultyPack e) {
                e.faults().forEach(spec.commandLine().getErr()::println);
                return FAULTY;
            }
        }

        /** Empty: it is a pack's folder, or its faults will tell; else what it is, and which packs lie in it. */
        static Optional<String> noPack(Path folder) throws IOException {
            if (!Files.exists(folder)) throw new NoSuchFileException(folder.toString());
            if (!Files.isDirectory(folder)) throw new NotDirectoryException(folder.toString());
            if (isPack(folder)) return Optional.empty();
            try (var within = Files.list(folder)) {
                var packs = within.filter(OnPack::isPack).map(Path::toString).sorted().toList();
                return packs.isEmpty() ? Optional.empty() : Optional.of(PackTexts.packsWithin(folder.toString(), packs));
            }
        }

        private static boolean isPack(Path folder) { return Files.isRegularFile(folder.resolve("pack.yaml")); }

        int bad(String line) {
            spec.commandLine().getErr().println(line);
            return BAD_INPUT;
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = {"检查整个计划包，一次列出所有问题：文件:行:列。", "Checks the whole pack; every fault at once, as file:line:column."})
    static final class Check extends OnPack {
        @Parameters(arity = "1..*", paramLabel = "DIR", description = {"计划包的文件夹", "the pack's folder"}) List<Path> folders;

        @Override int look() throws IOException {
            var all = new ArrayList<Fault>();
            for (var folder : folders) {
                var no = noPack(folder);
                if (no.isPresent()) return bad(no.get());
                var faults = Packs.check(folder).stream().map(fault -> folders.size() == 1 ? fault : fault.in(folder.getFileName() + "/")).toList();
                if (!json) (faults.isEmpty() ? List.of(PackTexts.sound(folder.toString())) : faults).forEach(out()::println);
                all.addAll(faults);
            }
            if (json) out().println(Json.of(Map.of("faults", all.stream().map(Check::json).toList())));
            return all.isEmpty() ? WELL : FAULTY;
        }

        private static Map<String, Object> json(Fault fault) {
            var out = new LinkedHashMap<String, Object>();
            out.put("file", fault.file());
            out.put("line", fault.line());
            out.put("column", fault.column());
            out.put("what", fault.what());
            out.put("right", fault.right());
            return out;
        }
    }

    /** What needs facts beside the pack; faults in them are bad input, not a faulty pack. */
    private abstract static class OnFacts extends OnPack {
        @Parameters(index = "0", paramLabel = "DIR", description = {"计划包的文件夹", "the pack's folder"}) Path folder;
        @Parameters(index = "1", paramLabel = "FACTS", description = {"事实的 YAML 文件，例如 docs/facts-example.yaml", "a YAML file with the facts of a case"}) Path facts;

        abstract int answer(Pack pack, Facts facts);

        @Override int look() throws IOException, FaultyPack {
            var no = noPack(folder);
            if (no.isPresent()) return bad(no.get());
            var pack = Packs.read(folder);
            if (Files.exists(facts) && !Files.isRegularFile(facts)) return bad(PackTexts.notAFile(facts.toString()));
            var text = Files.readString(facts, StandardCharsets.UTF_8);
            Facts read;
            try {
                read = pack.readFacts(facts.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (FaultyPack e) {
                e.faults().forEach(spec.commandLine().getErr()::println);
                return BAD_INPUT;
            }
            return answer(pack, read);
        }
    }

    @Command(name = "verdict", mixinStandardHelpOptions = true,
            description = {"按计划包判断一个人：每条途径、每项条件。", "Judges the facts of a case: every route, every condition."})
    static final class JudgeFacts extends OnFacts {
        @Override int answer(Pack pack, Facts facts) {
            var verdict = pack.judge(facts);
            if (json) out().println(verdict.json());
            else print(verdict);
            return WELL;
        }

        private void print(Verdict verdict) {
            out().println(PackTexts.verdictHeading(verdict));
            for (var route : verdict.routes()) {
                out().println();
                out().println(PackTexts.routeLine(route));
                route.conditions().forEach(judged -> out().println(PackTexts.conditionLine(judged)));
            }
        }
    }

    @Command(name = "score", mixinStandardHelpOptions = true,
            description = {"按计划包的自评表计分。", "Scores the facts of a case by the pack's score sheet."})
    static final class ScoreFacts extends OnFacts {
        @Override int answer(Pack pack, Facts facts) {
            var score = pack.score(facts);
            if (score.isEmpty()) return bad(PackTexts.noScoreSheet(pack.id()) + "，" + PackTexts.usePackWithSheet());
            if (json) out().println(score.get().json());
            else PackTexts.scoreLines(score.get()).forEach(out()::println);
            return WELL;
        }
    }
}
