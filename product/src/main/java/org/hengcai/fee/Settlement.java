package org.hengcai.fee;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hengcai.fee.PaymentProvider.Asked;
import org.hengcai.fee.PaymentProvider.Standing;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Speaks with the payment provider, never while a transaction waits: sends the applicant there, asks how payments under
 * way stand (a lost callback is settled so), and before an order lapses has the provider close it.
 */
@Component
class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Payments payments;
    private final Plans plans;
    private final ObjectProvider<PaymentProvider> provider;
    private final Clock clock;

    Settlement(Payments payments, Plans plans, ObjectProvider<PaymentProvider> provider, Clock clock) {
        this.clock = clock;
        this.payments = payments;
        this.plans = plans;
        this.provider = provider;
    }

    /** 去缴费: asks for the payment; asked again it is still the same one, so that nobody pays twice. */
    void pay(Actor by, long orderId) {
        var provider = this.provider.getIfAvailable();
        if (provider == null) throw new Refused(List.of(FeeTexts.noProvider()));
        var order = payments.begin(by, orderId);
        var about = plans.find(order.planId()).shortName() + " " + order.title() + "评审费";
        switch (provider.create(new Asked(order.key(), order.amount(), about, "/payments/" + orderId, "/payments/" + orderId + "?cancelled=true", clock.instant()))) {
            case Standing.Open(var cashier) -> payments.cashier(order, cashier);
            case Standing.Paid paid -> received(paid);
            case Standing.Closed _, Standing.Refused _ -> throw new Refused(List.of(FeeTexts.refused()));
            case Standing.Unanswered _ -> throw new Refused(List.of(FeeTexts.noAnswer()));
        }
    }

    /** 查询缴费结果: empty when it is settled. */
    Optional<Problem> check(Actor by, long orderId) {
        var order = payments.own(by, orderId);
        var provider = this.provider.getIfAvailable();
        if (order.state() != OrderState.UNDER_WAY || provider == null) return Optional.empty();
        return switch (provider.find(order.key())) {
            case Standing.Paid paid -> {
                received(paid);
                yield Optional.empty();
            }
            case Standing.Open _, Standing.Closed _ -> Optional.of(FeeTexts.notYetPaid());
            case Standing.Refused _, Standing.Unanswered _ -> Optional.of(FeeTexts.noAnswer());
        };
    }

    /** True when it is written down, now or before. */
    boolean received(Standing.Paid paid) { return Scope.call(Scope.job("payment"), () -> payments.received(paid)); }

    void run() {
        payments.underWay().forEach(order -> alone(order, this::ask));
        payments.overdue().forEach(order -> alone(order, this::end));
    }

    private void ask(OrderRow order) {
        var provider = this.provider.getIfAvailable();
        if (provider != null && provider.find(order.key()) instanceof Standing.Paid paid) payments.received(paid);
    }

    /** Who has paid a moment before the end has paid; while the provider does not answer nothing lapses. */
    private void end(OrderRow order) {
        var provider = this.provider.getIfAvailable();
        var standing = order.begunAt() == null || provider == null ? new Standing.Closed() : provider.close(order.key());
        switch (standing) {
            case Standing.Paid paid -> payments.received(paid);
            case Standing.Closed _ -> payments.lapse(order.id());
            case Standing.Open _, Standing.Refused _, Standing.Unanswered _ -> log.warn("Order {} is due and the provider does not close it: {}", order.number(), standing);
        }
    }

    /** One order's trouble keeps no other from being settled. */
    private static void alone(OrderRow order, Consumer<OrderRow> deed) {
        try {
            deed.accept(order);
        } catch (RuntimeException e) {
            log.error("Order {} could not be settled", order.number(), e);
        }
    }
}
