package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The command line tells what is wrong in Chinese, with what would be right. */
class WrongUseTest {

    @Test void each_wrong_use_is_one_chinese_line() {
        assertThat(told("pack", "check")).contains("缺少 DIR（计划包的文件夹）", "hengcai pack check --help");
        assertThat(told("pack", "verdict", "packs")).contains("缺少 FACTS（事实的 YAML 文件");
        assertThat(told("pack", "verdict", "a", "b", "c")).contains("多写了 c");
        assertThat(told("pack", "foo")).contains("没有子命令 foo，可用 check、verdict、score");
        assertThat(told("foo")).contains("没有子命令 foo，可用 serve、pack、verify");
        assertThat(told("pack", "check", "--foo", "packs")).contains("没有选项 --foo");
        assertThat(told("verify", "certificate", "a.pdf")).contains("没有写 --key：请从签发平台的 /verify/key 下载公钥文件");
        assertThat(told("verify", "certificate", "a.pdf", "--key", "a", "--key", "b")).contains("“--key”写了不止一次");
        assertThat(told("verify", "certificate", "a.pdf", "--key")).contains("--key");
    }

    private static String told(String... args) {
        var err = new StringWriter();
        assertThat(Hengcai.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args)).as(String.join(" ", args)).isEqualTo(2);
        assertThat(err.toString().lines()).as(String.join(" ", args)).hasSize(1);
        assertThat(err.toString()).doesNotContainPattern("(?i)missing|unmatched|expected|should be|invalid|possible|required");
        return err.toString();
    }
}
