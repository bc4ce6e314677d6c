package org.hengcai.fee;

import static org.assertj.core.api.Assertions.assertThat;

import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.workflow.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** 收费设定: nothing is recommended while it says 收费 [A2.二.2]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class FeeSwitchTest {

    private static final String PIPELINE = """
        - {id: department, name: 审查, kind: examination, actor: department, clause: A2.二, decisions: [approve], fee-switch: true}
        - {id: office, name: 受理, kind: examination, actor: office, clause: 四, decisions: [approve]}
        - {id: end, name: 确认, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired WebApplicationContext context;
    @Autowired Pipeline pipeline;
    @Autowired JdbcClient db;
    Cases cases;

    @BeforeEach void a_plan() { cases = new Cases(context, PIPELINE); }

    @Test void nothing_is_forwarded_until_it_says_no_fee_and_no_more_when_it_is_set_back() {
        var li = cases.submitted("李四");
        assertThat(hindrances(li)).isEqualTo(1);
        assertThat(cases.page(cases.department, "/fee-settings")).contains("收费", "系统默认");
        set(cases.department, false);
        assertThat(hindrances(li)).isZero();
        assertThat(cases.page(cases.department, "/fee-settings")).contains("不收费", "李审查");
        set(cases.department, true);
        assertThat(hindrances(li)).isEqualTo(1);
    }

    @Test void set_to_what_it_is_already_nothing_is_recorded() {
        set(cases.department, true);
        for (int i = 0; i < 3; i++) set(cases.department, false);
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select count(*) from audit.log where deed = 'fee.switch' and subject = :here").param("here", cases.department.here())
                .query(Long.class).single())).isEqualTo(1);
    }

    @Test void each_organisation_sets_its_own() {
        var li = cases.submitted("李四");
        var elsewhere = new Cases(context, PIPELINE);
        assertThat(cases.post(elsewhere.department, "/fee-settings/" + cases.plan, "charges", "false").getStatus()).isEqualTo(303);
        assertThat(hindrances(li)).isEqualTo(1);
    }

    @Test void who_does_not_act_at_such_a_stage_sets_nothing() {
        assertThat(cases.page(cases.bureau, "/fee-settings")).contains("没有需要设定的计划");
        assertThat(cases.post(cases.bureau, "/fee-settings/" + cases.plan, "charges", "false").getStatus()).isEqualTo(404);
        assertThat(cases.post(cases.department, "/fee-settings/999999", "charges", "false").getStatus()).isEqualTo(404);
        assertThat(cases.post(new Actor(1, "无", cases.office.here(), "", Role.OFFICE), "/fee-settings/" + cases.plan, "charges", "false").getStatus()).isEqualTo(403);
    }

    private void set(Actor by, boolean charges) {
        assertThat(cases.post(by, "/fee-settings/" + cases.plan, "charges", "" + charges).getStatus()).isEqualTo(303);
    }

    private int hindrances(Cases.Case it) {
        return cases.in(Scope.of(cases.department), () -> pipeline.hindrances(pipeline.where(it.application()).orElseThrow(), cases.department).size());
    }
}
