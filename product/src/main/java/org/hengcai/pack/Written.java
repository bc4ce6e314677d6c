package org.hengcai.pack;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A text of a pack with the place it was written at; finds the place of any of its characters again, in every YAML style. */
record Written(String text, Place at, String raw, Node node) {

    /** Line from 1 and column from 0 inside {@link #text}, as the expression language counts. */
    Place place(int line, int column) {
        var lines = text.split("\n", -1);
        var offset = 0;
        for (var i = 0; i < Math.min(line - 1, lines.length); i++) offset += lines[i].length() + 1;
        return place(offset + column);
    }

    /** Follows the written characters one by one, passing over blanks, which YAML folds. */
    Place place(int offset) {
        if (node.getStartMark() == null || raw.isEmpty()) return at;
        var i = raw.offsetByCodePoints(0, node.getStartMark().getIndex());
        var style = ((ScalarNode) node).getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) i = raw.indexOf('\n', i) + 1;
        else if (style != ScalarStyle.PLAIN) i++;
        for (var k = 0; i < raw.length(); k++) {
            if (k < text.length() && !blank(text.charAt(k))) while (i < raw.length() && blank(raw.charAt(i))) i++;
            if (k >= Math.min(offset, text.length())) break;
            if (!blank(text.charAt(k))) i++;
        }
        var before = raw.substring(0, Math.min(i, raw.length()));
        var lineStart = before.lastIndexOf('\n') + 1;
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(at.file(), line, before.codePointCount(lineStart, before.length()) + 1);
    }

    private static boolean blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
}
