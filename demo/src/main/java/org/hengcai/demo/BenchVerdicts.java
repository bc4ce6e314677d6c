package org.hengcai.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hengcai.database.CannotStart;
import org.hengcai.pack.FaultyPack;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Packs;

/**
 * How long all routes of one pack take for one person, in one thread and once warm; beside it, in turn, how long the same facts take to
 * be read. And how long a whole {@code pack check} takes, start of the JVM included.
 */
final class BenchVerdicts {
    private static final String PACK = "huzhou-construction-2020";
    private static final List<String> PERSONS = List.of("regular", "self-assessed", "little-known");
    private static final int WARM = 20_000, ROUNDS = 5_000, CHECKS = 11;
    private static final double TARGET_MICROS = 250, TARGET_SECONDS = 3;
    private final Path packs;
    private final Consumer<String> progress;

    BenchVerdicts(Path packs, Consumer<String> progress) {
        this.packs = packs;
        this.progress = progress;
    }

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        try {
            var pack = Packs.read(packs.resolve(PACK));
            for (var person : PERSONS) figures.addAll(verdicts(pack, person));
        } catch (IOException e) {
            throw CannotStart.faulty(BenchTexts.noPack(packs.resolve(PACK).toString()));
        } catch (FaultyPack e) {
            throw CannotStart.faulty(e.faults().toString());
        }
        figures.add(check());
        return figures;
    }

    private List<Figure> verdicts(Pack pack, String person) throws IOException, FaultyPack {
        progress.accept(BenchTexts.measuring("verdicts, " + person));
        var facts = pack.readFacts(person, text(person));
        var written = facts.json();
        var judged = new double[ROUNDS];
        var read = new double[ROUNDS];
        var routes = 0L;
        for (var round = -WARM; round < ROUNDS; round++) {
            var began = System.nanoTime();
            routes += pack.judge(facts).routes().size();
            var between = System.nanoTime();
            routes += pack.readFacts(person, written).values().size();
            if (round < 0) continue;
            judged[round] = (between - began) / 1e3;
            read[round] = (System.nanoTime() - between) / 1e3;
        }
        if (routes == 0) throw CannotStart.faulty(BenchTexts.noPack(PACK));
        Arrays.sort(judged);
        Arrays.sort(read);
        var what = "verdict of all routes, " + person;
        var half = BenchPages.part(judged, 0.5);
        return List.of(Figure.of(what, "p50", half, "µs", TARGET_MICROS), Figure.of(what, "p95", BenchPages.part(judged, 0.95), "µs", TARGET_MICROS),
                Figure.of(what, "p50 / the facts read from JSON", half / BenchPages.part(read, 0.5), "×"));
    }

    private static String text(String person) throws IOException {
        try (var in = Objects.requireNonNull(BenchVerdicts.class.getResourceAsStream("bench/" + person + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The launcher as people call it; the first run is not counted, it may have to train the cache. */
    private Figure check() {
        progress.accept(BenchTexts.measuring("pack check " + PACK));
        var seconds = new ArrayList<Double>();
        for (var run = 0; run <= CHECKS; run++) {
            var began = System.nanoTime();
            checkOnce();
            if (run > 0) seconds.add((System.nanoTime() - began) / 1e9);
        }
        return Figure.of("./hengcai pack check " + PACK, "whole process, p50", BenchPages.part(seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5), "s", TARGET_SECONDS);
    }

    private void checkOnce() {
        var launcher = Objects.requireNonNull(packs.toAbsolutePath().getParent()).resolve("hengcai");
        try {
            var process = new ProcessBuilder(launcher.toString(), "pack", "check", packs.resolve(PACK).toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() != 0) throw CannotStart.faulty(BenchTexts.noPack(PACK));
        } catch (IOException e) {
            throw CannotStart.faulty(BenchTexts.noAnswer(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotStart.faulty(BenchTexts.noAnswer(e.toString()));
        }
    }
}
