package org.hengcai.access;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hengcai.files.Files;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.testing.Town;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * Three applicants with one of everything each. A and B belong to the same employer, C to a foreign one in a foreign county.
 * A's application lies before the employer, B's with the office, C's before the foreign bureau: each reached it on its way.
 */
final class Worlds {
    static final long MISSING = 999_999_999_999L;
    static final List<String> ALL = List.of("A", "B", "C");

    /** Who asks; {@code reach}: the worlds whose application this persona reaches. */
    record Persona(String name, @Nullable Actor actor, Set<String> reach) {
        boolean is(Role... roles) { return actor != null && actor.is(roles); }
    }

    private final Rows rows;
    private final Town town;
    private final Plan plan;
    private final Files files;
    private final Map<String, Map<String, Long>> ids = new HashMap<>();
    private final Map<String, Persona> personas = new LinkedHashMap<>();

    Worlds(Rows rows, Town town, Plans plans, Files files) throws SQLException {
        this.rows = rows;
        this.town = town;
        this.files = files;
        this.plan = town.opens(plans, "huzhou-construction-2020");
        people();
        world("A", town.employer, town.department, town.bureau, town.office, 0, town.employer, List.of(town.employer));
        world("B", town.employer, town.department, town.bureau, town.office, 4, town.office, List.of(town.employer, town.department, town.bureau, town.office));
        world("C", town.foreignEmployer, town.foreignDepartment, town.foreignBureau, town.foreignOffice, 3, town.foreignBureau,
                List.of(town.foreignEmployer, town.foreignDepartment, town.foreignBureau));
    }

    List<Persona> personas() { return List.copyOf(personas.values()); }

    /** The ids of a kind of thing in A, B and C; null: no such kind. */
    @Nullable Map<String, Long> ids(String key) { return ids.get(key); }

    private void people() {
        personas.put("visitor", new Persona("visitor", null, Set.of()));
        applicant("A", town.employer);
        applicant("B", town.employer);
        applicant("C", town.foreignEmployer);
        officer("employer", town.employer, Role.EMPLOYER, "A", "B");
        officer("foreign employer", town.foreignEmployer, Role.EMPLOYER, "C");
        officer("department", town.department, Role.DEPARTMENT, "B");
        officer("foreign department", town.foreignDepartment, Role.DEPARTMENT, "C");
        officer("bureau", town.bureau, Role.BUREAU, "B");
        officer("foreign bureau", town.foreignBureau, Role.BUREAU, "C");
        officer("bureau admin", town.bureau, Role.BUREAU_ADMIN);
        officer("office", town.office, Role.OFFICE, "B");
        officer("foreign office", town.foreignOffice, Role.OFFICE);
        officer("finance", town.office, Role.FINANCE);
        officer("expert", town.office, Role.EXPERT);
        officer("auditor", town.platform, Role.AUDITOR, "A", "B", "C");
        officer("system admin", town.platform, Role.SYSTEM_ADMIN);
        officer("security admin", town.platform, Role.SECURITY_ADMIN);
        officer("audit admin", town.platform, Role.AUDIT_ADMIN);
    }

    private void applicant(String name, long employer) { personas.put(name, new Persona("applicant " + name, town.applicant("申报" + name, employer), Set.of(name))); }

    private void officer(String name, long organisation, Role role, String... reach) {
        personas.put(name, new Persona(name, town.officer(name, organisation, role), Set.of(reach)));
    }

    private Actor who(String persona) {
        var actor = personas.get(persona).actor();
        if (actor == null) throw new IllegalArgumentException(persona);
        return actor;
    }

    private void put(String key, String world, long id) { ids.computeIfAbsent(key, _ -> new HashMap<>()).put(world, id); }

    private void world(String w, long employer, long department, long bureau, long office, int position, long before, List<Long> reached) throws SQLException {
        var me = who(w).person();
        var stage = plan.pack().pipeline().get(position).id();
        put("plan", w, plan.id());
        put("person", w, me);
        put("organisation", w, employer);
        put("employer", w, employer);

        var application = rows.insert("application.application", "id", plan.id() + 1000 + w.charAt(0), "plan_id", plan.id(), "year", 2020, "series", "工程",
                "applicant_id", me, "employer_id", employer, "applicant", "申报" + w, "number_masked", "3305**********001X", "employer", "单位", "title", "工程师",
                "specialty", "建筑施工", "route", "regular", "statement", "述职", "receipt", "R" + w, "submitted_at", "2020-09-10T09:00+08:00");
        put("application", w, application);
        rows.insert("account.reach", "subject", application, "holder", me);
        for (var holder : reached) rows.insert("account.reach", "subject", application, "holder", holder);
        var facts = plan.pack().facts(Map.of("title", "工程师"));
        rows.insert("application.snapshot", "subject", application, "round", 1, "facts", facts.json(), "verdict", plan.pack().judge(facts).kept(),
                "items", "[{\"key\":\"statement\",\"group\":\"基本信息\",\"about\":\"本人述职\",\"text\":\"述职\",\"files\":[]}]");
        var file = keep(application);
        put("file", w, file);
        put("attachment", w, rows.insert("application.attachment", "subject", application, "evidence", "hours", "file_id", file));
        rows.insert("application.photo", "subject", application, "file_id", file);
        rows.insert("application.pledge", "subject", application, "file_id", file, "strokes", "[]");
        rows.insert("application.reopened", "subject", application, "key", "statement");
        rows.insert("application.score_sheet", "subject", application, "version", 1, "claims", "{}", "controls", "[]", "recommenders", "[]");

        rows.insert("workflow.course", "subject", application, "plan_id", plan.id(), "applicant_id", me, "employer_id", employer, "department_id", department,
                "bureau_id", bureau, "office_id", office, "organiser_id", town.cityBureau);
        var visit = rows.insert("workflow.visit", "subject", application, "stage", stage, "position", position, "organisation_id", before);
        put("visit", w, visit);
        rows.insert("workflow.decision", "subject", application, "visit_id", visit, "kind", "RECORD", "seen_version", 1);
        rows.insert("score.figure", "subject", application, "visit_id", visit, "role", "EMPLOYER", "item", "ethics/职业道德", "points", 5);
        rows.insert("workflow.correction", "subject", application, "visit_id", visit, "mended_at", "2020-09-11T09:00+08:00");

        var entry = rows.insert("archive.entry", "subject", me, "kind", "assessment");
        put("entry", w, entry);
        var version = rows.insert("archive.version", "subject", me, "entry_id", entry, "number", 1, "kind", "assessment", "state", "AWAITING_VERIFIER",
                "fields", "{\"year\":\"2018\",\"result\":\"合格\",\"unit\":\"单位\"}", "title", "2018年度考核", "sent_at", "2020-09-10T09:00+08:00", "verifier_id", employer,
                "verifier_role", "EMPLOYER", "applicant", "申报" + w, "applicant_number", "3305**********001X", "unit", "单位");
        put("version", w, version);
        var evidence = keep(me);
        put("file@/archive/", w, evidence);
        rows.insert("archive.evidence", "subject", me, "version_id", version, "slot", "form", "file_id", evidence, "type", "image/png");
        rows.insert("archive.decision", "subject", me, "version_id", version, "verified", true, "decided_at", "2020-09-09T09:00+08:00", "decided_by", who("security admin").person(), "decided_by_name", "王经办", "decided_for", "单位");
        rows.insert("archive.withdrawn", "subject", me, "version_id", version, "verifier_id", employer, "verifier_role", "EMPLOYER", "withdrawn_at", "2020-09-08T09:00+08:00");
        rows.insert("application.chosen", "subject", application, "entry_id", entry);

        put("binding", w, rows.insert("account.binding", "person_id", me, "organisation_id", employer, "name", "申报" + w, "number_masked", "3305**********001X"));
        put("letter", w, rows.insert("account.authorization_letter", "subject", w.equals("B") ? town.organisation("EMPLOYER", "待审单位", "330523", null, bureau) : employer, "file_id", file, "sent_by", me));
        put("grant", w, rows.insert("account.role_grant", "person_id", me, "organisation_id", employer, "role", "EXPERT", "until", "2020-09-12T09:00+08:00"));
        put("entry@/accounts/", w, rows.insert("account.first_entry", "subject", employer, "role", "EMPLOYER", "name", "某", "expires_at", "2021-01-01T00:00+08:00"));
        rows.insert("account.recovery_code", "subject", me);

        put("message", w, rows.insert("messaging.message", "subject", me, "template", "binding-confirmed", "text", "已确认"));
        put("sms", w, rows.insert("messaging.outbox", "subject", me, "channel", "SMS", "template", "binding-confirmed", "vars", "{}", "state", "GIVEN_UP", "round", 1));
        rows.insert("messaging.code", "subject", me);

        var sheet = rows.insert("publicnotice.sheet", "organisation_id", employer, "plan_id", plan.id(), "position", 1, "working_days", 5, "calendar", "2020-01-27", "stage", "用人单位公示",
                "ends_at", "2020-09-18T00:00+08:00", "open", "false");
        put("sheet", w, sheet);
        rows.insert("publicnotice.line", "sheet_id", sheet, "subject", application, "visit_id", visit, "ends_at", "2020-09-18T00:00+08:00");
        rows.insert("publicnotice.objection", "subject", application, "sheet_id", sheet);

        var order = rows.insert("fee.payment_order", "subject", application, "visit_id", visit, "plan_id", plan.id(), "office_id", office, "applicant_id", me, "amount", 18000,
                "due_at", "2020-09-30T00:00+08:00");
        put("order", w, order);
        put("receipt", w, rows.insert("fee.receipt", "subject", application, "order_id", order, "office_id", office, "amount", 1, "kind", "WRONG_AMOUNT"));
        rows.insert("fee.switch", "organisation_id", bureau + w.charAt(0) * 100_000L, "plan_id", plan.id());

        var pipeline = plan.pack().pipeline();
        int delivers = IntStream.range(0, pipeline.size()).filter(at -> pipeline.get(at).kind() == StageKind.DELIVERY).findFirst().orElseThrow();
        var delivered = rows.insert("workflow.visit", "subject", application, "stage", pipeline.get(delivers).id(), "position", delivers, "round", 0,
                "organisation_id", office, "left_at", "2020-09-12T09:00+08:00", "outcome", "TAKEN_BACK");
        var form = rows.insert("delivery.form", "subject", application, "visit_id", delivered, "version", 1, "content",
                "{\"plan\":\"p\",\"basics\":[],\"statement\":\"述职\",\"groups\":[],\"opinions\":[],\"meets\":false}", "copies", 3, "file_id", file);
        put("form", w, form);
        rows.insert("delivery.copy", "form_id", form, "subject", application, "number", 1);

        var meeting = rows.insert("committee.meeting", "organisation_id", office, "plan_id", plan.id(), "position", 8, "size", 15);
        put("meeting", w, meeting);
        put("application@/meetings/", w, application);
        rows.insert("committee.attendance", "organisation_id", office, "meeting_id", meeting, "attending", 11);
        rows.insert("committee.agenda", "organisation_id", office, "meeting_id", meeting, "subject", application, "visit_id", visit, "applicant_id", me);
        rows.insert("committee.ballot", "organisation_id", office, "meeting_id", meeting, "subject", application, "applicant_id", me, "attending", 11, "votes_for", 8,
                "votes_against", 3, "abstained", 0, "recused", 0, "needed", 8, "passed", "true");
        var interview = rows.insert("committee.interview", "organisation_id", office, "subject", application, "visit_id", visit, "applicant_id", me);
        rows.insert("committee.interview_result", "organisation_id", office, "subject", application, "visit_id", visit, "interview_id", interview, "applicant_id", me, "absent", "true");

        var decision = rows.insert("certificate.decision", "organisation_id", town.cityBureau, "number", "文号" + w);
        put("certificate", w, rows.insert("certificate.certificate", "subject", application, "visit_id", visit, "decision_id", decision, "applicant_id", me,
                "organiser_id", town.cityBureau, "photo_id", file, "file_id", file, "file_sha256", w, "level", "INTERMEDIATE", "birth", "1988-03-02"));
        rows.insert("certificate.counter", "year", 2020, "series", w);

        rows.insert("integrity.bar", "subject", me, "since", "2019-01-01", "until", "2019-12-31");
        var admin = w.equals("A") ? who("system admin").person() : who("security admin").person();
        put("upload", w, rows.insert("pack.upload", "subject", admin, "pack", "x" + w, "files", Json.write(plan.pack().files())));
        var rehearsal = rows.insert("pack.rehearsal", "subject", admin, "pack", "x" + w, "files", Json.write(plan.pack().files()), "done_at", "2020-09-12T09:00+08:00");
        put("rehearsal", w, rehearsal);
        rows.insert("pack.rehearsed", "rehearsal_id", rehearsal, "subject", admin, "application", application, "changes", "[]");
    }

    private long keep(long subject) {
        return town.job(() -> files.keepGenerated(subject, "文件" + subject + ".txt", "text/plain", ("bytes of " + subject).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whose things of a kind a persona may find: the worlds in which an id is this persona's own. Everything else must answer
     * as what does not exist.
     */
    Set<String> reach(Persona persona, String key) {
        return switch (key) {
            case "plan", "employer" -> Set.copyOf(ALL);                                                // public
            case "grant", "entry@/accounts/" -> persona.is(Role.SYSTEM_ADMIN) ? Set.copyOf(ALL) : Set.of();
            case "grant@/places/" -> Set.of();                                                         // ended, or another's
            case "sms" -> persona.is(Role.SYSTEM_ADMIN) ? Set.copyOf(ALL) : Set.of();
            case "upload", "rehearsal" -> persona.is(Role.SYSTEM_ADMIN) ? Set.of("A") : Set.of();
            case "message", "entry", "file@/archive/" -> persona.is(Role.APPLICANT) ? persona.reach() : Set.of();
            case "version", "sheet", "binding", "person" -> persona.is(Role.APPLICANT, Role.EMPLOYER, Role.AUDITOR) ? persona.reach() : Set.of();
            case "organisation", "letter" -> organisations(persona);
            case "order", "receipt" -> persona.is(Role.FINANCE) ? Set.of("A", "B") : persona.reach();
            case "meeting", "application@/meetings/" -> persona.name().equals("office") ? Set.of("A", "B") : persona.name().equals("foreign office") ? Set.of("C") : persona.is(Role.AUDITOR) ? Set.copyOf(ALL) : Set.of();
            default -> persona.reach();
        };
    }

    private Set<String> organisations(Persona persona) {
        if (persona.is(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)) return Set.copyOf(ALL);
        return switch (persona.name()) {
            case "applicant A", "applicant B", "employer", "department", "bureau", "bureau admin" -> Set.of("A", "B");
            case "applicant C", "foreign employer", "foreign department", "foreign bureau" -> Set.of("C");
            default -> Set.of();
        };
    }
}
