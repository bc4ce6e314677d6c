package org.hengcai.messaging;

import org.hengcai.messaging.view.InboxPage;
import org.hengcai.shared.Actor;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own messages. */
@Controller
class MessagesPages {

    private static final int A_PAGE = 30;

    private final Inbox inbox;

    MessagesPages(Inbox inbox) { this.inbox = inbox; }

    @GetMapping("/messages") @MayEnter(signedIn = true)
    String list(Actor actor, @RequestParam @Nullable Long before, Model model) {
        var rows = inbox.before(actor.person(), before == null ? Long.MAX_VALUE : before, A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        var next = rows.size() > A_PAGE ? "/messages?before=" + shown.getLast().id() : null;
        model.addAttribute("page", new InboxPage(shown, inbox.unread(),
            new Pager(MessagingTexts.count(shown.size()), before == null ? null : "/messages", next)));
        return "messaging/messages";
    }

    @PostMapping("/messages/{message}/read") @MayEnter(signedIn = true)
    String read(Actor actor, @PathVariable long message) {
        inbox.read(actor.person(), message);
        return "redirect:/messages";
    }

    @PostMapping("/messages/read") @MayEnter(signedIn = true)
    String readAll(Actor actor) {
        inbox.readAll(actor.person());
        return "redirect:/messages";
    }
}
