package org.hengcai.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.web.Json;

/** What a bench came to, for people and for programs. */
record BenchReport(String bench, String machine, List<Figure> figures) {
    String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("bench", bench);
        report.put("machine", machine);
        report.put("figures", figures.stream().map(Figure::fields).toList());
        return Json.write(report);
    }

    /** A line for each thing measured. */
    String table() {
        var lines = figures.stream().collect(Collectors.groupingBy(Figure::what, LinkedHashMap::new, Collectors.toList()));
        var width = lines.keySet().stream().mapToInt(BenchReport::columns).max().orElse(0);
        return machine + "\n" + lines.entrySet().stream().map(line -> line(line, width)).collect(Collectors.joining("\n"));
    }

    private static String line(Map.Entry<String, List<Figure>> line, int width) {
        return line.getKey() + " ".repeat(width - columns(line.getKey())) + "   " + line.getValue().stream().map(Figure::toString).collect(Collectors.joining("   "));
    }

    /** A Chinese character takes two columns at a terminal. */
    private static int columns(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }

    /** Processors, memory, JVM; and the load of the last minute, without which no figure can be compared. */
    static String thisMachine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d CPU%s, %s %s, JDK %s, load %.1f".formatted(system.getAvailableProcessors(), model(), system.getName(), system.getArch(), Runtime.version(), system.getSystemLoadAverage());
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> " " + line.substring(line.indexOf(':') + 1).strip()).orElse("");
        } catch (IOException e) {
            return "";                                          // no such file on this system
        }
    }
}
