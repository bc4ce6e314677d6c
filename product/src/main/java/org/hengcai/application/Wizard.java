package org.hengcai.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.Organisations;
import org.hengcai.files.FileRule;
import org.hengcai.files.Files;
import org.hengcai.files.Kept;
import org.hengcai.pack.Evidence;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Verdict;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Arrival;
import org.hengcai.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What an applicant does step by step [A1.二]; an error never stops a save of what is right, only the submission. */
@Component
class Wizard {
    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final Plans plans;
    private final Organisations organisations;
    private final Assembly assembly;
    private final Files files;
    private final Mendings mendings;

    Wizard(JdbcClient db, Clock clock, Arrival arrival, Plans plans, Organisations organisations, Assembly assembly, Files files, Mendings mendings) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.plans = plans;
        this.organisations = organisations;
        this.assembly = assembly;
        this.files = files;
        this.mendings = mendings;
    }

    /** 马上申报: begins a draft, or goes on with the one there is. */
    @Transactional
    long begin(Actor by, long planId) {
        var plan = plans.find(planId);
        var head = plan.pack().head();
        var there = Draft.ofYear(db, by.person(), head.year(), head.series());
        if (there.isPresent() && (there.get().counts() || there.get().planId() == planId)) return there.get().id();
        var problems = windowProblems(plan.pack());
        var employer = organisations.employerOf(by.person());
        if (employer.isEmpty()) problems.add(ApplicationTexts.noEmployer());
        if (!problems.isEmpty()) throw new Refused(problems);
        var id = db.sql("select account.new_subject()").query(Long.class).single();
        var proposed = assembly.verdict(plan.pack(), assembly.facts(by.person(), plan, firstTitle(plan), null)).proposed();
        var now = OffsetDateTime.now(clock);
        db.sql("""
            insert into application.application (id, plan_id, year, series, applicant_id, employer_id, title, route, created_at, changed_at)
            values (:id, :plan, :year, :series, :me, :employer, :title, :route, :now, :now)""")
            .param("id", id).param("plan", planId).param("year", head.year()).param("series", head.series()).param("me", by.person())
            .param("employer", employer.get().id()).param("title", firstTitle(plan))
            .param("route", proposed.map(route -> route.route().id()).orElse(null)).param("now", now).update();
        return id;
    }

    private static String firstTitle(Plan plan) { return plan.pack().titles().getFirst().name(); }

    List<Problem> windowProblems(Pack pack) {
        var problems = new ArrayList<Problem>();
        if (arrival.at().isBefore(pack.window().opens())) problems.add(ApplicationTexts.notOpen(pack.window().opens()));
        if (!arrival.at().isBefore(pack.window().closed())) problems.add(ApplicationTexts.closed(pack.window().closed()));
        return problems;
    }

    /** The draft, locked, with this step open: a draft not on its way, or reopened for just this. */
    Draft open(Actor by, long application, Step step) {
        var draft = Draft.lock(db, application, by.person());
        if (!isOpen(draft, step)) throw new Refused(List.of(ApplicationTexts.notOpenStep()));
        return draft;
    }

    boolean isOpen(Draft draft, Step step) {
        if (draft.free()) return true;
        if (draft.over()) return false;
        var mending = mendings.opened(draft);
        return step == Step.PREVIEW ? !mending.isEmpty() : mending.opens(step);
    }

    Mending mending(Draft draft, Plan plan) { return mendings.of(draft, plan); }

    @Transactional
    List<Problem> photo(Actor by, long application, @Nullable MultipartFile photo) {
        var draft = open(by, application, Step.PHOTO);
        var fault = Upload.fault(photo, ApplicationTexts.noPhoto());
        if (photo == null || fault.isPresent()) return fault.stream().toList();
        var rules = plans.find(draft.planId()).pack().form().photo();
        var figures = new PhotoFigures(rules.moreThanBytes(), rules.lessThanBytes(), rules.widerThan(), rules.tallerThan(), rules.leastRatio(), rules.mostRatio(), rules.white());
        return switch (PhotoRules.judge("photo", bytes(photo), figures)) {
            case PhotoVerdict.Bad(var problems) -> problems;
            case PhotoVerdict.Good(var jpeg, var width, var height) -> {
                var file = files.keepGenerated(application, "证件照.jpg", "image/jpeg", jpeg);
                db.sql("""
                    insert into application.photo (subject, file_id, width, height, at) values (:id, :file, :width, :height, :now)
                    on conflict (subject) do update set file_id = excluded.file_id, width = excluded.width, height = excluded.height, at = excluded.at""")
                    .param("id", application).param("file", file).param("width", width).param("height", height).param("now", now()).update();
                touched(draft);
                yield List.of();
            }
        };
    }

    @Transactional
    List<Problem> pledge(Actor by, long application, String strokes, String device) {
        var draft = open(by, application, Step.PLEDGE);
        var rules = plans.find(draft.planId()).pack().form().signature();
        var figures = new SignatureFigures(rules.strokes(), rules.length(), rules.width(), rules.height(), rules.points());
        return switch (Signature.read("signature", strokes, figures)) {
            case Signature.Reading.Bad(var problems) -> problems;
            case Signature.Reading.Good(var signature) -> {
                var file = files.keepGenerated(application, "签名.png", "image/png", signature.png(160));
                db.sql("""
                    insert into application.pledge (subject, strokes, file_id, device, signed_at) values (:id, :strokes::jsonb, :file, :device, :now)
                    on conflict (subject) do update set strokes = excluded.strokes, file_id = excluded.file_id, device = excluded.device, signed_at = excluded.signed_at""")
                    .param("id", application).param("strokes", strokes).param("file", file).param("device", device.substring(0, Math.min(200, device.length())))
                    .param("now", now()).update();
                touched(draft);
                yield List.of();
            }
        };
    }

    /** What was typed into the form; each field as it came. */
    record Typed(int version, String title, String specialty, String route, String statement, Claims claims) {}

    @Transactional(readOnly = true)
    Claims claims(long application, Actor by, MultiValueMap<String, String> form) {
        return Claims.sent(plans.find(Draft.find(db, application, by.person()).planId()).pack(), form);
    }

    /** Saves what is right and says what is wrong; two tabs never overwrite each other silently [spec 3.3]. */
    @Transactional
    List<Problem> form(Actor by, long application, Typed typed) {
        var draft = open(by, application, Step.FORM);
        if (draft.version() != typed.version()) throw new ChangedMeanwhile(ApplicationTexts.versionMoved());
        var pack = plans.find(draft.planId()).pack();
        var problems = new ArrayList<Problem>();
        var now = draft.free() ? typed : unlocked(draft, typed, problems);
        var statement = WorkStatement.read(now.statement());
        problems.addAll(formProblems(pack, now));
        problems.addAll(now.claims().problems(pack));
        problems.addAll(statement.problems("statement", pack.form().statement().most()));
        db.sql("""
            update application.application
               set title = coalesce(:title, title), specialty = coalesce(:specialty, specialty), route = :route,
                   claims = :claims::jsonb, statement = case when :tooLong then statement else :statement end, version = version + 1, changed_at = :now
             where id = :id""")
            .param("title", pack.title(now.title()).isPresent() ? now.title() : null)
            .param("specialty", pack.specialty(now.specialty()).isPresent() ? now.specialty() : null)
            .param("route", pack.routes(now.title()).stream().anyMatch(r -> r.id().equals(now.route())) ? now.route() : null)
            .param("claims", now.claims().kept(pack)).param("tooLong", statement.length() > pack.form().statement().most()).param("statement", statement.text())
            .param("now", now()).param("id", application).update();
        return problems;
    }

    /** Of an application on its way only what was returned changes; whoever sends more is told so. */
    private Typed unlocked(Draft draft, Typed typed, List<Problem> problems) {
        var mending = mendings.opened(draft);
        return new Typed(typed.version(), unlocked(mending, "title", text(draft.title()), typed.title(), problems),
                unlocked(mending, "specialty", text(draft.specialty()), typed.specialty(), problems),
                unlocked(mending, "route", text(draft.route()), typed.route(), problems),
                unlocked(mending, "statement", draft.statement(), typed.statement(), problems), Claims.of(draft));
    }

    private static String unlocked(Mending mending, String field, String kept, String typed, List<Problem> problems) {
        if (mending.opens(field)) return typed;
        if (!typed.isEmpty() && !typed.strip().replace("\r\n", "\n").equals(kept.strip())) problems.add(ApplicationTexts.locked(field));
        return kept;
    }

    /** Where one goes after a step is saved: on to the next, or of what came back to what still waits, and at last to the preview. */
    @Transactional(readOnly = true)
    String after(Actor by, long application, Step saved) {
        var draft = Draft.find(db, application, by.person());
        if (draft.free()) return saved == Step.ACHIEVEMENTS && scoreAsked(draft) ? Step.SCORE : saved.next().path;
        var mending = mending(draft, plans.find(draft.planId()));
        return Arrays.stream(Step.values()).filter(mending::waits).findFirst().orElse(Step.PREVIEW).path;
    }

    /** Points come from what was chosen, so they are counted next. */
    private boolean scoreAsked(Draft draft) {
        return draft.title() != null && draft.route() != null && plans.find(draft.planId()).pack().scoreAsked(draft.title(), draft.route()).isPresent();
    }

    static List<Problem> formProblems(Pack pack, Typed typed) {
        var problems = new ArrayList<Problem>();
        if (pack.title(typed.title()).isEmpty()) problems.add(ApplicationTexts.noTitle());
        if (!pack.specialties().isEmpty() && pack.specialty(typed.specialty()).isEmpty()) problems.add(ApplicationTexts.noSpecialty());
        if (pack.title(typed.title()).isEmpty()) return problems;               // without a title there is no route to choose
        if (typed.route().isEmpty()) problems.add(ApplicationTexts.noRoute());
        else if (pack.routes(typed.title()).stream().noneMatch(route -> route.id().equals(typed.route()))) problems.add(ApplicationTexts.otherRoute());
        return problems;
    }

    @Transactional
    List<Problem> achievements(Actor by, long application, List<Long> entries) {
        var draft = open(by, application, Step.ACHIEVEMENTS);
        var choosable = assembly.choosable(by.person()).stream().map(entry -> entry.id()).toList();
        if (!choosable.containsAll(entries)) return List.of(ApplicationTexts.entryGone());
        var before = draft.chosen(db);
        var changed = Stream.concat(before.stream(), entries.stream()).distinct().filter(entry -> before.contains(entry) != entries.contains(entry)).toList();
        var mending = mendings.opened(draft);
        if (!draft.free() && !changed.stream().allMatch(entry -> mending.opens("entry." + entry))) return List.of(ApplicationTexts.otherEntry());
        db.sql("delete from application.chosen where subject = :id").param("id", application).update();
        for (var entry : entries.stream().distinct().toList())
            db.sql("insert into application.chosen (subject, entry_id) values (:id, :entry)").param("id", application).param("entry", entry).update();
        if (!changed.isEmpty()) touched(draft);
        return List.of();
    }

    @Transactional
    List<Problem> attach(Actor by, long application, String evidence, @Nullable MultipartFile file) {
        var draft = open(by, application, Step.ATTACHMENTS);
        var pack = plans.find(draft.planId()).pack();
        if (pack.evidence().stream().noneMatch(one -> one.id().equals(evidence))) throw new NotFound();
        mustBeOpen(draft, evidence);
        var fault = Upload.fault(file, new Problem("file-" + evidence, ApplicationTexts.noFile().wrong(), ApplicationTexts.noFile().right()));
        if (file == null || fault.isPresent()) return fault.stream().toList();
        var name = file.getOriginalFilename() == null ? "附件" : file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            return switch (files.keep(application, name, in, FileRule.evidence("file-" + evidence, pack.form().attachmentBytes()))) {
                case Kept.Refused(var problems) -> problems;
                case Kept.Ok(var kept) -> {
                    db.sql("insert into application.attachment (subject, evidence, file_id, name, at) values (:id, :evidence, :file, :name, :now)")
                            .param("id", application).param("evidence", evidence).param("file", kept.id()).param("name", kept.name()).param("now", now()).update();
                    touched(draft);
                    yield List.of();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    void detach(Actor by, long application, long attachment) {
        var draft = open(by, application, Step.ATTACHMENTS);
        var there = draft.attachments(db).stream().filter(one -> one.id() == attachment).findFirst().orElseThrow(NotFound::new);
        mustBeOpen(draft, there.evidence());
        db.sql("delete from application.attachment where id = :attachment and subject = :id").param("attachment", attachment).param("id", application).update();
        touched(draft);
    }

    private void mustBeOpen(Draft draft, String evidence) {
        if (!draft.free() && !mendings.opened(draft).opens("attachment." + evidence)) throw new Refused(List.of(ApplicationTexts.notOpenStep()));
    }

    /** The draft judged: its facts and its verdict, asked once a page; null while title or route are not chosen. */
    record Judged(Map<String, Object> facts, Verdict verdict) {}

    @Nullable Judged judge(Draft draft, Plan plan) {
        if (draft.title() == null || draft.route() == null) return null;
        var said = ScoreSaid.find(db, draft.id());
        var facts = assembly.facts(draft, plan, said);
        return new Judged(facts, assembly.verdict(plan.pack(), facts, said));
    }

    /** Everything that still keeps the application from being submitted, all at once, each with the step it belongs to. */
    List<Missing> missing(Draft draft, Plan plan, @Nullable Judged judged) {
        var missing = new ArrayList<Missing>();
        var pack = plan.pack();
        if (draft.photo(db).isEmpty()) missing.add(new Missing(Step.PHOTO, ApplicationTexts.missingPhoto()));
        if (draft.pledge(db).isEmpty()) missing.add(new Missing(Step.PLEDGE, ApplicationTexts.missingPledge()));
        var typed = new Typed(draft.version(), text(draft.title()), text(draft.specialty()), text(draft.route()), draft.statement(), Claims.of(draft));
        for (var problem : formProblems(pack, typed)) missing.add(new Missing(Step.FORM, problem));
        if (draft.statement().isBlank()) missing.add(new Missing(Step.FORM, ApplicationTexts.noStatement()));
        if (judged == null) return missing;
        closed(judged.verdict(), typed.route()).ifPresent(problem -> missing.add(new Missing(Step.FORM, problem)));
        score(draft, pack, judged.facts()).ifPresent(problem -> missing.add(new Missing(Step.FORM, problem)));
        var have = draft.attachments(db).stream().map(Draft.Attachment::evidence).toList();
        for (var asked : assembly.attachments(pack, judged.facts(), typed.route()))
            if (asked.need() == Evidence.Need.NEEDED && !have.contains(asked.evidence().id()) && !backed(asked.evidence(), judged.facts()))
                missing.add(new Missing(Step.ATTACHMENTS, ApplicationTexts.missingAttachment(asked.evidence().id(), asked.evidence().name())));
        return missing;
    }

    /** Where the route asks for points, the applicant's own count reaches them before anything is submitted [A1.二.3(2)]. */
    private Optional<Problem> score(Draft draft, Pack pack, Map<String, Object> facts) {
        var least = pack.scoreAsked(text(draft.title()), text(draft.route()));
        if (least.isEmpty()) return Optional.empty();
        var said = ScoreSaid.find(db, draft.id());
        if (said.version() == 0) return Optional.of(ApplicationTexts.noScore(pack.scorePaper().orElseThrow().title()));
        var total = pack.score(assembly.typed(pack, facts).claiming(said.points())).orElseThrow().total();
        return total >= least.get() ? Optional.empty() : Optional.of(ApplicationTexts.scoreShort(total, least.get()));
    }

    record Missing(Step step, Problem problem) {}

    /** A requirement that an entry of the archive backs needs no upload: nothing is asked twice [三(五)]. */
    static boolean backed(Evidence evidence, Map<String, Object> facts) {
        return evidence.entry() != null && facts.get(evidence.entry()) instanceof List<?> list && !list.isEmpty();
    }

    private static Optional<Problem> closed(Verdict verdict, String route) {
        return verdict.route(route).filter(one -> one.outcome() == Verdict.Passable.CLOSED).map(one -> ApplicationTexts.routeClosed(one.route().name(),
                one.unmet().stream().filter(judged -> judged.outcome() instanceof Outcome.NotMet).map(judged -> lacking(judged.outcome())).collect(Collectors.joining("；"))));
    }

    private static String lacking(Outcome outcome) {
        var says = outcome.sentence().says();
        return outcome.shortfall() == null ? says : says + "（还差" + outcome.shortfall() + "）";
    }

    /** Something of it was changed elsewhere than on the form's page. */
    private void touched(Draft draft) {
        db.sql("update application.application set version = version + 1, changed_at = :now where id = :id").param("now", now()).param("id", draft.id()).update();
    }

    private static String text(@Nullable String value) { return value == null ? "" : value; }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
