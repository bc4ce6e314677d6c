package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hengcai.messaging.SmsProvider.Answer;
import org.hengcai.messaging.SmsProvider.Outcome;
import org.hengcai.messaging.SmsProvider.Receipt;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest extends MessagingTest {

    static final Map<String, String> RECEIPT = Map.of("receipt", "HC2020-000001", "plan", "2020年度建设工程", "stage", "用人单位审核");

    @Autowired Outbox outbox;
    @Autowired Ledger ledger;
    @Autowired Inbox inbox;

    @Test void a_message_is_in_the_inbox_and_on_the_phone_once_however_often_it_is_told() {
        tell(101, "submitted:101");
        tell(101, "submitted:101");
        send();
        send();
        assertThat(provider.on(phoneOf(101))).hasSize(1);
        assertThat(in(self(101), () -> inbox.before(101, Long.MAX_VALUE, 9))).singleElement()
            .satisfies(row -> assertThat(row.text()).contains("HC2020-000001").contains("2020年度建设工程"));
        assertThat(in(self(102), () -> inbox.before(101, Long.MAX_VALUE, 9))).isEmpty();      // another person's
    }

    @Test void one_occasion_is_told_to_each_person_it_concerns() {
        tell(110, "submitted:case");
        tell(111, "submitted:case");
        send();
        assertThat(provider.on(phoneOf(110))).hasSize(1);
        assertThat(provider.on(phoneOf(111))).hasSize(1);
    }

    @Test void what_is_rolled_back_was_never_told() {
        Scope.run(self(103), () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            messages.tell(103, "submitted", RECEIPT, "submitted:103");
            status.setRollbackOnly();
        }));
        send();
        assertThat(provider.on(phoneOf(103))).isEmpty();
    }

    @Test void two_schedulers_at_once_send_each_message_once() throws Exception {
        IntStream.range(200, 230).forEach(person -> tell(person, "submitted:" + person));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) threads.submit(() -> {
                start.await();
                send();
                return null;
            });
            start.countDown();
        }
        assertThat(provider.calls).hasSize(30).doesNotHaveDuplicates();
    }

    @Test void a_sender_killed_after_the_provider_accepted_makes_no_second_message() {
        tell(104, "submitted:104");
        provider.behaviour = sms -> {
            provider.accept(sms);
            throw new Killed();
        };
        assertThatThrownBy(this::send).isInstanceOf(Killed.class);
        provider.behaviour = provider::accept;
        send();
        assertThat(standing("submitted:104@104")).isEqualTo("WAITING");         // still claimed by the one that died
        theClaimIsOver();
        send();
        assertThat(standing("submitted:104@104")).isEqualTo("SENT");
        assertThat(provider.on(phoneOf(104))).hasSize(1);
        assertThat(provider.calls).containsExactly("submitted:104@104#1", "submitted:104@104#1");
    }

    @Test void a_provider_that_is_down_gets_it_when_it_is_up() {
        provider.behaviour = _ -> new Answer.Unanswered("ConnectException");
        tell(105, "submitted:105");
        send();
        send();
        assertThat(provider.calls).hasSize(1);                              // paused, not hammered
        assertThat(standing("submitted:105@105")).isEqualTo("WAITING");
        provider.behaviour = provider::accept;
        theClaimIsOver();
        send();
        assertThat(provider.on(phoneOf(105))).hasSize(1);
    }

    @Test void who_has_no_phone_is_in_the_ledger_and_still_in_the_inbox() {
        tell(HERMIT, "submitted:hermit");
        send();
        assertThat(standing("submitted:hermit@" + HERMIT)).isEqualTo("NO_ADDRESS");
        assertThat(in(self(HERMIT), () -> inbox.before(HERMIT, Long.MAX_VALUE, 9))).hasSize(1);
    }

    @Test void the_first_receipt_stands_and_a_lost_one_is_asked_for() {
        tell(106, "submitted:106");
        send();
        assertThat(received("submitted:106@106#1", Outcome.UNDELIVERED)).isTrue();
        assertThat(received("submitted:106@106#1", Outcome.DELIVERED)).isTrue();      // doubled or late: changes nothing
        assertThat(standing("submitted:106@106")).isEqualTo("UNDELIVERED");
        assertThat(received("submitted:106@106#2", Outcome.DELIVERED)).isFalse();     // never sent
        tell(107, "submitted:107");
        send();
        Scope.run(Scope.job("sms-receipts"), sender::askReceipts);
        assertThat(standing("submitted:107@107")).isEqualTo("DELIVERED");
    }

    @Test void a_failed_message_is_sent_again_under_a_new_key_and_a_delivered_one_is_not() {
        provider.behaviour = _ -> new Answer.Refused("number out of service");
        tell(108, "submitted:108");
        send();
        assertThat(standing("submitted:108@108")).isEqualTo("REFUSED");
        var row = in(Scope.of(ADMIN), () -> ledger.before(ADMIN, Long.MAX_VALUE, "REFUSED", 1)).getFirst();
        assertThat(row.phone()).isEqualTo("139****0108");
        assertThat(row.wording()).doesNotContain("HC2020");                       // nobody's particulars in the ledger
        provider.behaviour = provider::accept;
        in(Scope.of(ADMIN), () -> ledger.resend(ADMIN, row.id()));
        send();
        assertThat(provider.on(phoneOf(108))).singleElement().satisfies(sms -> assertThat(sms.key()).isEqualTo("submitted:108@108#2"));
        assertThatThrownBy(() -> in(Scope.of(ADMIN), () -> ledger.resend(ADMIN, row.id()))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test void nobody_but_who_keeps_the_ledger_sees_it() {
        tell(109, "submitted:109");
        assertThat(in(self(109), () -> ledger.before(ADMIN, Long.MAX_VALUE, null, 9))).isEmpty();
        assertThat(in(Scope.PUBLIC, () -> ledger.before(ADMIN, Long.MAX_VALUE, null, 9))).isEmpty();
        assertThat(in(Scope.of(new Actor(7, "办事机构", 8L, "中评委办", Role.OFFICE)), () -> ledger.before(ADMIN, Long.MAX_VALUE, null, 9))).isEmpty();
        assertThat(in(Scope.of(ADMIN), () -> ledger.before(ADMIN, Long.MAX_VALUE, null, 1))).hasSize(1);
    }

    private static final class Killed extends Error {}

    private boolean received(String key, Outcome outcome) {
        return Scope.call(Scope.job("sms-receipt"), () -> outbox.receive(new Receipt(key, "id-" + key, outcome, null)));
    }

    private void tell(long person, String key) { in(self(person), () -> messages.tell(person, "submitted", RECEIPT, key)); }

    private static Scope self(long person) { return Scope.of(new Actor(person, "周六", null, null, Role.APPLICANT)); }
}
