package org.hengcai.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads the smaller files: catalogue, evidence, reasons, fees, committee, contacts, reminders. */
final class PartsReader {
    /** What a reason may reopen beside a pack's own attachments; {@code item} is the very thing marked. */
    static final List<String> REOPENS = List.of("item", "photo", "pledge", "title", "specialty", "route", "committee", "statement", "achievements", "archive");
    /** The facts that entries of the archive come to: what may stand in place of an upload. A test compares them with the archive's kinds. */
    static final List<String> ENTRIES = List.of("appointments", "assessments", "awards", "certificates", "contests", "demonstrations", "education", "experience", "honours", "hours", "papers", "patents",
            "professionSince", "qualifications", "research", "sanctions", "skills", "staffed", "standards", "technicalWork", "titles", "works");
    private final Faults faults;

    PartsReader(Faults faults) { this.faults = faults; }

    Map<String, Specialty> catalogue(@Nullable YamlMap file) {
        var catalogue = new LinkedHashMap<String, Specialty>();
        for (var map : each(file, "specialties")) {
            var specialty = new Specialty(map.whole("number", new Bounds(1, 9_999)), map.text("name"), map.texts("majors"));
            if (catalogue.put(specialty.name(), specialty) != null) repeated(map, "name", "专业", specialty.name());
            map.end();
        }
        clausesOf(file);
        end(file);
        return catalogue;
    }

    List<Evidence> evidence(@Nullable YamlMap file, List<Title> titles, List<Route> routes, Expressions expressions) {
        var all = new ArrayList<Evidence>();
        for (var map : each(file, "evidence")) {
            var when = map.writtenOr("when");
            var compiled = when == null ? null : expressions.compile(when, dev.cel.common.types.SimpleType.BOOL, Map.of(), faults);
            var evidence = new Evidence(map.id("id"), map.text("name"), map.text("why"), map.clauses(), set(map, "titles"), set(map, "routes"),
                    map.textOr("entry"), compiled == null ? null : compiled.expression());
            known(map, "titles", "职称", evidence.titles(), titles.stream().map(Title::name).toList());
            known(map, "routes", "途径", evidence.routes(), routes.stream().map(Route::id).distinct().toList());
            if (routes.stream().noneMatch(route -> evidence.isFor(route.title(), route.id()))) {
                faults.add(map.place, PackTexts.noRouteAsks(evidence.id()), PackTexts.useOrDelete());
            }
            if (all.stream().anyMatch(other -> other.id().equals(evidence.id()))) repeated(map, "id", "附件", evidence.id());
            if (evidence.entry() != null && !ENTRIES.contains(evidence.entry())) faults.beforeOpening(map.at("entry"), CheckTexts.noEntry(evidence.entry()), PackTexts.oneOf(ENTRIES));
            all.stream().filter(other -> same(other, evidence)).findFirst().ifPresent(other -> faults.beforeOpening(map.place, CheckTexts.sameEvidence(other.id(), evidence.id()), CheckTexts.mergeEvidence()));
            all.add(evidence);
            map.end();
        }
        end(file);
        return List.copyOf(all);
    }

    /** The same name for some of the same people. */
    private static boolean same(Evidence one, Evidence other) {
        return !one.id().equals(other.id()) && one.name().equals(other.name()) && share(one.titles(), other.titles()) && share(one.routes(), other.routes());
    }

    private static boolean share(Set<String> some, Set<String> others) { return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains); }

    List<Reason> reasons(@Nullable YamlMap file, List<Evidence> evidence) {
        var reopens = new ArrayList<>(REOPENS);
        evidence.forEach(one -> reopens.add(one.id()));
        var all = new LinkedHashMap<String, Reason>();
        for (var map : each(file, "reasons")) {
            var reason = new Reason(map.id("code"), map.text("wording"), map.clauses(), map.word("effect", StageDecision.class), map.texts("reopens"), map.yesNo("own-words", false));
            known(map, "reopens", "可重新填报的内容", reason.reopens(), reopens);
            if (all.put(reason.code(), reason) != null) repeated(map, "code", "原因", reason.code());
            if (reason.effect() == StageDecision.RETURN && reason.reopens().isEmpty()) faults.beforeOpening(map.place, CheckTexts.reopensNothing(reason.code()), CheckTexts.addReopens());
            if (reason.effect() == StageDecision.REJECT && !reason.reopens().isEmpty()) faults.beforeOpening(map.at("reopens"), CheckTexts.rejectReopens(reason.code()), CheckTexts.removeReopens());
            map.end();
        }
        end(file);
        return List.copyOf(all.values());
    }

    List<Fee> fees(@Nullable YamlMap file, List<Title> titles) {
        var fees = new ArrayList<Fee>();
        for (var map : each(file, "fees")) {
            var fee = new Fee(map.text("title"), yuan(map), map.yesNo("verified", true), map.clauses(), map.textOr("note"));
            known(map, "title", "职称", List.of(fee.title()), titles.stream().map(Title::name).toList());
            if (fees.stream().anyMatch(other -> other.title().equals(fee.title()))) faults.add(map.at("title"), PackTexts.repeated("收费", fee.title()), PackTexts.onceOnly());
            fees.add(fee);
            map.end();
        }
        end(file);
        return List.copyOf(fees);
    }

    /** Nothing, or an amount in whole fen. */
    private BigDecimal yuan(YamlMap map) {
        var yuan = BigDecimal.valueOf(map.number("yuan", new Bounds(0, 100_000)));
        if (yuan.stripTrailingZeros().scale() > 2) faults.add(map.at("yuan"), PackTexts.tooManyDecimals("yuan", yuan.doubleValue()), PackTexts.twoDecimals());
        return yuan;
    }

    @Nullable Committee committee(@Nullable YamlMap file) {
        if (file == null) return null;
        var committee = new Committee(file.whole("smallest", MEMBERS), file.yesNo("odd", true), fraction(file, "quorum"), fraction(file, "threshold"),
                file.whole("panel-smallest", MEMBERS, 3), file.yesNo("recused-count", false), file.yesNo("verified", true), file.clauses());
        file.textOr("note");
        file.end();
        return committee;
    }

    private static final Bounds MEMBERS = new Bounds(1, 500), BYTES = new Bounds(1, 50 * 1024 * 1024), INK = new Bounds(1, 100_000);

    private Committee.Fraction fraction(YamlMap map, String key) {
        var written = map.text(key);
        if (written.matches("[1-9][0-9]?/[1-9][0-9]?")) {
            var parts = written.split("/");
            var fraction = new Committee.Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            if (fraction.numerator() <= fraction.denominator()) return fraction;
        }
        faults.add(map.at(key), PackTexts.fractionWrong(written), PackTexts.fractionForm());
        return new Committee.Fraction(1, 1);
    }

    List<Contact> contacts(@Nullable YamlMap file) {
        return list(file, "contacts", map -> new Contact(map.text("name"), map.textOr("region"), map.textOr("address"), map.text("phone")));
    }

    @Nullable Form form(@Nullable YamlMap file) {
        if (file == null) return null;
        var photo = file.map("photo");
        var statement = file.map("statement");
        var signature = file.map("signature");
        for (var part : List.of("photo", "statement", "signature"))
            if (!file.has(part)) faults.add(file.place, PackTexts.missingKey(part), PackTexts.addKey(part));
        var attachment = file.whole("attachment-bytes", BYTES);
        if (photo == null || statement == null || signature == null) return null;
        var form = new Form(new Form.Photo(photo.whole("more-than-bytes", BYTES), photo.whole("less-than-bytes", BYTES), photo.whole("wider-than", Bounds.PIXELS),
                        photo.whole("taller-than", Bounds.PIXELS), photo.whole("least-ratio", Bounds.PERCENT), photo.whole("most-ratio", Bounds.PERCENT), photo.yesNo("white", true), photo.clauses()),
                new Form.Statement(statement.whole("most", INK), statement.clauses()),
                new Form.Signature(signature.whole("strokes", new Bounds(1, 100)), signature.whole("length", Bounds.PIXELS), signature.whole("width", Bounds.PIXELS),
                        signature.whole("height", Bounds.PIXELS), signature.whole("points", INK), signature.clauses()), attachment);
        photo.inOrder("more-than-bytes", form.photo().moreThanBytes(), "less-than-bytes", form.photo().lessThanBytes());
        photo.inOrder("least-ratio", form.photo().leastRatio(), "most-ratio", form.photo().mostRatio());
        photo.end();
        statement.end();
        signature.end();
        file.end();
        return form;
    }

    Pack.Reminders reminders(@Nullable YamlMap file) {
        if (file == null) return new Pack.Reminders(List.of(), false);
        var reminders = new Pack.Reminders(file.wholes("days-before", new Bounds(0, 365)), file.yesNo("weekly-digest", false));
        file.clauses();
        file.end();
        return reminders;
    }

    private <T> List<T> list(@Nullable YamlMap file, String key, Function<YamlMap, T> read) {
        var all = each(file, key).stream().map(map -> {
            var one = read.apply(map);
            map.end();
            return one;
        }).toList();
        clausesOf(file);
        end(file);
        return all;
    }

    private static List<YamlMap> each(@Nullable YamlMap file, String key) { return file == null ? List.of() : file.maps(key); }

    private static void clausesOf(@Nullable YamlMap file) { if (file != null) file.clauses(); }

    private static void end(@Nullable YamlMap file) { if (file != null) file.end(); }

    static Set<String> set(YamlMap map, String key) { return new LinkedHashSet<>(map.texts(key)); }

    private void repeated(YamlMap map, String key, String what, String id) {
        faults.add(map.at(key), PackTexts.repeated(what, id), PackTexts.useAnother());
    }

    private void known(YamlMap map, String key, String what, Iterable<String> written, List<String> known) {
        for (var one : written) if (!known.contains(one)) faults.add(map.at(key), PackTexts.noSuch(what, one), PackTexts.oneOf(known));
    }
}
