package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;

/** An employer sees its own people's; a department and a bureau what was sent to them; nobody else anything [spec 3.4, last rule]. */
class WhoSeesWhatTest extends ArchiveTest {

    private static final String[] HOURS = {"year", "2017", "kind", "专业科目", "hours", "72", "way", "网络教育", "course", "绿色建筑", "finished", "2017-11-20"};

    @Test void a_sibling_employers_clerk_sees_nothing_and_a_foreign_id_answers_as_one_that_does_not_exist() {
        long entry = sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        long version = current(entry).id();
        assertThat(page(sibling, "/verifications")).contains("没有待核实的条目").doesNotContain("黄一");
        sameAsMissing(sibling, "/verifications/%d", version);
        must(decides(sibling, current(entry), "verify"), 404);
        must(decides(department, current(entry), "verify"), 404);
        assertThat(current(entry).state()).isEqualTo(VersionState.AWAITING_VERIFIER);
        assertThat(page(clerk, "/verifications")).contains("黄一", "年度考核");
    }

    @Test void another_applicant_finds_neither_entry_nor_file_and_changes_nothing() {
        long entry = enters(huang, "assessment", "year", "2018", "result", "合格", "unit", "某");
        must(uploads(huang, entry, "form", "original", png()), 303);
        long file = file(entry);
        var li = new Actor(person("李二"), "李二", null, null, Role.APPLICANT);
        for (var actor : List.of(li, new Actor(clerk.person(), clerk.name(), null, null, Role.APPLICANT))) {
            sameAsMissing(actor, "/archive/entries/%d", entry);
            sameAsMissing(actor, "/archive/entries/%d/edit", entry);
            sameAsMissing(actor, "/archive/entries/" + entry + "/evidence/%d/blank", file);
            for (var deed : List.of("send", "withdraw", "remove")) must(does(actor, entry, deed), 404);
            must(edits(actor, entry, "year", "2019"), 404);
            must(uploads(actor, entry, "form", "original", png()), 404);
            must(call(actor, post("/archive/entries/" + entry + "/evidence/" + file + "/remove")), 404);
            must(call(actor, post("/archive/entries/" + entry + "/evidence/" + file + "/blank").param("why", "x")), 404);
        }
        sameAsMissing(li, "/files/%d", file);
        sameAsMissing(sibling, "/files/%d/view", file);
        assertThat(status(clerk, "/files/" + file)).isEqualTo(200);
    }

    @Test void a_department_sees_the_one_entry_sent_to_it_and_its_evidence_and_nothing_else_of_the_person() {
        long other = verified("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        long entry = sent("hours", HOURS);
        var page = page(department, "/verifications/" + current(entry).id());
        assertThat(page).contains("黄一", "绿色建筑", "湖州某建设有限公司");
        var shown = page.replaceAll("(?s).*src=\"(/files/[0-9]+/view)\".*", "$1");
        assertThat(status(department, shown)).isEqualTo(200);
        assertThat(status(department, "/files/" + file(entry))).isEqualTo(404);       // the person's own row
        assertThat(status(department, "/verifications/" + current(other).id())).isEqualTo(404);
        assertThat(in(Scope.of(department), () -> db.sql("select count(*) from archive.entry").query(Long.class).single())).isZero();
        assertThat(in(Scope.of(department), () -> db.sql("select count(*) from archive.version").query(Long.class).single())).isEqualTo(1);
        assertThat(in(Scope.of(department), () -> db.sql("select count(*) from account.person where id = :id").param("id", huang.person()).query(Long.class).single())).isZero();
        assertThat(page(bureau, "/verifications")).doesNotContain("黄一");
    }

    @Test void what_is_taken_back_from_a_department_is_out_of_its_reach_at_once() {
        long entry = sent("hours", HOURS);
        var seen = current(entry);
        var shown = page(department, "/verifications/" + seen.id()).replaceAll("(?s).*src=\"(/files/[0-9]+/view)\".*", "$1");
        must(does(huang, entry, "withdraw"), 303);
        var told = call(department, get("/verifications/" + seen.id()));
        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(text(told)).contains("本人已撤回").doesNotContain("黄一", "网络教育");
        assertThat(status(department, shown)).isEqualTo(404);
        must(decides(department, seen, "verify"), 409);
        assertThat(current(entry).state()).isEqualTo(VersionState.DRAFT);
    }

    @Test void without_a_department_hours_go_to_the_bureau() {
        var wu = new Actor(person("吴五"), "吴五", null, null, Role.APPLICANT);
        bind(wu.person(), sibling.here());
        long entry = enters(wu, "hours", HOURS);
        must(uploads(wu, entry, "proof", "original", png()), 303);
        must(does(wu, entry, "send"), 303);
        must(decides(bureau, current(entry), "verify"), 303);
        assertThat(in(Scope.of(wu), () -> archive.verified(wu.person()))).singleElement().satisfies(e -> assertThat(e.verifiedBy()).isEqualTo("安吉县人力社保局"));
    }

    @Test void a_clerk_does_not_verify_what_is_his_own() {
        bind(clerk.person(), employer);
        var himself = new Actor(clerk.person(), clerk.name(), null, null, Role.APPLICANT);
        long entry = enters(himself, "assessment", "year", "2018", "result", "优秀", "unit", "湖州某建设有限公司");
        must(does(himself, entry, "send"), 303);
        assertThat(page(clerk, "/verifications/" + current(entry).id())).contains("这是您本人的条目");
        must(decides(clerk, current(entry), "verify"), 422);
        var colleague = new Actor(person("郑经办"), "郑经办", employer, "湖州某建设有限公司", Role.EMPLOYER);
        must(decides(colleague, current(entry), "verify"), 303);
    }

    @Test void without_a_scope_the_tables_answer_nothing() {
        sent("hours", HOURS);
        var bare = new org.springframework.transaction.support.TransactionTemplate(transactions);
        for (var table : List.of("entry", "version", "evidence"))
            assertThat(bare.<Long>execute(_ -> db.sql("select count(*) from archive." + table).query(Long.class).single())).isZero();
    }

    private void sameAsMissing(Actor actor, String url, long id) {
        var foreign = call(actor, get(url.formatted(id)));
        var missing = call(actor, get(url.formatted(999_999_999)));
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(text(foreign).replace("" + id, "#")).isEqualTo(text(missing).replace("999999999", "#"));
    }

    private long file(long entry) {
        return in(Scope.job("test"), () -> Evidence.of(db, Version.ofEntry(db, entry).getFirst().id()).getFirst().fileId());
    }
}
