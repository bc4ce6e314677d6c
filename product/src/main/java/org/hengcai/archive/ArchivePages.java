package org.hengcai.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.hengcai.account.Organisation;
import org.hengcai.account.Organisations;
import org.hengcai.archive.view.ArchivePage;
import org.hengcai.archive.view.ArchivePage.Group;
import org.hengcai.archive.view.ArchivePage.Item;
import org.hengcai.archive.view.ArchivePage.KindRow;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 业绩档案: everything a person has entered, kind by kind [A1.一]. */
@Controller
class ArchivePages {
    private final Entries entries;
    private final Sending sending;
    private final Kinds kinds;
    private final Organisations organisations;

    ArchivePages(Entries entries, Sending sending, Kinds kinds, Organisations organisations) {
        this.entries = entries;
        this.sending = sending;
        this.kinds = kinds;
        this.organisations = organisations;
    }

    @GetMapping("/archive") @MayEnter(Role.APPLICANT)
    String archive(Actor actor, @RequestParam(required = false) @Nullable Integer sent, @RequestParam(required = false) @Nullable Integer left,
            @RequestParam(required = false) @Nullable String done, Model model) {
        var mine = entries.mine(actor);
        var said = sent == null || left == null ? ArchiveTexts.done(done) : ArchiveTexts.sentAll(sent, left);
        model.addAttribute("page", new ArchivePage(groups(mine), mine.size(), count(mine, VersionState.DRAFT), count(mine, VersionState.AWAITING_VERIFIER),
                count(mine, VersionState.RETURNED), organisations.employerOf(actor.person()).map(Organisation::name).orElse(null), said));
        return "archive/entries";
    }

    @PostMapping("/archive/send") @MayEnter(Role.APPLICANT)
    String sendAll(Actor actor) {
        var came = sending.sendAll(actor);
        return "redirect:/archive?sent=" + came.sent() + "&left=" + came.left();
    }

    private static int count(List<Entry> mine, VersionState state) { return (int) mine.stream().filter(e -> e.current().is(state)).count(); }

    private List<Group> groups(List<Entry> mine) {
        var groups = new LinkedHashMap<String, List<KindRow>>();
        for (var kind : kinds.all()) groups.computeIfAbsent(kind.group(), _ -> new ArrayList<>()).add(row(kind, mine));
        return groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList();
    }

    private static KindRow row(Kind kind, List<Entry> mine) {
        var items = mine.stream().filter(e -> e.kind().equals(kind.code()))
                .sorted(Comparator.comparing((Entry e) -> e.current().gained(), Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Entry::id))
                .map(ArchivePages::item).toList();
        return new KindRow(kind.label(), kind.help(), ArchiveTexts.verifier(kind.verifier()),
                kind.once() && !items.isEmpty() ? null : "/archive/entries/new?kind=" + kind.code(), items);
    }

    private static Item item(Entry entry) {
        var current = entry.current();
        return new Item("/archive/entries/" + entry.id(), current.title(), note(entry), state(current.state()), ArchiveTexts.word(current.state()));
    }

    private static @Nullable String note(Entry entry) {
        var current = entry.current();
        if (current.is(VersionState.RETURNED)) return "退回原因：" + current.reason();
        if (current.is(VersionState.CLEARED)) return ArchiveTexts.CLEARED;
        if (!current.is(VersionState.VERIFIED) && entry.inForce().isPresent()) return "此前已核实的内容仍然有效";
        return current.gained() == null ? null : Dates.day(current.gained());
    }

    static State state(VersionState state) {
        return switch (state) {
            case DRAFT -> State.TODO;
            case AWAITING_VERIFIER -> State.DOING;
            case VERIFIED -> State.DONE;
            case RETURNED, CLEARED -> State.MEND;
        };
    }
}
