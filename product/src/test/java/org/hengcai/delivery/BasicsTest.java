package org.hengcai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.application.ScoreSaid;
import org.hengcai.application.Submission;
import org.hengcai.application.Submission.Item;
import org.hengcai.delivery.view.ReviewForm.Line;
import org.hengcai.pack.Packs;
import org.hengcai.pack.Plan;
import org.junit.jupiter.api.Test;

/** 基本情况 of a review form says of the person what the frozen facts hold, and nothing else. */
class BasicsTest {
    private static List<Line> basics(String number, Map<String, Object> facts, Item... items) throws Exception {
        var pack = Packs.read(Path.of("../packs/huzhou-construction-2020"));
        return Basics.of(new Submission(1, "陈一", number, "湖州某建设有限公司", "工程师", "建筑施工", "regular", "2020-000001", "", 1, 1, OffsetDateTime.parse("2020-09-10T09:00+08:00"), facts, Map.of(),
                List.of(items), ScoreSaid.NOTHING), new Plan(1, pack, 2, 3, OffsetDateTime.parse("2020-09-01T09:00+08:00")));
    }

    @Test void everything_that_is_known_stands_there() throws Exception {
        var facts = Map.<String, Object>of("person", Map.of("birth", "1988-03-02"), "titles", List.of(Map.of("title", "技术员", "obtained", "2010-12-01"), Map.of("title", "助理工程师", "obtained", "2012-12-31")),
                "appointments", List.of(Map.of("title", "助理工程师", "from", "2016-03-01"), Map.of("title", "助理工程师", "from", "2013-01-01")),
                "education", List.of(Map.of("level", "大专", "major", "建筑工程", "graduated", "2008-06-30"), Map.of("level", "本科", "degree", "学士", "major", "土木工程", "graduated", "2011-06-30")));
        assertThat(basics("3305**********0013", facts, new Item("entry.1", "基本信息", "基本信息 · x", "参加工作时间 2008年7月1日；是否事业单位在编 非在编", List.of(), "基本信息")))
                .contains(new Line("性别", "男"), new Line("出生年月", "1988年3月"), new Line("参加工作时间", "2008年7月1日"), new Line("学历", "本科、学士，土木工程，2011年6月毕业"),
                        new Line("现任专业技术职务", "助理工程师（2013年1月起聘任）"), new Line("取得时间", "2012年12月31日"));
    }

    @Test void what_is_not_known_is_left_out() throws Exception {
        assertThat(basics("E1******8", Map.of())).extracting(Line::label).containsExactly("姓名", "证件号码", "工作单位", "申报职称", "申报专业", "申报途径", "受理回执号");
        assertThat(basics("3305**********002X", Map.of())).contains(new Line("性别", "女"));
    }
}
