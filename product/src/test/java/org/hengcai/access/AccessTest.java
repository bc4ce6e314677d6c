package org.hengcai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengcai.access.Worlds.Persona;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * Every route × every persona × own, sibling's, foreign and no id for each of its ids [issue: scope in one place]. A role that may
 * not enter is refused; what is not this persona's answers exactly as what does not exist; nothing answers 500.
 */
class AccessTest extends Fixture {
    /** What a page makes anew each time: the secret of an authenticator, as picture and as text. */
    private static final Pattern MADE_ANEW = Pattern.compile("data:image/png;base64,[A-Za-z0-9+/=]+|otpauth://[^\"<]+|([A-Z2-7]{4}[ \u00a0]?){8}");
    private static final List<String> WORLDS = List.of("A", "B", "C", "none");

    private final List<String> wrong = new ArrayList<>();
    private final Map<Long, Long> grants = new HashMap<>();
    private int checks;
    private @Nullable MockMvc http;

    @AfterEach void everything_stays_again() {
        transactions.on = false;
        SecurityContextHolder.clearContext();
    }

    @Test void nobody_finds_what_is_not_his_and_nothing_breaks() {
        var filters = context.getBeansOfType(Filter.class).values().stream().filter(f -> f.getClass().getSimpleName().matches("ActorFilter|Arrival")).toArray(Filter[]::new);
        assertThat(filters).hasSize(2);
        http = MockMvcBuilders.webAppContextSetup(context).addFilters(filters).build();
        transactions.on = true;
        var routes = Route.table(mapping);
        var personas = worlds().personas();
        int product = 0;
        for (var route : routes) {
            for (var id : route.ids()) assertThat(worlds().ids(key(route, id))).as("Worlds has no ids of {" + id.name() + "} for " + route).isNotNull();
            for (var persona : personas) check(route, persona);
            product += personas.size() * (int) Math.pow(WORLDS.size(), route.ids().size());
        }
        System.out.printf("AccessTest: %d routes, %d personas, %d checks%n", routes.size(), personas.size(), checks);
        assertThat(checks).isEqualTo(product);
        assertThat(wrong).as("%d of %d checks", wrong.size(), checks).isEmpty();
    }

    private String key(Route route, Route.Id id) {
        var key = route.key(id, worlds());
        return key.equals("grant@/places/") && worlds().ids(key) == null ? "grant" : key;
    }

    private void check(Route route, Persona persona) {
        var answers = new TreeMap<String, Answer>();
        for (var combination : combinations(route.ids().size())) {
            checks++;
            var answer = ask(route, persona, combination);
            answers.put(String.join(",", combination), answer);
            if (answer.status() >= 500) wrong(route, persona, combination, "answers " + answer.status() + " " + answer.body());
            else if (!mayEnter(route, persona)) refused(route, persona, combination, answer);
            else if (route.method().name().equals("GET") && missingInPath(route, combination) && answer.status() != 404)
                wrong(route, persona, combination, "answers " + answer.status() + " where nothing exists");
        }
        if (!mayEnter(route, persona)) return;
        for (var combination : combinations(route.ids().size())) {
            var asMissing = unreachedMissing(route, persona, combination);
            if (asMissing.equals(combination)) continue;
            var foreign = Objects.requireNonNull(answers.get(String.join(",", combination)));
            var missing = Objects.requireNonNull(answers.get(String.join(",", asMissing)));
            if (!foreign.equals(missing)) wrong(route, persona, combination, "answers " + foreign.status() + ", as missing " + missing.status() + difference(foreign.body(), missing.body()));
        }
    }

    private static void combine(int left, List<String> so, List<List<String>> all) {
        if (left == 0) {
            all.add(List.copyOf(so));
            return;
        }
        for (var world : WORLDS) {
            var more = new ArrayList<>(so);
            more.add(world);
            combine(left - 1, more, all);
        }
    }

    private static List<List<String>> combinations(int ids) {
        var all = new ArrayList<List<String>>();
        combine(ids, List.of(), all);
        return all;
    }

    private List<String> unreachedMissing(Route route, Persona persona, List<String> combination) {
        var as = new ArrayList<String>();
        for (int i = 0; i < combination.size(); i++) as.add(worlds().reach(persona, route.key(route.ids().get(i), worlds())).contains(combination.get(i)) ? combination.get(i) : "none");
        return as;
    }

    private static boolean missingInPath(Route route, List<String> combination) {
        for (int i = 0; i < combination.size(); i++) if (route.ids().get(i).inPath() && combination.get(i).equals("none")) return true;
        return false;
    }

    private static boolean mayEnter(Route route, Persona persona) {
        var rule = Objects.requireNonNull(route.rule());
        return rule.everyone() || persona.actor() != null && (rule.signedIn() || persona.is(rule.value()));
    }

    private void refused(Route route, Persona persona, List<String> combination, Answer answer) {
        var toLogIn = answer.status() == 303 && answer.location().startsWith("/log-in?next=");
        if (persona.actor() == null ? !toLogIn : answer.status() != 403) wrong(route, persona, combination, "is not refused: " + answer.status());
    }

    private void wrong(Route route, Persona persona, List<String> combination, String what) {
        wrong.add(route + " as " + persona.name() + " with " + combination + " " + what);
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
        return one.equals(other) ? "" : ": “" + cut(one, at) + "” is not “" + cut(other, at) + "”";
    }

    private static String cut(String text, int at) { return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 80)).replaceAll("\\s+", " "); }

    /** The body without the ids that were asked with. */
    private record Answer(int status, String location, String body) {}

    private Answer ask(Route route, Persona persona, List<String> combination) {
        var ids = new LinkedHashMap<Route.Id, Long>();
        for (int i = 0; i < combination.size(); i++) {
            var id = route.ids().get(i);
            ids.put(id, combination.get(i).equals("none") ? Worlds.MISSING : Objects.requireNonNull(Objects.requireNonNull(worlds().ids(key(route, id))).get(combination.get(i))));
        }
        var address = route.pattern();
        for (var id : ids.entrySet()) if (id.getKey().inPath()) address = address.replace("{" + id.getKey().name() + "}", id.getValue().toString());
        for (var text : route.texts()) address = address.replace("{" + text + "}", text.equals("role") ? "applicant" : "nosuchlink");
        var uri = URI.create(address);
        var asked = route.files().isEmpty() ? request(route.method(), uri) : multipart(route.method(), uri);
        if (asked instanceof MockMultipartHttpServletRequestBuilder upload)
            for (var file : route.files()) upload.file(new MockMultipartFile(file, "a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        route.filled().forEach(asked::param);
        ids.forEach((id, value) -> { if (!id.inPath()) asked.param(id.name(), value.toString()); });
        signIn(persona);
        try {
            var session = new MockHttpSession();
            if (persona.actor() != null) session.setAttribute("hengcai.grant", grant(persona));
            var answer = Objects.requireNonNull(http).perform(asked.session(session)).andReturn().getResponse();
            var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            var location = Objects.requireNonNullElse(answer.getHeader("Location"), "");
            for (var value : ids.values()) {
                body = body.replace(value.toString(), "#");
                location = location.replace(value.toString(), "#");
            }
            return new Answer(answer.getStatus(), location, answer.getStatus() >= 500 ? trouble(body) : MADE_ANEW.matcher(body).replaceAll(""));
        } catch (Exception e) {
            return new Answer(599, "", String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
    }

    private static String trouble(String body) { return body.replaceAll("(?s).*编号 ([0-9a-f]+) .*", "$1"); }

    private void signIn(Persona persona) {
        var actor = persona.actor();
        if (actor == null) {
            SecurityContextHolder.clearContext();
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn(actor.person()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static Object signedIn(long person) {
        try {
            var made = Class.forName("org.hengcai.account.SignedIn").getDeclaredConstructors()[0];
            made.setAccessible(true);
            return made.newInstance(person, true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long grant(Persona persona) {
        var actor = Objects.requireNonNull(persona.actor());
        if (actor.organisation() == null) return 0;
        return grants.computeIfAbsent(actor.person(), person -> {
            try {
                return past().number("select id from account.role_grant where until is null and person_id = " + person);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
