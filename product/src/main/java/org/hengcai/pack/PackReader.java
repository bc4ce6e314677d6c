package org.hengcai.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengcai.pack.YamlMap.Bounds;
import org.hengcai.shared.Level;
import org.jspecify.annotations.Nullable;

/** Reads a whole pack from its files, finding every fault on the way; a pack comes out only when there is none. */
final class PackReader {
    private static final Set<String> KNOWN = Set.of("pack.yaml", "conditions.yaml", "catalogue.yaml", "evidence.yaml", "committee.yaml",
            "fees.yaml", "reasons.yaml", "score-sheet.yaml", "reminders.yaml", "contacts.yaml", "facts.yaml", "form.yaml", "README.md");
    private final Map<String, String> files;
    private final Faults faults;
    private final Map<String, YamlMap> read = new LinkedHashMap<>();

    PackReader(Map<String, String> files, Faults faults) {
        this.files = new TreeMap<>(files);
        this.faults = faults;
    }

    static boolean isKnown(String name) { return KNOWN.contains(name) || name.matches("texts/[^/]+\\.md") || CasesReader.isCases(name); }

    static void checkNames(Collection<String> names, Faults faults) {
        names.stream().filter(name -> !isKnown(name)).forEach(name -> faults.add(Place.start(name), PackTexts.unknownFile(name), PackTexts.oneOf(KNOWN.stream().sorted().toList())));
    }

    @Nullable Pack read() {
        checkNames(files.keySet(), faults);
        var file = required("pack.yaml", "机构、时间、职称和流程");
        var conditions = required("conditions.yaml", "途径和条件");
        var texts = texts();
        if (file == null || conditions == null) return null;

        var parts = new PartsReader(faults);
        var head = head(file);
        var window = window(file);
        var titles = titles(file);
        var catalogue = parts.catalogue(optional("catalogue.yaml"));
        var rulesReader = new RulesReader(conditions, vocabulary(), catalogue);
        var rules = rulesReader.read(titles);
        var pipeline = new PipelineReader(faults, head, window, rules.routes()).read(file);
        checkWarning(file, head, window, pipeline);
        var corrections = corrections(file);
        file.end();
        var evidence = parts.evidence(optional("evidence.yaml"), titles, rules.routes(), rulesReader.expressions());
        var small = new Pack.Parts(parts.committee(neededBy(pipeline, StageKind.MEETING, "committee.yaml")), parts.reminders(optional("reminders.yaml")),
                parts.reasons(required("reasons.yaml", "退回和不通过的原因"), evidence), evidence,
                parts.fees(neededBy(pipeline, StageKind.PAYMENT, "fees.yaml"), titles),
                parts.contacts(optional("contacts.yaml")), catalogue, texts, scoreSheet(rulesReader, rules, titles),
                parts.form(required("form.yaml", "照片、述职和签名的要求")));
        checkScore(rules, small.scoreSheet());
        rules.vocabulary().check(evidence, faults);
        checkFees(pipeline, titles, small.fees());
        new ClauseCheck(texts.get("notice"), faults).check(read.values());
        return faults.any() ? null : new Pack(head, window, titles, pipeline, corrections, small, rules, files);
    }

    private @Nullable YamlMap optional(String name) {
        var text = files.get(name);
        if (text == null) return null;
        var map = YamlSource.read(name, text, faults);
        if (map != null) read.put(name, map);
        return map;
    }

    private @Nullable YamlMap required(String name, String why) {
        if (!files.containsKey(name)) faults.add(Place.start(name), PackTexts.missingFile(name), PackTexts.addFile(why));
        return optional(name);
    }

    private @Nullable YamlMap neededBy(List<Stage> pipeline, StageKind kind, String name) {
        var stage = pipeline.stream().filter(one -> one.kind() == kind).findFirst();
        return stage.isPresent() ? required(name, stage.get().name()) : optional(name);
    }

    private Vocabulary vocabulary() {
        var declared = optional("facts.yaml");
        return declared == null ? Vocabulary.base() : Vocabulary.base().with(declared, faults);
    }

    private Map<String, PackText> texts() {
        var texts = new LinkedHashMap<String, PackText>();
        files.forEach((name, text) -> {
            if (name.startsWith("texts/") && text.length() > YamlSource.MOST_CHARACTERS) faults.add(Place.start(name), CheckTexts.textTooLong(text.length()), PackTexts.atMostCharacters(YamlSource.MOST_CHARACTERS));
            else if (name.startsWith("texts/")) texts.put(name.substring("texts/".length(), name.length() - ".md".length()), new PackText(name, text));
        });
        if (!texts.containsKey("notice")) faults.add(Place.start("texts/notice.md"), PackTexts.missingFile("texts/notice.md"), PackTexts.addFile("通知全文"));
        return texts;
    }

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}"), REGION = Pattern.compile("[0-9]{6}");

    private static Pack.Head head(YamlMap file) {
        return new Pack.Head(file.id("id"), file.text("version", VERSION, PackTexts.versionForm()), file.text("name"), file.text("issuer"), file.text("document"),
                file.date("issued"), file.whole("year", YamlMap.YEARS), file.text("series"), file.text("region", REGION, PackTexts.regionForm()), file.textOr("office"),
                file.textOr("organiser"), file.yesNo("example", false));
    }

    private Window window(YamlMap file) {
        var map = file.map("window");
        if (map == null) {
            faults.add(file.place, PackTexts.missingKey("window"), PackTexts.addKey("window"));
            return new Window(LocalDate.EPOCH, LocalDate.EPOCH, null, List.of());
        }
        var before = faults.count();
        var window = new Window(map.date("opens"), map.date("closes"), map.dateOr("warn-from"), map.clauses());
        map.end();
        if (faults.count() > before) return new Window(LocalDate.EPOCH, LocalDate.EPOCH, null, window.clauses());      // nothing is worked out of days that nobody wrote
        if (window.lastDay().isBefore(window.firstDay())) {
            faults.add(map.at("closes"), PackTexts.windowBackwards(window.lastDay(), window.firstDay()), PackTexts.notBefore(window.firstDay()));
            return new Window(window.firstDay(), window.lastDay(), null, window.clauses());
        }
        var warn = window.warnFrom();
        if (warn != null && (warn.isBefore(window.firstDay()) || warn.isAfter(window.lastDay()))) {
            faults.add(map.at("warn-from"), PackTexts.warnOutside(warn), PackTexts.insideWindow(window.firstDay(), window.lastDay()));
        }
        return window;
    }

    /** Who is warned can still post the notice in time. */
    private void checkWarning(YamlMap file, Pack.Head head, Window window, List<Stage> pipeline) {
        var warn = window.warnFrom();
        if (warn == null) return;
        for (var stage : pipeline) {
            var last = PipelineReader.lastPosting(head, window, stage);
            if (last == null || !warn.isAfter(last)) continue;
            var at = YamlNodes.keys(file.node("window")).get("warn-from");
            faults.beforeOpening(YamlMap.place(file.file, java.util.Objects.requireNonNull(at)), CheckTexts.warnTooLate(warn, stage.name(), last), CheckTexts.warnBy(last));
        }
    }

    private List<Title> titles(YamlMap file) {
        var titles = new ArrayList<Title>();
        for (var map : file.maps("titles")) {
            var title = new Title(map.text("name"), map.word("level", Level.class));
            if (titles.stream().anyMatch(other -> other.name().equals(title.name()))) faults.add(map.at("name"), PackTexts.repeated("职称", title.name()), PackTexts.onceOnly());
            titles.add(title);
            map.end();
        }
        if (titles.isEmpty()) faults.add(file.at("titles"), PackTexts.missingKey("titles"), PackTexts.addKey("titles"));
        return titles;
    }

    private Corrections corrections(YamlMap file) {
        var map = file.map("corrections");
        if (map == null) {
            faults.add(file.place, PackTexts.missingKey("corrections"), PackTexts.addKey("corrections"));
            return new Corrections(1, 1, 1, Corrections.Then.LAPSE, false, List.of());
        }
        var corrections = new Corrections(map.whole("first-days", Bounds.DAYS), map.whole("later-days", Bounds.DAYS), map.whole("rounds", new Bounds(1, 20)),
                map.word("then", Corrections.Then.class), map.yesNo("verified", true), map.clauses());
        map.end();
        return corrections;
    }

    private @Nullable ScoreSheet scoreSheet(RulesReader reader, Pack.Rules rules, List<Title> titles) {
        var file = optional("score-sheet.yaml");
        return file == null ? null : new ScoreReader(file, reader.expressions(), rules.vocabulary(), titles).read();
    }

    private void checkScore(Pack.Rules rules, @Nullable ScoreSheet sheet) {
        if (sheet != null) {
            for (var route : rules.routes()) if (!sheet.isFor(route.title())) asksForPoints(route);
            return;
        }
        rules.routes().stream().flatMap(route -> route.conditions().stream()).filter(condition -> condition.requirement() instanceof Requirement.ByScore)
                .forEach(condition -> faults.add(condition.at(), PackTexts.missingFile("score-sheet.yaml"), PackTexts.addFile("自评表")));
    }

    private void asksForPoints(Route route) {
        route.conditions().stream().filter(condition -> condition.requirement() instanceof Requirement.ByScore && !condition.isOff())
                .forEach(condition -> faults.beforeOpening(condition.at(), CheckTexts.otherTitle(condition, route.title()), CheckTexts.sheetForTitle(route.title())));
    }

    private void checkFees(List<Stage> pipeline, List<Title> titles, List<Fee> fees) {
        if (pipeline.stream().noneMatch(stage -> stage.kind() == StageKind.PAYMENT)) {
            if (!fees.isEmpty()) faults.beforeOpening(Place.start("fees.yaml"), CheckTexts.feesWithoutStage(), CheckTexts.addPayment());
            return;
        }
        for (var title : titles) {
            if (fees.stream().noneMatch(fee -> fee.title().equals(title.name()))) {
                faults.add(Place.start("fees.yaml"), PackTexts.titleWithoutFee(title.name()), PackTexts.addFee());
            }
        }
    }
}
