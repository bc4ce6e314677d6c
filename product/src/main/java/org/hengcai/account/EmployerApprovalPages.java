package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hengcai.account.view.ApprovalPage;
import org.hengcai.account.view.ApprovalRow;
import org.hengcai.account.view.ApprovalsPage;
import org.hengcai.files.FileResponse;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.FileLink;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.TimeRow;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bureau's administrator looks at each employer's registration and its letter [A2.一.1; ours: the bureau decides]. */
@Controller
class EmployerApprovalPages {
    private static final int A_PAGE = 50;
    private static final List<Choice> STANDINGS = List.of(new Choice("waiting", AccountTexts.WAITS_FOR_BUREAU),
        new Choice("returned", AccountTexts.SENT_BACK), new Choice("approved", AccountTexts.APPROVED));

    private final Employers employers;
    private final EmployerPages employerPages;
    private final Organisations organisations;
    private final Files files;
    private final JdbcClient db;
    private final Reading reading;

    EmployerApprovalPages(Employers employers, EmployerPages employerPages, Organisations organisations, Files files, JdbcClient db, Reading reading) {
        this.employers = employers;
        this.employerPages = employerPages;
        this.organisations = organisations;
        this.files = files;
        this.db = db;
        this.reading = reading;
    }

    private record Row(long letter, long organisation, String name, String code, String kind, String sender, OffsetDateTime sentAt) {}

    @GetMapping("/employer-approvals") @MayEnter(Role.BUREAU_ADMIN) @Transactional(readOnly = true)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "waiting") String standing, @RequestParam(defaultValue = "0") long after) {
        var wanted = STANDINGS.stream().filter(s -> s.value().equals(standing)).findFirst().orElse(STANDINGS.getFirst());
        var rows = rows(actor.here(), wanted.value(), after);
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        var here = "/employer-approvals?standing=" + wanted.value();
        var pager = new Pager(AccountTexts.count(shown.size()), after == 0 ? null : here,
            rows.size() > A_PAGE ? here + "&after=" + shown.getLast().letter() : null);
        var letterState = switch (wanted.value()) { case "returned" -> false; case "approved" -> true; default -> null; };
        var state = new Letter(0, 0, 0, "", OffsetDateTime.MIN, null, letterState, null, null, null);
        return Shown.page("employerApprovals", new ApprovalsPage(shown.stream()
            .map(r -> new ApprovalRow(r.organisation(), r.name(), r.code(), r.kind(), r.sender(), r.sentAt(), state.state(), state.standing())).toList(),
            STANDINGS.subList(1, STANDINGS.size()), wanted.value(), pager));
    }

    private List<Row> rows(long bureau, String standing, long after) {
        return db.sql("""
            select l.id as letter, o.id as organisation, o.name, o.code, o.employer_kind as kind, l.sender, l.sent_at
              from account.authorization_letter l
              join account.organisation o on o.id = l.subject
             where o.bureau_id = :bureau and l.id > :after
               and l.id = (select max(later.id) from account.authorization_letter later where later.subject = l.subject)
               and case :standing when 'waiting' then l.approved is null when 'approved' then l.approved else not l.approved end
             order by l.id limit 51""")                          // ids follow time: longest waiting first
            .param("bureau", bureau).param("after", after).param("standing", standing).query(Row.class).list();
    }

    @GetMapping("/employer-approvals/{organisation}") @MayEnter(Role.BUREAU_ADMIN) @Transactional(readOnly = true)
    ModelAndView one(Actor actor, @PathVariable long organisation) {
        return Shown.page("employerApproval", page(actor, organisation, "", List.of()));
    }

    @PostMapping("/employer-approvals/{organisation}/approve") @MayEnter(Role.BUREAU_ADMIN)
    ModelAndView approve(Actor actor, @PathVariable long organisation, @RequestParam(defaultValue = "0") long letter) {
        try {
            employers.approve(actor, organisation, letter);
            NextPage.says(AccountTexts.EMPLOYER_APPROVED);
        } catch (Refused e) {
            return Shown.wrong("employerApproval", reading.call(() -> page(actor, organisation, "", e.problems())));
        }
        return Shown.to("/employer-approvals");
    }

    @PostMapping("/employer-approvals/{organisation}/send-back") @MayEnter(Role.BUREAU_ADMIN)
    ModelAndView sendBack(Actor actor, @PathVariable long organisation, @RequestParam(defaultValue = "0") long letter, @RequestParam(defaultValue = "") String reason) {
        try {
            employers.sendBack(actor, organisation, letter, reason);
            NextPage.says(AccountTexts.EMPLOYER_SENT_BACK);
        } catch (Refused e) {
            return Shown.wrong("employerApproval", reading.call(() -> page(actor, organisation, reason, e.problems())));
        }
        return Shown.to("/employer-approvals");
    }

    /** The scan itself; row policies say who finds it. */
    @GetMapping("/authorization-letters/{letter}") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ResponseEntity<InputStreamResource> letter(@PathVariable long letter, @RequestParam(defaultValue = "false") boolean inline) {
        var file = files.find(Letter.find(db, letter).orElseThrow(NotFound::new).fileId());
        return inline ? FileResponse.inline(file, files.open(file)) : FileResponse.attachment(file, files.open(file));
    }

    private ApprovalPage page(Actor actor, long id, String reason, List<Problem> problems) {
        var o = organisations.find(id);
        if (!Objects.equals(o.bureauId(), actor.here())) throw new NotFound();
        var letters = Letter.of(db, id);
        if (letters.isEmpty()) throw new NotFound();
        var last = letters.getFirst();
        return new ApprovalPage(id, last.id(), o.name(), last.state(), last.standing(), last.waits(), employerPages.rows(o),
            "/authorization-letters/" + last.id(), files.find(last.fileId()).isImage(), EmployerPages.warning(o), last.waits() ? alike(o) : List.of(), history(letters),
            letters.stream().skip(1).map(one -> new FileLink(AccountTexts.earlierLetter(one), one.reason(), "/authorization-letters/" + one.id(), null)).toList(), reason, problems);
    }

    private List<String> alike(Organisation o) {
        return organisations.alike(o).stream().map(other -> other.approved() ? AccountTexts.sameName(other.name(), Objects.requireNonNullElse(other.code(), ""))
            : AccountTexts.sameCode(other.name(), Objects.requireNonNullElse(other.contactName(), ""))).toList();
    }

    private static List<TimeRow> history(List<Letter> letters) {
        var rows = new ArrayList<TimeRow>();
        for (var one : letters) {
            if (one.decidedAt() != null) rows.add(new TimeRow(Dates.time(one.decidedAt().toInstant()), AccountTexts.decidedLetter(one), one.reason(), false));
            rows.add(new TimeRow(Dates.time(one.sentAt().toInstant()), AccountTexts.sentLetter(one.sender()), null, false));
        }
        return rows;
    }
}
