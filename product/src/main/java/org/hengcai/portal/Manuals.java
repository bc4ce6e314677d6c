package org.hengcai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.pack.PackText;
import org.hengcai.portal.view.HelpPage;
import org.hengcai.portal.view.HomePage;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Role;
import org.hengcai.web.view.TextPart;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The manuals, one a role, each written for this platform: {@code resources/help/*.md}; its first heading is its name. */
@Component
class Manuals {
    /** By the end of its address, in the order shown. */
    private enum Manual {
        APPLICANT(Role.APPLICANT), EMPLOYER(Role.EMPLOYER), DEPARTMENT(Role.DEPARTMENT), BUREAU(Role.BUREAU, Role.BUREAU_ADMIN),
        OFFICE(Role.OFFICE, Role.FINANCE), EXPERT(Role.EXPERT), ADMIN(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR);

        private final List<Role> roles;

        Manual(Role... roles) { this.roles = List.of(roles); }

        String address() { return name().toLowerCase(); }
    }

    private final Map<Manual, List<TextPart>> texts = new EnumMap<>(Manual.class);

    Manuals() {
        for (var manual : Manual.values()) texts.put(manual, read(manual.address()));
    }

    private static List<TextPart> read(String name) {
        try (var in = new ClassPathResource("help/" + name + ".md").getInputStream()) {
            return new PackText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)).parts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HelpPage page(String address) {
        for (var manual : Manual.values()) {
            if (!manual.address().equals(address)) continue;
            var parts = Objects.requireNonNull(texts.get(manual));
            var others = new ArrayList<>(all());
            others.remove(link(manual));
            return new HelpPage(parts.getFirst().text(), parts.subList(1, parts.size()), others);
        }
        throw new NotFound();
    }

    List<HomePage.Link> all() { return List.of(Manual.values()).stream().map(this::link).toList(); }

    HomePage.Link of(Role role) {
        return link(List.of(Manual.values()).stream().filter(manual -> manual.roles.contains(role)).findFirst().orElse(Manual.APPLICANT));
    }

    private HomePage.Link link(Manual manual) {
        var parts = Objects.requireNonNull(texts.get(manual));
        return new HomePage.Link("/help/" + manual.address(), parts.getFirst().text(), parts.get(1).text());
    }
}
