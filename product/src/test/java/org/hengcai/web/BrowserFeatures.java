package org.hengcai.web;

import java.util.List;
import java.util.regex.Pattern;

/** What came into Chromium after our baseline, the 90 of the 奇安信 and 统信 browsers and of WeChat's view [spec 6, pages]. */
final class BrowserFeatures {
    static final int BASELINE = 90;

    /** A feature, the version it came with, how to see it, and a sample in which it must be seen. */
    record Feature(String name, int since, Pattern sign, String sample) {
        Feature(String name, int since, String sign, String sample) { this(name, since, Pattern.compile(sign), sample); }
    }

    private BrowserFeatures() {}

    static final List<Feature> CSS = List.of(
            new Feature("accent-color",        93, "accent-color\\s*:",                      "a { accent-color: red; }"),
            new Feature("scrollbar-gutter",    94, "scrollbar-gutter\\s*:",                  "a { scrollbar-gutter: stable; }"),
            new Feature("@layer",              99, "@layer\\b",                              "@layer a {}"),
            new Feature("hwb()",              101, "\\bhwb\\(",                              "a { color: hwb(0 0% 0%); }"),
            new Feature("translate: …",       104, "(?<![-\\w])(translate|rotate|scale)\\s*:", "a { translate: 1rem; }"),
            new Feature("width >= …",         104, "@media[^{]*[<>]",                        "@media (width >= 40rem) {}"),
            new Feature(":has",               105, ":has\\(",                                "a:has(b) {}"),
            new Feature("@container",         105, "@container\\b|container-(type|name)\\s*:", "@container (min-width: 1px) {}"),
            new Feature(":modal",             105, ":modal\\b",                              "a:modal {}"),
            new Feature("dvh, svh, lvh",      108, "\\d(?:d|s|l)v(?:h|w|i|b|min|max)\\b",    "a { height: 100dvh; }"),
            new Feature(":autofill",          110, ":autofill\\b",                           "a:autofill {}"),
            new Feature("color-mix()",        111, "color-mix\\(",                           "a { color: color-mix(in srgb, red, blue); }"),
            new Feature("lab(), oklch() …",   111, "\\b(ok)?l(ab|ch)\\(|\\bcolor\\(",        "a { color: oklch(1 0 0); }"),
            new Feature("popover",            114, ":popover-open\\b",                       "a:popover-open {}"),
            new Feature("text-wrap",          114, "text-wrap(-style|-mode)?\\s*:",          "a { text-wrap: balance; }"),
            new Feature("subgrid",            117, "\\bsubgrid\\b",                          "a { grid-template-rows: subgrid; }"),
            new Feature("@starting-style",    117, "@starting-style\\b",                     "@starting-style {}"),
            new Feature("@scope",             118, "@scope\\b",                              "@scope (a) {}"),
            new Feature(":user-invalid",      119, ":user-(in)?valid\\b",                    "a:user-invalid {}"),
            new Feature("nesting",            120, "\\u0000nested",                           "a { b { color: red; } }"),
            new Feature("mask without prefix",120, "(?<![-\\w])mask(-image|-size|-repeat)?\\s*:", "a { mask: none; }"),
            new Feature("align-content in blocks", 123, "display\\s*:\\s*block[^}]*align-content", "a { display: block; align-content: center; }"),
            new Feature("light-dark()",       123, "light-dark\\(",                          "a { color: light-dark(red, blue); }"),
            new Feature("field-sizing",       123, "field-sizing\\s*:",                      "a { field-sizing: content; }"),
            new Feature("interpolate-size",   129, "interpolate-size\\s*:|calc-size\\(",     "a { interpolate-size: allow-keywords; }"));

    static final List<Feature> JS = List.of(
            new Feature("#x in object",            91, "#\\w+\\s+in\\s",                      "#x in y"),
            new Feature(".at()",                   92, "\\.at\\(",                            "a.at(-1)"),
            new Feature("crypto.randomUUID",       92, "randomUUID",                          "crypto.randomUUID()"),
            new Feature("Object.hasOwn",           93, "Object\\.hasOwn\\b",                  "Object.hasOwn(a, b)"),
            new Feature("Error cause",             93, "Error\\([^)]*\\{\\s*cause",           "new Error('a', { cause: b })"),
            new Feature("static block",            94, "static\\s*\\{",                       "static { }"),
            new Feature("reportError",             95, "\\breportError\\(",                   "reportError(e)"),
            new Feature("findLast",                97, "\\.findLast(Index)?\\(",              "a.findLast(b)"),
            new Feature("willReadFrequently",      97, "willReadFrequently",                  "{ willReadFrequently: true }"),
            new Feature("structuredClone",         98, "structuredClone",                     "structuredClone(a)"),
            new Feature("showPicker",              99, "\\.showPicker\\(",                    "a.showPicker()"),
            new Feature("roundRect",               99, "\\.roundRect\\(",                     "a.roundRect()"),
            new Feature("Intl.supportedValuesOf",  99, "supportedValuesOf",                   "Intl.supportedValuesOf('unit')"),
            new Feature("inert",                  102, "\\.inert\\b|[\"']inert[\"']",         "a.inert = true"),
            new Feature("AbortSignal.timeout",    103, "AbortSignal\\.(timeout|any)",         "AbortSignal.timeout(1)"),
            new Feature("checkVisibility",        105, "\\.checkVisibility\\(",               "a.checkVisibility()"),
            new Feature("toSorted and kin",       110, "\\.(toSorted|toReversed|toSpliced|with)\\(", "a.toSorted()"),
            new Feature("isWellFormed",           111, "\\.(isWellFormed|toWellFormed)\\(",   "a.isWellFormed()"),
            new Feature("view transitions",       111, "startViewTransition",                 "document.startViewTransition()"),
            new Feature("regular expression v",   112, "/[dgimsuy]*v[dgimsuy]*\\.(test|exec)|RegExp\\([^)]*[\"'][dgimsuy]*v", "/a/v.test(b)"),
            new Feature("popover",                114, "\\.(show|hide|toggle)Popover\\(|popover", "a.showPopover()"),
            new Feature("Object.groupBy",         117, "\\.groupBy\\(",                       "Object.groupBy(a, b)"),
            new Feature("Promise.withResolvers",  119, "withResolvers",                       "Promise.withResolvers()"),
            new Feature("URL.canParse",           120, "URL\\.(canParse|parse)\\(",           "URL.canParse(a)"),
            new Feature("Array.fromAsync",        121, "fromAsync",                           "Array.fromAsync(a)"),
            new Feature("set methods",            122, "\\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf)\\(", "a.union(b)"),
            new Feature("import attributes",      123, "\\bwith\\s*\\{\\s*type",              "import a from 'b' with { type: 'json' }"),
            new Feature("Ed25519",                137, "Ed25519",                             "crypto.subtle.verify('Ed25519')"));
}
