package org.hengcai.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers, CSRF and the session's sign-in. Who may enter a route stands beside the route: {@link MayEnter}. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

    @Bean SecurityContextRepository signIns() { return new HttpSessionSecurityContextRepository(); }

    @Bean SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository signIns, CsrfOff csrfOff) throws Exception {
        return http
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(signIns))
                .csrf(csrf -> csrf.ignoringRequestMatchers(csrfOff.paths().toArray(String[]::new)))
                .exceptionHandling(e -> e.accessDeniedHandler((request, response, _) -> response.sendError(403)))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }
}
