package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pack's own cases carry weight: every figure of the conditions, the score sheet and the evidence, moved by one, makes a case fail. */
class FiguresTest {
    private static final Pattern FIGURE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|(?<![\\w.'])\\d+(?:\\.\\d+)?(?![\\w.'])");
    /** What is said to people or names something; a figure there decides nothing. */
    private static final Pattern WORDS = Pattern.compile("#.*|'[^']*'|\\b(?:says|found|missing|why|ask|question|note|otherwise|name|label|form|id|clause|text):\\s*(?:\"[^\"]*\"|\\[[^\\]]*]|>-|[^,}\\n]*)");

    /** Moved this way they decide nothing, whatever the facts: 18 and 72 hours already make 90; under one year there are no points either. */
    private static final Set<String> IMPLIED = Set.of("{name: 总, amount: 90} 90 → 89", "value: \"professionSince == null ? 0 : years(professionSince, days.seniority)\" 0 → 1");

    private record Move(String file, MatchResult figure, String to) {}

    @ParameterizedTest
    @CsvSource({"huzhou-construction-2020, 200", "huzhou-initial-recognition-2020, 25", "example-teachers-2021, 150"})
    void every_figure_moved_by_one_makes_a_case_fail(String folder, int least) {
        var pack = TestPacks.read(TestPacks.folder().resolve(folder)).files();
        var moves = new ArrayList<Move>();
        for (var file : List.of("conditions.yaml", "tables.yaml", "score-sheet.yaml", "evidence.yaml"))
            for (var figure : figures(pack.getOrDefault(file, ""))) neighbours(figure.group()).forEach(other -> moves.add(new Move(file, figure, other)));
        var idle = moves.parallelStream().filter(move -> Packs.check(moved(pack, move)).isEmpty()).map(move -> place(pack, move)).filter(place -> !IMPLIED.contains(place)).toList();
        System.out.println("FiguresTest: " + folder + ", " + moves.size() + " moves of a figure by one");
        assertThat(idle).as("figures that no case holds").isEmpty();
        assertThat(moves.size()).isGreaterThan(least);
    }

    private static Map<String, String> moved(Map<String, String> pack, Move move) {
        var text = pack.get(move.file());
        var changed = new TreeMap<>(pack);
        changed.put(move.file(), text.substring(0, move.figure().start()) + move.to() + text.substring(move.figure().end()));
        return changed;
    }

    private static List<MatchResult> figures(String text) {
        var words = WORDS.matcher(text).results().toList();
        return FIGURE.matcher(text).results().filter(figure -> words.stream().noneMatch(word -> word.start() <= figure.start() && figure.end() <= word.end())).toList();
    }

    private static List<String> neighbours(String figure) {
        if (figure.contains("-")) return List.of(LocalDate.parse(figure).minusDays(1).toString(), LocalDate.parse(figure).plusDays(1).toString());
        var number = new BigDecimal(figure);
        return Stream.of(number.subtract(BigDecimal.ONE), number.add(BigDecimal.ONE)).filter(other -> other.signum() >= 0).map(BigDecimal::toPlainString).toList();
    }

    private static String place(Map<String, String> pack, Move move) {
        var text = pack.get(move.file());
        var from = text.lastIndexOf('\n', move.figure().start()) + 1;
        return text.substring(from, text.indexOf('\n', from)).strip().replaceFirst("^- ", "") + " " + move.figure().group() + " → " + move.to();
    }
}
