package org.hengcai.messaging;

import java.util.List;
import org.hengcai.messaging.view.LedgerPage;
import org.hengcai.messaging.view.LedgerRow;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of SMS, its filter in the URL. */
@Controller
class LedgerPages {

    private static final int A_PAGE = 50;

    private final Ledger ledger;
    private final ObjectProvider<SmsProvider> provider;

    LedgerPages(Ledger ledger, ObjectProvider<SmsProvider> provider) {
        this.ledger = ledger;
        this.provider = provider;
    }

    @GetMapping("/message-ledger") @MayEnter({Role.SYSTEM_ADMIN, Role.OFFICE})
    String list(Actor actor, @RequestParam @Nullable String standing, @RequestParam @Nullable Long before, Model model) {
        var wanted = standing != null && Ledger.STANDINGS.contains(standing) ? standing : null;
        var rows = ledger.before(actor, before == null ? Long.MAX_VALUE : before, wanted, A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        model.addAttribute("page", new LedgerPage(shown, choices(), wanted,
            provider.getIfAvailable() == null ? MessagingTexts.noProvider() : null, before != null, pager(shown, rows.size() > A_PAGE, wanted, before)));
        return "messaging/ledger";
    }

    private static List<Choice> choices() {
        return Ledger.STANDINGS.stream().map(each -> new Choice(each, MessagingTexts.standing(each))).toList();
    }

    private static Pager pager(List<LedgerRow> shown, boolean more, @Nullable String standing, @Nullable Long before) {
        var here = standing == null ? "/message-ledger?" : "/message-ledger?standing=" + standing + "&";
        return new Pager(MessagingTexts.count(shown.size()), before == null ? null : here.substring(0, here.length() - 1),
            more ? here + "before=" + shown.getLast().id() : null);
    }

    @PostMapping("/message-ledger/{sms}/resend") @MayEnter({Role.SYSTEM_ADMIN, Role.OFFICE})
    String resend(Actor actor, @PathVariable long sms) {
        ledger.resend(actor, sms);
        return "redirect:/message-ledger";
    }
}
