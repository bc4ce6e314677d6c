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
        assertThat(preview).contains("第 9 版", "2020年10月15日 24:00", "用人单位公示", "5 个工作日", "这些数值没有查到原文", "收费：工程师 180 元",
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
