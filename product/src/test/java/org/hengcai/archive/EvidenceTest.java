package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;

/** The files behind an entry: what is refused says why beside its field, a wrong upload goes for good [spec 3.2]. */
class EvidenceTest extends ArchiveTest {

    @Value("${hengcai.files}") Path store;

    @Test void what_is_no_evidence_is_refused_beside_its_field_and_nothing_is_kept() {
        long entry = anEntry();
        var answer = uploads(huang, entry, "proof", "original", "这不是扫描件".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        must(answer, 422);
        assertThat(text(answer)).contains("f-file-proof-error", "扫描.png");
        must(uploads(huang, entry, "proof", "original", new byte[0]), 422);
        must(call(huang, post("/archive/entries/" + entry + "/evidence").param("slot", "proof")), 422);
        must(uploads(huang, entry, "no-such-slot", "original", png()), 404);
        assertThat(evidence(entry)).isEmpty();
    }

    @Test void the_same_file_twice_is_pointed_out() {
        long entry = anEntry();
        var scan = png();
        must(uploads(huang, entry, "proof", "original", scan), 303);
        var again = uploads(huang, entry, "proof", "original", scan);
        must(again, 422);
        assertThat(text(again)).contains("已经在“证明材料”里了");
        assertThat(evidence(entry)).hasSize(1);
    }

    @Test void a_file_taken_out_of_a_draft_can_be_put_in_again() throws IOException {                             // [U52]
        long entry = anEntry();
        var scan = png();
        must(uploads(huang, entry, "proof", "original", scan), 303);
        var first = evidence(entry).getFirst();
        must(call(huang, post("/archive/entries/" + entry + "/evidence/" + first.fileId() + "/remove")), 303);
        assertThat(bytes(first.sha256())).doesNotExist();
        must(uploads(huang, entry, "proof", "original", scan), 303);
        assertThat(evidence(entry)).hasSize(1);
        assertThat(bytes(first.sha256())).exists();
    }

    @Test void a_blanked_upload_leaves_its_hash_who_and_why_and_no_byte() {
        long entry = anEntry();
        must(uploads(huang, entry, "proof", "original", png()), 303);
        must(does(huang, entry, "send"), 303);
        must(decides(clerk, current(entry), "verify"), 303);
        var scan = evidence(entry).getFirst();
        must(blank(entry, scan.fileId(), ""), 422);
        assertThat(page(huang, "/archive/entries/" + entry + "/evidence/" + scan.fileId() + "/blank")).contains("这一条是凭此文件核实的");
        must(blank(entry, scan.fileId(), "误传了他人的证件"), 303);
        assertThat(bytes(scan.sha256())).doesNotExist();
        assertThat(status(huang, "/files/" + scan.fileId())).isEqualTo(404);
        assertThat(page(huang, "/archive/entries/" + entry)).contains(scan.sha256(), "误传了他人的证件", "须补佐证，重新送核", "请重新上传后再送核");
        assertThat(in(Scope.of(huang), () -> archive.verified(huang.person()))).isEmpty();
        must(blank(entry, scan.fileId(), "再来一次"), 404);
        assertThat(in(Scope.job("test"), () -> db.sql("select blanked_by from archive.evidence where id = :id").param("id", scan.id()).query(Long.class).single())).isEqualTo(huang.person());
    }

    @Test void clearing_a_file_is_a_deed_of_its_owner_and_the_verifiers_stays_as_it_was() {
        long entry = anEntry();
        must(uploads(huang, entry, "proof", "original", png()), 303);
        must(does(huang, entry, "send"), 303);
        clock.is("2020-09-21 09:07");
        must(decides(clerk, current(entry), "verify"), 303);
        var seen = current(entry);
        clock.is("2020-10-16 00:05");
        must(blank(entry, evidence(entry).getFirst().fileId(), "误传了他人的证件"), 303);

        var mine = page(huang, "/archive/entries/" + entry);
        assertThat(mine).contains("2020年9月21日 9:07", "第 1 版核实无误 · 湖州某建设有限公司 · 钱经办", "2020年10月16日 0:05", "本人（黄一）清除佐证材料“扫描.png”").doesNotContain("退回", "删除…");
        assertThat(page(huang, "/archive")).contains("须补佐证，重新送核").doesNotContain("被退回");
        assertThat(page(clerk, "/verifications?state=returned")).doesNotContain("深基坑支护");
        assertThat(page(clerk, "/verifications?state=verified")).contains("深基坑支护", "已核实，佐证后由本人清除", "2020年9月21日 9:07");
        assertThat(page(clerk, "/verifications/" + seen.id())).contains("核实无误", "2020年9月21日 9:07", "2020年10月16日 0:05，本人清除了佐证材料").doesNotContain("退回原因");
        must(decides(clerk, current(entry), "return", "reason", "没有材料"), 409);

        must(uploads(huang, entry, "proof", "original", png()), 303);
        must(does(huang, entry, "send"), 303);
        assertThat(page(clerk, "/verifications/" + current(entry).id())).contains("深基坑支护");
        must(decides(clerk, current(entry), "verify"), 303);
        assertThat(page(huang, "/archive/entries/" + entry)).contains("第 1 版核实无误", "第 2 版核实无误", "清除佐证材料");
    }

    @Test void bytes_that_another_row_has_stay() {
        long entry = anEntry();
        must(uploads(huang, entry, "proof", "original", png()), 303);
        var scan = evidence(entry).getFirst();
        var taken = in(Scope.of(huang), () -> {
            var application = db.sql("select account.new_subject()").query(Long.class).single();
            return context.getBean(org.hengcai.files.Files.class).copyTo(scan.fileId(), application).id();
        });
        must(blank(entry, scan.fileId(), "误传"), 303);
        assertThat(bytes(scan.sha256())).exists();
        assertThat(status(huang, "/files/" + taken)).isEqualTo(200);
    }

    @Test void a_blanked_file_goes_from_its_verifier_too() {
        long entry = sent("hours", "year", "2017", "kind", "专业科目", "hours", "72", "way", "网络教育", "course", "绿色建筑", "finished", "2017-11-20");
        must(decides(department, current(entry), "verify"), 303);
        var scan = evidence(entry).getFirst();
        assertThat(status(department, "/files/" + scan.shownId())).isEqualTo(200);
        must(blank(entry, scan.fileId(), "误传"), 303);
        assertThat(status(department, "/files/" + scan.shownId())).isEqualTo(404);
        assertThat(bytes(scan.sha256())).doesNotExist();
    }

    @Test void evidence_leaves_as_an_attachment_or_in_place_under_a_policy_of_its_own() {
        long entry = anEntry();
        must(uploads(huang, entry, "proof", "original", png()), 303);
        long file = evidence(entry).getFirst().fileId();
        var attachment = call(huang, get("/files/" + file));
        assertThat(in(org.hengcai.shared.Scope.job("test"), () -> db.sql("select count(*) from audit.log where deed = 'download' and subject = :huang and person = :huang").param("huang", huang.person())
                .query(Long.class).single())).as("the log tells who took it").isEqualTo(1);
        assertThat(attachment.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(attachment.getHeader("Content-Security-Policy")).contains("sandbox");
        var inline = call(huang, get("/files/" + file + "/view"));
        assertThat(inline.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(inline.getContentType()).isEqualTo("image/png");
    }

    private long anEntry() { return enters(huang, "experience", "name", "深基坑支护", "finished", "2019-05-01", "duty", "编制方案"); }

    private List<Evidence> evidence(long entry) { return in(Scope.job("test"), () -> Evidence.of(db, Version.ofEntry(db, entry).getFirst().id())); }

    private MockHttpServletResponse blank(long entry, long file, String why) {
        return call(huang, post("/archive/entries/" + entry + "/evidence/" + file + "/blank").param("why", why));
    }

    private Path bytes(String sha256) { return store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256); }
}
