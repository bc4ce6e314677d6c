package org.hengcai.application;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.hengcai.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signature by hand: its strokes, as the signing field sends them, each a list of points. */
public record Signature(List<List<Point>> strokes) {

    public record Point(double x, double y) {}

    /** What was read from the signing field. */
    public sealed interface Reading {
        record Good(Signature signature) implements Reading {}

        record Bad(List<Problem> problems) implements Reading {}
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double PEN = 2.5, MARGIN = 6, LINE = 1.2;

    /**
     * Reads what the signing field sends: {@code {"strokes": [[[x, y, milliseconds], …], …]}}; also a bare list of strokes,
     * points as {@code {x, y}}. An almost empty scribble is refused.
     */
    public static Reading read(String field, String json, SignatureFigures figures) {
        try {
            var signature = new Signature(strokes(root(JSON.readTree(json))));
            var problems = signature.problems(field, figures);
            return problems.isEmpty() ? new Reading.Good(signature) : new Reading.Bad(problems);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Reading.Bad(List.of(StatementTexts.unreadable(field)));
        }
    }

    private static JsonNode root(JsonNode sent) { return sent.isObject() ? sent.path("strokes") : sent; }

    private static List<List<Point>> strokes(JsonNode list) {
        if (!list.isArray()) throw new IllegalArgumentException();
        var strokes = new ArrayList<List<Point>>();
        for (var stroke : list) {
            var points = new ArrayList<Point>();
            for (var point : stroke.isArray() ? stroke : stroke.path("points")) points.add(point.isArray() ? new Point(number(point.path(0)), number(point.path(1))) : new Point(number(point.path("x")), number(point.path("y"))));
            if (!points.isEmpty()) strokes.add(List.copyOf(points));
        }
        return List.copyOf(strokes);
    }

    private static double number(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue()) || Math.abs(value.doubleValue()) > 100_000) throw new IllegalArgumentException();
        return value.doubleValue();
    }

    private List<Problem> problems(String field, SignatureFigures figures) {
        if (strokes.isEmpty()) return List.of(StatementTexts.unreadable(field));
        var problems = new ArrayList<Problem>();
        int points = strokes.stream().mapToInt(List::size).sum();
        var extent = extent();
        if (points > figures.mostPoints()) problems.add(StatementTexts.tooManyPoints(field, points, figures.mostPoints()));
        if (strokes.size() < figures.leastStrokes()) problems.add(StatementTexts.tooFewStrokes(field, strokes.size(), figures.leastStrokes()));
        if (length() < figures.leastLength()) problems.add(StatementTexts.tooShort(field, (long) length(), Math.round(figures.leastLength())));
        if (extent.getWidth() < figures.leastWidth() || extent.getHeight() < figures.leastHeight())
            problems.add(StatementTexts.tooSmall(field, (long) extent.getWidth(), (long) extent.getHeight(), Math.round(figures.leastWidth()), Math.round(figures.leastHeight())));
        if (problems.isEmpty() && length() < LINE * Math.hypot(extent.getWidth(), extent.getHeight())) problems.add(StatementTexts.line(field));
        return problems;
    }

    double length() {
        double length = 0;
        for (var stroke : strokes)
            for (int i = 1; i < stroke.size(); i++) length += Math.hypot(stroke.get(i).x() - stroke.get(i - 1).x(), stroke.get(i).y() - stroke.get(i - 1).y());
        return length;
    }

    private Rectangle2D extent() {
        var first = strokes.getFirst().getFirst();
        var extent = new Rectangle2D.Double(first.x(), first.y(), 0, 0);
        strokes.forEach(stroke -> stroke.forEach(p -> extent.add(p.x(), p.y())));
        return extent;
    }

    /** Cropped to what was drawn. */
    public String svg() {
        var extent = extent();
        var path = new StringBuilder();
        for (var stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++)
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", stroke.get(i).x() - extent.getX() + MARGIN, stroke.get(i).y() - extent.getY() + MARGIN));
            if (stroke.size() == 1) path.append("l0 0");                // a dot
        }
        return String.format(Locale.ROOT, """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f"><path d="%s" fill="none" stroke="#000" stroke-width="%.1f" stroke-linecap="round" stroke-linejoin="round"/></svg>""",
            extent.getWidth() + 2 * MARGIN, extent.getHeight() + 2 * MARGIN, path, PEN);
    }

    /** Black on white, as high as asked, for documents. */
    public byte[] png(int height) {
        var extent = extent();
        double scale = height / (extent.getHeight() + 2 * MARGIN);
        int width = (int) Math.clamp(Math.ceil((extent.getWidth() + 2 * MARGIN) * scale), 1, 20 * height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(scale, scale);
        pen.translate(MARGIN - extent.getX(), MARGIN - extent.getY());
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke((float) PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path());
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path2D path() {
        var path = new Path2D.Double();
        for (var stroke : strokes) {
            path.moveTo(stroke.getFirst().x(), stroke.getFirst().y());
            stroke.stream().skip(stroke.size() == 1 ? 0 : 1).forEach(p -> path.lineTo(p.x(), p.y()));
        }
        return path;
    }
}
