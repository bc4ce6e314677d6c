package org.hengcai.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.People;
import org.hengcai.archive.Kind.FactRule;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Type;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts that a person told elsewhere become drafts of his archive: the kinds' rules read backwards. What stands there already is not made twice. */
@Component
public class TakingIn {
    private final JdbcClient db;
    private final Clock clock;
    private final Kinds kinds;
    private final Entries entries;
    private final People people;

    TakingIn(JdbcClient db, Clock clock, Kinds kinds, Entries entries, People people) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.entries = entries;
        this.people = people;
    }

    /** An entry that would be made, or that stands there already; {@code telling}: what counts beside its title; {@code other}: what stands there instead; {@code wrong}: why it can't be made. */
    public record Proposed(String kind, String title, String telling, boolean there, @Nullable String other, @Nullable String wrong, Map<String, String> fields, String code) {
        public boolean isNew() { return !there && other == null && wrong == null; }

        private Proposed beside(String otherwise) { return new Proposed(kind, title, telling, there, otherwise, wrong, fields, code); }
    }

    /** @param rest the facts that are nobody's entry, by key */
    public record Proposal(List<Proposed> entries, List<String> rest) {
        public List<Proposed> fresh() { return entries.stream().filter(Proposed::isNew).toList(); }
    }

    @Transactional(readOnly = true)
    public Proposal propose(Actor by, Map<String, Object> facts) {
        var mine = Entry.ofPerson(db, by.person()).stream().map(Entry::current).toList();
        var birth = people.find(by.person()).birth();
        var proposed = new ArrayList<Proposed>();
        var rest = new ArrayList<String>();
        for (var fact : facts.entrySet()) {
            var entries = entriesOf(fact.getKey(), fact.getValue());
            if (entries.isEmpty() && !(fact.getValue() instanceof List<?> none && none.isEmpty() && isKnownFromNone(fact.getKey()))) rest.add(fact.getKey());
            for (var entry : entries) merge(proposed, entry, mine, birth);
        }
        return new Proposal(proposed.stream().map(one -> compared(one, proposed, mine)).toList(), rest);
    }

    /** Makes what is new; how many that were. */
    @Transactional
    public int take(Actor by, Map<String, Object> facts) {
        var made = 0;
        for (var entry : propose(by, facts).fresh()) {
            try {
                entries.create(by, form(kinds.get(entry.code()), entry.fields(), people.find(by.person()).birth()));
                made++;
            } catch (Refused there) {
                // another tab was faster
            }
        }
        return made;
    }

    /** What of an item can't be true together, 大专 with 博士, by the item's own names. */
    public List<Problem> misfits(String key, Map<String, ?> item) {
        return ofItem(key, item).map(draft -> draft.kind().fields().stream().filter(field -> isMisfit(field, draft.fields())).flatMap(field -> draft.kind().facts().stream()
                .filter(rule -> rule.key().equals(key)).flatMap(rule -> rule.item().entrySet().stream()).filter(part -> part.getValue().equals(field.name())).limit(1)
                .map(part -> ArchiveTexts.notAmong(part.getKey(), field, Objects.requireNonNull(draft.fields().get(field.by()))))).toList()).orElse(List.of());
    }

    private static boolean isMisfit(Field field, Map<String, String> fields) {
        return field.by() != null && fields.get(field.by()) instanceof String by && fields.get(field.name()) instanceof String value && !field.lists().getOrDefault(by, List.of()).contains(value);
    }

    private record Draft(Kind kind, Map<String, String> fields) {}

    /** A kind of which there is one entry takes all facts of it into that one. */
    private void merge(List<Proposed> proposed, Draft draft, List<Version> mine, @Nullable LocalDate birth) {
        var fields = new LinkedHashMap<>(draft.fields());
        if (draft.kind().once()) proposed.stream().filter(one -> one.code().equals(draft.kind().code())).findFirst().ifPresent(one -> {
            one.fields().forEach(fields::putIfAbsent);
            proposed.remove(one);
        });
        var form = form(draft.kind(), fields, birth);
        var wrong = form.wrong().isEmpty() ? null : String.join("；", form.wrong().stream().map(problem -> problem.wrong()).toList());
        var entry = new Proposed(draft.kind().label(), draft.kind().titleOf(fields), draft.kind().tellingOf(fields), isThere(draft.kind(), fields, mine), null, wrong, fields, draft.kind().code());
        if (!proposed.contains(entry)) proposed.add(entry);
    }

    /** One that says all of it. */
    private static boolean isThere(Kind kind, Map<String, String> fields, List<Version> mine) { return mine.stream().anyMatch(version -> says(version, kind, fields)); }

    private static boolean says(Version version, Kind kind, Map<String, String> fields) { return version.kind().equals(kind.code()) && version.fields().entrySet().containsAll(fields.entrySet()); }

    /** What stands there of the same thing and says otherwise, unless another answer says just that. */
    private Proposed compared(Proposed one, List<Proposed> all, List<Version> mine) {
        if (one.there()) return one;
        var kind = kinds.get(one.code());
        var others = mine.stream().filter(version -> version.kind().equals(one.code()) && isSame(kind, version.fields(), one.fields()))
                .filter(version -> all.stream().noneMatch(answer -> answer.code().equals(one.code()) && says(version, kind, answer.fields())))
                .map(version -> Stream.of(kind.titleOf(version.fields()), kind.tellingOf(version.fields())).filter(text -> !text.isEmpty()).collect(Collectors.joining("，"))).toList();
        return others.isEmpty() ? one : one.beside(String.join("；", others));
    }

    private static boolean isSame(Kind kind, Map<String, String> one, Map<String, String> other) {
        var by = kind.per() == null ? kind.same() : List.of(Objects.requireNonNull(kind.per()));
        return kind.once() || !by.isEmpty() && by.stream().allMatch(names -> Kind.given(names, one) != null && Objects.equals(Kind.given(names, one), Kind.given(names, other)));
    }

    private Form form(Kind kind, Map<String, String> fields, @Nullable LocalDate birth) { return Form.again(kind, fields, LocalDate.now(clock), birth); }

    private List<Draft> entriesOf(String key, @Nullable Object value) {
        return switch (value) {
            case List<?> items when items.isEmpty() -> ofNone(key).stream().toList();
            case List<?> items -> items.stream().map(item -> item instanceof Map<?, ?> map ? ofItem(key, map) : ofName(key, String.valueOf(item))).flatMap(Optional::stream).toList();
            case Map<?, ?> map -> map.entrySet().stream().map(entry -> ofMap(key, String.valueOf(entry.getKey()), String.valueOf(entry.getValue()))).flatMap(Optional::stream).toList();
            case null -> List.of();
            default -> ofValue(key, value).stream().toList();
        };
    }

    /** An archive without an entry of it says that there is none. */
    private boolean isKnownFromNone(String key) {
        return kinds.all().stream().filter(kind -> kind.facts().stream().anyMatch(rule -> rule.key().equals(key))).allMatch(Kind::noneKnown);
    }

    /** Where an archive without an entry says nothing, the entry that says there is none: the one word that makes no fact. */
    private Optional<Draft> ofNone(String key) {
        for (var kind : kinds.all()) for (var rule : kind.facts()) {
            if (!rule.key().equals(key) || rule.as() != Kind.As.LIST || kind.noneKnown()) continue;
            for (var only : rule.only().words().entrySet()) {
                var none = kind.field(only.getKey()).allChoices().stream().filter(word -> !only.getValue().contains(word)).toList();
                if (none.size() == 1) return Optional.of(new Draft(kind, Map.of(only.getKey(), none.getFirst())));
            }
        }
        return Optional.empty();
    }

    /** The first kind that has a field for everything the item says. */
    private Optional<Draft> ofItem(String key, Map<?, ?> item) {
        for (var kind : kinds.all()) for (var rule : kind.facts()) {
            if (!rule.key().equals(key) || rule.as() != Kind.As.LIST) continue;
            var fields = fields(kind, rule, item);
            if (fields != null) return Optional.of(new Draft(kind, fields));
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, String> fields(Kind kind, FactRule rule, Map<?, ?> item) {
        var fields = new LinkedHashMap<String, String>();
        for (var part : item.entrySet()) {
            var from = rule.item().get(String.valueOf(part.getKey()));
            var value = plain(part.getValue());
            if (from == null || from.startsWith("=") && !from.substring(1).equals(value) || !from.startsWith("=") && !put(kind, from, value, fields)) return null;
        }
        if (!rule.item().keySet().stream().filter(name -> Objects.requireNonNull(rule.item().get(name)).startsWith("=")).allMatch(item::containsKey)) return null;
        rule.only().words().forEach((name, words) -> fields.putIfAbsent(name, words.getFirst()));
        return fields;
    }

    private Optional<Draft> ofName(String key, String name) {
        for (var kind : kinds.all()) for (var rule : kind.facts()) {
            var fields = new LinkedHashMap<String, String>();
            if (rule.key().equals(key) && rule.as() == Kind.As.NAMES && put(kind, Objects.requireNonNull(rule.value()), name, fields)) return Optional.of(new Draft(kind, fields));
        }
        return Optional.empty();
    }

    private Optional<Draft> ofMap(String key, String by, String value) {
        for (var kind : kinds.all()) for (var rule : kind.facts())
            if (rule.key().equals(key) && rule.as() == Kind.As.MAP) return Optional.of(new Draft(kind, Map.of(Objects.requireNonNull(rule.by()), by, Objects.requireNonNull(rule.value()), value)));
        return Optional.empty();
    }

    private Optional<Draft> ofValue(String key, Object value) {
        for (var kind : kinds.all()) for (var rule : kind.facts()) {
            if (!rule.key().equals(key) || rule.as() != Kind.As.VALUE) continue;
            var name = Objects.requireNonNull(rule.value());
            var word = rule.trueIf() == null ? plain(value) : Boolean.TRUE.equals(value) ? rule.trueIf()
                    : kind.field(name).choices().stream().filter(choice -> !choice.equals(rule.trueIf())).findFirst().orElse("");
            return Optional.of(new Draft(kind, Map.of(name, word)));
        }
        return Optional.empty();
    }

    /** Into the field that may hold it; of "other|choice" into the choice if it is one of them, else as the other's name. */
    private static boolean put(Kind kind, String names, String value, Map<String, String> fields) {
        var places = Arrays.stream(names.split("\\|")).map(kind::field).toList().reversed();
        for (var field : places) {
            var word = held(field, value);
            if (word.isEmpty()) continue;
            fields.put(field.name(), word.get());
            field.when().words().forEach((on, words) -> fields.putIfAbsent(on, words.getFirst()));
            return true;
        }
        return false;
    }

    /** A province is also known by its full name. */
    private static Optional<String> held(Field field, String value) {
        if (field.type() != Type.CHOICE) return Optional.of(value);
        return field.allChoices().stream().filter(choice -> value.equals(choice) || value.matches(Pattern.quote(choice) + "(省|市|.{0,4}自治区|特别行政区)")).findFirst();
    }

    /** 60.0 hours are typed as 60. */
    private static String plain(@Nullable Object value) {
        return value instanceof Double number && number == Math.rint(number) ? String.valueOf(number.longValue()) : String.valueOf(value);
    }
}
