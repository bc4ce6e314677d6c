package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code choose}: so many of several options. */
final class ChoiceReader {
    private static final Bounds MANY = new Bounds(1, 1_000);
    private final YamlMap map;
    private final Expressed expressed;
    private final Map<String, CelType> bindings;

    ChoiceReader(YamlMap map, Expressed expressed, Map<String, CelType> bindings) {
        this.map = map;
        this.expressed = expressed;
        this.bindings = bindings;
    }

    Choice read() {
        var least = map.number("least", MANY);
        var unit = map.text("unit", "项");
        var options = map.maps("options").stream().map(this::option).filter(Objects::nonNull).toList();
        var kinds = kinds(options);
        var most = options.stream().mapToDouble(option -> option.most() * option.weight()).sum();
        if (most < least) map.faults.add(map.at("least"), PackTexts.chooseOutOfReach(least, most), PackTexts.fewerOrMoreOptions());
        map.end();
        return new Choice(least, unit, options, kinds);
    }

    private Choice.@Nullable Option option(YamlMap option) {
        var name = option.text("name");
        var kind = option.textOr("kind");
        var must = option.yesNo("must", false);
        var weight = option.has("weight") ? option.number("weight", MANY) : 1;
        var ways = List.of("met", "any", "times").stream().filter(option::has).toList();
        if (ways.size() != 1) {
            option.faults.add(option.place, PackTexts.oneRequirement(ways), PackTexts.exactlyOne(List.of("met", "any", "times")));
            return null;
        }
        var times = ways.getFirst().equals("times") ? expressed.typed(option, "times", bindings, SimpleType.INT) : null;
        var most = times == null ? 1 : option.whole("most", MANY, 100);
        var any = ways.getFirst().equals("times") ? List.<Expression>of() : any(option, ways.getFirst());
        option.end();
        return new Choice.Option(name, kind, must, weight, most, any, times == null ? null : times.expression());
    }

    /** One expression, or several of which one is enough. */
    private List<Expression> any(YamlMap option, String key) {
        var node = option.node(key);
        var nodes = node instanceof SequenceNode list ? list.getValue() : List.of(Objects.requireNonNull(node));
        var any = new ArrayList<Expression>();
        for (Node one : nodes) {
            var written = option.written(key, one);
            var typed = written == null ? null : expressed.expressions().compile(written, SimpleType.BOOL, bindings, option.faults);
            if (typed != null) any.add(typed.expression());
        }
        return List.copyOf(any);
    }

    private Map<String, Integer> kinds(List<Choice.Option> options) {
        var written = map.map("kinds");
        if (written == null) return Map.of();
        var kinds = new LinkedHashMap<String, Integer>();
        for (var kind : List.copyOf(written.keys())) {
            kinds.put(kind, written.whole(kind, MANY));
            if (options.stream().noneMatch(option -> kind.equals(option.kind()))) {
                map.faults.add(written.keyAt(kind), PackTexts.noSuch("类别", kind), PackTexts.oneOf(options.stream().map(Choice.Option::kind).filter(Objects::nonNull).distinct().toList()));
            }
        }
        return kinds;
    }
}
