package org.hengcai.pack;

import java.util.List;
import java.util.Optional;
import org.hengcai.account.Organisation;
import org.hengcai.account.OrganisationKind;
import org.hengcai.account.Organisations;
import org.hengcai.pack.view.Differences;
import org.hengcai.pack.view.UploadPage;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.springframework.stereotype.Component;

/** Shows a checked pack before it becomes a plan: what it will do, and what in it nobody could verify. */
@Component
class UploadView {
    private final Organisations organisations;

    UploadView(Organisations organisations) { this.organisations = organisations; }

    UploadPage of(long upload, Pack pack, Differences differences, String office, String organiser, boolean asking, List<Problem> problems) {
        var offices = organisations.ofKind(OrganisationKind.OFFICE);
        var bureaus = organisations.ofKind(OrganisationKind.BUREAU);
        var head = pack.head();
        var chosenOffice = office.isEmpty() ? named(offices, Optional.ofNullable(head.office())) : office;
        var chosenOrganiser = organiser.isEmpty() ? named(bureaus, Optional.ofNullable(head.organiser())) : organiser;
        return new UploadPage(upload, pack.name(), PackView.head(pack), PackView.stages(pack), Doubts.of(pack), differences, !differences.versions().isEmpty(), choices(offices),
                choices(bureaus), chosenOffice, chosenOrganiser, name(offices, chosenOffice), name(bureaus, chosenOrganiser), asking, problems);
    }

    /** The organisation that the pack itself names, where there is one of this name. */
    private static String named(List<Organisation> all, Optional<String> name) {
        return all.stream().filter(one -> name.isPresent() && one.name().equals(name.get())).map(one -> Long.toString(one.id())).findFirst().orElse("");
    }

    private static String name(List<Organisation> all, String id) {
        return all.stream().filter(one -> Long.toString(one.id()).equals(id)).map(Organisation::name).findFirst().orElse("");
    }

    private static List<Choice> choices(List<Organisation> all) { return all.stream().map(one -> new Choice(Long.toString(one.id()), one.name())).toList(); }
}
