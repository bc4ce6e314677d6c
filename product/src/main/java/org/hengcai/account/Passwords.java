package org.hengcai.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: Argon2id, those that everybody chooses refused, none ever forced to change [issue: spec 3.1]. */
@Component
class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore room = new Semaphore(4);            // each takes 19 MB and 30 ms of a core
    private final String nobodys;
    private final Set<String> common;

    Passwords() {
        nobodys = Objects.requireNonNull(argon.encode("nobody's password"));
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("account/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash(String password) { return inTurn(() -> argon.encode(password)); }

    /** Takes as long for an account that does not exist (null). */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) return false;
        var same = inTurn(() -> argon.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** What is wrong with a new password; {@code personal}: numbers that others know, which it must not hold. */
    List<Problem> problems(String field, String password, String... personal) {
        var problems = new ArrayList<Problem>();
        var length = password.codePointCount(0, password.length());
        if (password.isEmpty()) problems.add(AccountTexts.noPassword(field));
        else if (length < SHORTEST) problems.add(AccountTexts.passwordShort(field, length, SHORTEST));
        else if (length > LONGEST) problems.add(AccountTexts.passwordLong(field, length, LONGEST));
        else if (common.contains(password.toLowerCase(Locale.ROOT)) || password.codePoints().distinct().count() < 4)
            problems.add(AccountTexts.passwordCommon(field));
        for (var one : personal)
            if (one.length() >= 6 && password.toUpperCase(Locale.ROOT).contains(one)) problems.add(AccountTexts.passwordPersonal(field));
        return problems;
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
