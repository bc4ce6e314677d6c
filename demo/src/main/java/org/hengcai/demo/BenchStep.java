package org.hengcai.demo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One page of the journey and who opens it. Where its path has an id ({@code /plans/{plan}}) the first one linked on the page
 * {@code from} is taken, as a person would click it.
 */
record BenchStep(String who, String place, String path, String from) {
    private static final String APPLICANT = "周六", EMPLOYER = "王经办", DEPARTMENT = "何审查", BUREAU = "李审查", OFFICE = "沈受理", FINANCE = "钱财务", ORGANISER = "陆确认";

    /** From the home page to the certificate that is verified. */
    static final List<BenchStep> JOURNEY = List.of(
            everyone("/"), everyone("/register"), everyone("/log-in"), everyone("/help/applicant"),
            everyone("/plans"), everyone("/plans/{plan}", "/plans"), everyone("/plans/{plan}/notice", "/plans"),
            applicant("/"), applicant("/account"), applicant("/employer"), applicant("/archive"), applicant("/archive/entries/{entry}", "/archive"),
            applicant("/plans/{plan}", "/plans"), applicant("/applications"), applicant("/applications/{application}", "/applications"),
            applicant("/applications/{application}/photo", "/applications"), applicant("/applications/{application}/pledge", "/applications"),
            applicant("/applications/{application}/form", "/applications"), applicant("/applications/{application}/achievements", "/applications"),
            applicant("/applications/{application}/attachments", "/applications"), applicant("/applications/{application}/preview", "/applications"),
            applicant("/applications/{application}/progress", "/applications"), applicant("/messages"),
            employer("/verifications"), employer("/staff"), employer("/examinations"), employer("/examinations/{visit}", "/examinations"),
            employer("/notice-sheets"), employer("/notice-sheets/{sheet}", "/notice-sheets"),
            everyone("/public-notices"), everyone("/public-notices/{sheet}", "/public-notices"),
            official(DEPARTMENT, "住房", "/examinations", ""), official(DEPARTMENT, "住房", "/examinations/{visit}", "/examinations"),
            official(BUREAU, "审查人", "/examinations", ""), official(BUREAU, "审查人", "/examinations/{visit}", "/examinations"),
            official(OFFICE, "办事机构", "/examinations", ""), applicant("/payments"), official(FINANCE, "财务", "/finance/orders", ""),
            applicant("/review-forms"), official(OFFICE, "办事机构", "/deliveries", ""), official(OFFICE, "办事机构", "/meetings", ""),
            official(ORGANISER, "审查人", "/confirmations", ""), applicant("/certificates"), everyone("/verify"));

    static BenchStep everyone(String path) { return everyone(path, ""); }

    static BenchStep everyone(String path, String from) { return new BenchStep("", "", path, from); }

    static BenchStep applicant(String path) { return applicant(path, ""); }

    static BenchStep applicant(String path, String from) { return new BenchStep(APPLICANT, "", path, from); }

    static BenchStep employer(String path) { return employer(path, ""); }

    static BenchStep employer(String path, String from) { return new BenchStep(EMPLOYER, "建设", path, from); }

    private static BenchStep official(String who, String place, String path, String from) { return new BenchStep(who, place, path, from); }

    String name() {
        return "GET " + path + (who.isEmpty() ? "" : " · " + who);
    }

    /** The address itself; empty when the page before links to none. */
    Optional<String> address(BenchBrowser browser) {
        var begin = path.indexOf('{');
        if (begin < 0) return Optional.of(path);
        var link = Pattern.compile(Pattern.quote(path.substring(0, begin)) + "(\\d+)\\b");
        return browser.page(from).select("main a[href], main form[action]").stream().map(element -> element.attr("href") + element.attr("action"))
                .map(link::matcher).filter(found -> found.lookingAt()).findFirst().map(found -> path.replaceFirst("\\{\\w+}", found.group(1)));
    }
}
