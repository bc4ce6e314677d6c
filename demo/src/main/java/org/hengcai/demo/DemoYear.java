package org.hengcai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hengcai.account.FirstAdministrator;
import org.hengcai.web.ReadyLines;
import org.hengcai.web.view.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A small demo year, made by people's own deeds over HTTP with the clock moved from 28 August to 10 September 2020. Loaded
 * once; a load that was cut off is told, and a reset begins anew.
 */
@Profile("demo")
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("hengcai.sandbox.url")
class DemoYear implements ReadyLines {
    private static final String ANJI = "安吉县人力资源和社会保障局", CITY = "湖州市人力资源和社会保障局", DEQING = "德清县人力资源和社会保障局";
    private static final String OFFICE = "湖州市职业资格指导服务中心", HOUSING = "安吉县住房和城乡建设局";
    private static final String FIRM = "湖州某建设有限公司", INSTITUTE = "湖州某规划院";

    private final Path data;
    private final URI sandbox;
    private final MovableClock clock;
    private final FirstAdministrator administrator;
    private final Personas personas;
    private final String wanted;
    private final Consumer<String> tell = System.out::println;

    DemoYear(@Value("${hengcai.data}") Path data, @Value("${hengcai.sandbox.url}") URI sandbox, MovableClock clock, FirstAdministrator administrator, Personas personas, @Value("${HENGCAI_CLOCK:}") String wanted) {
        this.data = data;
        this.sandbox = sandbox;
        this.clock = clock;
        this.administrator = administrator;
        this.personas = personas;
        this.wanted = wanted.strip();
    }

    @Override public List<String> lines(String address) {
        if (!Files.exists(data.resolve("demo-year"))) load(URI.create(address));
        var lines = new ArrayList<>(clock.moveForward(wanted));
        lines.add("演示时钟 (the demo's clock stands at): " + Dates.time(clock.instant()));
        lines.add("换人登录、拨动时钟 (log in as anybody, move the clock): " + address + "/demo");
        for (var persona : personas.all())
            lines.add("  " + persona.name() + (persona.places().isEmpty() ? "　申报人" : "　" + String.join("；", persona.places().stream().map(p -> p.label()).toList())));
        return lines;
    }

    private void load(URI address) {
        var people = new DemoPeople(address, sandbox);
        step("建立机构和账户 (organisations and accounts)", () -> officials(people));
        step("单位注册、授权和审核 (employers register and are approved)", () -> employers(people));
        step("申报人注册、绑定单位 (applicants register and bind)", () -> applicants(people));
        step("业绩档案填写和核实 (archives, filled in and verified)", () -> archives(people));
        var plan = new long[1];
        step("开启评审计划 (the plan is opened)", () -> plan[0] = openPlan(people));
        step("申报、审核、公示、报送 (applying, examining, posting, forwarding)", () -> applications(people, plan[0]));
        try {
            Files.writeString(data.resolve("demo-year"), clock.instant().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(String words, Runnable deed) {
        tell.accept("演示数据：" + words + " …");
        deed.run();
    }

    private void officials(DemoPeople people) {
        var link = administrator.link().orElseThrow(() -> new IllegalStateException("演示数据没有装完，请用 ./hengcai demo --reset 重新开始 (the demo year was cut off: reset)"));
        people.enter("方系统", "330500198003120033", "13700000001", link);
        var admin = people.become("方系统", "系统管理员");
        for (var one : List.of(List.of("BUREAU", CITY, "330500"), List.of("BUREAU", ANJI, "330523"), List.of("BUREAU", DEQING, "330521"),
                List.of("DEPARTMENT", HOUSING, "330523"), List.of("OFFICE", OFFICE, "330500")))
            admin.get("/organisations").ok().form("/organisations").with("kind", one.get(0)).with("name", one.get(1)).with("region", one.get(2)).with("contactPhone", "0572-2033099").submit();
        official(people, admin, "李审查", "33052319850607001X", "13700000002", ANJI, "审查人");
        official(people, admin, "周管理", "330523197901020050", "13700000003", ANJI, "管理员");
        official(people, admin, "何审查", "330523198209190023", "13700000004", HOUSING, "审查人");
        official(people, admin, "沈受理", "330500198108150044", "13700000005", OFFICE, "办事机构");
        official(people, admin, "钱财务", "330500198411220068", "13700000006", OFFICE, "财务");
        official(people, admin, "陆确认", "330500197612030012", "13700000007", CITY, "审查人");
        official(people, admin, "石管理", "330500197005050038", "13700000008", CITY, "管理员");
        official(people, admin, "邱审查", "330521198303180013", "13700000009", DEQING, "审查人");
        official(people, admin, "常审计", "33050019790818001X", "13700000021", "", "审计管理员");
    }

    /** The administrator assigns an account; its holder opens the one-time link. */
    static void official(DemoPeople people, Walker admin, String name, String number, String phone, String organisation, String role) {
        var page = admin.get("/accounts").ok();
        var place = page.html.select("select[name=place] option").stream().filter(o -> o.text().contains(organisation) && o.text().contains(role)).findFirst()
                .orElseThrow(() -> new Walker.Refusal("No place " + organisation + " " + role)).attr("value");
        var made = page.form("/accounts").with("name", name).with("number", number).with("place", place).submit();
        var link = made.html.select("code").text();
        made.form("/accounts/link-noted").submit();
        people.enter(name, number, phone, link);
    }

    private static void employers(DemoPeople people) {
        people.register("王经办", "330523198802140027", "13900000002");
        employer(people.of("王经办"), FIRM, "91330523MA2B0X1Y2G", "企业", "330523", HOUSING, "王经办", "13900000002");
        people.register("吴经办", "330500198607300043", "13900000003");
        employer(people.of("吴经办"), INSTITUTE, "123305004700000012", "事业单位", "330500", "没有行业主管部门", "吴经办", "13900000003");
        approve(people.become("周管理", "管理员"));
        approve(people.become("石管理", "管理员"));
    }

    private static void employer(Walker contact, String name, String code, String kind, String region, String department, String person, String phone) {
        registered(contact, name, code, kind, region, department, person, phone).form("/letters").file("授权委托书.pdf", Samples.scan("authorization letter")).submit();
    }

    /** Registered, the authorization letter still to come. */
    static Walker.Page registered(Walker contact, String name, String code, String kind, String region, String department, String person, String phone) {
        var page = contact.get("/employers/register").ok();
        var under = page.html.select("select[name=department] option").stream().filter(o -> o.text().contains(department)).findFirst().orElseThrow().attr("value");
        return page.form("/employers/register").with("name", name).with("code", code).with("kind", kind).with("region", region).with("department", under)
                .with("contactName", person).with("contactPhone", phone).submit();
    }

    private static void approve(Walker bureau) {
        var waiting = bureau.get("/employer-approvals").ok().html.select("a[href^=/employer-approvals/]").eachAttr("href").stream().filter(h -> h.matches(".*/\\d+")).toList();
        for (var one : waiting) bureau.get(one).ok().form("/approve").submit();
    }

    /** Name → number; the last of each stands for the phone's last figure too. */
    private static final Map<String, List<String>> APPLICANTS = new LinkedHashMap<>(Map.of(
            "黄志明", List.of("330523198803020019", "13800000011", FIRM), "严𬱖", List.of("330523199004170023", "13800000012", FIRM),
            "周六", List.of("330523199106060036", "13800000013", FIRM), "陈一", List.of("33050219861224005X", "13800000014", FIRM),
            "阿依古丽·买买提吐尔逊", List.of("330500198909100020", "13800000015", INSTITUTE)));

    private static void applicants(DemoPeople people) {
        APPLICANTS.forEach((name, who) -> {
            people.register(name, who.get(0), who.get(1));
            Deeds.bind(people.of(name), who.get(2));
        });
        Deeds.confirmStaff(people.become("王经办", FIRM));
        Deeds.confirmStaff(people.become("吴经办", INSTITUTE));
    }

    private static void archives(DemoPeople people) {
        Deeds.archive(people.of("黄志明"), FIRM, "浙江工业大学", "2010-06-30", "2013-12-20", "2014-01-01");
        Deeds.archive(people.of("严𬱖"), FIRM, "宁波大学", "2012-06-30", "2015-12-20", "2016-01-01");
        Deeds.archive(people.of("周六"), FIRM, "浙江科技学院", "2013-06-30", "2016-11-20", "2016-12-01");
        Deeds.verifyAll(people.become("王经办", FIRM));
        Deeds.verifyAll(people.become("何审查", HOUSING));
        Deeds.verifyAll(people.become("李审查", ANJI));
    }

    private long openPlan(DemoPeople people) {
        var admin = people.become("方系统", "系统管理员");
        return PackZip.open(admin, Path.of(System.getProperty("hengcai.packs", "packs")).resolve("huzhou-construction-2020"), OFFICE, CITY);
    }

    private void applications(DemoPeople people, long plan) {
        at("2020-09-01T09:00");
        var yan = people.become("严𬱖", "");
        Deeds.submit(yan, Deeds.fillIn(yan, plan, "建筑施工", "任现职以来，负责安吉某厂房工程等项目的施工技术管理，工程质量合格，未发生安全事故。", 2));
        var clerk = people.become("王经办", FIRM);
        Deeds.approve(clerk, "严𬱖");
        var sheet = Deeds.post(clerk, "公司一楼公告栏、内网公告");
        at("2020-09-03T10:00");
        var zhou = people.become("周六", "");
        Deeds.submit(zhou, Deeds.fillIn(zhou, plan, "建筑工程管理", "长期从事施工现场管理工作，参与多个项目的进度与质量管理。", 3));
        at("2020-09-07T14:30");
        Deeds.sendBack(clerk, "周六", "本人述职", "请补充任现职以来主持的工程和本人作用");
        at("2020-09-09T09:00");
        Deeds.forwardSheet(clerk, sheet);
        var huang = people.become("黄志明", "");
        Deeds.submit(huang, Deeds.fillIn(huang, plan, "建筑施工", "从事建筑施工技术管理十年，主持完成安吉某厂房工程施工。", 1));
        at("2020-09-10T09:00");
    }

    private void at(String time) { clock.moveTo(LocalDateTime.parse(time).atZone(clock.getZone()).toInstant()); }
}
