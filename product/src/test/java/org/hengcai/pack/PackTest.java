package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hengcai.shared.Clause;
import org.junit.jupiter.api.Test;

/** What the pack of the notice says, read by those who build on it. */
class PackTest {
    private static final Pack HUZHOU = TestPacks.read(TestPacks.huzhou());

    @Test void the_window_ends_at_the_first_instant_no_longer_allowed() {
        assertThat(HUZHOU.window().opens()).isEqualTo(Instant.parse("2020-08-31T16:00:00Z"));
        assertThat(HUZHOU.window().closed()).isEqualTo(Instant.parse("2020-10-15T16:00:00Z"));
        assertThat(HUZHOU.window().isOpen(Instant.parse("2020-10-15T15:59:59.999Z"))).isTrue();
        assertThat(HUZHOU.window().isOpen(Instant.parse("2020-10-15T16:00:00Z"))).isFalse();
    }

    @Test void the_pipeline_is_the_notices() {
        assertThat(HUZHOU.pipeline()).extracting(Stage::kind).containsExactly(StageKind.EXAMINATION, StageKind.PUBLIC_NOTICE, StageKind.EXAMINATION,
                StageKind.EXAMINATION, StageKind.EXAMINATION, StageKind.PAYMENT, StageKind.DELIVERY, StageKind.INTERVIEW, StageKind.MEETING,
                StageKind.PUBLIC_NOTICE, StageKind.CONFIRMATION);
        assertThat(HUZHOU.pipeline()).filteredOn(stage -> stage.kind() == StageKind.INTERVIEW).singleElement()
                .satisfies(stage -> assertThat(stage.isFor("self-assessed")).isTrue()).satisfies(stage -> assertThat(stage.isFor("regular")).isFalse());
    }

    @Test void the_catalogue_has_nineteen_specialties_as_printed() {
        assertThat(HUZHOU.specialties()).hasSize(19).extracting(Specialty::name).startsWith("岩土工程").endsWith("测绘工程");
        assertThat(HUZHOU.specialty("建筑设计").orElseThrow().covers("建筑学")).isTrue();
        assertThat(HUZHOU.specialty("城乡规划").orElseThrow().covers("建筑学")).isTrue();
    }

    @Test void fees_are_held_in_fen_and_say_that_they_are_not_verified() {
        assertThat(HUZHOU.fee("工程师").orElseThrow()).returns(18_000L, Fee::fen).returns(false, Fee::verified);
        assertThat(HUZHOU.fee("助理工程师").orElseThrow().fen()).isEqualTo(10_000);
    }

    @Test void two_thirds_are_counted_in_whole_numbers() {
        var committee = HUZHOU.committee().orElseThrow();
        assertThat(List.of(11, 9, 13)).extracting(attending -> committee.threshold().least(attending)).containsExactly(8, 6, 9);
        assertThat(committee.passed(7, 11)).isFalse();
        assertThat(committee.passed(8, 11)).isTrue();
    }

    @Test void a_clause_leads_to_its_sentence() {
        assertThat(HUZHOU.sentence(new Clause("二(一)")).orElseThrow()).startsWith("（一）申报人员具有本专业或相近专业大学专科及以上学历");
        assertThat(HUZHOU.sentence(new Clause("二")).orElseThrow()).contains("截止至2020年12月31日");
        assertThat(HUZHOU.sentence(new Clause("A1.二.5(3)")).orElseThrow()).contains("累计4年现任专业技术职务资格聘书");
    }

    @Test void a_kept_pack_reads_back_the_same() throws FaultyPack {
        assertThat(Packs.read(HUZHOU.files()).pipeline()).isEqualTo(HUZHOU.pipeline());
    }

    @Test void what_is_unknown_shows_no_source_and_what_was_found_shows_its_own() throws FaultyPack {
        var facts = HUZHOU.readFacts("f", "{title: 工程师, barredUntil: null, employer: {region: '330523'}}");
        var regular = HUZHOU.judge(facts).route("regular").orElseThrow();
        assertThat(regular.of("integrity").orElseThrow()).isInstanceOf(Outcome.ToJudge.class).returns("还不知道处分", Outcome::fact);
        assertThat(regular.of("integrity").orElseThrow().used()).isNotEmpty();
        assertThat(regular.of("local-employer").orElseThrow().fact()).endsWith("（本人填报）");
    }

    @Test void what_is_applied_for_is_no_source_of_what_was_found() {
        var facts = HUZHOU.facts(Map.of("title", "工程师", "specialty", "建筑施工", "education", List.of(Map.of("level", "本科", "major", "土木工程"))),
                Map.of("education", Facts.Source.VERIFIED));
        assertThat(HUZHOU.judge(facts).route("regular").orElseThrow().of("education").orElseThrow().fact()).endsWith("（已核实的档案）");
    }

    @Test void what_a_page_shows_under_a_condition_is_the_finding_alone_with_days_as_people_write_them() throws FaultyPack {
        var facts = HUZHOU.readFacts("f", "{title: 工程师, employer: {region: '330523'}, titles: [{title: 助理工程师, obtained: 2016-01-01}], appointments: [{title: 助理工程师, from: 2017-11-04}]}");
        var regular = HUZHOU.judge(facts).route("regular").orElseThrow();
        assertThat(regular.of("appointed-4-years").orElseThrow().fact()).startsWith("实际聘任助理工程师职务自2017年11月4日起，截至2020年12月31日共1154天，需1461天");
        assertThat(regular.of("local-employer").orElseThrow().fact()).startsWith("单位在湖州市（").doesNotContain("330523");
        assertThat(regular.conditions()).extracting(judged -> judged.outcome().text()).noneMatch(text -> text.matches(".*\\d{4}-\\d\\d-\\d\\d.*"));
    }

    @Test void only_time_missing_tells_from_which_day_it_would_be_met() throws FaultyPack {
        var facts = HUZHOU.readFacts("f", "{title: 工程师, titles: [{title: 助理工程师, obtained: 2016-01-01}], appointments: [{title: 助理工程师, from: 2017-11-04}]}");
        var outcome = HUZHOU.judge(facts).route("regular").orElseThrow().of("appointed-4-years").orElseThrow();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.NotMet.class, notMet -> {
            assertThat(notMet.missing()).isEqualTo("10个月3天");
            assertThat(notMet.metOn()).isEqualTo("2021-11-03");
        });
    }
}
