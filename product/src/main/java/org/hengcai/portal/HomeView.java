package org.hengcai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Title;
import org.hengcai.portal.view.HomePage;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the public home page. */
@Component
@Transactional(readOnly = true)
class HomeView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Manuals manuals;
    private final Site site;

    HomeView(JdbcClient db, Clock clock, Plans plans, Manuals manuals, Site site) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.manuals = manuals;
        this.site = site;
    }

    HomePage page() { return new HomePage(openPlans(), notices(), manuals.all(), site.facts()); }

    /** Those one can apply under now, and those that begin soon. */
    List<HomePage.Link> openPlans() {
        return plans.newest().stream().filter(plan -> clock.instant().isBefore(plan.pack().window().closed())).map(this::link).toList();
    }

    private HomePage.Link link(Plan plan) {
        var window = plan.pack().window();
        var open = window.isOpen(clock.instant());
        var titles = plan.pack().titles().stream().map(Title::name).collect(Collectors.joining("、"));
        return new HomePage.Link("/plans/" + plan.id(), plan.pack().name(), titles + " · " + (open ? "申报至 " + Dates.deadline(window.closed())
                : Dates.day(window.firstDay()) + " 起申报"), open ? State.DOING : State.TODO, open ? "正在申报" : "尚未开始");
    }

    private record Sheet(long id, String organisation, String stage, LocalDate postedOn, OffsetDateTime endsAt) {}

    private List<HomePage.Link> notices() {
        return db.sql("""
            select s.id, s.organisation, s.stage, s.posted_on, (select max(l.ends_at) from publicnotice.line l where l.sheet_id = s.id) as ends_at
              from publicnotice.sheet s
             where s.open and exists (select from publicnotice.line l where l.sheet_id = s.id and l.closed_at is null and (l.ends_at > :now or l.paused))
             order by s.id desc limit 5""").param("now", OffsetDateTime.now(clock)).query(Sheet.class).list().stream()
                .map(sheet -> new HomePage.Link("/public-notices/" + sheet.id(), sheet.organisation() + "：" + sheet.stage(),
                        Dates.day(sheet.postedOn()) + " 张贴，至 " + Dates.deadline(sheet.endsAt().toInstant()))).toList();
    }
}
