package org.hengcai.messaging;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes row after row from the outbox to the provider; any number of senders may run. */
@Component
class Sender {

    private final Outbox outbox;
    private final Templates templates;
    private final ObjectProvider<SmsProvider> provider;
    private final ObjectProvider<AddressBook> addresses;

    Sender(Outbox outbox, Templates templates, ObjectProvider<SmsProvider> provider, ObjectProvider<AddressBook> addresses) {
        this.outbox = outbox;
        this.templates = templates;
        this.provider = provider;
        this.addresses = addresses;
    }

    /** Without a provider everything waits, and the ledger says so. */
    void sendWaiting() {
        outbox.expire();
        for (var each : outbox.nameless()) if (addresses.getObject().phone(each.subject()) instanceof String phone) outbox.goesTo(each.id(), phone);
        var provider = this.provider.getIfAvailable();
        if (provider == null) return;
        for (var next = outbox.claim(); next.isPresent(); next = outbox.claim()) send(next.get(), provider);
    }

    private void send(Outbox.Claimed claimed, SmsProvider provider) {
        var template = templates.get(claimed.template());
        var phone = claimed.phone() != null ? claimed.phone() : addresses.getObject().phone(claimed.subject());
        if (phone == null) {
            outbox.unreachable(claimed, template.secret());
            return;
        }
        var sms = new SmsProvider.Sms(claimed.key(), phone, Objects.requireNonNull(template.sms()), claimed.values());
        outbox.answered(claimed, phone, template.secret(), provider.send(sms));
    }

    /** Asks after what was sent and never answered for: a receipt on its way to us may be lost. */
    void askReceipts() {
        var provider = this.provider.getIfAvailable();
        if (provider == null) return;
        for (var key : outbox.unanswered()) provider.receipt(key).ifPresent(outbox::receive);
    }
}
