package org.hengcai.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import picocli.CommandLine;

/** Anyone verifies, nobody enumerates; what was changed anywhere is not believed; a revocation shows at once [spec 3.8]. */
class VerificationTest extends CertificateTest {
    private static final String VALID = "证书有效", UNKNOWN = "没有查到", REVOKED = "已于 2020年12月30日 撤销", CHANGED = "不一致，不能确认";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Test void a_number_and_a_name_find_the_certificate_however_they_are_typed() {
        var row = row(certified("买买提·阿不都"));
        assertThat(byNumber(row.number(), "买买提·阿不都")).contains(VALID, "工程师", "3305**********001X", row.decision());
        assertThat(byNumber(" " + row.number().replace("2020", "２０２０").replace('-', '－') + " ", "买买提•阿不都 ")).contains(VALID);
        assertThat(byNumber(row.number(), "买买提")).contains(UNKNOWN).doesNotContain("工程师");
        assertThat(byNumber("2020-工程-99999", "买买提·阿不都")).contains(UNKNOWN);
        assertThat(must(422, ask(post("/verify")))).contains("没有填写证书编号", "没有填写姓名");
    }

    @Test void either_code_finds_it_and_one_changed_character_does_not() {
        var row = row(certified("黄一"));
        assertThat(byCode(row.code())).contains(VALID, "黄一");
        assertThat(byCode(row.code().substring(0, 40) + "\n" + row.code().substring(40))).contains(VALID);
        assertThat(must(200, ask(get("/verify").param("t", row.token())))).contains(VALID);
        assertThat(must(200, ask(get("/verify").param("t", row.token().substring(1) + "0")))).contains(UNKNOWN);
        for (var at : List.of(5, 60, 150, row.code().length() - 1)) {
            var changed = row.code().substring(0, at) + (row.code().charAt(at) == '7' ? '8' : '7') + row.code().substring(at + 1);
            assertThat(byCode(changed)).as("character %d", at).doesNotContain(VALID);
        }
        assertThat(byCode("https://example.cn")).contains(UNKNOWN);
    }

    @Test void the_file_is_valid_and_with_one_changed_byte_it_is_not() {
        var pdf = file(certified("黄一"));
        assertThat(byFile(pdf)).contains(VALID, "黄一");
        for (var at : List.of(20, pdf.length / 3, pdf.length / 2, pdf.length - 3000, pdf.length - 8)) {
            var changed = pdf.clone();
            changed[at] ^= 1;
            assertThat(byFile(changed)).as("byte %d", at).doesNotContain(VALID);
        }
        assertThat(byFile("%PDF-1.7 不是证书".getBytes(StandardCharsets.UTF_8))).contains(UNKNOWN);
        assertThat(must(422, ask(multipart("/verify/file")))).contains("没有选择证书文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title = '高级工程师'", "level = 'SENIOR'", "decided_on = '2019-12-28'", "identity = '3305**********0020'", "decision = '湖人社职〔2019〕1号'",
            "specialty = '市政'", "office = '别处'"})
    void a_row_edited_by_sql_is_not_believed_in_any_way(String edit) throws Exception {
        var huang = certified("黄一");
        var pdf = file(huang);
        var row = row(huang);
        tampers("update certificate.certificate set " + edit + " where id = " + row.id());
        assertThat(byNumber(row.number(), "黄一")).contains(CHANGED).doesNotContain(VALID);
        assertThat(byCode(row.code())).contains(CHANGED);
        assertThat(byFile(pdf)).contains(CHANGED);
        assertThat(must(200, ask(get("/verify").param("t", row.token())))).contains(CHANGED);
    }

    @Test void another_name_written_over_it_does_not_make_another_holder() throws Exception {
        var row = row(certified("黄一"));
        tampers("update certificate.certificate set name = '李二' where id = " + row.id());
        assertThat(byNumber(row.number(), "李二")).contains(CHANGED);
        assertThat(byNumber(row.number(), "黄一")).contains(UNKNOWN);
        assertThat(byCode(row.code())).contains(CHANGED);
    }

    @Test void revoked_shows_at_once_ends_the_title_and_cannot_be_undone_by_sql() throws Exception {
        var huang = certified("黄一");
        var pdf = file(huang);
        var row = row(huang);
        var url = "/certificates/" + row.id() + "/revoke";
        clock.is("2020-12-30 09:00");
        assertThat(must(422, cases.post(organiser, url, "confirmed", "true"))).contains("没有填写撤销理由");
        assertThat(must(200, cases.post(organiser, url, "reason", "业绩证明虚假"))).contains("请再次确认", "业绩证明虚假");
        assertThat(byNumber(row.number(), "黄一")).contains(VALID);
        must(303, cases.post(organiser, url, "reason", "业绩证明虚假", "confirmed", "true"));
        for (var page : List.of(byNumber(row.number(), "黄一"), byCode(row.code()), byFile(pdf))) assertThat(page).contains(REVOKED).doesNotContain(VALID, "业绩证明虚假");
        must(409, cases.post(organiser, url, "reason", "再撤一次", "confirmed", "true"));
        assertThat(cases.get(organiser, url).getHeader("Location")).as("no form where there is nothing left to revoke").isEqualTo("/certificates/" + row.id());
        assertThat(cases.stands(huang)).isEqualTo("REVOKED");
        assertThat(cases.told(huang.applicant())).anyMatch(text -> text.contains("已被撤销"));
        assertThat(cases.page(huang.applicant(), "/certificates/" + row.id())).contains("业绩证明虚假").doesNotContain("下载电子证书");
        must(404, cases.get(huang.applicant(), "/certificates/" + row.id() + "/file"));
        tampers("update certificate.certificate set revoked_at = null, revoked_by = null, revocation = null where id = " + row.id());
        assertThat(byNumber(row.number(), "黄一")).contains(CHANGED).doesNotContain(VALID);
    }

    @Test void a_broken_seal_is_not_mended_by_a_later_deed() throws Exception {
        var huang = certified("黄一");
        tampers("update certificate.certificate set title = '高级工程师' where subject = " + huang.application());
        Scope.run(Scope.job("test"), () -> context.getBean(Papers.class).makeMissing());
        assertThat(row(huang).fileId()).isNotNull();
        assertThat(byNumber(row(huang).number(), "黄一")).contains(CHANGED);
    }

    @Test void the_database_lets_the_public_read_no_row() {
        var huang = certified("黄一");
        var number = row(huang).number();
        var stranger = new Actor(huang.applicant().person() + 100_000, "路人", null, null, Role.APPLICANT);
        for (var scope : new Scope[] {Scope.PUBLIC, Scope.LOG_IN, Scope.of(stranger), Scope.of(foreign)})
            assertThat(cases.in(scope, () -> db.sql("select (select count(*) from certificate.certificate) + (select count(*) from certificate.decision where organisation_id = " + organiser.organisation() + ")")
                    .query(Long.class).single())).isZero();
        assertThat(cases.in(Scope.PUBLIC, () -> db.sql("select count(*) from certificate.by_number('%', '%')").query(Long.class).single())).isZero();
        assertThat(cases.in(Scope.PUBLIC, () -> db.sql("select count(*) from certificate.by_number(:number, '黄一')").param("number", number).query(Long.class).single())).isEqualTo(1);
        assertThat(cases.in(Scope.of(foreign), () -> db.sql("select count(*) from certificate.holder(:application, :person)").param("application", huang.application())
                .param("person", huang.applicant().person()).query(Long.class).single())).isZero();
    }

    @Test void guessing_from_one_address_ends_soon() {
        for (int i = 0; i < 60; i++) must(200, asked(post("/verify").param("number", "2020-工程-1").param("name", "张" + i), "10.9.9.9"));
        assertThat(must(429, asked(post("/verify").param("number", "2020-工程-1").param("name", "张三"), "10.9.9.9"))).contains("请 10 分钟后再试");
        must(200, asked(post("/verify").param("number", "2020-工程-1").param("name", "张三"), "10.9.9.8"));
    }

    @Test void the_command_line_checks_file_and_code_offline(@TempDir Path folder) throws Exception {
        var huang = certified("黄一");
        var key = Files.writeString(folder.resolve("key.pem"), Cases.text(ask(get("/verify/key"))));
        var pdf = Files.write(folder.resolve("a.pdf"), file(huang));
        var code = Files.writeString(folder.resolve("code.txt"), row(huang).code() + "\r\n");
        assertThat(run(pdf, "--key", key.toString())).startsWith("0 ").contains("完全一致", "证书编号：" + row(huang).number(), "姓名：黄一", "职称：工程师", "签名时间：2020年", "（北京时间）").doesNotContain("signedAt", "Z\n");
        assertThat(run(pdf, "--key", key.toString(), "--json")).contains("\"signedAt\":\"2020-", "\"name\":\"黄一\"");
        assertThat(run(code, "--key", key.toString())).contains("姓名：黄一", "批准日期：2020年").doesNotContain("decidedOn");
        assertThat(run(code, "--key", key.toString(), "--json")).startsWith("0 ").contains("\"name\":\"黄一\"", "\"state\":\"valid\"");
        var bytes = Files.readAllBytes(pdf);
        bytes[bytes.length / 2] ^= 1;
        assertThat(run(Files.write(folder.resolve("b.pdf"), bytes), "--key", key.toString())).startsWith("1 ");
        assertThat(run(Files.writeString(folder.resolve("b.txt"), row(huang).code().replaceFirst(".$", "~")), "--key", key.toString())).startsWith("1 ");
        assertThat(run(folder.resolve("none.pdf"), "--key", key.toString())).startsWith("2 ").contains("没有文件");
        assertThat(run(pdf, "--key", pdf.toString())).startsWith("2 ").contains("/verify/key");
        assertThat(run(pdf)).startsWith("2 ").contains("没有写 --key", "/verify/key");
    }

    private static String run(Path file, String... more) {
        var out = new StringWriter();
        var arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        var exit = new CommandLine(new CertificateCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute(arguments.toArray(String[]::new));
        return exit + " " + out;
    }

    private String byNumber(String number, String name) { return must(200, ask(post("/verify").param("number", number).param("name", name))); }

    private String byCode(String code) { return must(200, ask(get("/verify").param("c", code))); }

    private String byFile(byte[] pdf) { return must(200, ask(multipart("/verify/file").file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf)))); }

    /** From an address of its own. */
    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) { return asked(request, "10.0.0." + ADDRESSES.incrementAndGet()); }

    private MockHttpServletResponse asked(AbstractMockHttpServletRequestBuilder<?> request, String address) {
        RequestBuilder from = request.with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        return Scope.call(Scope.PUBLIC, () -> MockMvcBuilders.webAppContextSetup(context).build().perform(from).andReturn().getResponse());
    }
}
