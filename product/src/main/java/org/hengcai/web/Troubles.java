package org.hengcai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.web.view.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Each trouble handled once, in plain words; never a stack trace. */
@Controller
@ControllerAdvice
class Troubles implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final DataSize mostPerFile;

    Troubles(@Value("${spring.servlet.multipart.max-file-size}") DataSize mostPerFile) { this.mostPerFile = mostPerFile; }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class}) ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, WebTexts.notFound());
    }

    @ExceptionHandler ModelAndView changed(ChangedMeanwhile e) {
        return page(HttpStatus.CONFLICT, WebTexts.changed(String.valueOf(e.getMessage())).typed(typed()));
    }

    /** Two presses at once, and what the first did excludes the second. */
    @ExceptionHandler({DuplicateKeyException.class, PessimisticLockingFailureException.class}) ModelAndView twice(Exception e) {
        log.warn("Twice at once: {}", String.valueOf(e.getCause()));
        return page(HttpStatus.CONFLICT, WebTexts.changed(WebTexts.TWICE).typed(typed()));
    }

    @ExceptionHandler ModelAndView refused(Refused e) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, WebTexts.refused(e.problems().stream().map(Problem::sentence).toList()));
    }

    @ExceptionHandler ModelAndView wrongRole(WrongRole e) {
        return page(HttpStatus.FORBIDDEN, WebTexts.wrongRole(e.roles.stream().map(Role::label).collect(Collectors.joining("、"))));
    }

    @ExceptionHandler ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return page(HttpStatus.CONTENT_TOO_LARGE, WebTexts.tooLarge(mostPerFile));
    }

    /** A body that was cut off on the way or says no boundary. */
    @ExceptionHandler(MultipartException.class) ModelAndView brokenUpload() {
        return page(HttpStatus.BAD_REQUEST, WebTexts.refused(List.of(WebTexts.BAD_UPLOAD)));
    }

    @ExceptionHandler ModelAndView other(Exception e) {
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) return byStatus(answer.getStatusCode().value());
        var mark = UUID.randomUUID().toString().substring(0, 8);
        log.error("Trouble {}", mark, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, WebTexts.broken(mark));
    }

    /** What never reached a handler: a missing form token, a refused request line. */
    @RequestMapping("/error") @MayEnter(everyone = true) ModelAndView error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidFileNameException) return brokenUpload();
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof MaxUploadSizeExceededException) return byStatus(413);
        return byStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }

    private ModelAndView byStatus(int status) {
        return switch (status) {
            case 403 -> page(HttpStatus.FORBIDDEN, Scope.actor() == null ? WebTexts.loggedOut().loggedOut(logIn()) : WebTexts.stale());
            case 404, 405 -> page(HttpStatus.NOT_FOUND, WebTexts.notFound());
            case 413 -> page(HttpStatus.CONTENT_TOO_LARGE, WebTexts.tooLarge(mostPerFile));
            case 500 -> page(HttpStatus.INTERNAL_SERVER_ERROR, WebTexts.broken("-"));
            default -> page(HttpStatus.BAD_REQUEST, WebTexts.refused(List.of(WebTexts.INCOMPLETE)));
        };
    }

    private ModelAndView page(HttpStatus status, Trouble trouble) {
        var answer = new ModelAndView("web/trouble", status);
        answer.addObject("page", trouble.from(cameFrom()));
        return answer;
    }

    private static String logIn() {
        var from = cameFrom();
        return from == null ? "/log-in" : UriComponentsBuilder.fromPath("/log-in").queryParam("next", "{from}").encode().buildAndExpand(from).toUriString();
    }

    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");
    private static final int MOST_WORDS = 20;

    /** What a person wrote into the form that could not be saved: the texts with Chinese characters, not the choices of a list. */
    private static List<String> typed() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) || !now.getRequest().getMethod().equals("POST")) return List.of();
        return now.getRequest().getParameterMap().values().stream().flatMap(Arrays::stream).filter(text -> WORDS.matcher(text).find()).distinct().limit(MOST_WORDS).toList();
    }

    /** The page of ours that the request came from, if it says so and is not this very one. */
    private static @Nullable String cameFrom() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) return null;
        var request = now.getRequest();
        try {
            var from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            var ours = from.getHost() != null && from.getRawAuthority().equals(request.getHeader("Host")) && from.getRawPath().matches("/(?!/).*");
            if (!ours || request.getMethod().equals("GET") && from.getRawPath().equals(request.getRequestURI())) return null;
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;                                                         // no address at all
        }
    }
}
