package org.hengcai.access;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hengcai.web.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One line of the route table.
 *
 * @param ids the path variables and parameters that are ids
 * @param texts the path variables that are not
 * @param filled everything else its form sends, plausibly filled
 */
record Route(HttpMethod method, String pattern, HandlerMethod handler, @Nullable MayEnter rule, List<Id> ids, List<String> texts, Map<String, String> filled, List<String> files) {

    record Id(String name, boolean inPath, Class<?> type) {}

    /** Numbers that are no ids: where a list goes on, what was counted. */
    private static final Set<String> NUMBERS = Set.of("after", "before", "seen", "left", "sent");

    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("decision", "approve"), Map.entry("finding", "UNFOUNDED"), Map.entry("evidence", "hours"),
            Map.entry("kind", "assessment"), Map.entry("tab", "waiting"), Map.entry("next", "/"), Map.entry("state", ""), Map.entry("standing", ""), Map.entry("q", ""),
            Map.entry("signature", "[]"), Map.entry("heldAt", "2020-09-25T09:00"), Map.entry("slot", "form"), Map.entry("copy", "original"), Map.entry("title", "工程师"),
            Map.entry("route", "regular"), Map.entry("specialty", "建筑施工"));

    /** Every route of ours, in order. */
    static List<Route> table(RequestMappingHandlerMapping mapping) {
        var routes = new TreeMap<String, Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.hengcai.") || info.getPathPatternsCondition() == null) return;
            for (var pattern : info.getPathPatternsCondition().getPatternValues()) {
                if (pattern.equals("/error")) continue;
                info.getMethodsCondition().getMethods().forEach(method -> routes.put(pattern + " " + method, of(method.asHttpMethod(), pattern, handler)));
            }
        });
        return List.copyOf(routes.values());
    }

    private static Route of(HttpMethod method, String pattern, HandlerMethod handler) {
        var ids = new ArrayList<Id>();
        var texts = new ArrayList<String>();
        var filled = new TreeMap<String, String>();
        var files = new ArrayList<String>();
        for (var parameter : handler.getMethod().getParameters()) {
            var path = parameter.getAnnotation(PathVariable.class);
            var asked = parameter.getAnnotation(RequestParam.class);
            var type = parameter.getType();
            var name = name(parameter, path == null ? "" : path.value(), asked == null ? "" : asked.value());
            if (path != null) {
                if (type == long.class) ids.add(new Id(name, true, type));
                else texts.add(name);
            } else if (type == MultipartFile.class) {
                files.add(name);
            } else if (asked != null && Map.class.isAssignableFrom(type)) {
                filled.putAll(Map.of("version", "1", "decision", "approve", "opinion", "同意"));
            } else if (asked != null) {
                parameter(name, type, parameter.getParameterizedType().getTypeName(), ids, filled);
            } else if (type.isRecord() && type.getName().startsWith("org.hengcai.") && !type.getName().endsWith(".Actor")) {
                for (RecordComponent part : type.getRecordComponents()) parameter(part.getName(), part.getType(), part.getGenericType().getTypeName(), ids, filled);
            } else if (parameter.isAnnotationPresent(RequestBody.class) || parameter.isAnnotationPresent(RequestHeader.class)) {
                continue;
            }
        }
        return new Route(method, pattern, handler, handler.getMethodAnnotation(MayEnter.class), List.copyOf(ids), List.copyOf(texts), filled, List.copyOf(files));
    }

    private static void parameter(String name, Class<?> type, String written, List<Id> ids, Map<String, String> filled) {
        var number = type == long.class || type == Long.class || written.contains("<java.lang.Long>");
        if (number && !NUMBERS.contains(name)) ids.add(new Id(name, false, type));
        else if (number) return;
        else if (type == boolean.class || type == Boolean.class) filled.put(name, "true");
        else if (type == int.class || type == Integer.class || written.contains("<java.lang.Integer>")) filled.put(name, "1");
        else filled.put(name, VALUES.getOrDefault(name, "测试"));
    }

    private static String name(Parameter parameter, String path, String asked) { return !path.isEmpty() ? path : !asked.isEmpty() ? asked : parameter.getName(); }

    /** What stands in the tables for an id: its name, or its name under a folder where it means something else. */
    String key(Id id, Worlds worlds) {
        var folder = id.name() + "@/" + pattern.split("/")[1] + "/";
        return id.inPath() && (worlds.ids(folder) != null || folder.equals("grant@/places/")) ? folder : id.name();
    }

    @Override public String toString() { return method + " " + pattern; }
}
