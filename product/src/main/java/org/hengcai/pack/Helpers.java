package org.hengcai.pack;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.web.view.Dates;

/**
 * What the expression language can do with days and specialties, beside the standard of CEL. An unknown argument
 * leaves the answer unknown.
 * <ul>
 * <li>{@code date(2020, 12, 31)}: a day; {@code a <= b}, {@code <}, {@code >=}, {@code >}: days compared, the same day is ≤
 * <li>{@code day.year()}: its year
 * <li>{@code text(day)}: the day as 2020-12-31
 * <li>{@code years(a, b)}: whole years from day a to day b, both counted
 * <li>{@code distinct(items, 'certificate', 'name')}: how many different ones there are; two are the same when their first field is the
 * same, or, where one of them lacks it, the next
 * <li>{@code related(specialty, major)}: a major is the specialty itself or an adjacent one, by the pack's catalogue
 * <li>{@code near(major)}: the catalogue's names that are spelt nearly like a major that it doesn't have, with their specialties, joined by
 * 、; an empty text when it has it, or nothing is near: a suggestion, never an answer
 * </ul>
 */
final class Helpers {
    private static final CelType DATE = FactType.DATE;

    private Helpers() {}

    static List<CelFunctionDecl> declarations() {
        var all = new ArrayList<CelFunctionDecl>();
        for (var op : List.of("_<_", "_<=_", "_>_", "_>=_")) {
            all.add(CelFunctionDecl.newFunctionDeclaration(op, CelOverloadDecl.newGlobalOverload("date" + op, SimpleType.BOOL, DATE, DATE)));
        }
        all.add(CelFunctionDecl.newFunctionDeclaration("date",
                CelOverloadDecl.newGlobalOverload("date_ymd", DATE, SimpleType.INT, SimpleType.INT, SimpleType.INT)));
        all.add(CelFunctionDecl.newFunctionDeclaration("year", CelOverloadDecl.newMemberOverload("date_year", SimpleType.INT, DATE)));
        all.add(CelFunctionDecl.newFunctionDeclaration("text", CelOverloadDecl.newGlobalOverload("text_date", SimpleType.STRING, DATE)));
        all.add(CelFunctionDecl.newFunctionDeclaration("years",
                CelOverloadDecl.newGlobalOverload("years_dates", SimpleType.INT, DATE, DATE)));
        all.add(CelFunctionDecl.newFunctionDeclaration("distinct", CelOverloadDecl.newGlobalOverload("distinct_by",
                SimpleType.INT, ListType.create(SimpleType.DYN), SimpleType.STRING, SimpleType.STRING)));
        all.add(CelFunctionDecl.newFunctionDeclaration("related",
                CelOverloadDecl.newGlobalOverload("related_texts", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)));
        all.add(CelFunctionDecl.newFunctionDeclaration("near", CelOverloadDecl.newGlobalOverload("near_text", SimpleType.STRING, SimpleType.STRING)));
        return all;
    }

    static List<CelFunctionBinding> bindings(Map<String, Specialty> catalogue) {
        var near = new NearSpelling(catalogue.values());
        return List.of(
                compare("_<_", (a, b) -> a.isBefore(b)), compare("_<=_", (a, b) -> !a.isAfter(b)),
                compare("_>_", (a, b) -> a.isAfter(b)), compare("_>=_", (a, b) -> !a.isBefore(b)),
                CelFunctionBinding.from("date_ymd", List.of(Long.class, Long.class, Long.class),
                        args -> LocalDate.of(part(args[0]), part(args[1]), part(args[2]))),
                CelFunctionBinding.from("date_year", LocalDate.class, day -> (long) day.getYear()),
                CelFunctionBinding.from("text_date", LocalDate.class, Dates::day),
                CelFunctionBinding.from("years_dates", LocalDate.class, LocalDate.class, Spans::wholeYears),
                CelFunctionBinding.from("distinct_by", List.of(List.class, String.class, String.class),
                        args -> distinct((List<?>) args[0], (String) args[1], (String) args[2])),
                CelFunctionBinding.from("near_text", String.class, major -> near.to(major).collect(Collectors.joining("、"))),
                CelFunctionBinding.from("related_texts", String.class, String.class, (specialty, major) -> {
                    var row = catalogue.get(specialty);
                    return !major.isEmpty() && specialty.equals(major) || row != null && row.covers(major);
                }));
    }

    private static long distinct(List<?> items, String first, String second) {
        var different = new ArrayList<Map<?, ?>>();
        for (var item : items) {
            if (item instanceof Map<?, ?> one && different.stream().noneMatch(other -> same(one, other, first, second))) different.add(one);
        }
        return different.size();
    }

    private static boolean same(Map<?, ?> one, Map<?, ?> other, String first, String second) {
        var field = "".equals(one.get(first)) || "".equals(other.get(first)) ? second : first;
        return one.get(field) != null && one.get(field).equals(other.get(field));
    }

    private static int part(Object number) { return Math.toIntExact((Long) number); }

    private interface Compared { boolean holds(LocalDate a, LocalDate b); }

    private static CelFunctionBinding compare(String op, Compared compared) {
        return CelFunctionBinding.from("date" + op, LocalDate.class, LocalDate.class, compared::holds);
    }
}
