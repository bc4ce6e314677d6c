package org.hengcai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lets enough happen that every page has something to show: a certificate, an interview, drafts, an employer to approve. */
final class Everything {
    static final String CERTIFIED = "何一帆", TO_BE_HEARD = "毛晓";

    record Persona(String name, String place) {}

    static final List<Persona> PERSONAS = List.of(new Persona("", ""), new Persona(CERTIFIED, ""), new Persona(TO_BE_HEARD, ""), new Persona("周六", ""), new Persona("陈一", ""), new Persona("王经办", Stages.FIRM),
            new Persona("何审查", Stages.HOUSING), new Persona("李审查", Stages.ANJI), new Persona("沈受理", Stages.OFFICE), new Persona("钱财务", Stages.OFFICE),
            new Persona("陆确认", Stages.CITY), new Persona("周管理", "管理员"), new Persona("方系统", "系统管理员"), new Persona("常审计", "审计管理员"));

    private static final Path PACKS = Path.of("..", "packs");

    private final DemoServer demo;
    private final Stages stages;

    Everything(DemoServer demo) {
        this.demo = demo;
        this.stages = new Stages(demo);
    }

    void happens() {
        var admin = stages.as("方系统", "系统管理员");
        stages.as("陈一", "").get("/plans/" + stages.plan("湖州")).ok().form("/applications").submit();
        certified();
        heard(admin);
        rehearsed(admin);
        admin.get("/packs").ok().form("/packs").file("again.zip", PackZip.of(shortened("example-unopened", "pipeline:\n  - {id: recognition, name: 认定, kind: confirmation, actor: organiser, clause: 四(四)}\n"))).submit();
        DemoYear.registered(stages.as("陈一", ""), "安吉某装饰有限公司", "91330523MA2B0X3Y42", "企业", "330523", Stages.HOUSING, "陈一", "13800000014").form("/letters").file("授权委托书.pdf", Samples.scan("letter")).submit();
        DemoYear.registered(stages.as("周六", ""), "安吉某园林有限公司", "91330523MA2B0X5Y6K", "企业", "330523", Stages.HOUSING, "周六", "13800000013");
        Deeds.entry(stages.as(CERTIFIED, ""), "assessment", Map.of("year", "2016", "result", "合格", "unit", Stages.FIRM), List.of());
    }

    private void certified() {
        stages.applicant(CERTIFIED, "330523199406060011", "13800000033");
        var me = stages.as(CERTIFIED, "");
        Deeds.submit(me, Deeds.fillIn(me, stages.plan("湖州"), "建筑施工", "从事建筑施工技术管理九年。", 9));
        var clerk = stages.as("王经办", Stages.FIRM);
        Deeds.approve(clerk, CERTIFIED);
        var sheet = Deeds.post(clerk, "公告栏");
        stages.workingDaysPass(5);
        Deeds.forwardSheet(clerk, sheet);
        stages.forwardsTogether(stages.as("何审查", Stages.HOUSING), CERTIFIED);
        stages.forwardsTogether(stages.as("李审查", Stages.ANJI), CERTIFIED);
        var office = stages.as("沈受理", Stages.OFFICE);
        Deeds.approve(office, CERTIFIED);
        var window = demo.window(1280);
        demo.becomes(window, new Persona(CERTIFIED, ""));
        stages.pay(window);
        window.context().close();
        stages.as(CERTIFIED, "").get("/review-forms").ok();
        stages.deliver(office, CERTIFIED);
        var meeting = stages.meeting(office, "建设工程专业评审会");
        stages.count(office, meeting, Map.of("for", 14, "against", 4, "abstained", 3, "recused", 0));
        stages.conclude(office, meeting);
        var organiser = stages.as("陆确认", Stages.CITY);
        var result = Deeds.post(organiser, "局网站");
        stages.workingDaysPass(5);
        Deeds.forwardSheet(organiser, result);
        stages.confirm(organiser, "湖人社职〔2020〕57号");
    }

    /** A plan whose first stage is an interview, made of the invented one. */
    private void heard(Walker admin) {
        stages.applicant(TO_BE_HEARD, "330523199507070024", "13800000034");
        var plan = PackZip.open(admin, shortened("example-heard", """
                office: 云溪市农业技术推广中心
                pipeline:
                  - {id: hearing, name: 面试, kind: interview, actor: office, clause: 四(二), target: 5, warning: 9}
                  - {id: recognition, name: 认定, kind: confirmation, actor: organiser, clause: 四(四)}
                """), Stages.OFFICE, Stages.CITY);
        var me = stages.as(TO_BE_HEARD, "");
        Deeds.submit(me, Deeds.fillIn(me, plan, "", "从事农业技术工作九年。", 11));
    }

    /** A new version of the invented plan, rehearsed on what was applied for under the old one. */
    private void rehearsed(Walker admin) {
        var changed = shortened("example-heard", """
                office: 云溪市农业技术推广中心
                pipeline:
                  - {id: hearing, name: 面谈, kind: interview, actor: office, clause: 四(二), target: 5, warning: 9}
                  - {id: recognition, name: 认定, kind: confirmation, actor: organiser, clause: 四(四)}
                """, Map.of("version: \"1\"", "version: \"2\"", "['企业', '事业单位', '社会组织']", "['事业单位', '社会组织']", "employer: {kind: 企业}", "employer: {kind: 事业单位}"));
        admin.get("/packs").ok().form("/packs").file("rehearsed.zip", PackZip.of(changed)).submit().form("/rehearsals").submit();
    }

    private static Path shortened(String id, String pipeline) { return shortened(id, pipeline, Map.of()); }

    private static Path shortened(String id, String pipeline, Map<String, String> changes) {
        try (var files = Files.walk(PACKS.resolve("example-two-notices"))) {
            var from = PACKS.resolve("example-two-notices");
            var to = Files.createTempDirectory(Path.of("target"), id);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                var text = Files.readString(file);
                for (var change : changes.entrySet()) text = text.replace(change.getKey(), change.getValue());
                Files.writeString(target, file.endsWith("pack.yaml") ? text.replaceFirst("(?m)^id: .*$", "id: " + id).replaceFirst("(?s)\npipeline:.*", "\n" + pipeline) : text);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
