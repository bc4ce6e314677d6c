package org.hengcai.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What people of the demo do, each a few pages long. */
public final class Deeds {
    private Deeds() {}

    /** An entry with its evidence; it waits to be sent. */
    public static void entry(Walker who, String kind, Map<String, String> fields, List<String> slots) {
        var form = who.get("/archive/entries/new?kind=" + kind).ok().form("/archive/entries");
        fields.forEach((name, value) -> form.with("e_" + name, value));
        var page = form.with("kind", kind).submit();
        var id = page.id();
        for (var slot : slots)
            page = page.form("/archive/entries/" + id + "/evidence", "slot", slot).file(slot + ".pdf", Samples.scan(kind + " " + slot + " " + fields.hashCode())).submit();
    }

    public static void sendAll(Walker who) { who.get("/archive").ok().form("/archive/send").submit(); }

    /** Verifies everything that waits, as a batch with its dry run. */
    public static void verifyAll(Walker who) {
        var list = who.get("/verifications").ok();
        while (!list.html.select("input[name=seen]").isEmpty()) {
            var batch = list.form("/verifications/batch");
            batch.with("none", "");
            list.html.select("input[name=seen]").forEach(box -> batch.and("seen", box.attr("value")));
            batch.submit().form("/verifications/batch/confirm").submit();
            list = who.get("/verifications").ok();
        }
    }

    /** Asks to be bound to an employer. */
    public static void bind(Walker who, String employer) {
        who.get("/employer?q=" + URLEncoder.encode(employer, StandardCharsets.UTF_8)).ok().form("/employer/bindings").submit();
    }

    public static void confirmStaff(Walker clerk) {
        var page = clerk.get("/staff").ok();
        while (!page.html.select("form[action$=/confirm]").isEmpty())
            page = page.form(page.html.select("form[action$=/confirm]").attr("action")).submit();
    }

    /** The archive of somebody who meets the conditions of the regular route. */
    public static void archive(Walker who, String unit, String school, String graduated, String titled, String appointed) {
        entry(who, "profile", Map.of("workSince", graduated, "professionSince", graduated, "staffed", "非在编"), List.of());
        entry(who, "education", Map.of("level", "本科", "degree", "学士", "school", school, "major", "土木工程", "graduated", graduated, "place", "境内", "form", "全日制"), List.of("diploma"));
        entry(who, "employment", Map.of("unit", unit, "post", "技术员", "from", graduated, "technical", "是", "province", "浙江"), List.of());
        entry(who, "title", Map.of("title", "助理工程师", "series", "工程", "level", "助理级", "obtained", titled), List.of("certificate"));
        entry(who, "appointment", Map.of("title", "助理工程师", "unit", unit, "from", appointed), List.of("letter"));
        for (var year : List.of("2017", "2018", "2019"))
            entry(who, "assessment", Map.of("year", year, "result", year.equals("2018") ? "优秀" : "合格", "unit", unit), List.of());
        for (var year : List.of("2016", "2017", "2018", "2019")) {
            entry(who, "hours", Map.of("year", year, "kind", "专业科目", "hours", "62", "way", "网络教育", "course", year + "年度专业科目", "finished", year + "-11-20"), List.of("proof"));
            entry(who, "hours", Map.of("year", year, "kind", "行业公需", "hours", "12", "way", "网络远程课堂", "course", year + "年度行业公需科目", "finished", year + "-10-20"), List.of("proof"));
            entry(who, "general-hours", Map.of("year", year, "hours", "18", "course", year + "年度一般公需科目", "finished", year + "-09-20"), List.of("proof"));
        }
        entry(who, "work", Map.of("name", "安吉某厂房工程", "field", "施工与监理", "grade", "中等复杂", "role", "技术骨干", "unit", unit, "finished", "2019-06-30",
                "duty", "负责现场施工技术管理和质量控制。"), List.of("contribution"));
        sendAll(who);
    }

    /** The wizard's first five steps; answers the application's id. */
    public static long fillIn(Walker who, long plan, String specialty, String statement, long seed) {
        var tasks = who.get("/plans/" + plan).ok().form("/applications").submit();
        var at = "/applications/" + tasks.id();
        who.get(at + "/photo").ok().form(at + "/photo").file("证件照.jpg", Samples.portrait(seed)).submit();
        who.get(at + "/pledge").ok().form(at + "/pledge").with("signature", Samples.signature(seed)).submit();
        who.get(at + "/form").ok().form(at + "/form").with("specialty", specialty).with("statement", statement).submit();
        var achievements = who.get(at + "/achievements").ok();
        if (!achievements.html.select("input[name=entry]").isEmpty()) {
            var form = achievements.form(at + "/achievements");
            form.with("entry", achievements.html.select("input[name=entry]").attr("value")).submit();
        }
        attach(who, at);
        return tasks.id();
    }

    /** Uploads what this person is asked for and the archive does not back. */
    static void attach(Walker who, String at) {
        var page = who.get(at + "/attachments").ok();
        for (var asked : page.html.select("form[enctype] input[name=evidence]").eachAttr("value"))
            page = page.form(at + "/attachments", "evidence", asked).file(asked + ".pdf", Samples.scan(asked)).submit();
    }

    public static void submit(Walker who, long application) {
        var at = "/applications/" + application;
        who.get(at + "/preview").ok().form(at + "/submit").submit();
    }

    /** Opens the first application on the examiner's list and approves it, every item of the checklist ticked. */
    public static void approve(Walker examiner, String applicant) {
        var page = examiner.get(examiner.get("/examinations").ok().link(applicant)).ok();
        var form = page.form("/decision").with("decision", "APPROVE");
        page.html.select("input[name^=check.]").eachAttr("name").forEach(name -> form.with(name, "true"));
        form.submit();
    }

    /** Returns it with one item to mend. */
    public static void sendBack(Walker examiner, String applicant, String item, String words) {
        var page = examiner.get(examiner.get("/examinations").ok().link(applicant)).ok();
        var mark = page.html.select("input[name^=mark.]").stream().filter(box -> box.parent().text().contains(item)).findFirst()
                .orElseThrow(() -> new Walker.Refusal("Nothing called " + item)).attr("name");
        page.form("/decision").with("decision", "RETURN").with(mark, "mend").with(mark.replace("mark.", "words."), words).submit();
    }

    /** 审核推荐: everything approved and waiting, by its dry run. */
    public static void forwardAll(Walker examiner) {
        examiner.get("/examinations?tab=approved").ok().form("/examinations/forward").submit().form("/examinations/forward").submit();
    }

    /** Posts one notice sheet for everybody who waits. */
    public static long post(Walker clerk, String place) {
        return clerk.get("/notice-sheets").ok().form("/notice-sheets").with("place", place).with("phone", "0572-2000000").submit().form("/notice-sheets").submit().id();
    }

    public static void forwardSheet(Walker clerk, long sheet) {
        clerk.get("/notice-sheets/" + sheet).ok().form("/notice-sheets/" + sheet + "/forward").submit();
    }
}
