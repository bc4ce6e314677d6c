package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hengcai.pack.Packs;
import org.hengcai.shared.Clause;
import org.junit.jupiter.api.Test;

/** The journey's table of stages follows the pack of the notice. */
class JourneyDocTest {
    @Test void each_stage_of_the_notice_has_its_row_with_its_clauses() throws Exception {
        var text = Docs.all().get("docs/journey.md");
        var stages = Packs.read(Path.of("../packs/huzhou-construction-2020")).pipeline();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var clauses = stage.clauses().stream().map(Clause::text).collect(Collectors.joining(", "));
            assertThat(text).contains("| %d | %s · `%s` | %s | %s |".formatted(i + 1, stage.name(), stage.kind(), stage.actor().name().toLowerCase(), clauses));
        }
    }
}
