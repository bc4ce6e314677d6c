package org.hengcai.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hengcai.account.Regions;
import org.hengcai.application.view.Ask;
import org.hengcai.application.view.Ask.Cell;
import org.hengcai.application.view.Ask.Kind;
import org.hengcai.application.view.Ask.Row;
import org.hengcai.pack.Contact;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Question;
import org.hengcai.pack.Question.Shape;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Questions of a pack as a form asks them, with what was typed; and answers as they are told back. */
@Component
class Asks {
    private static final int FEW = 6;
    /** None of the places offered; no place of the GB/T 2260 has it but the country. */
    private static final String ELSEWHERE = "100000";
    private final Regions regions;

    Asks(Regions regions) { this.regions = regions; }

    Ask ask(Pack pack, Question question, MultiValueMap<String, String> typed) {
        var path = question.path();
        var choices = choices(pack, question);
        var kind = kind(question, choices);
        var rows = kind == Kind.CELL || kind == Kind.ROWS ? rows(question, typed) : List.<Row>of();
        var say = typed.getOrDefault(path + "-say", List.of());
        return new Ask(path, question.ask(), question.help(), kind, choices, Answers.value(typed, path), typed.getOrDefault(path, List.of()), rows,
                question.shape() instanceof Shape.Items, Answers.mayBeNone(question) ? Objects.requireNonNullElse(question.none(), "没有") : null, say);
    }

    private static Kind kind(Question question, List<Choice> choices) {
        return switch (question.shape()) {
            case Shape.Words _, Shape.YesNo _ -> choices.size() > FEW + 1 ? Kind.SELECT : Kind.RADIOS;
            case Shape.Several(var words) -> words.isEmpty() ? Kind.CELL : Kind.TICKS;
            case Shape.Items _, Shape.Table _, Shape.Years _ -> Kind.ROWS;
            default -> choices.isEmpty() ? Kind.CELL : Kind.SELECT;
        };
    }

    private List<Choice> choices(Pack pack, Question question) {
        var unknown = new Choice(Answers.UNKNOWN, "不知道");
        return switch (question.shape()) {
            case Shape.YesNo _ -> List.of(new Choice(Answers.YES, "是"), new Choice(Answers.NO, "不是"), unknown);
            case Shape.Words(var words) -> Stream.concat(words.stream().map(word -> new Choice(word, word)), Answers.mayBeUnknown(question) ? Stream.of(unknown) : Stream.of()).toList();
            case Shape.Several(var words) -> words.stream().map(word -> new Choice(word, word)).toList();
            default -> question.path().equals(Answers.PLACE) ? Stream.concat(places(pack), Stream.of(new Choice(ELSEWHERE, "其他地方"), unknown)).toList() : List.of();
        };
    }

    /** The places that the notice names an office for come first; a plan of a region that we have no table of offers that region alone. */
    private Stream<Choice> places(Pack pack) {
        var head = pack.head();
        if (!regions.has(head.region())) return Stream.of(new Choice(head.region(), "本计划的地区（" + head.issuer() + "所在地）"));
        var named = pack.contacts().stream().map(Contact::region).filter(Objects::nonNull).filter(regions::has).distinct().toList();
        return Stream.concat(named.stream(), regions.all().stream().map(region -> region.code()).filter(code -> !named.contains(code)))
                .map(code -> new Choice(code, regions.name(code) + (regions.find(code).city() == null ? "（市属）" : "")));
    }

    private static List<Row> rows(Question question, MultiValueMap<String, String> typed) {
        var path = question.path();
        return switch (question.shape()) {
            case Shape.Items(var fields, var _) -> IntStream.range(0, Math.min(Answers.rows(typed, path), Answers.MOST_ROWS)).mapToObj(row -> new Row(row, question.label(),
                    fields.stream().map(field -> cell(path + "-" + row + "-" + field.name(), field, typed)).toList())).toList();
            case Shape.Table table -> table.years().stream().map(year -> new Row(year, year + "年" + (table.amount().unit() == null ? "" : "（" + table.amount().unit() + "）"), IntStream.range(0, table.words().size())
                    .mapToObj(i -> figure(path + "-" + year + "-" + i, table.words().get(i), typed)).toList())).toList();
            case Shape.Years(var years, var words) -> List.of(new Row(0, "", years.stream().map(year -> year(path, year, words, typed)).toList()));
            default -> List.of(new Row(0, "", List.of(cell(path, question.ask(), question.help(), true, question.shape(), typed))));
        };
    }

    private static Cell figure(String name, String label, MultiValueMap<String, String> typed) {
        return new Cell(name, label, null, "figure", false, List.of(), List.of(), Answers.value(typed, name), null);
    }

    private static Cell year(String path, int year, List<String> words, MultiValueMap<String, String> typed) {
        var choices = new ArrayList<>(words.stream().map(word -> new Choice(word, word)).toList());
        choices.add(new Choice(Answers.NO_ASSESSMENT, "没有考核"));
        return new Cell(path + "-" + year, year + "年", null, "select", true, choices, List.of(), Answers.value(typed, path + "-" + year), null);
    }

    private static Cell cell(String name, Question.Field field, MultiValueMap<String, String> typed) {
        return cell(name, field.label(), field.help(), !field.optional(), field.shape(), typed);
    }

    private static Cell cell(String name, String label, @Nullable String help, boolean required, Shape shape, MultiValueMap<String, String> typed) {
        var value = Answers.value(typed, name);
        return switch (shape) {
            case Shape.Words(var words) -> new Cell(name, label, help, "select", required, words.stream().map(word -> new Choice(word, word)).toList(), List.of(), value, null);
            case Shape.YesNo _ -> new Cell(name, label, help, "select", required, List.of(new Choice(Answers.YES, "是"), new Choice(Answers.NO, "不是")), List.of(), value, null);
            case Shape.Day _ -> new Cell(name, label, help, "date", required, List.of(), List.of(), value, null);
            case Shape.Whole(var unit, var _) -> new Cell(name, label, help, "number", required, List.of(), List.of(), value, unit);
            case Shape.Amount(var unit, var _) -> new Cell(name, label, help, "number", required, List.of(), List.of(), value, unit);
            case Shape.Text(var suggest, var _) -> new Cell(name, label, help, "text", required, List.of(), suggest, value, null);
            default -> new Cell(name, label, help, "text", required, List.of(), List.of(), value, null);
        };
    }

    /** An answer as it is told back: 2017年 合格；2018年 优秀. */
    String told(Pack pack, Question question, MultiValueMap<String, String> typed) {
        var said = typed.getOrDefault(question.path() + "-say", List.of());
        if (said.contains(Answers.UNKNOWN)) return "不知道";
        if (said.contains(Answers.NONE)) return Objects.requireNonNullElse(question.none(), "没有");
        var ask = ask(pack, question, typed);
        return switch (ask.kind()) {
            case RADIOS, SELECT -> word(ask.choices(), ask.value());
            case TICKS -> String.join("、", ask.ticked());
            case CELL, ROWS -> String.join("\n", ask.rows().stream().map(row -> row(question, row)).filter(text -> !text.isEmpty()).toList());
        };
    }

    private static String row(Question question, Row row) {
        var cells = row.cells().stream().filter(cell -> !cell.value().isEmpty()).map(cell -> cell(question, cell)).toList();
        return cells.isEmpty() ? "" : (question.shape() instanceof Shape.Table ? row.label() + " " : "") + String.join("，", cells);
    }

    private static String cell(Question question, Cell cell) {
        var value = cell.type().equals("select") ? word(cell.choices(), cell.value()) : cell.type().equals("date") ? day(cell.value()) : cell.value() + (cell.unit() == null ? "" : " " + cell.unit());
        var named = question.shape() instanceof Shape.Table || question.shape() instanceof Shape.Years || cell.type().equals("date") && question.shape() instanceof Shape.Items;
        return named ? cell.label() + " " + value : value;
    }

    private static String day(String value) { return value.matches("\\d{4}-\\d\\d-\\d\\d") ? Dates.day(java.time.LocalDate.parse(value)) : value; }

    private static String word(List<Choice> choices, String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst().orElse(value);
    }
}
