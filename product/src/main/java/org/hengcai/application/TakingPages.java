package org.hengcai.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.Carried;
import org.hengcai.application.view.TakingPage;
import org.hengcai.archive.TakingIn;
import org.hengcai.pack.Question;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers of a pre-check taken into one's archive (带入我的档案): at once, or through logging in or registering in an encrypted cookie. */
@Controller
class TakingPages {
    private static final String COOKIE = "HENGCAI-ANSWERS";
    /** From the first who sees them on they are for that person alone: the next one at the same computer doesn't see them. */
    private static final String WHOSE = "whose";
    private static final Duration HOW_LONG = Duration.ofHours(2);

    private final PreCheckView view;
    private final TakingIn takingIn;
    private final Carried carried;

    TakingPages(PreCheckView view, TakingIn takingIn, Carried carried) {
        this.view = view;
        this.takingIn = takingIn;
        this.carried = carried;
    }

    /** A stranger's answers wait in the stranger's own browser until there is somebody to take them. */
    @PostMapping("/plans/{plan}/pre-check/carry") @MayEnter(everyone = true)
    ModelAndView carry(HttpServletRequest request, HttpServletResponse response, @Nullable Actor actor, @PathVariable long plan, @RequestParam MultiValueMap<String, String> typed) {
        var given = view.given(plan, typed);
        var text = view.hidden(given, List.of()).stream().map(one -> encoded(one.name()) + "=" + encoded(one.value())).collect(Collectors.joining("&"));
        if (!carried.give(request, response, COOKIE, path(plan), text, HOW_LONG))
            return new ModelAndView("application/preCheckAsk", Map.of("page", view.tooMuch(actor, given)), HttpStatus.UNPROCESSABLE_CONTENT);
        if (actor == null) NextPage.says(PreCheckTexts.WAITING);
        var next = "?next=" + encoded(path(plan) + "/taking");
        return new ModelAndView("redirect:" + (actor != null ? path(plan) + "/taking" : Answers.value(typed, "to").equals("register") ? "/register" + next : "/log-in" + next));
    }

    @GetMapping("/plans/{plan}/pre-check/taking") @MayEnter(Role.APPLICANT)
    ModelAndView carriedHere(HttpServletRequest request, HttpServletResponse response, Actor actor, @PathVariable long plan) {
        var text = carried.find(request, COOKIE).orElse("");
        var typed = decoded(text);
        var whose = Answers.value(typed, WHOSE);
        if (!whose.isEmpty() && !whose.equals(String.valueOf(actor.person()))) typed.clear();
        else if (whose.isEmpty() && !typed.isEmpty()) carried.give(request, response, COOKIE, path(plan), text + "&" + WHOSE + "=" + actor.person(), HOW_LONG);
        return show(actor, view.given(plan, typed));
    }

    @PostMapping("/plans/{plan}/pre-check/taking") @MayEnter(Role.APPLICANT)
    ModelAndView take(HttpServletRequest request, HttpServletResponse response, Actor actor, @PathVariable long plan, @RequestParam MultiValueMap<String, String> typed) {
        var given = view.given(plan, typed);
        if (!Answers.value(typed, "do").equals("take")) return show(actor, given);
        var made = takingIn.take(actor, given.answers(given.paths()).facts());
        carried.drop(request, response, COOKIE, path(plan));
        NextPage.says(PreCheckTexts.taken(made));
        return new ModelAndView("redirect:/archive");
    }

    private ModelAndView show(Actor actor, PreCheckView.Given given) {
        var proposal = takingIn.propose(actor, given.answers(given.paths()).facts());
        var rest = given.paths().stream().filter(path -> proposal.rest().contains(path.contains(".") ? path.substring(0, path.indexOf('.')) : path))
                .map(path -> given.questions().get(path)).map(Question::label).distinct().toList();
        var page = new TakingPage(given.plan().id(), given.pack().name(), rows(proposal.fresh().stream()), rows(proposal.entries().stream().filter(TakingIn.Proposed::there)),
                proposal.entries().stream().filter(one -> one.other() != null).map(one -> row(one, PreCheckTexts.otherwise(Objects.requireNonNull(one.other())))).toList(),
                proposal.entries().stream().filter(one -> one.wrong() != null && one.other() == null && !one.there()).map(one -> row(one, one.wrong())).toList(), rest, view.hidden(given, List.of()));
        return new ModelAndView("application/taking", Map.of("page", page));
    }

    private static List<SummaryRow> rows(Stream<TakingIn.Proposed> entries) { return entries.map(one -> row(one, null)).toList(); }

    /** What names the entry, and what counts beside; an entry that nothing names yet is told by what counts. */
    private static SummaryRow row(TakingIn.Proposed one, @Nullable String wrong) {
        var named = !one.title().equals(one.kind());
        var notes = Stream.of(named ? one.telling() : "", wrong == null ? "" : wrong).filter(note -> !note.isEmpty()).collect(Collectors.joining("；"));
        return new SummaryRow(one.kind(), named || one.telling().isEmpty() ? one.title() : one.telling(), notes.isEmpty() ? null : notes);
    }

    private static String path(long plan) { return "/plans/" + plan + "/pre-check"; }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static MultiValueMap<String, String> decoded(String text) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) typed.add(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return typed;
    }
}
