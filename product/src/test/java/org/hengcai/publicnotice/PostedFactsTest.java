package org.hengcai.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.application.Submission;
import org.hengcai.application.Submission.Item;
import org.junit.jupiter.api.Test;

/** What of a submission is posted: the archive's entries by their kind, and no whole identity number. */
class PostedFactsTest {
    private static String posted(Item... items) {
        return PublicNotice.facts(new Submission(1, "陈一", "3305**********0013", "湖州某建设有限公司", "工程师", null, "regular", "2020-000001", "", 1, 1,
                OffsetDateTime.parse("2020-09-10T09:00+08:00"), Map.of(), Map.of(), List.of(items)));
    }

    private static Item entry(String kind, String title) { return new Item("entry." + title.hashCode(), "业绩", kind + " · " + title, "", List.of(), kind); }

    @Test void entries_of_a_kind_share_a_line_and_a_title_may_hold_whatever_it_holds() {
        assertThat(posted(new Item("photo", "基本信息", "证件照", "", List.of(), null), entry("工作业绩", "安吉 · 厂房一期"), entry("学历", "浙江工业大学"), entry("工作业绩", "厂房二期")))
                .isEqualTo("工作业绩：安吉 · 厂房一期；厂房二期\n学历：浙江工业大学");
    }

    @Test void an_identity_number_typed_among_them_is_masked() {
        assertThat(posted(entry("工作业绩", "张三33052319950101001X的项目"))).doesNotContain("19950101");
    }
}
