package org.hengcai.delivery;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hengcai.application.Applications;
import org.hengcai.application.Submission;
import org.hengcai.delivery.view.ReviewForm;
import org.hengcai.files.Files;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageActor;
import org.hengcai.pack.StageKind;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Sentences;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a review form says: what was last submitted, and what employer, department and bureau decided [五(一)]. */
@Component
class Contents {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final Applications applications;
    private final Files files;

    Contents(JdbcClient db, Applications applications, Files files) {
        this.db = db;
        this.applications = applications;
        this.files = files;
    }

    ReviewForm of(Visit visit) {
        var it = applications.submission(visit.application());
        var meets = visit.plan().pack().pipeline().stream().anyMatch(stage -> stage.kind() == StageKind.MEETING);
        return new ReviewForm(visit.plan().pack().name(), Basics.of(it, visit.plan()), picture(it, "photo"), it.statement(), groups(it), picture(it, "pledge"), opinions(visit), meets);
    }

    private @Nullable String picture(Submission it, String key) {
        return it.items().stream().filter(item -> item.key().equals(key)).flatMap(item -> item.files().stream()).findFirst()
                .map(file -> files.find(file.id()).sha256()).orElse(null);
    }

    private static List<ReviewForm.Group> groups(Submission it) {
        var groups = new LinkedHashMap<String, List<ReviewForm.Line>>();
        for (var item : it.items())
            if (!item.key().equals("photo") && !item.key().equals("statement"))
                groups.computeIfAbsent(item.group(), _ -> new ArrayList<>()).add(new ReviewForm.Line(item.about(), item.text()));
        return groups.entrySet().stream().map(group -> new ReviewForm.Group(group.getKey(), group.getValue())).toList();
    }

    private List<ReviewForm.Opinion> opinions(Visit visit) {
        var pipeline = visit.plan().pack().pipeline();
        var decisions = decisions(visit.application(), pipeline);
        var boxes = new ArrayList<ReviewForm.Opinion>();
        for (var stamp : stamps(visit)) {
            var own = decisions.stream().filter(d -> pipeline.get(d.position()).actor() == stamp.actor() && d.says()).toList();
            own.stream().filter(Decision::outcome).forEach(d -> boxes.add(new ReviewForm.Opinion("", DeliveryTexts.NOTICE, stamp.organisation(), d.opinion(), d.person(), d.day())));
            var said = own.stream().filter(d -> !d.outcome()).toList();
            boxes.add(new ReviewForm.Opinion(stamp.actor().name(), DeliveryTexts.stamp(stamp.actor()) + "意见", stamp.organisation(), Sentences.joined(once(said.stream().map(Decision::words).toList())),
                    said.isEmpty() ? "" : said.getLast().person(), said.isEmpty() ? "" : said.getLast().day()));
        }
        return boxes;
    }

    /** Nothing twice, also not within another sentence. */
    private static List<String> once(List<String> said) {
        var kept = new ArrayList<String>();
        for (var sentence : said) if (kept.stream().noneMatch(one -> one.contains(sentence))) kept.add(sentence);
        return kept;
    }

    private record Decision(int position, String kind, String opinion, String person, OffsetDateTime at) {
        /** What was entered of a public notice: the last thing registered before it was forwarded. */
        boolean outcome() { return kind.equals("RECORD"); }

        boolean says() { return kind.equals("APPROVE") || !opinion.isBlank(); }

        String words() { return opinion.isBlank() ? "同意" : opinion; }

        String day() { return Dates.day(at.atZoneSameInstant(SHANGHAI).toLocalDate()); }
    }

    /** What let it pass, at each stage the last time. */
    private List<Decision> decisions(long application, List<Stage> pipeline) {
        var notices = IntStream.range(0, pipeline.size()).filter(at -> pipeline.get(at).kind() == StageKind.PUBLIC_NOTICE).boxed().toArray(Integer[]::new);
        return db.sql("""
            select v.position, d.kind, d.opinion, d.person, d.at
              from workflow.decision d
              join workflow.visit v on v.id = d.visit_id
             where d.subject = :application
               and (d.kind in ('APPROVE', 'FORWARD')
                    or v.position = any (:notices) and d.id = (select max(r.id) from workflow.decision r where r.visit_id = v.id and r.kind = 'RECORD'))
               and v.id in (select max(w.id) from workflow.visit w where w.subject = :application and w.outcome = 'PASSED' group by w.position)
             order by v.position, d.id""").param("application", application).param("notices", notices).query(Decision.class).list();
    }

    /** Whose stamp a copy needs, and who that is for this application; a department only where there is one. */
    record Stamper(StageActor actor, String organisation) {}

    List<Stamper> stamps(Visit visit) {
        var names = db.sql("""
            select e.name as employer, d.name as department, b.name as bureau, o.name as office, g.name as organiser
              from workflow.course c
              left join account.organisation e on e.id = c.employer_id
              left join account.organisation d on d.id = c.department_id
              left join account.organisation b on b.id = c.bureau_id
              left join account.organisation o on o.id = c.office_id
              left join account.organisation g on g.id = c.organiser_id
             where c.subject = :application""").param("application", visit.application()).query(Names.class).single();
        return rule(visit.stage()).stamps().stream().filter(actor -> names.of(actor) != null).map(actor -> new Stamper(actor, Objects.requireNonNull(names.of(actor)))).toList();
    }

    private record Names(@Nullable String employer, @Nullable String department, @Nullable String bureau, @Nullable String office, @Nullable String organiser) {
        @Nullable String of(StageActor actor) {
            return switch (actor) {
                case APPLICANT -> null;
                case EMPLOYER -> employer;
                case DEPARTMENT -> department;
                case BUREAU -> bureau;
                case OFFICE -> office;
                case ORGANISER -> organiser;
            };
        }
    }

    static Stage.DeliveryRule rule(Stage stage) {
        if (stage.delivery() == null) throw new IllegalStateException("Stage " + stage.id() + " delivers nothing");
        return stage.delivery();
    }
}
