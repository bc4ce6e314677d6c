package org.hengcai.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hengcai.audit.view.CheckPage;
import org.hengcai.audit.view.LogPage;
import org.hengcai.audit.view.LogRow;
import org.hengcai.shared.Problem;
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
        this.names.put(Downloads.DEED, AuditTexts.DOWNLOAD);
        jobs.forEach(each -> this.jobs.put(each.job(), each.label()));
        this.subjects = subjects;
    }

    /** What the URL filters by: a deed, whom it is about and who did it, by name, receipt or number. */
    record Filter(@Nullable String deed, @Nullable String subject, @Nullable String person) {
        @Nullable String deedOrNull() { return words(deed); }

        @Nullable String subjectOrNull() { return words(subject); }

        @Nullable String personOrNull() { return words(person); }

        private static @Nullable String words(@Nullable String text) { return text == null || text.isBlank() ? null : text.strip(); }
    }

    @GetMapping("/audit") @MayEnter({Role.AUDITOR, Role.AUDIT_ADMIN}) @Transactional(readOnly = true)
    String list(Filter filter, @RequestParam @Nullable Long before, Model model) {
        var problems = new ArrayList<Problem>();
        var subjects = subjects(filter.subjectOrNull(), problems);
        checkPerson(filter.personOrNull(), problems);
        var rows = problems.isEmpty() ? rows(filter, subjects, before == null ? Long.MAX_VALUE : before) : List.<LogRow>of();
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        model.addAttribute("page", new LogPage(shown, choices(), filter.deedOrNull(), filter.subject(), filter.person(),
            new Pager(AuditTexts.count(shown.size()), before == null ? null : url(filter, null),
                rows.size() > A_PAGE ? url(filter, shown.getLast().no()) : null), problems));
        return "audit/log";
    }

    private List<Choice> choices() {
        return names.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList();
    }

    private static boolean isNumber(String words) { return words.matches("\\d{1,18}"); }

    /** The ids that are meant; null: any. */
    private Long @Nullable [] subjects(@Nullable String words, List<Problem> problems) {
        if (words == null) return null;
        if (isNumber(words)) return new Long[] {Long.valueOf(words)};
        var found = subjects.stream().flatMap(each -> each.named(words).stream()).distinct().toArray(Long[]::new);
        if (found.length == 0) problems.add(AuditTexts.nothingNamed(words));
        return found;
    }

    private void checkPerson(@Nullable String words, List<Problem> problems) {
        if (words == null || isNumber(words)) return;
        if (!db.sql("select exists (select from audit.log where person is not null and name = :name)").param("name", words).query(Boolean.class).single())
            problems.add(AuditTexts.nobodyNamed(words));
    }

    private List<LogRow> rows(Filter filter, Long @Nullable [] about, long before) {
        var person = filter.personOrNull();
        var found = db.sql("""
            select no, at as time, person, person is null and name <> 'log-in' as platform, name, role, deed, subject, null::text as about, what
              from audit.log
             where no < :before
               and (:deed::text is null or deed = :deed)
               and (:subjects::bigint[] is null or subject = any (:subjects::bigint[]))
               and (:person::bigint is null or person = :person)
               and (:name::text is null or person is not null and name = :name)
             order by no desc limit :most""")
            .param("before", before).param("deed", filter.deedOrNull()).param("subjects", about)
            .param("person", person != null && isNumber(person) ? Long.valueOf(person) : null).param("name", person == null || isNumber(person) ? null : person)
            .param("most", A_PAGE + 1).query(LogRow.class).list();
        var said = found.stream().map(row -> Json.map(row.what())).toList();
        var called = called(Stream.concat(found.stream().map(LogRow::subject), said.stream().flatMap(AuditTexts::subjects)).collect(Collectors.toSet()));
        return IntStream.range(0, found.size()).mapToObj(i -> said(found.get(i), said.get(i), called)).toList();
    }

    private LogRow said(LogRow row, Map<String, Object> what, Map<Long, String> called) {
        return row.said(row.person() == null ? row.platform() ? jobs.getOrDefault(row.name(), row.name()) : AuditTexts.NOT_LOGGED_IN : row.name(),
            names.getOrDefault(row.deed(), row.deed()), called.getOrDefault(row.subject(), AuditTexts.unknown(row.subject())), AuditTexts.said(what, called));
    }

    private Map<Long, String> called(Set<Long> ids) {
        var called = new HashMap<Long, String>();
        if (!ids.isEmpty()) subjects.forEach(each -> called.putAll(each.of(ids)));
        return called;
    }

    private static String url(Filter filter, @Nullable Long before) {
        var url = UriComponentsBuilder.fromPath("/audit");
        if (filter.deedOrNull() != null) url.queryParam("deed", filter.deedOrNull());
        if (filter.subjectOrNull() != null) url.queryParam("subject", filter.subjectOrNull());
        if (filter.personOrNull() != null) url.queryParam("person", filter.personOrNull());
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
