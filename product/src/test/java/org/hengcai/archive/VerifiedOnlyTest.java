package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what is verified can be taken into an application [A2.一.2]. */
class VerifiedOnlyTest extends ArchiveTest {

    private static final String[] LETTER = {"title", "助理工程师", "unit", "湖州某建设有限公司", "from", "2014-01-01", "to", "2019-12-31"};

    @Test void a_draft_a_waiting_and_a_returned_entry_do_not_come_out() {
        enters(huang, "appointment", LETTER);
        var waiting = sent("appointment", LETTER);
        assertThat(verified()).isEmpty();
        must(decides(clerk, current(waiting), "return", "reason", "聘书第二页缺失，请补扫"), 303);
        assertThat(verified()).isEmpty();
        assertThat(told(huang)).singleElement().asString().contains("助理工程师 · 湖州某建设有限公司", "聘书第二页缺失，请补扫", "湖州某建设有限公司");
    }

    @Test void a_verified_entry_comes_out_with_who_verified_it_and_its_files() {
        verified("appointment", LETTER);
        assertThat(verified()).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo("appointment");
            assertThat(e.gained()).isEqualTo(LocalDate.of(2014, 1, 1));
            assertThat(e.fields()).containsEntry("to", "2019-12-31");
            assertThat(e.verifiedBy()).isEqualTo("湖州某建设有限公司");
            assertThat(e.files()).singleElement().satisfies(f -> assertThat(f.label()).isEqualTo("聘书"));
            assertThat(e.lines()).anySatisfy(l -> assertThat(l).isEqualTo(new EntryRow.Line("聘期结束", "2019年12月31日")));
        });
    }

    @Test void editing_a_verified_entry_leaves_the_old_version_in_force_until_the_new_one_is_verified() {
        long entry = verified("appointment", LETTER);
        must(edits(huang, entry, "title", "助理工程师", "unit", "湖州某建设有限公司", "from", "2014-01-01", "to", "2020-12-31"), 303);
        assertThat(current(entry).number()).isEqualTo(2);
        assertThat(appointedTo()).isEqualTo("2019-12-31");
        must(does(huang, entry, "send"), 303);
        assertThat(appointedTo()).isEqualTo("2019-12-31");
        assertThat(page(clerk, "/verifications/" + current(entry).id())).contains("上次核实为：2019年12月31日");
        must(decides(clerk, current(entry), "verify"), 303);
        assertThat(appointedTo()).isEqualTo("2020-12-31");
        assertThat(page(huang, "/archive/entries/" + entry)).contains("聘期结束：2019年12月31日 → 2020年12月31日");
    }

    @Test void a_returned_edit_leaves_the_old_version_in_force() {
        long entry = verified("appointment", LETTER);
        must(edits(huang, entry, "title", "工程师", "unit", "湖州某建设有限公司", "from", "2014-01-01"), 303);
        must(does(huang, entry, "send"), 303);
        must(decides(clerk, current(entry), "return", "reason", "聘书上是助理工程师"), 303);
        assertThat(verified()).singleElement().satisfies(e -> assertThat(e.fields()).containsEntry("title", "助理工程师"));
        assertThat(page(huang, "/archive/entries/" + entry)).contains("聘书上是助理工程师", "在新版核实之前仍然有效");
    }

    @Test void a_draft_given_up_leaves_the_verified_version() {
        long entry = verified("appointment", LETTER);
        must(edits(huang, entry, "title", "工程师", "unit", "某公司", "from", "2014-01-01"), 303);
        must(does(huang, entry, "remove"), 303);
        assertThat(current(entry).number()).isEqualTo(1);
        assertThat(verified()).hasSize(1);
    }

    @Test void what_was_verified_cannot_be_removed() {
        long entry = verified("appointment", LETTER);
        must(does(huang, entry, "remove"), 409);
        assertThat(verified()).hasSize(1);
    }

    @Test void a_verifier_mends_his_mistake_by_a_further_decision() {
        long entry = verified("appointment", LETTER);
        must(decides(clerk, current(entry), "return", "reason", "误核实：聘书不是本人的"), 303);
        assertThat(verified()).isEmpty();
    }

    @Test void achievements_are_offered_from_the_day_of_the_first_appointment_on() {                          // [A1.二.4]
        verified("honour", "name", "全国技术能手", "obtained", "2013-12-31", "issuer", "人社部");
        verified("honour", "name", "优秀技能人才", "obtained", "2014-01-01", "issuer", "省人社厅");
        assertThat(offered(LocalDate.of(2014, 1, 1))).extracting(EntryRow::title).containsExactly("优秀技能人才");
        assertThat(offered(null)).hasSize(2);
    }

    @Test void a_form_judged_on_an_older_state_changes_nothing() {
        long entry = enters(huang, "appointment", LETTER);
        var seen = current(entry);
        must(edits(huang, entry, LETTER), 303);
        var stale = post("/archive/entries/" + entry)
                .param("version", "" + seen.id()).param("revision", "" + seen.revision()).param("e_title", "工程师");
        must(call(huang, stale), 409);
        assertThat(current(entry).fields()).containsEntry("title", "助理工程师");
    }

    @Test void one_entry_of_basic_facts_a_person() {
        enters(huang, "profile", "workSince", "2009-07-01", "professionSince", "2009-07-01", "staffed", "非在编");
        var again = call(huang, post("/archive/entries").param("kind", "profile").param("e_staffed", "在编"));
        must(again, 422);
        assertThat(text(again)).contains("每人只填一条");
    }

    @Test void without_a_confirmed_employer_nothing_is_lost_and_one_is_told_what_to_do() {                    // [U10]
        var zhao = new Actor(person("赵四"), "赵四", null, null, Role.APPLICANT);
        long entry = enters(zhao, "experience", "name", "深基坑支护", "finished", "2019-05-01", "duty", "编制方案");
        must(uploads(zhao, entry, "proof", "original", png()), 303);
        var answer = does(zhao, entry, "send");
        must(answer, 422);
        assertThat(text(answer)).contains("还没有已确认的工作单位", "已填写的内容都会保留");
        assertThat(page(zhao, "/archive")).contains("深基坑支护");
    }

    @Test void all_that_lacks_is_said_at_once_and_a_draft_that_lacks_something_can_be_saved() {
        long entry = enters(huang, "appointment", "title", "助理工程师");
        var answer = does(huang, entry, "send");
        must(answer, 422);
        assertThat(text(answer)).contains("未填写“聘任单位”", "未填写“聘期开始”", "缺少“聘书”");
    }

    private List<EntryRow> verified() { return in(Scope.of(huang), () -> archive.verified(huang.person())); }

    private List<EntryRow> offered(@Nullable LocalDate since) {
        return in(Scope.of(huang), () -> archive.entriesFor(huang.person(), List.of("honour"), since));
    }

    private String appointedTo() {
        var facts = in(Scope.of(huang), () -> archive.facts(huang.person()));
        return ((Map<?, ?>) ((List<?>) facts.get("appointments")).getFirst()).get("to").toString();
    }
}
