package org.hengcai.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.People;
import org.hengcai.archive.Archive;
import org.hengcai.archive.Behind;
import org.hengcai.archive.EntryRow;
import org.hengcai.integrity.Bar;
import org.hengcai.integrity.Bars;
import org.hengcai.pack.Evidence;
import org.hengcai.pack.Facts;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Question;
import org.hengcai.pack.Questions;
import org.hengcai.pack.Route;
import org.hengcai.pack.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts an application together from the archive: its facts, its verdict, what must be attached, what examiners will see. */
@Component
class Assembly {
    private final JdbcClient db;
    private final Archive archive;
    private final Bars bars;
    private final People people;
    private final Clock clock;

    Assembly(JdbcClient db, Archive archive, Bars bars, People people, Clock clock) {
        this.db = db;
        this.archive = archive;
        this.people = people;
        this.bars = bars;
        this.clock = clock;
    }

    /** The facts of spec 4.9 from the verified archive, with what is applied for. */
    Map<String, Object> facts(long person, Plan plan, @Nullable String title, @Nullable String specialty) { return facts(archive.facts(person), person, plan, title, specialty); }

    private Map<String, Object> facts(Map<String, Object> archived, long person, Plan plan, @Nullable String title, @Nullable String specialty) {
        var facts = new LinkedHashMap<>(archived);
        if (title != null) facts.put("title", title);
        if (specialty != null) facts.put("specialty", specialty);
        facts.put("asOf", asOf(plan));
        facts.put("otherApplications", otherApplications(person, plan));
        facts.put("barredUntil", bars.of(person, asOf(plan)).map(Bar::until).orElse(null));
        return facts;
    }

    /** Those a draft could have, whatever is chosen: with what its applicant says to the plan's own questions. */
    Map<String, Object> facts(Draft draft, Plan plan, @Nullable String title) {
        var facts = facts(draft.applicantId(), plan, title, draft.specialty());
        Claims.of(draft).facts(plan.pack()).forEach(facts::putIfAbsent);
        return facts;
    }

    /** Those of an application, as examiners will have it: of the achievements what is chosen; with what its score sheet says. */
    Map<String, Object> facts(Draft draft, Plan plan, ScoreSaid said) { return facts(draft, plan, said, draft.chosen(db)); }

    Map<String, Object> facts(Draft draft, Plan plan, ScoreSaid said, Set<Long> achievements) {
        var facts = facts(archive.facts(draft.applicantId(), achievements), draft.applicantId(), plan, draft.title(), draft.specialty());
        Claims.of(draft).facts(plan.pack()).forEach(facts::putIfAbsent);
        facts.putAll(saidFacts(draft, plan, said));
        return facts;
    }

    Map<String, Object> saidFacts(Draft draft, Plan plan, ScoreSaid said) {
        if (draft.title() == null || !plan.pack().scores(draft.title())) return Map.of();
        return plan.pack().scorePaper().map(paper -> said.facts(paper, people.find(draft.applicantId()).name())).orElse(Map.of());
    }

    /** By the key of each fact of an application the entries it comes from. */
    Map<String, List<Behind>> behind(Draft draft) { return behind(draft, draft.chosen(db)); }

    Map<String, List<Behind>> behind(Draft draft, Set<Long> achievements) { return archive.behind(draft.applicantId(), achievements); }

    /** The day of judging: today inside the window, else the window's nearest day. */
    LocalDate asOf(Plan plan) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var window = plan.pack().window();
        if (today.isBefore(window.firstDay())) return window.firstDay();
        return today.isAfter(window.lastDay()) ? window.lastDay() : today;
    }

    /** Those that count for the year: under another plan, or under this one and over; the one at hand is not another. */
    private int otherApplications(long person, Plan plan) {
        return db.sql("""
            select count(*) from application.application
             where applicant_id = :me and year = :year and series = :series and counts and (plan_id <> :plan or ended) and submitted_at is not null""")
            .param("me", person).param("year", plan.pack().head().year()).param("series", plan.pack().head().series()).param("plan", plan.id())
            .query(Integer.class).single();
    }

    /** What is applied for is said by the applicant, as is what the plan itself asks; what else the person applied for and may not is known here; all else is verified. */
    Facts typed(Pack pack, Map<String, Object> facts) {
        var sources = new LinkedHashMap<String, Facts.Source>();
        var own = Questions.own(pack).stream().map(Question::path).map(path -> path.contains(".") ? path.substring(0, path.indexOf('.')) : path).toList();
        facts.keySet().forEach(key -> sources.put(key, switch (key) {
            case "title", "specialty", "recommenders", "controls" -> Facts.Source.CLAIM;
            case "otherApplications", "barredUntil" -> Facts.Source.REGISTER;
            default -> own.contains(key) ? Facts.Source.CLAIM : Facts.Source.VERIFIED;
        }));
        return pack.facts(facts, sources);
    }

    Verdict verdict(Pack pack, Map<String, Object> facts) { return pack.judge(typed(pack, facts)); }

    /** With what the applicant counts for himself on the score sheet (自评分) [A1.二.3(2)]. */
    Verdict verdict(Pack pack, Map<String, Object> facts, ScoreSaid said) { return pack.judge(typed(pack, facts).claiming(said.points())); }

    /** Just those attachments this person needs on the route, each with why [A1.二.5]. */
    List<Evidence.Asked> attachments(Pack pack, Map<String, Object> facts, String route) {
        return pack.evidence(typed(pack, facts), route).stream().toList();
    }

    /** Achievements gained since the first appointment at the present title; without one, no lower bound [A1.二.4]. */
    List<EntryRow> choosable(long person) {
        return archive.entriesFor(person, archive.achievementKinds(), firstAppointment(person));
    }

    @Nullable LocalDate firstAppointment(long person) {
        return archive.verified(person).stream().filter(entry -> entry.kind().equals("appointment")).map(EntryRow::gained)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The items of a submission: everything that stands in the archive but achievements, the chosen achievements, the attachments. */
    List<Pending> items(Draft draft, Plan plan) {
        var items = new ArrayList<Pending>();
        draft.photo(db).ifPresent(photo -> items.add(new Pending("photo", "基本信息", "证件照",
                photo.width() + " × " + photo.height() + " 像素", List.of(new Submission.FileRef(photo.fileId(), "证件照.jpg")))));
        draft.pledge(db).ifPresent(pledge -> items.add(new Pending("pledge", "基本信息", "个人承诺",
                "《专业技术资格申报材料真实性保证书》，本人手写签名", List.of(new Submission.FileRef(pledge.fileId(), "签名.png")))));
        items.add(new Pending("form", "基本信息", "申报信息", form(draft, plan.pack()), List.of()));
        score(draft, plan).ifPresent(items::add);
        items.add(new Pending("statement", "基本信息", "本人述职", draft.statement(), List.of()));
        var chosen = draft.chosen(db);
        var achievements = archive.achievementKinds();
        for (var entry : archive.verified(draft.applicantId()))
            if (!achievements.contains(entry.kind()) || chosen.contains(entry.id()))
                items.add(entry(entry, achievements.contains(entry.kind()) ? "业绩" : entry.kindLabel()));
        for (var file : draft.attachments(db))
            items.add(new Pending("attachment." + file.evidence(), "附件", name(plan.pack(), file.evidence()), file.name(),
                    List.of(new Submission.FileRef(file.fileId(), file.name()))));
        return items;
    }

    /** The score sheet, once something was said on it. */
    private Optional<Pending> score(Draft draft, Plan plan) {
        var said = ScoreSaid.find(db, draft.id());
        if (said.version() == 0 || draft.title() == null || !plan.pack().scores(draft.title())) return Optional.empty();
        var paper = plan.pack().scorePaper().orElseThrow();
        return Optional.of(new Pending("score", "基本信息", paper.title(), ApplicationTexts.scoreSaid(paper, said), List.of()));
    }

    private static String form(Draft draft, Pack pack) {
        var route = pack.routes(draft.title() == null ? "" : draft.title()).stream().filter(one -> one.id().equals(draft.route())).map(Route::name).findFirst();
        return Stream.of(draft.title(), draft.specialty(), route.orElse(null)).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Pending entry(EntryRow entry, String group) {
        var text = String.join("；", entry.lines().stream().map(line -> line.label() + " " + line.value()).toList());
        var files = entry.files().stream().map(file -> new Submission.FileRef(file.file(), file.name())).toList();
        return new Pending("entry." + entry.id(), group, Submission.Item.about(entry.kindLabel(), entry.title()), entry.note() == null ? text : text + "（" + entry.note() + "）", files, true, entry.kindLabel());
    }

    static String name(Pack pack, String evidence) {
        return pack.evidence().stream().filter(one -> one.id().equals(evidence)).map(Evidence::name).findFirst().orElse(evidence);
    }

    /** An item before it is frozen; files of the archive are still the person's and must be copied. */
    record Pending(String key, String group, String about, String text, List<Submission.FileRef> files, boolean copied, @Nullable String kind) {
        Pending(String key, String group, String about, String text, List<Submission.FileRef> files) { this(key, group, about, text, files, false, null); }
    }
}
