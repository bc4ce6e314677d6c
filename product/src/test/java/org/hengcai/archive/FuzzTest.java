package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Type;
import org.junit.jupiter.api.Test;

/** Whatever is typed into any field of any kind ends in a message or is kept as it was meant; nothing breaks. */
class FuzzTest extends ArchiveTest {

    private static final List<String> NASTY = List.of("\u0000", "a\u0000b", "\u0007", "\u001b[31m", "\ud800", "x\udc00y", "\uffff", "\u202Eabc\u202C", "\u200F", "\uFEFF", "  ",
            "'; drop table archive.entry; --", "\" onmouseover=\"x", "<script>alert(1)</script>", "</textarea><img src=x>", "${7*7}", "{{7*7}}", "%s%n", "\\u0000", "../../etc/passwd",
            "-1", "0", "1e999", "999999999999999999999", "٣", "２０２０", "NaN", "2020-02-30", "0000-00-00", "9999-12-31", "2020年9月1日", "null", "true", "\r\n\r\n", "𬱖𠮷䶮", "👨‍👩‍👧", "é".repeat(500));

    @Test void every_field_of_every_kind() {
        int sent = 0;
        for (var kind : kinds.all()) {
            for (var field : kind.fields()) {
                for (var nasty : NASTY) {
                    answers(kind, field, nasty);
                    sent++;
                }
            }
        }
        assertThat(sent).isGreaterThan(3000);
    }

    @Test void a_megabyte_in_every_field_is_told_its_length_or_that_it_is_no_choice() {
        var megabyte = "长".repeat(350_000);
        for (var kind : kinds.all()) {
            for (var field : kind.fields()) {
                if (!field.when().words().isEmpty()) continue;
                var answer = call(huang, post("/archive/entries").param("kind", kind.code()).param(Form.input(field), megabyte));
                must(answer, 422);
                if (field.type() == Type.TEXT) assertThat(text(answer)).contains("有 350000 字，最多 " + field.max() + " 字");
            }
        }
    }

    @Test void what_is_kept_reads_back_as_it_was_meant() {
        long entry = enters(huang, "experience", "name", "  <b>基坑</b>\u202E'; --\uFEFF 𬱖 ", "finished", "２０１９/5/1", "duty", "第一行\r\n第二行 & <i>");
        assertThat(current(entry).fields()).containsEntry("name", "<b>基坑</b>'; -- 𬱖").containsEntry("finished", "2019-05-01").containsEntry("duty", "第一行\n第二行 & <i>");
        assertThat(page(huang, "/archive/entries/" + entry)).contains("&lt;b&gt;基坑&lt;/b&gt;").doesNotContain("<b>基坑</b>");
    }

    @Test void reasons_and_explanations_too() {
        long entry = sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        for (var nasty : NASTY) {
            long draft = enters(huang, "experience", "name", "x", "finished", "2019-05-01", "duty", "y");
            assertThat(does(huang, draft, "send", "to", "bureau", "why", nasty).getStatus()).isEqualTo(422);
            var seen = current(entry);
            var answer = decides(clerk, seen, "return", "reason", nasty.replace("|", "/"));
            assertThat(answer.getStatus()).as(nasty).isIn(303, 422);
            if (answer.getStatus() == 303) entry = sent("employment", "unit", "湖州某建设有限公司", "post", "技术员" + entry, "from", "2015-01-01", "technical", "是", "province", "浙江");
        }
        must(call(clerk, post("/verifications/" + current(entry).id()).param("revision", "" + current(entry).revision()).param("decision", "return").param("reason", "长".repeat(350_000))), 422);
    }

    private void answers(Kind kind, Field field, String nasty) {
        var answer = call(huang, post("/archive/entries").param("kind", kind.code()).param(Form.input(field), nasty));
        assertThat(answer.getStatus()).as(kind.code() + "." + field.name() + " ← " + nasty).isIn(303, 422);
        if (answer.getStatus() == 422) assertThat(text(answer)).contains("hc-errors").doesNotContain("<script>alert");
    }
}
