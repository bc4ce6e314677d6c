package org.hengcai.demo;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.hengcai.calendar.WorkingDays;

/** What happens to one application after its submission, each stage by the pages of whoever acts at it. */
final class Stages {
    static final String FIRM = "湖州某建设有限公司", HOUSING = "安吉县住房和城乡建设局", ANJI = "安吉县人力资源和社会保障局", CITY = "湖州市人力资源和社会保障局";
    static final String OFFICE = "湖州市职业资格指导服务中心";

    private final DemoServer demo;

    Stages(DemoServer demo) { this.demo = demo; }

    Walker as(String name, String place) { return demo.people.become(name, place); }

    /** Somebody registers, is bound, and has an archive that meets the conditions of the regular route. */
    void applicant(String name, String number, String phone) {
        demo.people.register(name, number, phone);
        Deeds.bind(as(name, ""), FIRM);
        Deeds.confirmStaff(as("王经办", FIRM));
        archive(name);
    }

    void archive(String name) {
        Deeds.archive(as(name, ""), FIRM, "浙江工业大学", "2011-06-30", "2014-12-20", "2015-01-01");
        Deeds.verifyAll(as("王经办", FIRM));
        Deeds.verifyAll(as("何审查", HOUSING));
        Deeds.verifyAll(as("李审查", ANJI));
    }

    long plan(String words) {
        var link = as("王经办", FIRM).get("/plans").ok().link(words);
        return Long.parseLong(link.replaceAll(".*/", ""));
    }

    /** The clock stands at nine on the first day after so many whole working days. */
    void workingDaysPass(int days) {
        var end = demo.context.getBean(WorkingDays.class).plusWorkingDays(demo.clock.instant(), days);
        demo.clock.moveTo(end.plusSeconds(9 * 3600));
    }

    void noFee(Walker who) {
        var page = who.get("/fee-settings").ok();
        for (var form : page.html.select("form[action^=/fee-settings/]:has(input[name=charges][value=false])").eachAttr("action")) page.form(form).submit();
    }

    void forwardsTogether(Walker examiner, String applicant) {
        noFee(examiner);
        Deeds.approve(examiner, applicant);
        Deeds.forwardAll(examiner);
    }

    /** Pays the first order at the payment platform, which leads back. */
    void pay(Page window) {
        window.navigate("/payments");
        window.locator("main a[href^='/payments/']").first().click();
        window.getByText("去缴费").click();
        if (window.getByText("前往支付平台付款").count() > 0) window.getByText("前往支付平台付款").click();
        window.locator("button[value=pay]").click();
        window.waitForURL(demo.address + "/payments/*");
        var check = window.getByText("已付款，查询结果");
        if (check.count() > 0) check.click();
        window.getByText("已缴费").first().waitFor();
    }

    /** The stamped copies come in by post; each is ticked off. */
    void deliver(Walker office, String applicant) {
        var page = office.get(office.get("/deliveries").ok().link(applicant)).ok();
        var form = page.form("/deliveries/" + page.id());
        for (var name : List.of("stamp", "received")) {
            form.with(name, "");
            page.html.select("input[name=" + name + "]").forEach(box -> form.and(name, box.attr("value")));
        }
        page.html.select("input[name=compared]").forEach(box -> form.with("compared", "true"));
        form.submit();
    }

    /** A meeting of 25 that 21 attend; everybody who waits is on its list; answers the meeting. */
    long meeting(Walker office, String name) {
        var made = office.get("/meetings").ok().form("/meetings").with("name", name).with("heldOn", today()).with("place", "湖州市民服务中心").with("size", 25).with("chair", "沈教授").submit();
        made.form("/attendance").with("attending", 21).with("experts", "").submit().form("/agenda").submit();
        return made.id();
    }

    void count(Walker office, long meeting, Map<String, Integer> figures) {
        var page = office.get("/meetings/" + meeting).ok();
        var form = page.form("/ballots");
        for (var box : page.html.select("input.hc-figure").eachAttr("name")) form.with(box, figures.get(box.replaceAll("-\\d+$", "")));
        form.submit();
    }

    void conclude(Walker office, long meeting) {
        office.get("/meetings/" + meeting).ok().form("/conclusion").submit().form("/conclusion").submit();
    }

    Walker.Page confirm(Walker organiser, String decision) {
        return organiser.get("/confirmations").ok().form("/confirmations").with("decision", decision).with("decidedOn", today()).with("committee", "湖州市建设工程专业中级职务任职资格评审委员会").submit()
                .form("/confirmations").submit();
    }

    String today() { return LocalDateTime.ofInstant(demo.clock.instant(), demo.clock.getZone()).format(DateTimeFormatter.ISO_LOCAL_DATE); }
}
