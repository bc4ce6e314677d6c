package org.hengcai.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server itself refuses before any page is asked, such as an address that no browser makes: one plain sentence, no English page. */
public class PlainRefusal extends ErrorReportValve {

    @Override protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            head(response);
            var writer = response.getReporter();
            if (writer == null) return;                                         // the answer has begun: nothing can be added
            writer.write(WebTexts.PLAIN_REFUSAL);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody is left to read the refusal", gone);
        }
    }

    /** The same answer from within: what could not even be read. */
    static void answer(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) return;
        response.reset();
        response.setStatus(status);
        head(response);
        response.getWriter().write(status == 413 ? WebTexts.PLAIN_TOO_LARGE : WebTexts.PLAIN_REFUSAL);
    }

    private static void head(HttpServletResponse response) {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainRefusals() {
            return factory -> factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(PlainRefusal.class.getName()));
        }
    }
}
