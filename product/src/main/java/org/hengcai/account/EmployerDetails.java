package org.hengcai.account;

import java.text.Normalizer;
import java.util.Objects;
import org.hengcai.account.view.EmployerForm;
import org.jspecify.annotations.Nullable;

/** What an employer registers with, read and checked [A1.一.2]. */
record EmployerDetails(String name, CreditCode code, EmployerKind kind, Region region, Organisation bureau, @Nullable Organisation department,
        String contactName, String contactPhone) {

    static EmployerDetails read(EmployerForm form, Organisations organisations, Regions regions) {
        var faults = new Gathered();
        var name = name(form.name(), faults);
        var code = faults.take(CreditCode.read("code", form.code()));
        var kind = EmployerKind.labelled(form.kind());
        if (kind == null) faults.add(AccountTexts.noEmployerKind());
        var region = regions.has(form.region()) ? regions.find(form.region()) : null;
        if (region == null) faults.add(AccountTexts.noRegion());
        var bureau = region == null ? null : organisations.bureauOf(region.code()).orElse(null);
        if (region != null && bureau == null) faults.add(AccountTexts.noBureau(region.fullName(regions)));
        var department = department(form.department(), region, organisations, regions, faults);
        var contactName = faults.take(ofContact(Names.read("contactName", form.contactName())));
        var contactPhone = faults.take(ofContact(Phone.read("contactPhone", form.contactPhone())));
        faults.mustBeEmpty();
        return new EmployerDetails(name, Objects.requireNonNull(code), Objects.requireNonNull(kind), Objects.requireNonNull(region),
            Objects.requireNonNull(bureau), department, Objects.requireNonNull(contactName), Objects.requireNonNull(contactPhone));
    }

    /** The form asks for two names; a fault says whose. */
    private static <T> Checked<T> ofContact(Checked<T> checked) {
        return checked instanceof Checked.Bad<T>(var problem) ? Checked.bad(problem.field(), problem.wrong().replaceFirst("姓名|手机号码", "联系人$0"), problem.right()) : checked;
    }

    static String name(String typed, Gathered faults) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replace('(', '（').replace(')', '）').replaceAll("\\s+", " ");
        var length = name.codePointCount(0, name.length());
        if (name.isEmpty()) faults.add(AccountTexts.noEmployerName());
        else if (length < 4 || length > 100) faults.add(AccountTexts.employerNameLength(length));
        else if (name.codePoints().anyMatch(c -> c == '<' || c == '>' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE))
            faults.add(AccountTexts.employerNameCharacters());
        return name;
    }

    /** A department of the employer's own county, or of the city it lies in; none is an answer too. */
    private static @Nullable Organisation department(String typed, @Nullable Region region, Organisations organisations, Regions regions, Gathered faults) {
        if (typed.isEmpty()) {
            faults.add(AccountTexts.noDepartment());
            return null;
        }
        if (typed.equals(EmployerForms.NO_DEPARTMENT)) return null;
        var found = organisations.ofKind(OrganisationKind.DEPARTMENT).stream().filter(d -> Long.toString(d.id()).equals(typed)).findFirst().orElse(null);
        if (found == null) faults.add(AccountTexts.noDepartment());
        else if (region != null && found.region() != null && !region.liesIn(found.region()))
            faults.add(AccountTexts.departmentElsewhere(found.name(), regions.name(found.region()), region.fullName(regions)));
        return found;
    }

    @Nullable String warning() { return code.warning(kind.label()); }
}
