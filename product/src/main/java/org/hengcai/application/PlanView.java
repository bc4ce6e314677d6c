package org.hengcai.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.Organisation;
import org.hengcai.account.Organisations;
import org.hengcai.application.view.NoticePage;
import org.hengcai.application.view.PlanPage;
import org.hengcai.application.view.PlansPage;
import org.hengcai.pack.Contact;
import org.hengcai.pack.Evidence;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Title;
import org.hengcai.pack.Verdict;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Level;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Role;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.TextPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of the plans, for everybody. */
@Component
@Transactional(readOnly = true)
class PlanView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Organisations organisations;
    private final Assembly assembly;
    private final PlanDates dates;

    PlanView(JdbcClient db, Clock clock, Plans plans, Organisations organisations, Assembly assembly, PlanDates dates) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.organisations = organisations;
        this.assembly = assembly;
        this.dates = dates;
    }

    PlansPage plans(@Nullable Actor actor) {
        var running = new ArrayList<Plan>();
        var ended = new ArrayList<PlansPage.Row>();
        for (var plan : plans.newest()) {
            if (clock.instant().isBefore(plan.pack().window().closed())) running.add(plan);
            else ended.add(row(plan, plan.pack().titles()));
        }
        return new PlansPage(groups(running), ended, isApplicant(actor));
    }

    private List<PlansPage.Group> groups(List<Plan> running) {
        var groups = new ArrayList<PlansPage.Group>();
        for (var level : List.of(Level.values()).reversed()) {
            var rows = running.stream().map(plan -> row(plan, plan.pack().titles().stream().filter(title -> title.level() == level).toList()))
                    .filter(row -> !row.titles().isEmpty()).toList();
            if (!rows.isEmpty()) groups.add(new PlansPage.Group(level.label(), rows));
        }
        return groups;
    }

    private PlansPage.Row row(Plan plan, List<Title> titles) {
        var window = plan.pack().window();
        var open = window.isOpen(clock.instant());
        var coming = clock.instant().isBefore(window.opens());
        return new PlansPage.Row("/plans/" + plan.id(), plan.pack().name(), titles.stream().map(Title::name).collect(Collectors.joining("、")),
                plan.pack().head().issuer(), coming ? Dates.day(window.firstDay()) + " 起" : "至 " + Dates.deadline(window.closed()),
                open ? State.DOING : coming ? State.TODO : State.NONE, open ? "正在申报" : coming ? "尚未开始" : "已截止");
    }

    PlanPage plan(@Nullable Actor actor, long id) {
        var plan = plans.find(id);
        var pack = plan.pack();
        var titles = pack.titles().stream().map(Title::name).toList();
        var me = isApplicant(actor) ? actor : null;
        var employer = me == null ? Optional.<Organisation>empty() : organisations.employerOf(me.person());
        var own = me == null ? List.<Judged>of() : titles.stream().map(title -> judge(plan, me, title)).toList();
        var contacts = contacts(pack, employer.map(Organisation::region).orElse(null));
        return new PlanPage(id, pack.name(), pack.head().issuer(), pack.head().document(), pack.head().example(), dates.rows(pack), PreCheck.scopes(plan),
                own.stream().map(one -> PreCheck.check(plan, one.title(), one.verdict(), PreCheckTexts.OWN)).toList(),
                me != null && employer.isEmpty() ? ApplicationTexts.bindFirst() : null,
                me != null ? List.of() : titles.stream().map(title -> PreCheck.requirements(plan, title)).toList(),
                atHand(pack, own), apply(plan, actor), contacts, contacts.size() < pack.contacts().size());
    }

    private static boolean isApplicant(@Nullable Actor actor) { return actor != null && actor.is(Role.APPLICANT); }

    /** One applicant judged for one title. */
    private record Judged(String title, Map<String, Object> facts, Verdict verdict) {}

    private Judged judge(Plan plan, Actor me, String title) {
        var facts = assembly.facts(me.person(), plan, title, null);
        return new Judged(title, facts, assembly.verdict(plan.pack(), facts));
    }

    /** For an applicant just what the proposed routes ask; for others everything the plan may ask. */
    private List<String> atHand(Pack pack, List<Judged> own) {
        var list = new ArrayList<>(List.of(ApplicationTexts.photoAtHand(pack.form().photo()), ApplicationTexts.statementAtHand(pack.form().statement().most())));
        var evidence = own.isEmpty() ? pack.evidence().stream() : own.stream().flatMap(judged -> asked(pack, judged));
        evidence.map(Evidence::name).distinct().forEach(list::add);
        return list;
    }

    private Stream<Evidence> asked(Pack pack, Judged own) {
        return PreCheck.best(own.verdict()).stream().flatMap(route -> assembly.attachments(pack, own.facts(), route.route().id()).stream())
                .map(Evidence.Asked::evidence).filter(evidence -> !Wizard.backed(evidence, own.facts()));
    }

    private PlanPage.Apply apply(Plan plan, @Nullable Actor actor) {
        var window = plan.pack().window();
        if (actor != null && !isApplicant(actor)) return new PlanPage.Apply(null, false, null, ApplicationTexts.OTHER_ROLE, "");
        var head = plan.pack().head();
        var draft = actor == null ? Optional.<Draft>empty() : Draft.ofYear(db, actor.person(), head.year(), head.series());
        if (draft.isPresent() && draft.get().counts()) {
            var late = draft.get().submittedAt() == null && !clock.instant().isBefore(window.closed());
            return new PlanPage.Apply(null, false, goOn(draft.get()), late ? ApplicationTexts.draftTooLate(window.closed()) : null, ApplicationTexts.goOn(draft.get(), !late));
        }
        if (clock.instant().isBefore(window.opens())) return new PlanPage.Apply(null, false, null, Dates.time(window.opens()) + " 起可以申报。", "");
        if (!window.isOpen(clock.instant())) return new PlanPage.Apply(null, false, null, "申报已于 " + Dates.deadline(window.closed()) + " 截止。", "");
        if (actor == null) return new PlanPage.Apply("/log-in?next=" + URLEncoder.encode("/plans/" + plan.id(), StandardCharsets.UTF_8), false, null, null, "");
        return new PlanPage.Apply(null, true, null, null, draft.isPresent() ? "重新申报" : "马上申报");
    }

    private static String goOn(Draft draft) { return "/applications/" + draft.id() + (draft.submittedAt() == null ? "" : "/progress"); }

    /** The office of the applicant's own county, whoever publishes the plan and the technical support; without a county all. */
    private static List<PlanPage.Contact> contacts(Pack pack, @Nullable String region) {
        var own = pack.contacts().stream().filter(contact -> region != null && region.equals(contact.region())).toList();
        var shown = own.isEmpty() ? pack.contacts() : Stream.concat(own.stream(), pack.contacts().stream().filter(contact -> contact.region() == null)).toList();
        return shown.stream().map(PlanView::contact).toList();
    }

    private static PlanPage.Contact contact(Contact contact) {
        return new PlanPage.Contact(contact.name(), contact.address(), contact.phone(), contact.phone().replaceAll("[^0-9+,;-]", ""));
    }

    NoticePage notice(long id) {
        var plan = plans.find(id);
        var text = plan.pack().text("notice").orElseThrow(NotFound::new).parts();
        var heading = text.stream().filter(part -> part.kind() == TextPart.Kind.HEADING).findFirst().map(TextPart::text).orElse(plan.pack().name());
        var parts = text.stream().filter(part -> !part.text().equals(heading)).toList();
        var contents = parts.stream().filter(part -> part.kind() == TextPart.Kind.HEADING && part.depth() == 2).toList();
        return new NoticePage(id, plan.pack().name(), heading, plan.pack().head().issuer(), parts, contents);
    }
}
