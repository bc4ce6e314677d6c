package org.hengcai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.hengcai.testing.HengcaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends is refused in plain Chinese, over a real socket: never a 500, never the server's own English page. */
@HengcaiTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hengcai.jobs.start=false")
class BadRequestTest {
    @LocalServerPort int port;

    @Test void an_address_that_no_browser_makes() throws IOException {
        for (var address : new String[] {"/plans/1%00", "/plans/%zz", "/plans/1\\2", "/%c0%af", "/files/..%2f..%2fetc"})
            assertThat(answer("GET " + address + " HTTP/1.1", "")).as(address).startsWith("HTTP/1.1 400").contains("打不开这个地址").doesNotContain("Tomcat", "Bad Request</");
    }

    @Test void asking_which_methods_a_page_has() throws IOException {
        for (var address : new String[] {"/", "/plans", "/applications", "/archive", "/no-such-page"})
            assertThat(answer("OPTIONS " + address + " HTTP/1.1", "")).as(address).doesNotStartWith("HTTP/1.1 5");
        assertThat(answer("OPTIONS /plans HTTP/1.1", "")).startsWith("HTTP/1.1 200").contains("Allow: GET,HEAD,OPTIONS");
    }

    @Test void a_text_with_a_nul_is_read_as_if_it_were_not_there() throws IOException {
        assertThat(answer("GET /verify?c=%00%E6%A0%B8%00 HTTP/1.1", "")).startsWith("HTTP/1.1 200").contains("核</textarea>").doesNotContain("\0");
    }

    @Test void a_text_that_is_no_utf8() throws IOException {
        for (var address : new String[] {"/verify?q=%ff", "/public-notices?q=%ff", "/log-in?x=%c4%e3", "/examinations?q=%ff", "/messages?q=%ff&c=1", "/no-such-page?%ff=1"})
            assertThat(answer("GET " + address + " HTTP/1.1", "")).as(address).startsWith("HTTP/1.1 400").contains("打不开这个地址").doesNotContain("Tomcat");
        assertThat(answer("POST /verify HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", "number=%ff&name=a")).startsWith("HTTP/1.1 400").contains("打不开这个地址");
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n";
        assertThat(answer("POST /verify/file?q=%ff HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x", body)).doesNotStartWith("HTTP/1.1 5").doesNotContain("Tomcat");
    }

    @Test void a_number_in_full_width_figures_is_the_number_and_a_sentence_keeps_its_own() throws IOException {
        assertThat(answer("GET /verify?c=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%90%EF%BC%8D%EF%BC%91 HTTP/1.1", "")).contains("2020-1</textarea>");
        assertThat(answer("GET /verify?c=%E7%AC%AC%EF%BC%91%EF%BC%88%E9%A1%B5%EF%BC%89 HTTP/1.1", "")).contains("第１（页）</textarea>");
    }

    @Test void a_form_too_large_to_be_read() throws IOException {
        assertThat(answer("POST /verify HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", "number=" + "a".repeat(2_500_000))).startsWith("HTTP/1.1 413").contains("内容太多");
    }

    @Test void a_file_too_large_for_the_server_is_told_on_a_whole_page_with_its_limit_and_a_way_back() throws IOException {
        assertThat(upload("a.pdf", "a".repeat(45_000_000))).startsWith("HTTP/1.1 413")
                .contains("文件太大", "一个文件最大 20 MB", "<a class=\"me-3\" href=\"/verify\">返回上一页</a>", "<nav").doesNotContain("减少文字");
        assertThat(upload("a.pdf", "a".repeat(21 << 20))).startsWith("HTTP/1.1 413").contains("文件太大", "<nav");
    }

    @Test void a_file_with_a_very_long_name() throws IOException {
        var name = new String(("照".repeat(250) + ".pdf").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(upload(name, "%PDF")).startsWith("HTTP/1.1 200").doesNotContain("太多", "太大");
    }

    @Test void an_empty_file_was_chosen_and_is_empty() throws IOException {
        assertThat(upload("a.pdf", "")).startsWith("HTTP/1.1 422").contains("文件“a.pdf”是空的（0 字节）").doesNotContain("没有选择");
        assertThat(upload("", "")).startsWith("HTTP/1.1 422").contains("没有选择证书文件");
    }

    private String upload(String name, String content) throws IOException {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--x--\r\n";
        return answer("POST /verify/file HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nReferer: http://localhost/verify", body);
    }

    @Test void a_file_whose_name_holds_a_nul() throws IOException {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n";
        assertThat(answer("POST /verify/file HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x", body)).startsWith("HTTP/1.1 400").contains("文件名");
    }

    private String answer(String head, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((head + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
