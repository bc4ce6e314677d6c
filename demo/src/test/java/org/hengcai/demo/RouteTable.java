package org.hengcai.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The GET routes of the running program. */
record RouteTable(List<PathPattern> patterns) {

    static RouteTable of(ApplicationContext context) {
        return new RouteTable(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.hengcai.") && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream()).sorted(Comparator.naturalOrder()).toList());
    }

    /** The route that answers a path: the most definite that matches. */
    Optional<String> of(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream().filter(pattern -> pattern.matches(parsed)).map(PathPattern::getPatternString).findFirst();
    }

    Set<String> except(Set<String> some) {
        var left = new TreeSet<String>();
        patterns.forEach(pattern -> left.add(pattern.getPatternString()));
        left.removeAll(some);
        return left;
    }
}
