package org.hengcai.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengcai.audit.view.CheckPage;
import org.hengcai.audit.view.LogPage;
import org.hengcai.audit.view.LogRow;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log for those who watch, its filter in the URL; and the check that nobody changed it. */
@Controller
class AuditPages {

    private static final int A_PAGE = 50;

    private final JdbcClient db;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> jobs = new TreeMap<>();
    private final List<SubjectNames> subjects;

    AuditPages(JdbcClient db, AuditLog audit, Clock clock, ObjectProvider<DeedName> names, ObjectProvider<JobName> jobs, List<SubjectNames> subjects) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        names.forEach(each -> this.names.put(each.deed(), each.label()));
        this.names.put("read", AuditTexts.READ);
        jobs.forEach(each -> this.jobs.put(each.job(), each.label()));
        this.subjects = subjects;
    }

    /** What the URL filters by; a number that is none finds nothing. */
    record Filter(@Nullable String deed, @Nullable String subject, @Nullable String person) {
        @Nullable String deedOrNull() { return deed == null || deed.isBlank() ? null : deed.strip(); }

        static @Nullable Long number(@Nullable String text) {
            if (text == null || text.isBlank()) return null;
            return text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : -1;
        }
    }

    @GetMapping("/audit") @MayEnter({Role.AUDITOR, Role.AUDIT_ADMIN}) @Transactional(readOnly = true)
    String list(Filter filter, @RequestParam @Nullable Long before, Model model) {
        var rows = rows(filter, before == null ? Long.MAX_VALUE : before);
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        model.addAttribute("page", new LogPage(shown, choices(), filter.deedOrNull(), filter.subject(), filter.person(),
            new Pager(AuditTexts.count(shown.size()), before == null ? null : url(filter, null),
                rows.size() > A_PAGE ? url(filter, shown.getLast().no()) : null)));
        return "audit/log";
    }

    private List<Choice> choices() {
        return names.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList();
    }

    private List<LogRow> rows(Filter filter, long before) {
        var found = db.sql("""
            select no, at as time, person, name, role, deed, subject, null::text as about, what
              from audit.log
             where no < :before
               and (:deed::text is null or deed = :deed)
               and (:subject::bigint is null or subject = :subject)
               and (:person::bigint is null or person = :person)
             order by no desc limit :most""")
            .param("before", before).param("deed", filter.deedOrNull()).param("subject", Filter.number(filter.subject()))
            .param("person", Filter.number(filter.person())).param("most", A_PAGE + 1).query(LogRow.class).list();
        var called = called(found);
        return found.stream().map(row -> row.said(row.person() == null ? jobs.getOrDefault(row.name(), row.name()) : row.name(),
            names.getOrDefault(row.deed(), row.deed()), called.getOrDefault(row.subject(), AuditTexts.unknown(row.subject())), AuditTexts.said(Json.map(row.what())))).toList();
    }

    private Map<Long, String> called(List<LogRow> rows) {
        var ids = rows.stream().map(LogRow::subject).collect(Collectors.toSet());
        var called = new HashMap<Long, String>();
        if (!ids.isEmpty()) subjects.forEach(each -> called.putAll(each.of(ids)));
        return called;
    }

    private static String url(Filter filter, @Nullable Long before) {
        var url = UriComponentsBuilder.fromPath("/audit");
        if (filter.deedOrNull() != null) url.queryParam("deed", filter.deedOrNull());
        if (Filter.number(filter.subject()) != null) url.queryParam("subject", filter.subject());
        if (Filter.number(filter.person()) != null) url.queryParam("person", filter.person());
        if (before != null) url.queryParam("before", before);
        return url.encode().toUriString();
    }

    @GetMapping("/audit/check") @MayEnter({Role.AUDITOR, Role.AUDIT_ADMIN}) @Transactional(readOnly = true)
    String check(Model model) {
        var verdict = audit.verify();
        model.addAttribute("page", new CheckPage(verdict instanceof AuditLog.Verdict.Whole, AuditTexts.heading(verdict),
            AuditTexts.sentence(verdict), clock.instant()));
        return "audit/check";
    }
}
