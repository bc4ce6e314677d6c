package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts are read strictly, and what is left out stays unknown. */
class FactsTest {
    private static final Pack HUZHOU = TestPacks.read(TestPacks.huzhou());

    private static List<Fault> faults(String yaml) {
        return catchThrowableOfType(FaultyPack.class, () -> HUZHOU.readFacts("facts.yaml", yaml)).faults();
    }

    private static String outcome(String yaml, String condition) throws FaultyPack {
        return HUZHOU.judge(HUZHOU.readFacts("facts.yaml", yaml)).routes().getFirst().of(condition).orElseThrow().word();
    }

    @Test void an_unknown_key_is_refused_with_its_place_and_the_nearest_one() {
        assertThat(faults("title: 工程师\nasOff: 2020-09-20\n")).singleElement().satisfies(fault -> {
            assertThat(fault).returns(2, Fault::line).returns(1, Fault::column);
            assertThat(fault.right()).contains("asOf");
        });
    }

    @Test void wrong_types_impossible_dates_and_unknown_words_are_all_told_at_once() {
        assertThat(faults("""
                person: {retired: no}
                employer: {kind: 国企, region: 330502}
                staffed: 1
                appointments: [{title: 助理工程师, from: 2017-02-29}, {title: 助理工程师, from: 2018-01-01, to: 2017-01-01}]
                hours: [{year: 2016, kind: 专业科目, hours: 六十}]
                assessments: {上年: 合格}
                titles: {title: 助理工程师}
                honours:
                """)).extracting(Fault::line).containsExactly(1, 2, 2, 3, 4, 4, 5, 6, 7, 8);
    }

    @Test void a_title_that_the_plan_does_not_review_is_refused() {
        assertThat(faults("title: 高级工程师")).singleElement().extracting(Fault::right).asString().contains("工程师、助理工程师");
    }

    @Test void left_out_is_unknown_and_null_is_none() throws FaultyPack {
        assertThat(outcome("{sanctions: []}", "integrity")).isEqualTo("TO_JUDGE");
        assertThat(outcome("{sanctions: [], barredUntil: null}", "integrity")).isEqualTo("MET");
    }

    @Test void an_empty_list_is_none() throws FaultyPack {
        assertThat(outcome("title: 工程师", "education")).isEqualTo("TO_JUDGE");
        assertThat(outcome("{title: 工程师, education: []}", "education")).isEqualTo("NOT_MET");
    }

    @Test void the_day_of_submission_left_out_is_the_last_day_of_the_window() throws FaultyPack {
        assertThat(HUZHOU.judge(HUZHOU.readFacts("facts.yaml", "title: 工程师")).asOf()).isEqualTo(LocalDate.of(2020, 10, 15));
    }

    @Test void facts_from_values_and_their_json_read_back_are_the_same() throws FaultyPack {
        var facts = HUZHOU.facts(Map.of("title", "工程师", "assessments", Map.of(2017, "合格"), "appointments",
                List.of(Map.of("title", "助理工程师", "from", LocalDate.of(2017, 1, 1))), "otherApplications", 0));
        assertThat(HUZHOU.readFacts("snapshot", facts.json()).values()).isEqualTo(facts.values());
    }

    @Test void the_facts_used_say_where_they_come_from() {
        var facts = HUZHOU.facts(Map.of("title", "工程师", "education", List.of(Map.of("level", "本科", "major", "土木工程")), "specialty", "建筑施工"),
                Map.of("education", Facts.Source.REGISTER));
        var outcome = HUZHOU.judge(facts).route("regular").orElseThrow().of("education").orElseThrow();
        assertThat(outcome.used()).extracting(Outcome.Used::path, Outcome.Used::source)
                .contains(org.assertj.core.groups.Tuple.tuple("education", Facts.Source.REGISTER), org.assertj.core.groups.Tuple.tuple("specialty", Facts.Source.CLAIM));
    }

    @Test void what_the_register_has_is_not_asked_for_again() {
        var values = Map.of("title", "工程师", "staffed", false, "employer", Map.of("kind", "企业"));
        assertThat(HUZHOU.evidence(HUZHOU.facts(values), "regular")).extracting(asked -> asked.evidence().id()).contains("hours", "education-papers", "appointment-letters")
                .doesNotContain("post-sheet", "score-sheet");
        var drawn = Map.of("hours", Facts.Source.REGISTER, "education", Facts.Source.REGISTER);
        assertThat(HUZHOU.evidence(HUZHOU.facts(values, drawn), "regular")).extracting(asked -> asked.evidence().id()).doesNotContain("hours", "education-papers");
    }
}
