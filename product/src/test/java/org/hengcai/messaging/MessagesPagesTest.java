package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class MessagesPagesTest extends MessagingTest {

    static final Actor AUDITOR = new Actor(9, "审计管理员", 6L, "平台", Role.AUDIT_ADMIN);

    @Autowired WebApplicationContext context;
    @Autowired Inbox inbox;
    @Autowired Ledger ledger;
    MockMvc pages;

    @BeforeEach void without_filters() { pages = MockMvcBuilders.webAppContextSetup(context).build(); }

    @Test void a_person_reads_and_marks_his_own_messages_and_nobody_elses() throws Exception {
        told(601, "returned", Map.of("plan", "2020年度建设工程", "items", "3", "deadline", "2020年9月27日 24:00"));
        told(601, "accepted", Map.of("plan", "2020年度建设工程"));
        var page = as(applicant(601), get("/messages")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("共 3 处").contains("2 条全部标为已读");
        assertThat(as(applicant(602), get("/messages")).getContentAsString(StandardCharsets.UTF_8)).contains("还没有消息").doesNotContain("共 3 处");
        var mine = in(Scope.of(applicant(601)), () -> inbox.before(601, Long.MAX_VALUE, 9)).getFirst().id();
        assertThat(as(applicant(602), post("/messages/" + mine + "/read")).getStatus()).isEqualTo(404);
        assertThat(as(applicant(602), post("/messages/1/read")).getStatus()).isEqualTo(404);
        assertThat(as(applicant(601), post("/messages/" + mine + "/read")).getRedirectedUrl()).isEqualTo("/messages");
        assertThat(in(Scope.of(applicant(601)), inbox::unread)).isEqualTo(1);
        as(applicant(601), post("/messages/read"));
        assertThat(in(Scope.of(applicant(601)), inbox::unread)).isZero();
    }

    @Test void a_long_inbox_goes_on_by_its_last_row() throws Exception {
        for (int i = 0; i < 31; i++) told(603, "payment-received", Map.of("amount", "180", "number", "N" + i));
        var first = as(applicant(603), get("/messages")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(first).contains("N30").contains("N1。").contains("下一页").doesNotContain("N0。");
    }

    @Test void the_ledger_filters_by_what_became_of_it_and_sends_a_failed_one_again() throws Exception {
        provider.behaviour = _ -> new SmsProvider.Answer.Refused("422 number out of service");
        told(604, "rejected", Map.of("plan", "2020年度建设工程"));
        send();
        var page = as(ADMIN, get("/message-ledger").param("standing", "REFUSED")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("139****0604").contains("服务商不收").contains("再发一次").doesNotContain("2020年度建设工程");
        assertThat(as(ADMIN, get("/message-ledger").param("standing", "DELIVERED")).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("139****0604");
        assertThat(as(ADMIN, post("/message-ledger/1/resend")).getStatus()).isEqualTo(404);
    }

    @Test void the_providers_own_words_are_for_who_runs_the_platform_and_the_phone_is_masked_while_it_waits() throws Exception {
        told(606, "rejected", Map.of("plan", "2020年度建设工程"));
        provider.behaviour = _ -> new SmsProvider.Answer.Unanswered("503 {\"problem\":\"out of order\"}");
        send();
        var page = as(ADMIN, get("/message-ledger").param("standing", "WAITING")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("139****0606", "短信服务商暂时没有收下，会自动再发").containsSubsequence("服务商的原话", "out of order");
        var office = in(Scope.of(ADMIN), () -> ledger.before(new Actor(7, "沈受理", 8L, "办事机构", Role.OFFICE), Long.MAX_VALUE, null, 1)).getFirst();
        assertThat(office.detail()).isNull();
        assertThat(office.trouble()).doesNotContainPattern("[A-Za-z]{3}");
        assertThat(as(ADMIN, get("/message-ledger").param("before", "1")).getContentAsString(StandardCharsets.UTF_8)).contains("没有更早的短信").doesNotContain("还没有短信");
        provider.behaviour = provider::accept;
        theClaimIsOver();
        send();
    }

    @Test void an_answer_that_was_lost_leaves_the_phone_in_the_ledger_too() throws Exception {
        told(607, "rejected", Map.of("plan", "2020年度建设工程"));
        provider.behaviour = sms -> {
            provider.accept(sms);
            return new SmsProvider.Answer.Unanswered("HttpTimeoutException");
        };
        send();
        var key = provider.calls.getLast();
        in(Scope.job("test"), () -> context.getBean(Outbox.class).receive(new SmsProvider.Receipt(key, "id-" + key, SmsProvider.Outcome.DELIVERED, null)));
        assertThat(as(ADMIN, get("/message-ledger").param("standing", "DELIVERED")).getContentAsString(StandardCharsets.UTF_8)).contains("139****0607");
    }

    @Test void the_log_shows_who_sent_again_and_that_nobody_changed_it() throws Exception {
        provider.behaviour = _ -> new SmsProvider.Answer.Refused("422");
        told(605, "lapsed", Map.of("plan", "2020年度建设工程"));
        send();
        var sms = in(Scope.of(ADMIN), () -> db.sql("select max(id) from messaging.outbox where subject = 605").query(Long.class).single());
        assertThat(as(ADMIN, post("/message-ledger/" + sms + "/resend")).getRedirectedUrl()).isEqualTo("/message-ledger");
        var log = as(AUDITOR, get("/audit").param("subject", "605")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(log).contains("重发短信").contains("系统管理员");
        assertThat(as(AUDITOR, get("/audit").param("person", "none")).getContentAsString(StandardCharsets.UTF_8)).contains("没有这样的记录");
        assertThat(as(AUDITOR, get("/audit/check")).getContentAsString(StandardCharsets.UTF_8)).contains("没有被改动");
    }

    private void told(long person, String template, Map<String, String> vars) {
        in(Scope.job("test"), () -> messages.tell(person, template, vars, template + ":" + person + ":" + vars.hashCode()));
    }

    private static Actor applicant(long person) { return new Actor(person, "严𬱖", null, null, Role.APPLICANT); }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) {
        return Scope.call(Scope.of(actor), () -> pages.perform(request).andReturn().getResponse());
    }
}
