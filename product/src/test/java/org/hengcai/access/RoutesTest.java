package org.hengcai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengcai.web.MayEnter;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;

/** The route table: who may enter stands beside each route, and its path variables are ids named by what they are. */
class RoutesTest extends Fixture {
    /** Path variables that are no ids: a manual's name, a one-time link's secret. */
    private static final Set<String> TEXTS = Set.of("role", "token");

    @Test void every_route_says_who_may_enter_and_says_it_in_one_way() {
        var wrong = new ArrayList<String>();
        for (var route : Route.table(mapping)) {
            var rule = route.rule();
            if (rule == null) wrong.add(route + " has no @MayEnter");
            else if (ways(rule) != 1) wrong.add(route + " says " + ways(rule) + " of roles, signedIn, everyone");
        }
        assertThat(wrong).isEmpty();
        assertThat(Route.table(mapping)).hasSizeGreaterThan(40);
    }

    private static int ways(MayEnter rule) { return (rule.value().length > 0 ? 1 : 0) + (rule.everyone() ? 1 : 0) + (rule.signedIn() ? 1 : 0); }

    @Test void path_variables_are_longs_named_by_what_they_are() {
        var wrong = new ArrayList<String>();
        for (var route : Route.table(mapping)) {
            for (var parameter : route.handler().getMethod().getParameters())
                if (parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() != long.class && !TEXTS.contains(parameter.getName()))
                    wrong.add(route + ": {" + parameter.getName() + "} is no long");
            for (var name : List.of("{id}", "Id}")) if (route.pattern().contains(name)) wrong.add(route + " does not say what its id is of");
        }
        assertThat(wrong).isEmpty();
    }

    @Test void every_route_reads_or_writes_and_its_class_is_called_pages() {
        for (var route : Route.table(mapping)) {
            assertThat(route.method().name()).as(route.toString()).isIn("GET", "POST");
            assertThat(pages(route.handler().getMethod())).as(route + " stands in a class called …Pages").isTrue();
        }
    }

    private static boolean pages(Method method) { return method.getDeclaringClass().getSimpleName().endsWith("Pages"); }
}
