package org.hengcai.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the links that a person finds, a few of each route. */
final class Crawl {
    private static final int OF_EACH = 4;

    private final DemoServer demo;
    private final RouteTable routes;
    private final Set<String> known;

    Crawl(DemoServer demo, RouteTable routes, Set<String> known) {
        this.demo = demo;
        this.routes = routes;
        this.known = known;
    }

    /** One address for each page of a route that nobody has seen yet. */
    List<String> from(Everything.Persona persona) {
        var walker = persona.name().isEmpty() ? new Walker(demo.address) : demo.people.become(persona.name(), persona.place());
        var found = new ArrayList<String>();
        var routesFound = new HashSet<>(known);
        var tries = new HashMap<String, Integer>();
        var met = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/", "/demo/components"));
        while (!open.isEmpty()) {
            var url = open.poll();
            var path = url.replaceFirst("[?#].*", "");
            var route = routes.of(path).orElse("");
            if (route.isEmpty() || !met.add(url) || tries.merge(route, 1, Integer::sum) > OF_EACH) continue;
            var page = walker.get(url);
            if (page.status != 200 || page.html.select("main").isEmpty()) continue;
            if (page.at.getPath().equals(path) && routesFound.add(route)) found.add(url);
            page.html.select("a[href^=/]").eachAttr("href").forEach(open::add);
        }
        return found;
    }
}
