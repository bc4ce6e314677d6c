package org.hengcai.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import picocli.CommandLine;

/**
 * Follows {@code docs/packs.md} as its reader does. The first line of a block says what it is: {@code # forestry/fees.yaml} a whole file,
 * {@code # + forestry/fees.yaml} what is added to one, {@code # ! forestry/fees.yaml} a wrong file, there for the next command alone;
 * {@code $ ./hengcai …} a command and what it prints, where a line of … stands for any lines; {@code // li.yaml} expressions and what
 * they come to for those facts.
 */
final class Guide {
    static final Path DOCUMENT = TestPacks.folder().resolveSibling("docs").resolve("packs.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\S*)[^\\n]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?:#|<!--) ([+!] )?([a-z0-9][A-Za-z0-9./-]*\\.(?:yaml|md))(?: -->)?");

    /** A block of the document: where its text begins in its half, and on which line. */
    record Block(String language, String text, int from, int line) {
        List<String> lines() { return text.lines().toList(); }

        String first() { return text.lines().findFirst().orElse(""); }
    }

    private final Path folder;
    /** What a wrong file hides until the next command has run. */
    private final Map<Path, Optional<String>> hidden = new LinkedHashMap<>();
    /** What differs from what the document says: block and what it should be. */
    final Map<Block, String> different = new LinkedHashMap<>();

    Guide(Path folder) { this.folder = folder; }

    /** The halves of the document, Chinese and English. */
    static List<String> halves() {
        var text = read(DOCUMENT);
        var second = text.indexOf("\n# Writing a plan pack\n") + 1;
        return List.of(text.substring(0, second), text.substring(second));
    }

    static List<Block> blocks(String half) {
        var blocks = new ArrayList<Block>();
        var found = BLOCK.matcher(half);
        while (found.find()) blocks.add(new Block(found.group(1), found.group(2), found.start(2), (int) half.substring(0, found.start()).lines().count() + 1));
        return blocks;
    }

    /** The pack that the guide builds. */
    static Map<String, String> pack() {
        try {
            var folder = Files.createTempDirectory("guide");
            try {
                var guide = new Guide(folder);
                blocks(halves().getFirst()).forEach(guide::keep);
                return new TreeMap<>(PackFiles.of(folder.resolve("forestry")));
            } finally {
                org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    /** The file that a block writes or adds to; null: it is none, or a wrong one. */
    static @Nullable String file(Block block, boolean whole) {
        var head = FILE.matcher(block.first());
        return block.language().equals("yaml") && head.matches() && (head.group(1) == null || !whole && head.group(1).equals("+ ")) ? head.group(2) : null;
    }

    private void keep(Block block) {
        if (block.language().equals("console")) command(block);
        else if (List.of("yaml", "markdown").contains(block.language()) && !block.first().contains(" ! ")) file(block);
    }

    private void command(Block block) {
        block.lines().stream().filter(line -> line.matches("\\$ (mkdir|cp) .*")).forEach(this::run);
    }

    void follow(Block block) {
        switch (block.language()) {
            case "yaml", "markdown" -> file(block);
            case "console" -> console(block);
            case "cel" -> expressions(block);
            default -> throw new AssertionError("line " + block.line() + ": nobody runs a block of “" + block.language() + "”");
        }
    }

    // ---- files

    private void file(Block block) {
        var head = FILE.matcher(block.first());
        if (!head.matches()) throw new AssertionError("line " + block.line() + ": the first line doesn't say which file this is: " + block.first());
        var path = folder.resolve(head.group(2));
        var text = block.language().equals("markdown") ? block.text().substring(block.first().length() + 1) : block.text();
        if ("! ".equals(head.group(1))) hidden.put(path, Files.exists(path) ? Optional.of(read(path)) : Optional.empty());
        write(path, "+ ".equals(head.group(1)) ? added(read(path), text) : text);
    }

    private static String added(String before, String more) {
        var root = (MappingNode) YamlSource.root("before", before);
        merge(root, (MappingNode) YamlSource.root("more", more));
        var options = new DumperOptions();
        options.setWidth(100_000);
        var out = new StringWriter();
        new Yaml(options).serialize(root, out);
        return out.toString();
    }

    /** A list gets longer, and what has the same name in it is replaced; a mapping gets more keys; a single value is replaced. */
    private static void merge(MappingNode into, MappingNode more) {
        for (var entry : more.getValue()) {
            var key = YamlNodes.text(entry.getKeyNode());
            var before = YamlNodes.keys(into).get(key);
            if (before instanceof MappingNode map && entry.getValueNode() instanceof MappingNode added) {
                merge(map, added);
            } else if (before instanceof SequenceNode list && entry.getValueNode() instanceof SequenceNode added) {
                var names = added.getValue().stream().map(Guide::name).filter(Objects::nonNull).toList();
                list.getValue().removeIf(item -> names.contains(name(item)));
                list.getValue().addAll(added.getValue());
            } else {
                into.getValue().removeIf(one -> YamlNodes.text(one.getKeyNode()).equals(key));
                into.getValue().add(new NodeTuple(entry.getKeyNode(), entry.getValueNode()));
            }
        }
    }

    private static @Nullable String name(Node item) {
        var keys = YamlNodes.keys(item);
        var id = List.of("id", "code", "name").stream().filter(keys::containsKey).findFirst();
        return id.map(key -> YamlNodes.text(keys.get(key)) + YamlNodes.text(keys.get("title"))).orElse(null);
    }

    // ---- commands

    private void console(Block block) {
        var out = new StringBuilder();
        for (var line : block.lines()) if (line.startsWith("$ ")) out.append(line).append('\n').append(run(line));
        if (!block.first().startsWith("$ ")) throw new AssertionError("line " + block.line() + ": no command");
        hidden.forEach((path, before) -> {
            if (before.isPresent()) write(path, before.get());
            else path.toFile().delete();
        });
        hidden.clear();
        if (!same(block.text(), out.toString())) different.put(block, out.toString());
    }

    private static boolean same(String said, String was) {
        var parts = Arrays.stream(said.split("(?m)^…\\n", -1)).map(Pattern::quote).toList();
        return Pattern.compile(String.join("(?s:.*?)", parts)).matcher(was).matches();
    }

    private String run(String line) {
        var words = line.substring(2).split(" ");
        switch (words[0]) {
            case "mkdir" -> folder.resolve(words[words.length - 1]).toFile().mkdirs();
            case "cp" -> copy(folder.resolve(words[2]), folder.resolve(words[3]));
            case "./hengcai" -> { return hengcai(words); }
            default -> throw new AssertionError("nobody runs “" + line + "”");
        }
        return "";
    }

    private String hengcai(String[] words) {
        if (!words[1].equals("pack")) throw new AssertionError("nobody runs “" + String.join(" ", words) + "”");
        var arguments = new ArrayList<String>();
        for (int i = 2; i < words.length; i++) arguments.add(i == 2 || words[i].startsWith("-") ? words[i] : folder.resolve(words[i]).toString());
        var out = new StringWriter();
        new CommandLine(new PackCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute(arguments.toArray(String[]::new));
        return out.toString().replace(folder + "/", "");
    }

    private static void copy(Path from, Path to) {
        try {
            org.springframework.util.FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- expressions

    /** {@code years(a, b)      // 4}: each line an expression and what it comes to. */
    private void expressions(Block block) {
        var name = block.first().replace("// ", "");
        var out = new StringBuilder(block.first()).append('\n');
        try {
            var pack = Packs.read(folder.resolve("forestry"));
            var facts = pack.readFacts(name, read(folder.resolve(name)));
            for (var line : block.lines().subList(1, block.lines().size())) {
                var expression = line.contains(" // ") ? line.substring(0, line.lastIndexOf(" // ")) : line;
                out.append(expression).append(" // ").append(said(pack, facts, expression.strip())).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyPack e) {
            throw new AssertionError("line " + block.line() + ": " + e.faults(), e);
        }
        if (!block.text().contentEquals(out)) different.put(block, out.toString());
    }

    private static String said(Pack pack, Facts facts, String source) throws FaultyPack {
        var faults = new Faults();
        var catalogue = new LinkedHashMap<String, Specialty>();
        pack.specialties().forEach(specialty -> catalogue.put(specialty.name(), specialty));
        var expressions = new Expressions(pack.vocabulary(), pack.lists(), pack.days().keySet(), pack.figures(), catalogue);
        var node = new org.yaml.snakeyaml.nodes.ScalarNode(org.yaml.snakeyaml.nodes.Tag.STR, source, null, null, DumperOptions.ScalarStyle.PLAIN);
        var typed = expressions.compile(new Written(source, Place.start("expression"), "", node), null, Map.of(), faults);
        faults.orThrow();
        var value = Objects.requireNonNull(typed).expression().eval(new Judging(pack, facts).vars());
        return value instanceof Expression.Unknown ? "unknown" : value instanceof Double number ? Json.number(number) : String.valueOf(value);
    }

    // ---- texts

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
