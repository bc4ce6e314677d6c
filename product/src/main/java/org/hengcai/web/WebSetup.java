package org.hengcai.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final StaticFiles statics;

    WebSetup(StaticFiles statics) { this.statics = statics; }

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The one clock; the demo puts a movable one in its place. */
    @Bean @ConditionalOnMissingBean Clock clock() { return Clock.system(SHANGHAI); }

    /** Several requests of one session may write the same attribute at once (a button pressed twice); the last one stays. */
    @Bean PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesWrittenAtOnce() { return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer(); }

    @Bean TemplatePackage productTemplates() { return new TemplatePackage("jte.product"); }

    @Override public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(new Gatekeeper()); }

    @Override public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var aYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(statics.base() + "/**").addResourceLocations("classpath:/static/").setCacheControl(aYear);
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/").setCacheControl(aYear);
    }

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) { resolvers.add(new ActorArgument()); }

    /** A handler's parameter {@code Actor actor}: who calls; null (declared nullable) on a page for everyone. */
    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Actor.class; }

        @Override public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory factory) {
            return Scope.actor();
        }
    }
}
