package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The pipeline is data: an invented pack with two public notices and no meeting is opened by its administrator and walked to its end. */
@Order(3)
class TwoNoticesTest {
    private static final String NAME = "钟敏";

    private final DemoServer demo = DemoServer.running();
    private final Stages stages = new Stages(demo);

    @Test void a_pack_that_nobody_foresaw_is_walked_to_a_certificate() {
        stages.applicant(NAME, "330523199308150021", "13800000032");
        var plan = PackZip.open(stages.as("方系统", "系统管理员"), Path.of("..", "packs", "example-two-notices"), Stages.OFFICE, Stages.CITY);
        var me = stages.as(NAME, "");
        var application = Deeds.fillIn(me, plan, "", "在农业企业从事农业技术工作九年。", 5);
        Deeds.submit(me, application);

        Deeds.approve(clerk(), NAME);
        var unit = Deeds.post(clerk(), "公司公告栏");
        stages.workingDaysPass(3);
        Deeds.forwardSheet(clerk(), unit);

        var bureau = stages.as("李审查", Stages.ANJI);
        Deeds.approve(bureau, NAME);
        var county = Deeds.post(bureau, "县政府网站");
        assertThat(new Walker(demo.address).get("/public-notices/" + county).ok().text()).contains(NAME, "认定前公示");
        stages.workingDaysPass(7);
        Deeds.forwardSheet(bureau, county);

        stages.confirm(stages.as("陆确认", Stages.CITY), "云农考〔2020〕9号");
        assertThat(stages.as(NAME, "").get("/certificates").ok().text()).contains("农艺师", "有效");
    }

    private Walker clerk() { return stages.as("王经办", Stages.FIRM); }
}
