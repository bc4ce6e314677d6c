package org.hengcai.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values, read strictly: what YAML would silently turn into something else is a fault. */
final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    /** A sentence, a paragraph; whole texts stand in texts/. */
    static final int LONGEST = 10_000;
    private final String file;
    private final Faults faults;

    Scalars(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Text: quoted, a block, or plain words that YAML doesn't take for a number, a date or yes and no. */
    @Nullable String text(String key, Node node) {
        var scalar = scalar(key, node, PackTexts.asText());
        if (scalar == null) return null;
        if (scalar.getValue().length() > LONGEST) return wrong(node, CheckTexts.tooLong(key, scalar.getValue().length()), PackTexts.atMostCharacters(LONGEST));
        if (!plain(scalar) || Tag.STR.equals(scalar.getTag())) return scalar.getValue();
        return wrong(node, PackTexts.notText(key, scalar.getValue()), PackTexts.quoteIt(scalar.getValue()));
    }

    @Nullable Long whole(String key, Node node) {
        var scalar = scalar(key, node, PackTexts.asWhole());
        if (scalar == null) return null;
        if (plain(scalar) && WHOLE.matcher(scalar.getValue()).matches()) return Long.valueOf(scalar.getValue());
        return wrong(node, PackTexts.notWhole(key, scalar.getValue()), PackTexts.asWhole());
    }

    @Nullable Double number(String key, Node node) {
        var scalar = scalar(key, node, PackTexts.asNumber());
        if (scalar == null) return null;
        if (plain(scalar) && NUMBER.matcher(scalar.getValue()).matches()) return Double.valueOf(scalar.getValue());
        return wrong(node, PackTexts.notNumber(key, scalar.getValue()), PackTexts.asNumber());
    }

    @Nullable Boolean yesNo(String key, Node node) {
        var scalar = scalar(key, node, PackTexts.asYesNo());
        if (scalar == null) return null;
        if (plain(scalar) && scalar.getValue().equals("true")) return true;
        if (plain(scalar) && scalar.getValue().equals("false")) return false;
        return wrong(node, PackTexts.notYesNo(key, scalar.getValue()), PackTexts.asYesNo());
    }

    @Nullable LocalDate date(String key, Node node) {
        var scalar = scalar(key, node, PackTexts.asDate());
        if (scalar == null) return null;
        var written = scalar.getValue();
        if (!DATE.matcher(written).matches()) return wrong(node, PackTexts.notDate(key, written), PackTexts.asDate());
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeException e) {
            return wrong(node, PackTexts.noSuchDay(key, written), PackTexts.realDay());
        }
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }

    static boolean isPlain(Node node) { return node instanceof ScalarNode scalar && plain(scalar); }

    private static boolean plain(ScalarNode node) { return node.getScalarStyle() == ScalarStyle.PLAIN; }

    private @Nullable ScalarNode scalar(String key, Node node, String right) {
        if (node instanceof ScalarNode scalar && !isNull(node)) return scalar;
        return wrong(node, isNull(node) ? PackTexts.noValue(key) : PackTexts.notSingle(key), right);
    }

    private <T> @Nullable T wrong(Node node, String what, String right) {
        faults.add(YamlMap.place(file, node), what, right);
        return null;
    }
}
