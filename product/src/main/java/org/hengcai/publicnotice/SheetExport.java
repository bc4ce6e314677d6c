package org.hengcai.publicnotice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hengcai.account.Organisations;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.document.Pdf;
import org.hengcai.document.Sheet;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.hengcai.publicnotice.view.PrintedSheet;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 导出公示表: the sheet to print and post, and as a table [A2.一.4]. It is set outside of any transaction. */
@Component
class SheetExport {
    private static final Set<String> WIDE = Set.of("facts", "employer");

    private final JdbcClient db;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Plans plans;
    private final Organisations organisations;
    private final Pdf pdf;
    private final TransactionTemplate transaction;

    SheetExport(JdbcClient db, Clock clock, WorkingDays workingDays, Plans plans, Organisations organisations, Pdf pdf, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.workingDays = workingDays;
        this.plans = plans;
        this.organisations = organisations;
        this.pdf = pdf;
        this.transaction = transaction;
    }

    record Made(String name, byte[] bytes) {}

    private record Read(SheetRow sheet, PrintedSheet printed) {}

    Made pdf(Actor actor, long id) {
        var read = read(actor, id);
        return new Made(PublicNoticeTexts.fileName(read.sheet(), ".pdf"), pdf.of("publicnotice/printedSheet", read.printed()));
    }

    Made table(Actor actor, long id) {
        var read = read(actor, id);
        var out = new ByteArrayOutputStream();
        try {
            var printed = read.printed();
            Sheet.write(out, printed.heading(), head(printed), printed.columns().stream().map(PrintedSheet.Column::name).toList(), wide(printed), table(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(PublicNoticeTexts.fileName(read.sheet(), ".xlsx"), out.toByteArray());
    }

    /** The same as stands above and below the printed one. */
    private static Sheet.Head head(PrintedSheet printed) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        printed.about().forEach(line -> lines.add(Map.entry(line.label(), line.value())));
        lines.add(Map.entry(PublicNoticeTexts.OBJECTIONS, printed.objections()));
        lines.add(Map.entry(PublicNoticeTexts.POSTED_BY, printed.organisation() + "，" + printed.postedOn()));
        return new Sheet.Head(printed.plan() + "　" + printed.heading(), lines);
    }

    private static Set<Integer> wide(PrintedSheet printed) {
        return IntStream.range(0, printed.columns().size()).filter(i -> WIDE.contains(printed.columns().get(i).kind())).boxed().collect(Collectors.toSet());
    }

    /** The rows; what is counted is a number, all else text. */
    private static Iterator<List<Object>> table(PrintedSheet printed) {
        return printed.rows().stream().map(row -> IntStream.range(0, row.size())
                .<Object>mapToObj(i -> printed.columns().get(i).kind().equals("number") ? Integer.valueOf(row.get(i)) : row.get(i)).toList()).iterator();
    }

    private Read read(Actor actor, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var sheet = SheetRow.find(db, id, actor.here()).orElseThrow(NotFound::new);
            return new Read(sheet, printed(sheet, LineRow.of(db, id)));
        }));
    }

    private PrintedSheet printed(SheetRow sheet, List<LineRow> lines) {
        var pack = plans.find(sheet.planId()).pack();
        var stage = pack.pipeline().get(sheet.position());
        var says = PublicNotice.rule(stage).sheet();
        var columns = columns(says);
        return new PrintedSheet(pack.name(), says.heading() == null ? sheet.stage() : says.heading(), says.text() == null ? sentence(pack, stage) : says.text(),
                about(sheet, lines, pack, stage), columns.stream().map(c -> new PrintedSheet.Column(c.name(), c.shows().name().toLowerCase(Locale.ROOT))).toList(),
                IntStream.range(0, lines.size()).mapToObj(i -> columns.stream().map(c -> cell(c.shows(), i + 1, lines.get(i))).toList()).toList(),
                PublicNoticeTexts.objections(sheet.organisation()), sheet.organisation(), Dates.day(sheet.postedOn()));
    }

    private static List<Stage.NoticeColumn> columns(Stage.NoticeSheet says) {
        if (!says.columns().isEmpty()) return says.columns();
        return Arrays.stream(Stage.NoticeFact.values()).map(fact -> new Stage.NoticeColumn(fact, PublicNoticeTexts.column(fact))).toList();
    }

    /** What the notice says of this stage, where the pack has no words for the sheet. */
    private static String sentence(Pack pack, Stage stage) { return stage.clauses().stream().flatMap(clause -> pack.sentence(clause).stream()).findFirst().orElse(""); }

    private List<PrintedSheet.Line> about(SheetRow sheet, List<LineRow> rows, Pack pack, Stage stage) {
        var here = organisations.find(sheet.organisationId());
        var lines = new ArrayList<PrintedSheet.Line>();
        lines.add(new PrintedSheet.Line(PublicNoticeTexts.BASIS, pack.head().document()));
        lines.add(new PrintedSheet.Line(PublicNoticeTexts.PERIOD, period(sheet, stage) + (rows.stream().allMatch(row -> row.endsAt().isEqual(sheet.endsAt())) ? "" : PublicNoticeTexts.OTHERS_LONGER)));
        lines.add(new PrintedSheet.Line(PublicNoticeTexts.PLACE, sheet.place()));
        lines.add(new PrintedSheet.Line(PublicNoticeTexts.CONTACT, PublicNoticeTexts.contact(here.name(), sheet.contact(), sheet.phone())));
        pack.contacts().stream().filter(contact -> here.region() != null && here.region().equals(contact.region()) && !contact.name().equals(here.name()))
                .map(c -> new PrintedSheet.Line(PublicNoticeTexts.RECEIVES, joined(c.name(), c.address(), c.phone()))).forEach(lines::add);
        return lines;
    }

    /** Both ends are working days by the calendar the sheet was posted with. */
    private String period(SheetRow sheet, Stage stage) {
        var counted = workingDays.ofVersion(sheet.calendar());
        var first = PublicNotice.rule(stage).from() == Stage.CountFrom.NEXT_DAY ? sheet.postedOn().plusDays(1) : sheet.postedOn();
        while (!counted.isWorkingDay(first)) first = first.plusDays(1);
        return PublicNoticeTexts.period(first, lastDay(sheet.endsAt().toInstant()), sheet.workingDays());
    }

    private String cell(Stage.NoticeFact fact, int number, LineRow line) {
        return switch (fact) {
            case NUMBER -> Integer.toString(number);
            case APPLICANT -> line.applicant();
            case EMPLOYER -> line.employer();
            case TITLE -> line.title();
            case SPECIALTY -> line.specialty();
            case FACTS -> line.facts();
            case ENDS -> line.stopped() ? PublicNoticeTexts.STOPPED : Dates.day(lastDay(line.endsAt().toInstant()));
        };
    }

    private LocalDate lastDay(Instant end) { return LocalDate.ofInstant(end, clock.getZone()).minusDays(1); }

    private static String joined(@Nullable String... parts) { return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("　")); }
}
