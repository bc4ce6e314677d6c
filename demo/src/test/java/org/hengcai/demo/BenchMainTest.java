package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hengcai.web.Json;
import org.junit.jupiter.api.Test;

class BenchMainTest {
    @Test void an_unknown_bench_or_none_is_wrong_use_told_in_one_line_that_says_what_would_be_right() {
        for (var arguments : List.of(List.of("nonsense"), List.of("nonsense", "--json"), List.<String>of(), List.of("pages", "--bogus"))) {
            var err = new ByteArrayOutputStream();
            var out = new ByteArrayOutputStream();
            var stderr = System.err;
            var stdout = System.out;
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            try {
                assertThat(BenchMain.run(arguments.toArray(String[]::new))).as(arguments.toString()).isEqualTo(2);
            } finally {
                System.setErr(stderr);
                System.setOut(stdout);
            }
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).as(arguments.toString()).singleElement().asString().contains("pages", "verdicts", "all");
            assertThat(out.size()).isZero();
        }
    }

    @Test void the_json_has_the_keys_of_the_command_lines_contract_and_no_other() {
        var report = new BenchReport("pages", BenchReport.thisMachine(), List.of(Figure.of("GET /", "p95", 12.345, "ms", 100), Figure.of("GET /", "p50", 3, "ms")));
        var json = Json.map(report.json());
        assertThat(json).containsOnlyKeys("bench", "machine", "figures").containsEntry("bench", "pages");
        assertThat((String) json.get("machine")).contains("CPU", "load");
        assertThat((List<?>) json.get("figures")).hasSize(2).allSatisfy(figure -> assertThat(((Map<?, ?>) figure).keySet().toString()).isEqualTo("[name, value, unit, target, better]"));
        assertThat(((List<?>) json.get("figures")).getFirst().toString()).isEqualTo("{name=GET / · p95, value=12.35, unit=ms, target=100.0, better=lower}");
        assertThat(report.json()).doesNotContain("\n").contains("\"target\":null");
    }

    @Test void people_see_one_line_for_each_page_and_whether_its_target_was_kept() {
        var report = new BenchReport("pages", "2 CPU", List.of(Figure.of("GET /", "p50", 3, "ms"), Figure.of("GET /", "p95", 12, "ms", 100), Figure.of("GET /plans", "p95", 112, "ms", 100)));
        assertThat(report.table().lines()).containsExactly("2 CPU", "GET /        p50 3.0 ms   p95 12.0 ms (≤ 100 ✓)", "GET /plans   p95 112.0 ms (≤ 100 ✗)");
    }

    @Test void a_percentile_is_a_value_that_was_measured() {
        assertThat(BenchPages.part(new double[] {1, 2, 3, 4}, 0.5)).isEqualTo(2);
        assertThat(BenchPages.part(new double[] {1, 2, 3, 4}, 0.95)).isEqualTo(4);
    }
}
