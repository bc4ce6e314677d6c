package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.TestClock;
import org.hengcai.testing.Town;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** From a folder to a plan: uploaded, checked, looked at, asked twice, opened. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(PackPagesTest.Hands.class)
class PackPagesTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Hands {
        @Bean @Primary TestClock testClock() { return new TestClock(); }
    }

    private static @Nullable Town town;
    private static @Nullable Actor admin;

    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired WebApplicationContext context;

    @BeforeEach void an_administrator() {
        if (town != null) return;
        town = new Town(db, transaction, clock);
        admin = town.officer("系统管理员", town.platform, Role.SYSTEM_ADMIN);
    }

    @Test void a_sound_pack_is_shown_asked_about_twice_and_opened_once() {
        var uploaded = upload(admin, zip("huzhou/", huzhou("9")));
        assertThat(uploaded.getStatus()).as(text(uploaded)).isEqualTo(303);
        var at = uploaded.getHeader("Location");
        var preview = text(call(admin, get(at)));
        assertThat(preview).contains("第 9 版", "2020年10月15日 24:00", "用人单位公示", "5 个工作日", "这些数值没有查到原文", "收费 › 工程师：金额（元） 180（第六部分）", "申报条件 › 条件 › continuing-education：近4年", "评委会：", "计划 › 退回修改：",
                "value=\"" + town.office + "\" selected", "value=\"" + town.cityBureau + "\" selected");
        assertThat(text(call(admin, get("/packs")))).contains(at, "已检查，还没有开启");

        assertThat(text(call(admin, post(at + "/open").param("office", "").param("organiser", "x")))).contains("没有选择评委会办事机构", "没有选择组织单位");
        var asked = call(admin, opening(at));
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(text(asked)).contains("确定开启吗？", "湖州市职业资格指导服务中心");
        assertThat(call(admin, opening(at).param("confirmed", "true")).getStatus()).isEqualTo(303);
        assertThat(text(call(admin, get("/packs?done=opened")))).contains("计划已经开启", "正在申报").doesNotContain(at);
        assertThat(call(admin, get(at)).getStatus()).isEqualTo(404);

        var again = upload(admin, zip("", huzhou("9")));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("第 9 版已经开启", "改正后请使用新的版本号");
        assertThat(text(again)).contains("已开启的评审计划").doesNotContain("还没有开启评审计划");       // what is open stays to be seen
        var next = upload(admin, zip("", huzhou("10")));
        assertThat(next.getStatus()).isEqualTo(303);
        assertThat(call(admin, opening(next.getHeader("Location")).param("confirmed", "true")).getStatus()).isEqualTo(303);
        assertThat(text(call(admin, get("/packs")))).containsOnlyOnce("已被第 10 版取代").containsOnlyOnce("正在申报");
    }

    @Test void a_plan_that_this_program_can_no_longer_read_says_so_and_hides_no_other() {
        var files = new TreeMap<>(huzhou("31"));
        files.compute("pack.yaml", (_, text) -> text.replaceFirst("(?m)^year: .*$", "year: 99999").replaceFirst("(?m)^id: .*$", "id: of-an-earlier-program"));
        var id = Scope.call(Scope.of(admin), () -> transaction.execute(_ -> db.sql("""
            insert into pack.plan (pack, version, name, files, office_id, organiser_id, opened_at, opened_by)
            values ('of-an-earlier-program', '31', '早年的计划', :files::jsonb, :office, :organiser, now(), :by) returning id""")
            .param("files", Json.write(files)).param("office", town.office).param("organiser", town.cityBureau).param("by", admin.person()).query(Long.class).single()));
        var answer = call(admin, get("/plans/" + id));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("评审计划“早年的计划”用现在的程序读不出来", "请联系平台运行管理");
        for (var list : List.of("/plans", "/packs", "/")) assertThat(call(admin, get(list)).getStatus()).as(list).isEqualTo(200);
    }

    @Test void an_organisation_of_the_wrong_kind_is_refused_by_name_before_anything_is_asked() {
        var at = upload(admin, zip("", huzhou("14"))).getHeader("Location");
        for (var confirmed : new String[] {"false", "true"}) {
            var swapped = call(admin, post(at + "/open").param("office", "" + town.cityBureau).param("organiser", "" + town.office).param("confirmed", confirmed));
            assertThat(swapped.getStatus()).isEqualTo(422);
            assertThat(text(swapped)).contains("选中的不是办事机构", "选中的不是人力社保部门").doesNotContain("确定开启吗");
        }
        assertThat(call(admin, post(at + "/open").param("office", "1").param("organiser", "" + town.cityBureau)).getStatus()).isEqualTo(422);
        call(admin, post(at + "/remove"));
    }

    private MockHttpServletRequestBuilder opening(String at) {
        return post(at + "/open").param("office", "" + town.office).param("organiser", "" + town.cityBureau);
    }

    private String opened(Map<String, String> files) {
        var at = upload(admin, zip("", files)).getHeader("Location");
        assertThat(call(admin, opening(at).param("confirmed", "true")).getStatus()).isEqualTo(303);
        return db(() -> "/packs/versions/" + db.sql("select max(id) from pack.plan").query(Long.class).single());
    }

    private <T> T db(java.util.function.Supplier<T> asked) { return Scope.call(Scope.job("test"), () -> transaction.execute(_ -> asked.get())); }

    private static Map<String, String> named(String pack, String version) {
        var files = huzhou(version);
        files.compute("pack.yaml", (_, text) -> text.replaceFirst("(?m)^id: .*$", "id: " + pack));
        return files;
    }

    private static Map<String, String> fiveYears(String pack, String version) {
        var files = named(pack, version);
        files.compute("conditions.yaml", (_, text) -> text.replaceFirst("years: 4", "years: 5"));
        files.keySet().removeIf(name -> name.startsWith("cases/"));
        files.put("cases/one.yaml", "cases: []");
        return files;
    }

    @Test void any_two_versions_are_compared_in_words_and_an_upload_with_the_newest() {
        var one = opened(named("compared", "1"));
        var changed = named("compared", "2");
        changed.compute("pack.yaml", (_, text) -> text.replaceFirst("name: 用人单位公示\n", "name: 单位公示\n"));
        var at = upload(admin, zip("", changed)).getHeader("Location");
        assertThat(text(call(admin, get(at)))).contains("与其他版本的差别", "第 1 版（", "由“用人单位公示”改为“单位公示”", "由“1”改为“2”");
        var two = opened(changed);
        assertThat(text(call(admin, get(two)))).contains("由“用人单位公示”改为“单位公示”", "已经开启，不再改动", "收费 › 工程师：金额（元） 180（第六部分）");
        assertThat(text(call(admin, get(one + "?against=" + two.substring(two.lastIndexOf('/') + 1))))).contains("由“单位公示”改为“用人单位公示”");
        assertThat(call(admin, get(one + "?against=no")).getStatus()).isEqualTo(200);
        assertThat(call(town.officer("办事员乙", town.office, Role.OFFICE), get(one)).getStatus()).isEqualTo(403);
    }

    @Test void everything_people_will_see_is_looked_at_before_it_is_opened() {
        var at = upload(admin, zip("", named("previewed", "1"))).getHeader("Location");
        var preview = text(call(admin, get(at + "/preview")));
        assertThat(preview).contains("工程师 · 正常申报", "助理工程师 · 技能人才申报", "近3年（2017-2019年）年度考核均在合格以上", "href=\"#三(四)\"", "id=\"三(四)\"", "近4年的继续教育学时证明", "合格线 95 分", "预查会问的问题",
                "在编", "模糊不清，请重新扫描上传", "最迟 2020年10月8日 张贴", "承诺书", "岩土工程", "2033099");
        assertThat(preview).doesNotContain("id=\"三(四)\" id=").containsOnlyOnce("id=\"三(四)\"");
        call(admin, post(at + "/remove"));
    }

    @Autowired Rehearsals rehearsals;

    private static final String FACTS = "{\"title\": \"工程师\", \"asOf\": \"2020-09-20\", \"titles\": [{\"title\": \"助理工程师\", \"obtained\": \"%1$s\"}], \"appointments\": [{\"title\": \"助理工程师\", \"from\": \"%1$s\"}]}";

    private void application(long plan, int year, String receipt, String since) {
        db(() -> {
            var id = db.sql("""
                insert into application.application (id, plan_id, year, series, applicant_id, applicant, title, route, receipt, created_at, changed_at, submitted_at)
                values (nextval('public.hengcai_id'), :plan, :year, '预演', :who, '黄不留名', '工程师', 'regular', :receipt, now(), now(), now()) returning id""")
                .param("plan", plan).param("year", year).param("who", admin.person()).param("receipt", receipt).query(Long.class).single();
            return db.sql("insert into application.snapshot (subject, round, at, facts, verdict, items) values (:id, 1, now(), :facts::jsonb, '{}', '[]')").param("id", id).param("facts", FACTS.formatted(since)).update();
        });
    }

    @Test void an_upload_is_rehearsed_on_existing_applications_by_number_and_condition_without_names() {
        var plan = Long.parseLong(opened(named("rehearsed", "1")).replaceAll(".*/", ""));
        application(plan, 2001, "2001-000001", "2016-06-01");
        application(plan, 2002, "2002-000002", "2010-06-01");
        application(plan, 2003, "2003-000003", "2016-07-01");
        var id = Scope.call(Scope.of(admin), () -> rehearsals.ask(admin, TestPacks.read(fiveYears("rehearsed", "2"))));
        assertThat(text(call(admin, get("/packs/rehearsals/" + id)))).contains("正在预演");
        Scope.run(Scope.job("rehearse-packs"), rehearsals::rehearseAll);
        Scope.run(Scope.job("rehearse-packs"), rehearsals::rehearseAll);                                                  // once more does nothing more
        var page = text(call(admin, get("/packs/rehearsals/" + id)));
        assertThat(page).contains("2001-000001", "2003-000003", "3 件", "2 件", "工程师 正常申报（所报）：待判断 → <b>不能申报</b>", "实际聘任助理工程师职务4年以上（计至2020年12月31日）：符合 → 未达到")
                .doesNotContain("2002-000002", "黄不留名", "正在预演", "还差", "2016");
        var csv = call(admin, get("/packs/rehearsals/" + id + "/changes.csv"));
        assertThat(text(csv)).startsWith("\uFEFF\"申报\",").contains("\"2001-000001\",\"1\",\"工程师\",\"正常申报\",\"是\",\"待判断\",\"不能申报\"").doesNotContain("黄不留名");
        assertThat(text(call(admin, get("/packs")))).contains("/packs/rehearsals/" + id, "共 3 件，2 件有变化");
        assertThat(db(() -> db.sql("select deed from audit.log where subject = :id order by no").param("id", id).query(String.class).list())).containsExactly("pack.rehearse", "pack.rehearsal-export");
        assertThat(call(town.officer("又一管理员", town.platform, Role.SYSTEM_ADMIN), get("/packs/rehearsals/" + id)).getStatus()).isEqualTo(404);
    }

    @Test void an_opened_version_cannot_be_changed_by_anybody_in_the_database() {
        var plan = Long.parseLong(opened(named("unchanging", "1")).replaceAll(".*/", ""));
        for (var sql : List.of("update pack.plan set files = '{}' where id = " + plan, "update pack.plan set version = '2' where id = " + plan, "delete from pack.plan where id = " + plan, "truncate pack.plan cascade")) {
            for (var scope : List.of(Scope.of(admin), Scope.job("test"))) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scope.call(scope, () -> transaction.execute(_ -> db.sql(sql).update()))).as(sql).rootCause().hasMessageContaining("permission denied");
            }
        }
        assertThat(db(() -> db.sql("select count(*) from pg_trigger where tgrelid = 'pack.plan'::regclass and tgname like 'never_%'").query(Long.class).single())).isEqualTo(2);
    }

    @Test void every_fault_is_told_at_once_with_its_place_and_nothing_is_kept() {
        var files = huzhou("11");
        files.put("pack.yaml", files.get("pack.yaml").replace("closes: 2020-10-15", "closes: 2020-10-45").replace("kind: payment", "kind: paymnt"));
        var answer = upload(admin, zip("", files));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("pack.yaml", "closes", "2020-10-45", "paymnt", "没有保存").containsPattern("第 \\d+ 行第 \\d+ 列").doesNotContain("huzhou-construction-2020，第 11 版");
    }

    @Test void what_is_no_pack_or_hostile_is_refused_in_words() {
        assertThat(text(upload(admin, "no zip at all".getBytes(StandardCharsets.UTF_8)))).contains("不是能读出的 zip 文件");
        assertThat(text(upload(admin, new byte[0]))).contains("是空的（0 字节）");
        assertThat(text(upload(admin, zip("", Map.of("readme.txt", "hello"))))).contains("pack.yaml");
        assertThat(text(upload(admin, zip("", Map.of("../../etc/passwd", "x", "pack.yaml", "id: x"))))).contains("../../etc/passwd");
        for (var name : new String[] {"pack.yaml", ".hidden/bomb", "/bomb"}) {
            var bomb = upload(admin, zip("", Map.of(name, " ".repeat(9_000_000))));
            assertThat(bomb.getStatus()).isEqualTo(422);
            assertThat(text(bomb)).contains("要改，没有保存");
        }
        var garbled = zip("", huzhou("12"));
        for (int i = 200; i < 2000; i++) garbled[i] ^= 0x55;
        assertThat(upload(admin, garbled).getStatus()).isEqualTo(422);
    }

    @Test void another_administrator_does_not_find_the_upload_and_nobody_else_gets_in() {
        var at = upload(admin, zip("", huzhou("13"))).getHeader("Location");
        var other = town.officer("另一管理员", town.platform, Role.SYSTEM_ADMIN);
        assertThat(call(other, get(at)).getStatus()).isEqualTo(404);
        assertThat(call(other, post(at + "/remove")).getStatus()).isEqualTo(404);
        assertThat(call(town.officer("办事员", town.office, Role.OFFICE), get(at)).getStatus()).isEqualTo(403);
        assertThat(call(admin, post(at + "/remove")).getStatus()).isEqualTo(303);
        assertThat(call(admin, get(at)).getStatus()).isEqualTo(404);
    }

    private static Map<String, String> huzhou(String version) {
        var files = new TreeMap<>(Town.files(Path.of("..", "packs", "huzhou-construction-2020")));
        files.put("pack.yaml", files.get("pack.yaml").replace("version: \"1\"", "version: \"" + version + "\""));
        return files;
    }

    private static byte[] zip(String folder, Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private MockHttpServletResponse upload(Actor by, byte[] zip) { return call(by, multipart("/packs").file(new MockMultipartFile("pack", "计划包.zip", "application/zip", zip))); }

    private MockHttpServletResponse call(Actor actor, RequestBuilder request) {
        return Scope.call(Scope.of(actor), () -> MockMvcBuilders.webAppContextSetup(context).build().perform(request).andReturn().getResponse());
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
