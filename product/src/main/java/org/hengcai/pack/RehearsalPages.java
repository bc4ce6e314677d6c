package org.hengcai.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.pack.view.RehearsalPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 预演: which existing applications a version would judge otherwise; numbers and conditions, no names. */
@Controller
class RehearsalPages {
    private static final int A_PAGE = 50;
    private final Rehearsals rehearsals;
    private final Plans plans;
    private final Uploads uploads;

    RehearsalPages(Rehearsals rehearsals, Plans plans, Uploads uploads) {
        this.rehearsals = rehearsals;
        this.plans = plans;
        this.uploads = uploads;
    }

    @PostMapping("/packs/uploads/{upload}/rehearsals") @MayEnter(Role.SYSTEM_ADMIN)
    String rehearseUpload(Actor actor, @PathVariable long upload) { return "redirect:/packs/rehearsals/" + rehearsals.ask(actor, uploads.find(actor, upload).read()); }

    @PostMapping("/packs/versions/{plan}/rehearsals") @MayEnter(Role.SYSTEM_ADMIN)
    String rehearseVersion(Actor actor, @PathVariable long plan) { return "redirect:/packs/rehearsals/" + rehearsals.ask(actor, plans.find(plan).pack()); }

    @GetMapping("/packs/rehearsals/{rehearsal}") @MayEnter(Role.SYSTEM_ADMIN) @Transactional(readOnly = true)
    public String rehearsal(Actor actor, @PathVariable long rehearsal, @RequestParam(required = false) @Nullable String after, Model model) {
        var row = rehearsals.find(actor, rehearsal);
        var from = VersionPages.number(after);
        var found = rehearsals.changed(rehearsal, from == null ? 0 : from, A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        var url = "/packs/rehearsals/" + rehearsal;
        model.addAttribute("page", new RehearsalPage(rehearsal, row.name(), head(row), row.doneAt() == null ? RehearsalTexts.running(row) : null, row.changed() > 0, shown.stream().map(RehearsalPages::row).toList(),
                new Pager(RehearsalTexts.range(shown.size(), row.changed()), from == null ? null : url, found.size() > A_PAGE ? url + "?after=" + shown.getLast().application() : null)));
        return "pack/rehearsal";
    }

    private static List<SummaryRow> head(Rehearsals.Row row) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("预演的版本", row.pack() + "，第 " + row.version() + " 版"));
        rows.add(new SummaryRow("开始", Dates.time(row.askedAt().toInstant())));
        if (row.doneAt() != null) rows.add(new SummaryRow("完成", Dates.time(row.doneAt().toInstant())));
        rows.add(new SummaryRow("看过的申报", row.lookedAt() + " 件", "以前各版本下已提交的和已选职称的草稿"));
        rows.add(new SummaryRow("结论有变化", row.changed() + " 件"));
        if (row.unreadable() > 0) rows.add(new SummaryRow("不能用新版本判断", row.unreadable() + " 件", "申报的职称或用到的事实新版本里没有"));
        return rows;
    }

    private static RehearsalPage.Row row(Rehearsals.Changed one) {
        return new RehearsalPage.Row(RehearsalTexts.number(one), one.version(), one.routes().stream()
                .map(route -> new RehearsalPage.Route(route.title() + " " + route.route(), route.applied(), route.before(), route.after(), route.by().stream().map(RehearsalTexts::by).toList())).toList());
    }

    /** All of them, one line a condition, sent on as they are read. */
    @GetMapping("/packs/rehearsals/{rehearsal}/changes.csv") @MayEnter(Role.SYSTEM_ADMIN)
    void export(Actor actor, @PathVariable long rehearsal, HttpServletResponse response) throws IOException {
        var row = rehearsals.find(actor, rehearsal);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rehearsal-" + rehearsal + ".csv\"");
        var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        out.print('\uFEFF');                                     // so that Excel reads it as UTF-8
        line(out, RehearsalTexts.COLUMNS);
        rehearsals.export(actor, row, one -> one.routes().forEach(route -> lines(out, one, route)));
        out.flush();
    }

    private static void lines(PrintWriter out, Rehearsals.Changed one, Rehearsals.Route route) {
        var start = List.of(RehearsalTexts.number(one), one.version(), route.title(), route.route(), route.applied() ? "是" : "", route.before(), route.after());
        if (route.by().isEmpty()) line(out, with(start, "", "", ""));
        route.by().forEach(by -> line(out, with(start, by.says(), by.before(), by.after())));
    }

    private static List<String> with(List<String> start, String... more) {
        var all = new ArrayList<>(start);
        all.addAll(List.of(more));
        return all;
    }

    /** What a table would take for a formula is a text. */
    private static void line(PrintWriter out, List<String> cells) {
        out.print(String.join(",", cells.stream().map(cell -> '"' + (cell.matches("(?s)[=+@\\-\t\r].*") ? "'" : "") + cell.replace("\"", "\"\"") + '"').toList()));
        out.print("\r\n");
    }
}
