package org.hengcai.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hengcai.shared.Scope;
import org.hengcai.web.Downloaded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who took which document off the platform, whichever page handed it out. */
@Component
class Downloads implements HandlerInterceptor, WebMvcConfigurer {
    static final String DEED = "download";

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Downloads(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(this); }

    @Override public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var by = Scope.actor();
        if (by == null || response.getStatus() != 200 || !request.getMethod().equals("GET")) return;
        Downloaded.of(request).ifPresent(file -> transaction.executeWithoutResult(_ -> audit.record(by, DEED, file.subject(), Map.of("name", file.name()))));
    }
}
