package org.hengcai.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengcai.archive.view.EntryForm;
import org.hengcai.archive.view.FormField;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One entry of one's own: typed in the one form, sent to its verifier, taken back, given up. */
@Controller
class EntryPages {
    private final Entries entries;
    private final Sending sending;
    private final Kinds kinds;
    private final EntryViews views;

    EntryPages(Entries entries, Sending sending, Kinds kinds, EntryViews views) {
        this.entries = entries;
        this.sending = sending;
        this.kinds = kinds;
        this.views = views;
    }

    @GetMapping("/archive/entries/new") @MayEnter(Role.APPLICANT)
    ModelAndView blank(@RequestParam(defaultValue = "") String kind) {
        return form(HttpStatus.OK, kinds.get(kind), null, Map.of(), List.of());
    }

    @PostMapping("/archive/entries") @MayEnter(Role.APPLICANT)
    ModelAndView create(Actor actor, @RequestParam(defaultValue = "") String kind, @RequestParam Map<String, String> typed) {
        var form = entries.judge(actor, kinds.get(kind), typed);
        if (!form.wrong().isEmpty()) return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), null, typed, form.all());
        if (form.isBlank()) return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), null, typed, List.of(ArchiveTexts.nothingGiven(form.kind())));
        try {
            return new ModelAndView("redirect:/archive/entries/" + entries.create(actor, form) + "?done=saved");
        } catch (Refused refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), null, typed, refused.problems());
        }
    }

    @GetMapping("/archive/entries/{entry}") @MayEnter(Role.APPLICANT)
    ModelAndView entry(Actor actor, @PathVariable long entry, @RequestParam(required = false) @Nullable String done) {
        return views.page(HttpStatus.OK, actor, entry, List.of(), null, ArchiveTexts.done(done));
    }

    @GetMapping("/archive/entries/{entry}/edit") @MayEnter(Role.APPLICANT)
    ModelAndView edit(Actor actor, @PathVariable long entry) {
        var current = entries.mine(actor, entry).current();
        if (current.is(VersionState.AWAITING_VERIFIER)) throw new ChangedMeanwhile(ArchiveTexts.WAITS);
        return form(HttpStatus.OK, kinds.get(current.kind()), current, typed(current), List.of());
    }

    @PostMapping("/archive/entries/{entry}") @MayEnter(Role.APPLICANT)
    ModelAndView save(Actor actor, @PathVariable long entry, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "0") int revision,
            @RequestParam Map<String, String> typed) {
        var current = entries.mine(actor, entry).current();
        var form = entries.judge(actor, kinds.get(current.kind()), typed);
        if (!form.wrong().isEmpty()) return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), current, typed, form.all());
        if (form.isBlank()) return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), current, typed, List.of(ArchiveTexts.nothingGiven(form.kind())));
        try {
            entries.save(actor, entry, version, revision, form);
        } catch (ChangedMeanwhile changed) {
            var now = entries.mine(actor, entry).current();
            if (now.is(VersionState.AWAITING_VERIFIER)) throw changed;
            return form(HttpStatus.CONFLICT, form.kind(), now, typed, elsewhere(form, now));
        } catch (Refused refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form.kind(), current, typed, refused.problems());
        }
        return back(entry, "saved");
    }

    /** Saved in another tab meanwhile: what was typed here stays, and each field that differs says what stands there now. */
    private static List<Problem> elsewhere(Form form, Version now) {
        var differing = form.kind().fields().stream()
                .filter(field -> !form.values().getOrDefault(field.name(), "").equals(now.fields().getOrDefault(field.name(), "")))
                .map(field -> ArchiveTexts.elsewhere(Form.input(field), field, now.fields().get(field.name()))).toList();
        return differing.isEmpty() ? List.of(new Problem("", ArchiveTexts.CHANGED, "请核对后再保存一次")) : differing;
    }

    @PostMapping("/archive/entries/{entry}/send") @MayEnter(Role.APPLICANT)
    ModelAndView send(Actor actor, @PathVariable long entry, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String why) {
        var toBureau = to.equals("bureau");
        var reason = Typed.clean(why);
        var problem = toBureau ? ArchiveTexts.why(reason) : null;
        if (problem != null) return views.page(HttpStatus.UNPROCESSABLE_CONTENT, actor, entry, List.of(problem), why, null);
        try {
            sending.send(actor, entry, version, revision, toBureau ? reason : null);
            return back(entry, "sent");
        } catch (Refused refused) {
            return views.page(HttpStatus.UNPROCESSABLE_CONTENT, actor, entry, onThisPage(refused.problems()), why, null);
        }
    }

    @PostMapping("/archive/entries/{entry}/withdraw") @MayEnter(Role.APPLICANT)
    ModelAndView withdraw(Actor actor, @PathVariable long entry, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "0") int revision) {
        sending.withdraw(actor, entry, version, revision);
        return back(entry, "withdrawn");
    }

    @PostMapping("/archive/entries/{entry}/remove") @MayEnter(Role.APPLICANT)
    ModelAndView remove(Actor actor, @PathVariable long entry, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "0") int revision) {
        entries.remove(actor, entry, version, revision);
        return new ModelAndView("redirect:/archive?done=removed");
    }

    private static ModelAndView back(long entry, String done) { return new ModelAndView("redirect:/archive/entries/" + entry + "?done=" + done); }

    /** The form's fields are not on the entry's page, so their problems cannot lead there. */
    private static List<Problem> onThisPage(List<Problem> problems) {
        return problems.stream().map(p -> p.field().startsWith(Form.PREFIX) ? new Problem("", p.wrong(), p.right()) : p).toList();
    }

    private static Map<String, String> typed(Version version) {
        var typed = new HashMap<String, String>();
        version.fields().forEach((name, value) -> typed.put(Form.PREFIX + name, value));
        return typed;
    }

    private static ModelAndView form(HttpStatus status, Kind kind, @Nullable Version current, Map<String, String> typed, List<Problem> problems) {
        var back = current == null ? "/archive" : "/archive/entries/" + current.entry();
        var action = current == null ? "/archive/entries" : back;
        var say = current != null && current.is(VersionState.VERIFIED) ? ArchiveTexts.NEW_VERSION : null;
        var page = new EntryForm(kind.code(), kind.label(), kind.help(), action, current == null ? null : current.id(), current == null ? 0 : current.revision(),
                kind.fields().stream().map(f -> field(f, typed)).toList(), problems, back, say);
        return new ModelAndView("archive/form", Map.of("page", page), status);
    }

    private static FormField field(Kind.Field field, Map<String, String> typed) {
        var asked = field.required() && field.when().words().isEmpty();
        return new FormField(Form.input(field), field.label(), field.type().name().toLowerCase(Locale.ROOT), typed.get(Form.input(field)), field.hint(),
                asked, field.allChoices().stream().map(c -> new Choice(c, c)).toList(), field.unit(), field.max());
    }
}
