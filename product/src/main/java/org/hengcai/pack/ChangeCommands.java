package org.hengcai.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.pack.PackCommand.OnPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hengcai pack diff|rehearse}: what a change of a pack changes, in words and for people. */
final class ChangeCommands {
    private ChangeCommands() {}

    @Command(name = "diff", mixinStandardHelpOptions = true,
            description = {"用文字说明两个计划包的差别。", "Says in words how two packs differ."})
    static final class Diff extends OnPack {
        @Parameters(index = "0", paramLabel = "A", description = {"原来的计划包", "the pack as it was"}) Path one;
        @Parameters(index = "1", paramLabel = "B", description = {"改过的计划包", "the pack as it is now"}) Path other;

        @Override int look() throws IOException, FaultyPack {
            Packs.read(one);
            Packs.read(other);
            var changes = PackDiff.between(PackFiles.of(one), PackFiles.of(other));
            if (json) out().println(Json.of(Map.of("changes", changes.stream().map(Diff::json).toList())));
            else if (changes.isEmpty()) out().println(DiffTexts.same(one.toString(), other.toString()));
            else changes.forEach(change -> out().println(DiffTexts.line(change)));
            return PackCommand.WELL;
        }

        private static Map<String, Object> json(PackDiff.Change change) {
            var out = new LinkedHashMap<String, Object>();
            out.put("file", change.file());
            out.put("of", change.of());
            out.put("what", change.what());
            return out;
        }
    }

    @Command(name = "rehearse", mixinStandardHelpOptions = true,
            description = {"用一批人的事实试算改过的计划包：谁的结论变了，因为哪一项。", "Tries a changed pack on a folder of facts: whose verdict changes, by which condition."})
    static final class Rehearse extends OnPack {
        static final int MOST = 100_000;
        @Parameters(index = "0", paramLabel = "A", description = {"原来的计划包", "the pack as it was"}) Path one;
        @Parameters(index = "1", paramLabel = "B", description = {"改过的计划包", "the pack as it is now"}) Path other;
        @Parameters(index = "2", paramLabel = "FOLDER", description = {"事实文件（YAML 或 JSON）所在的文件夹", "the folder of facts, YAML or JSON"}) Path folder;

        /** One person for whom a route, or only a condition of one, comes out otherwise. */
        private record Person(String file, List<Rehearsal.Change> changes) {
            boolean otherwise() { return changes.stream().anyMatch(change -> !change.before().equals(change.after())); }
        }

        @Override int look() throws IOException, FaultyPack {
            var before = Packs.read(one);
            var after = Packs.read(other);
            var files = files();
            var people = new ArrayList<Person>();
            var faults = new ArrayList<Fault>();
            var unread = new ArrayList<String>();
            for (var file : files) {
                var name = folder.relativize(file).toString();
                try {
                    var text = Files.readString(file, StandardCharsets.UTF_8);
                    var changes = Rehearsal.between(before.judge(before.readFacts(name, text)), after.judge(after.readFacts(name, text)), true);
                    if (!changes.isEmpty()) people.add(new Person(name, changes));
                } catch (FaultyPack e) {
                    faults.addAll(e.faults());
                    unread.add(name);
                }
            }
            faults.forEach(spec.commandLine().getErr()::println);
            if (json) out().println(json(files.size(), people, unread));
            else print(files.size(), people, unread);
            return faults.isEmpty() ? PackCommand.WELL : PackCommand.BAD_INPUT;
        }

        private List<Path> files() throws IOException {
            if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
            try (var found = Files.walk(folder)) {
                return found.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(yaml|yml|json)")).sorted().limit(MOST).toList();
            }
        }

        private void print(int persons, List<Person> people, List<String> unread) {
            for (var person : people) {
                out().println(person.file());
                person.changes().forEach(change -> DiffTexts.change(change).forEach(out()::println));
            }
            out().println(DiffTexts.rehearsed(persons, (int) people.stream().filter(Person::otherwise).count(), people.size(), unread));
        }

        private static String json(int persons, List<Person> people, List<String> unread) {
            var out = new LinkedHashMap<String, Object>();
            out.put("persons", persons);
            out.put("changed", people.stream().map(Rehearse::json).toList());
            out.put("unread", unread);
            return Json.of(out);
        }

        private static Map<String, Object> json(Person person) {
            var out = new LinkedHashMap<String, Object>();
            out.put("facts", person.file());
            out.put("routes", person.changes().stream().map(Rehearse::json).toList());
            return out;
        }

        private static Map<String, Object> json(Rehearsal.Change change) {
            var out = new LinkedHashMap<String, Object>();
            out.put("route", change.route().id());
            out.put("title", change.route().title());
            out.put("before", change.before().<Object>map(Enum::name).orElse(FactType.NONE));
            out.put("after", change.after().<Object>map(Enum::name).orElse(FactType.NONE));
            out.put("by", change.by().stream().map(by -> {
                var one = new LinkedHashMap<String, Object>();
                one.put("id", by.id());
                one.put("before", word(by.before()));
                one.put("after", word(by.after()));
                return one;
            }).toList());
            return out;
        }

        private static Object word(Optional<Outcome> outcome) { return outcome.<Object>map(Outcome::word).orElse(FactType.NONE); }
    }
}
