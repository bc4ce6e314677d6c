package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hengcai.pack.view.Unverified;
import org.junit.jupiter.api.Test;

/** What nobody could read in its source is listed, whatever it is [spec 4.1]. */
class DoubtsTest {
    @Test void whatever_is_not_verified_is_said_with_its_value_its_clause_and_the_note() {
        var files = TestPacks.exampleWith("conditions.yaml", "name: 工作年限截止日,", "name: 工作年限截止日, verified: false, note: 原文没有写年份,");
        Map.of("pack.yaml", "working-days: 7", "evidence.yaml", "entry: technicalWork", "reasons.yaml", "wording: 看不清，请重新上传").forEach((name, what) ->
                files.computeIfPresent(name, (_, text) -> text.replace(what, name.equals("reasons.yaml") ? what + ", verified: false" : what + "\n    verified: false")));
        assertThat(Packs.check(files)).isEmpty();
        assertThat(Doubts.of(TestPacks.read(files))).contains(new Unverified("申报条件 › 日期 › service", "日期 2020年8月31日，名称 工作年限截止日", "二(一)", "原文没有写年份"))
                .extracting(Unverified::of).containsExactlyInAnyOrder("申报条件 › 日期 › service", "计划 › 环节 › county-posting", "附件 › 材料 › work-proof", "退回和不通过的原因 › 原因 › unreadable");
        assertThat(Doubts.of(TestPacks.read(TestPacks.example()))).isEmpty();
    }

    @Test void verified_is_yes_or_no_and_a_fact_has_no_such_field() {
        assertThat(Packs.check(TestPacks.exampleWith("evidence.yaml", "entry: technicalWork", "entry: technicalWork\n    verified: nein"))).extracting(Fault::what).containsExactly("“verified”应是是或否，不是 nein");
        assertThat(Packs.check(TestPacks.exampleWith("cases/recognised.yaml", "person: {retired: false}", "person: {retired: false, verified: false}"))).extracting(Fault::what).contains("未知的键“verified”");
    }
}
