package org.hengcai.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hengcai.account.view.EmployerForm;
import org.hengcai.account.view.EmployerFormPage;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of an employer's registration with what it offers: regions that have a bureau, departments. */
@Component
class EmployerForms {
    static final String NO_DEPARTMENT = "none";
    private static final List<Choice> KINDS = Arrays.stream(EmployerKind.values()).map(k -> new Choice(k.label(), k.label(), hint(k))).toList();

    private final Organisations organisations;
    private final Regions regions;

    EmployerForms(Organisations organisations, Regions regions) {
        this.organisations = organisations;
        this.regions = regions;
    }

    EmployerFormPage page(EmployerForm form, String action, boolean mending, List<Problem> problems) {
        return new EmployerFormPage(form, action, mending, KINDS, regionChoices(), departments(), problems);
    }

    EmployerForm of(Organisation o) {
        return new EmployerForm(o.name(), text(o.code()), text(o.employerKind()), text(o.region()),
            o.departmentId() == null ? NO_DEPARTMENT : o.departmentId().toString(), text(o.contactName()), text(o.contactPhone()));
    }

    private List<Choice> regionChoices() {
        return organisations.ofKind(OrganisationKind.BUREAU).stream().filter(b -> b.region() != null && regions.has(b.region()))
            .sorted(Comparator.comparing(Organisation::region)).map(b -> new Choice(b.region(), label(b))).distinct().toList();
    }

    private String label(Organisation bureau) {
        var region = regions.find(Objects.requireNonNull(bureau.region()));
        return region.city() == null ? region.name() + "（市本级）" : region.fullName(regions);
    }

    private List<Choice> departments() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(NO_DEPARTMENT, "没有行业主管部门，直接报人力社保部门"));
        for (var one : organisations.ofKind(OrganisationKind.DEPARTMENT))
            choices.add(new Choice(Long.toString(one.id()), regions.name(one.region()) + " · " + one.name()));
        return choices;
    }

    private static String text(@Nullable String value) { return value == null ? "" : value; }

    private static @Nullable String hint(EmployerKind kind) {
        return kind == EmployerKind.FREELANCERS_AGENCY ? "由人事代理机构登记，自由职业者通过它申报" : null;
    }
}
