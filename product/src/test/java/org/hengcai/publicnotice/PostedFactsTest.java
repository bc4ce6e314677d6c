package org.hengcai.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.application.ScoreSaid;
import org.hengcai.application.Submission;
import org.hengcai.application.Submission.Item;
import org.junit.jupiter.api.Test;

/** What of a submission is posted: the archive's entries by their kind, and no whole identity number. */
class PostedFactsTest {
    private static String posted(Item... items) {
        return PostedFacts.of(new Submission(1, "陈一", "3305**********0013", "湖州某建设有限公司", "工程师", null, "regular", "2020-000001", "", 1, 1,
                OffsetDateTime.parse("2020-09-10T09:00+08:00"), Map.of(), Map.of(), List.of(items), ScoreSaid.NOTHING));
    }

    private static Item entry(String kind, String title) { return new Item("entry." + title.hashCode(), "业绩", kind + " · " + title, "", List.of(), kind); }

    @Test void entries_of_a_kind_share_a_line_and_a_title_may_hold_whatever_it_holds() {
        assertThat(posted(new Item("photo", "基本信息", "证件照", "", List.of(), null), entry("工作业绩", "安吉 · 厂房一期"), entry("学历", "浙江工业大学"), entry("工作业绩", "厂房二期")))
                .isEqualTo("工作业绩：安吉 · 厂房一期；厂房二期\n学历：浙江工业大学");
    }

    @Test void an_identity_number_typed_among_them_is_masked() {
        assertThat(posted(entry("工作业绩", "张三33052319950101001X的项目"))).doesNotContain("19950101");
    }

    @Test void what_an_entry_says_is_posted_without_its_numbers_and_without_what_the_title_says() {
        assertThat(posted(new Item("entry.1", "继续教育", "继续教育 · 施工技术 · 2016年度 · 专业科目", "所属年度 2016 年；科目 专业科目；学时 24 学时；课程或活动名称 施工技术；完成（登记）日期 2016年5月3日", List.of(), "继续教育"),
                new Item("entry.2", "专利", "专利 · 一种梁", "名称 一种梁；类别 发明专利；专利号或登记号 ZL123；本人为第几发明人 第 1 位", List.of(), "专利"),
                new Item("entry.3", "基本信息", "基本信息 · 从业", "政治面貌 群众；联系 13900000002", List.of(), "基本信息")))
                .isEqualTo("继续教育：施工技术 · 2016年度 · 专业科目（24 学时，完成（登记）日期 2016年5月3日）\n专利：一种梁（类别 发明专利，本人为第几发明人 第 1 位）\n基本信息：从业（联系 139****0002）");
    }
}
