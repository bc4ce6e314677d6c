package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A pack from a stranger does no harm: whatever stands in its files, it is read in time or refused with places and words, and nothing
 * else happens. The shipped packs are mutated with fixed seeds; {@code -Dhengcai.fuzz=20000} tries more. What once broke the reader is
 * kept in {@code src/test/resources/org/hengcai/pack/seeds}, a folder a case, laid over the example pack.
 */
class PackFuzzTest {
    private static final int ROUNDS = Integer.getInteger("hengcai.fuzz", 150);
    private static final long FIRST = Long.getLong("hengcai.fuzz.first", 0);
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final List<String> TOKENS = List.of("null", "~", "[]", "{}", "- ", ": ", "*a", "&a ", "!!binary ", "| ", "> ", "\"", "'", "#", "---", "?", "{", "}", "[", "]", ",", "0", "-1", "1e9", "99999999999999999999", "2020-02-30",
            "true", "no", "\t", "\u0000", "\u0007", "\u2028", "\uFEFF", "𬱖", "it", "lists.passed", "date(2020, 13, 1)", "1/0", "'a'.matches('(a+)+$')", "title", "{year}", "each: {x: [1]}", "when: \"true\"", "person: true", "lacks: {}",
            "score: 95", "clause: ours", "\n", "\r\n", "  ", "x".repeat(5000), "[1,2,3].map(a, [1,2,3].map(b, a))", "'\\u0000'", "${x}", "<<: {a: b}", "verified: false");

    private static Map<String, String> mutated(long seed) {
        var random = new Random(seed);
        var packs = TestPacks.all();
        var files = new TreeMap<>(TestPacks.read(packs.get(random.nextInt(packs.size()))).files());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
            files.put(name, mutate(files.get(name), random));
        }
        return files;
    }

    private static String mutate(String text, Random random) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        var at = random.nextInt(lines.size());
        var from = Math.min(at, random.nextInt(lines.size()));
        var place = random.nextInt(text.length() + 1);
        return switch (random.nextInt(12)) {
            case 0 -> flipped(text, random);
            case 1 -> without(lines, at, 1);
            case 2 -> with(lines, at, lines.get(random.nextInt(lines.size())));
            case 3 -> with(lines, at, String.join("\n", lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(30)))));
            case 4 -> text.substring(0, place);
            case 5 -> text.substring(0, place) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(place);
            case 6 -> replaced(text, "[A-Za-z\\u4e00-\\u9fff-]+", random);
            case 7 -> replaced(text, "[0-9.-]+", random);
            case 8 -> replaced(text, "[\\[\\]{}:,\"'()|&!=<>?]", random);
            case 9 -> changed(lines, at, "  " + lines.get(at));
            case 10 -> changed(lines, at, lines.get(at).strip());
            default -> without(lines, from, random.nextInt(20));
        };
    }

    private static String flipped(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String without(List<String> lines, int at, int many) {
        lines.subList(at, Math.min(lines.size(), at + many)).clear();
        return String.join("\n", lines);
    }

    private static String with(List<String> lines, int at, String more) {
        lines.add(at, more);
        return String.join("\n", lines);
    }

    private static String changed(List<String> lines, int at, String other) {
        lines.set(at, other);
        return String.join("\n", lines);
    }

    /** One of the pieces like this by another of them, or by a strange one. */
    private static String replaced(String text, String like, Random random) {
        var all = Pattern.compile(like).matcher(text).results().toList();
        if (all.isEmpty()) return text;
        var one = all.get(random.nextInt(all.size()));
        var other = random.nextInt(3) == 0 ? TOKENS.get(random.nextInt(TOKENS.size())) : all.get(random.nextInt(all.size())).group();
        return text.substring(0, one.start()) + other + text.substring(one.end());
    }

    /** What is wrong with how it was answered; empty when it was read or refused as it should be. */
    private static String wrong(String of, Map<String, String> files) {
        var began = System.nanoTime();
        try {
            var faults = Packs.check(files);
            var took = (System.nanoTime() - began) / 1_000_000;
            if (took > Packs.LONGEST.toMillis() + 10_000) return of + " took " + took + " ms";
            for (var fault : faults) {
                if (fault.file().isBlank() || fault.line() < 1 || fault.column() < 1) return of + " has no place: " + fault;
                if (!CHINESE.matcher(fault.what()).find() || !CHINESE.matcher(fault.right()).find()) return of + " says no Chinese: " + fault;
            }
            if (faults.isEmpty()) PackDiff.between(TestPacks.example(), files);
            return "";
        } catch (Throwable e) {
            return of + " threw " + Stream.of(e.getStackTrace()).limit(6).map(Object::toString).reduce(e.toString(), (a, b) -> a + "\n    at " + b);
        }
    }

    @Test void whatever_stands_in_a_pack_it_is_read_in_time_or_refused_with_places_and_words() {
        var wrong = LongStream.range(FIRST, FIRST + ROUNDS).parallel().mapToObj(seed -> wrong("seed " + seed, mutated(seed))).filter(one -> !one.isEmpty()).toList();
        assertThat(wrong).isEmpty();
    }

    static Stream<Path> seeds() throws IOException {
        var folder = TestPacks.folder().resolveSibling("product/src/test/resources/org/hengcai/pack/seeds");
        try (var seeds = Files.list(folder)) {
            return seeds.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_once_broke_the_reader_is_refused_now(Path seed) throws IOException {
        var files = TestPacks.example();
        try (var parts = Files.walk(seed)) {
            for (var part : parts.filter(Files::isRegularFile).toList()) files.put(seed.relativize(part).toString(), Files.readString(part));
        }
        assertThat(wrong(seed.getFileName().toString(), files)).isEmpty();
        assertThat(Packs.check(files)).isNotEmpty();
    }
}
