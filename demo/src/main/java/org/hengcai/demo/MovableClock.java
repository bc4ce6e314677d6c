package org.hengcai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hengcai.database.CannotStart;
import org.hengcai.jobs.Job;
import org.hengcai.shared.ClockMoved;
import org.hengcai.shared.WallClock;
import org.hengcai.web.ClockBanner;
import org.hengcai.web.view.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's clock: it stands at an instant of the plan, runs on from there, is moved forward, and is remembered across starts. */
@Profile("demo")
@Component
@Primary
public class MovableClock extends Clock implements ClockBanner {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Where a demo year begins; its people's deeds move the clock on from here. */
    private static final Instant BEGINNING = Instant.parse("2020-08-28T01:00:00Z");

    /** How far it goes: two years beyond the year of the demo's plan. */
    static final Instant END = Instant.parse("2022-12-31T16:00:00Z");

    private record Set(Instant stood, Instant wall) {
        Instant now() { return stood.plus(Duration.between(wall, WallClock.now())); }
    }

    private final Path file;
    private final ApplicationEventPublisher events;
    private volatile Set set;

    MovableClock(@Value("${hengcai.data}") Path data, ApplicationEventPublisher events) {
        this.file = data.resolve("clock");
        this.events = events;
        this.set = new Set(remembered(file, BEGINNING), WallClock.now());
    }

    @Override public Instant instant() { return set.now(); }

    @Override public ZoneId getZone() { return SHANGHAI; }

    @Override public Clock withZone(ZoneId zone) {
        var here = this;
        return new Clock() {
            @Override public Instant instant() { return here.instant(); }

            @Override public ZoneId getZone() { return zone; }

            @Override public Clock withZone(ZoneId other) { return here.withZone(other); }
        };
    }

    @Override public String sentence() { return "演示时钟：" + Dates.time(instant()); }

    /** Moves forward; back means a reset. What is due by then runs before this returns. */
    public synchronized void moveTo(Instant to) {
        if (to.isBefore(instant())) throw new IllegalArgumentException("演示时钟只能向前拨");
        set = new Set(to, WallClock.now());
        remember();
        events.publishEvent(new ClockMoved(to));
    }

    /** Moves to what {@code HENGCAI_CLOCK} wishes for, empty for nothing; what is past already stays as it is and is said. */
    List<String> moveForward(String wanted) {
        if (wanted.isEmpty()) return List.of();
        var to = OffsetDateTime.parse(wanted).toInstant();
        if (to.isBefore(instant())) return List.of(DemoTexts.clockPast(wanted));
        if (to.isAfter(END)) return List.of(DemoTexts.clockFar(wanted));
        moveTo(to);
        return List.of();
    }

    /** Moves to what was typed on the page; what is wrong with it, or nothing. */
    Optional<String> moveTyped(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return Optional.of(DemoTexts.NO_TIME);
        try {
            var to = LocalDateTime.parse(text.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
            if (to.isBefore(instant())) return Optional.of(DemoTexts.onlyForward(instant()));
            if (to.isAfter(END)) return Optional.of(DemoTexts.tooFar(to, END));
            moveTo(to);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(DemoTexts.noTime(text.length() > 30 ? text.substring(0, 30) + "…" : text));
        }
    }

    /** On the disk before the old one goes: a power cut leaves one or the other, never an empty one. */
    void remember() {
        var next = file.resolveSibling("clock.next");
        try (var out = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.US_ASCII.encode(instant().toString()));
            out.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asked before anything is started. A garbled one is not guessed: the data know of days that a guess may lie before. */
    static void mustBeReadable(Path data) { remembered(data.resolve("clock"), BEGINNING); }

    private static Instant remembered(Path file, Instant otherwise) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : otherwise;
        } catch (IOException | DateTimeParseException e) {
            throw CannotStart.faulty(DemoTexts.garbledClock(file));
        }
    }

    @Profile("demo")
    @Configuration(proxyBeanMethods = false)
    static class Remembering {
        @Bean Job rememberClock(MovableClock clock) { return new Job("demo-clock", Duration.ofSeconds(30), clock::remember); }
    }
}
