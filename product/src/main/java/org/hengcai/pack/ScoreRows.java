package org.hengcai.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows of one item, tried in their order: one whose case an earlier row always takes is never reached. What is told is certain:
 * an earlier row asks for nothing that this one doesn't ask for too. Rows that are dead for another reason are not found.
 */
final class ScoreRows {
    private static final Pattern EQUAL = Pattern.compile("(\\S+)\\s*==\\s*'([^']*)'"), AMONG = Pattern.compile("(\\S+)\\s+in\\s+\\[('[^']*'(?:\\s*,\\s*'[^']*')*)]"), WORD = Pattern.compile("'([^']*)'");
    private final Faults faults;
    private final List<Set<Ask>> earlier = new ArrayList<>();

    ScoreRows(Faults faults) { this.faults = faults; }

    /** One thing that must hold: a field is one of these words, or any other expression by its text. */
    private record Ask(String of, Set<String> words) {
        static Ask of(String text) {
            var equal = EQUAL.matcher(text);
            if (equal.matches()) return new Ask(equal.group(1), Set.of(equal.group(2)));
            var among = AMONG.matcher(text);
            if (!among.matches()) return new Ask(text, Set.of());
            var words = new HashSet<String>();
            WORD.matcher(among.group(2)).results().forEach(word -> words.add(word.group(1)));
            return new Ask(among.group(1), words);
        }

        boolean follows(Ask stricter) { return of.equals(stricter.of) && (words.isEmpty() ? stricter.words.isEmpty() : !stricter.words.isEmpty() && words.containsAll(stricter.words)); }
    }

    void add(YamlMap row, String when) {
        var asks = asks(when);
        for (int i = 0; i < earlier.size(); i++) {
            if (!earlier.get(i).stream().allMatch(ask -> asks.stream().anyMatch(ask::follows))) continue;
            faults.add(row.at("when"), ScoreTexts.neverReached(i + 1), ScoreTexts.strictFirst());
            break;
        }
        earlier.add(asks);
    }

    private static Set<Ask> asks(String when) {
        var asks = new HashSet<Ask>();
        for (var part : conjuncts(when.strip())) if (!part.equals("true")) asks.add(Ask.of(part));
        return asks;
    }

    /** What stands between the {@code &&} that lie in no bracket and no text; with an {@code ||} beside them the whole is one. */
    private static List<String> conjuncts(String text) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quote = (char) 0;
        var from = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') i++;
                else if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') quote = c;
            else if ("([{".indexOf(c) >= 0) depth++;
            else if (")]}".indexOf(c) >= 0) depth--;
            else if (depth == 0 && (text.startsWith("||", i) || c == '?')) return List.of(text);
            else if (depth == 0 && text.startsWith("&&", i)) {
                parts.add(text.substring(from, i).strip());
                from = ++i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
