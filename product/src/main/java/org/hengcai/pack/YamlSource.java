package org.hengcai.pack;

import java.io.StringReader;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Parses one YAML text of a stranger, bounded in size and depth, without anchors, into nodes that know their place. */
final class YamlSource {
    static final int MOST_CHARACTERS = 1_000_000;
    static final int DEEPEST = 24;
    /** What the parser only notices lines later: it stands where the thing began. */
    private static final Pattern BEGINS = Pattern.compile("could not find expected ':'|found unexpected end of stream");
    private final String file;
    private final Faults faults;

    private YamlSource(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The mapping a file holds; null when it can't be read, the faults then say why. */
    static @Nullable YamlMap read(String file, String text, Faults faults) {
        return new YamlSource(file, faults).mapping(text);
    }

    /** The nodes of a file that was read before and is sound. */
    static Node root(String file, String text) { return Objects.requireNonNull(new YamlSource(file, new Faults()).compose(text)); }

    private @Nullable YamlMap mapping(String text) {
        var root = compose(text);
        if (root == null || !withoutAnchors(root)) return null;
        if (root instanceof MappingNode map) return new YamlMap(file, text, map, faults);
        faults.add(YamlMap.place(file, root), PackTexts.notAMapping(), PackTexts.writeMapping());
        return null;
    }

    private @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            if (text.length() > MOST_CHARACTERS) {
                faults.add(Place.start(file), PackTexts.tooLarge(text.length()), PackTexts.atMostCharacters(MOST_CHARACTERS));
                return null;
            }
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) faults.add(Place.start(file), PackTexts.emptyFile(), PackTexts.writeMapping());
            return root;
        } catch (MarkedYAMLException e) {
            var begins = BEGINS.matcher(e.getProblem()).find() && e.getContextMark() != null;
            var at = at(begins ? e.getContextMark() : e.getProblemMark());
            var colon = Slips.colon(text.lines().skip(at.line() - 1).findFirst().orElse(""));
            faults.add(at, PackTexts.notYaml(e.getProblem()), colon.isEmpty() ? PackTexts.checkIndent() : colon);
        } catch (YAMLException e) {
            faults.add(Place.start(file), PackTexts.notYaml(firstLine(e)), PackTexts.shallowPlainYaml(DEEPEST));
        } catch (StackOverflowError e) {
            faults.add(Place.start(file), PackTexts.notYaml("nesting"), PackTexts.shallowPlainYaml(DEEPEST));
        }
        return null;
    }

    private static String firstLine(Exception e) {
        var message = e.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private Place at(@Nullable Mark mark) {
        return mark == null ? Place.start(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Anchors and aliases are refused: what stands in a pack stands there once, and nothing can multiply. */
    private boolean withoutAnchors(Node node) {
        if (node.getAnchor() != null) {
            faults.add(YamlMap.place(file, node), PackTexts.anchor(), PackTexts.writeInFull());
            return false;
        }
        return switch (node) {
            case MappingNode map -> map.getValue().stream().allMatch(this::withoutAnchors);
            case SequenceNode list -> list.getValue().stream().allMatch(this::withoutAnchors);
            default -> true;
        };
    }

    private boolean withoutAnchors(NodeTuple entry) {
        return withoutAnchors(entry.getKeyNode()) && withoutAnchors(entry.getValueNode());
    }
}
