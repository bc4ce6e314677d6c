package org.hengcai.portal;

import java.util.List;
import org.hengcai.portal.view.DeskPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the home page of somebody signed in: what waits for this person, in this organisation, as this. */
@Component
@Transactional(readOnly = true)
class DeskView {
    private final HomeView home;
    private final Manuals manuals;
    private final ApplicantDesk applicant;
    private final OfficerDesk officer;

    DeskView(HomeView home, Manuals manuals, ApplicantDesk applicant, OfficerDesk officer) {
        this.home = home;
        this.manuals = manuals;
        this.applicant = applicant;
        this.officer = officer;
    }

    DeskPage page(Actor actor) {
        var applies = actor.is(Role.APPLICANT);
        return new DeskPage(actor.name() + "，您好", actor.place(), applies ? List.of() : officer.tiles(actor), applies ? "接下来要做的事" : "常用",
                applies ? applicant.tasks(actor) : officer.tasks(actor), applies ? home.openPlans() : List.of(), manuals.of(actor.role()));
    }
}
