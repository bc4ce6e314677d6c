package org.hengcai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hengcai.jobs.Job;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.hengcai.workflow.DecisionKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** The log speaks Chinese: each deed, each job, each thing it tells of, and what it is about. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class AuditPagesTest {
    private static final Pattern CALL = Pattern.compile("audit\\.record\\(.*?;", Pattern.DOTALL);
    private static final Pattern DEED = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile("(?:Map\\.of\\(|, )\"([a-z0-9]+)\", ");

    @Autowired WebApplicationContext context;
    @Autowired MovableClock clock;
    @Autowired ObjectProvider<DeedName> deeds;
    @Autowired ObjectProvider<JobName> jobs;
    @Autowired ObjectProvider<Job> running;

    @Test void every_deed_that_the_program_records_has_its_name() throws Exception {
        var recorded = new TreeSet<String>();
        for (var call : calls()) DEED.matcher(call).results().forEach(found -> recorded.add(found.group(1)));
        assertThat(recorded).hasSizeGreaterThan(40);
        Arrays.stream(DecisionKind.values()).forEach(kind -> recorded.add("workflow." + kind.name().toLowerCase(Locale.ROOT)));
        assertThat(deeds.stream().map(DeedName::deed)).containsAll(recorded).doesNotHaveDuplicates();
        assertThat(deeds.stream().map(DeedName::label)).allMatch(AuditPagesTest::isChinese);
    }

    @Test void every_key_that_a_deed_tells_is_named() throws Exception {
        for (var call : calls()) KEY.matcher(call).results().map(found -> found.group(1)).filter(key -> !key.equals("sha256")).forEach(key -> assertThat(AuditTexts.LABELS).as(call).containsKey(key));
    }

    @Test void every_job_has_its_name() {
        assertThat(jobs.stream().map(JobName::job)).containsAll(running.stream().map(Job::name).toList()).doesNotHaveDuplicates();
        assertThat(jobs.stream().map(JobName::label)).allMatch(AuditPagesTest::isChinese);
    }

    @Test void the_page_says_who_did_what_to_whom_in_words_and_offers_every_deed() {
        clock.is("2020-09-20 09:00");
        var cases = new Cases(context, "- {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}");
        var it = cases.submitted("黄一");
        var audit = context.getBean(AuditLog.class);
        cases.in(Scope.of(it.applicant()), () -> {
            audit.record(it.applicant(), "person.register", it.applicant().person(), Map.of());
            audit.record(it.applicant(), "binding.ask", cases.clerk.here(), Map.of());
            return true;
        });
        cases.in(Scope.job("lapse"), () -> {
            audit.record(null, "workflow.lapse", it.application(), Map.of());
            return true;
        });
        for (var role : List.of(Role.AUDIT_ADMIN, Role.AUDITOR)) {
            var page = cases.page(new Actor(cases.clerk.person() + 100, "常审计", cases.office.here(), "平台", role), "/audit");
            assertThat(page).contains("黄一（3305**********001X）", cases.clerk.organisationName() + "</a>", "申报 HZ2020", "平台（自动办理）<br><small>逾期失效</small>", "开启评审计划", "（第 1 版）</a>");
            deeds.forEach(deed -> assertThat(page).contains("value=\"" + deed.deed() + "\"", ">" + deed.label() + "<"));
        }
        var ids = List.of(it.applicant().person(), it.application(), cases.clerk.here());
        assertThat(context.getBeansOfType(SubjectNames.class).values()).allSatisfy(names -> assertThat(cases.in(Scope.of(cases.clerk), () -> names.of(ids))).isEmpty());     // the log's watchers alone
    }

    @Test void it_is_found_by_receipt_name_and_organisation_and_a_word_that_names_nothing_is_told_at_its_field() {
        clock.is("2020-09-20 09:00");
        var cases = new Cases(context, "- {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}");
        var it = cases.submitted("苏小妹");
        var other = cases.submitted("秦少游");
        var audit = context.getBean(AuditLog.class);
        cases.in(Scope.of(cases.clerk), () -> {
            audit.record(cases.clerk, "workflow.return", it.application(), Map.of("visit", 5, "opinion", "", "items", List.of("聘书二：缺 2018 年〔三(二)〕"), "ticks", List.of()));
            audit.record(cases.clerk, "archive.send", it.applicant().person(), Map.of("entry", 99, "title", "安吉大桥", "to", cases.clerk.here()));
            audit.record(cases.clerk, "fee.received", other.application(), Map.of("amount", 18000));
            return true;
        });
        var auditor = new Actor(cases.clerk.person() + 100, "常审计", cases.office.here(), "平台", Role.AUDITOR);
        for (var words : List.of("苏小妹", "HZ2020%06d".formatted(it.application()), "" + it.application()))
            assertThat(cases.page(auditor, "/audit?subject=" + words(words))).as(words).contains("要求修改 聘书二：缺 2018 年〔三(二)〕").doesNotContain("意见", "环节编号", "核对项", "180.00");
        assertThat(cases.page(auditor, "/audit?subject=" + words("苏小妹"))).contains("标题 安吉大桥；送 湖州某建设有限公司").doesNotContain("条目编号");
        assertThat(cases.page(auditor, "/audit?subject=" + words("秦少游"))).contains("金额 180.00 元");
        assertThat(cases.page(auditor, "/audit?person=" + words("钱经办"))).contains("聘书二");
        assertThat(cases.page(auditor, "/audit?subject=" + words("没有此人"))).contains("没有叫“没有此人”的申报、人员或单位，请填写回执号", "aria-invalid=\"true\"");
        assertThat(cases.page(auditor, "/audit?subject=99999999999999999999999")).contains("没有叫“99999999999999999999999”的申报");
        assertThat(cases.page(auditor, "/audit?person=" + words("没有此人"))).contains("没有叫“没有此人”的操作人");
        assertThat(cases.page(auditor, "/audit")).contains("class=\"hc-printed\">打印：常审计，平台 · ", "2020年9月20日 9:00");
    }

    private static String words(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static boolean isChinese(String label) { return label.codePoints().noneMatch(c -> c < 0x80); }

    private static List<String> calls() throws IOException {
        var calls = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) CALL.matcher(Files.readString(file)).results().forEach(found -> calls.add(found.group()));
        }
        return calls;
    }
}
