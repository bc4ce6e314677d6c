package org.hengcai.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengcai.HengcaiServer;
import org.hengcai.database.DataFolder;
import org.hengcai.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One demo with its year, for all browser tests: started once, on a database of its own, the sandbox in a process of its own. */
final class DemoServer {
    private static final class Once {
        static final DemoServer IT = new DemoServer();
    }

    final URI address;
    final DemoPeople people;
    final ConfigurableApplicationContext context;
    final MovableClock clock;
    private final Browser chromium;

    static DemoServer running() { return Once.IT; }

    private DemoServer() {
        System.setProperty("hengcai.packs", Path.of("..", "packs").toAbsolutePath().normalize().toString());
        var folder = folder();
        var sandbox = SandboxProcess.start(folder);
        var properties = sandbox.properties();
        var port = freePort();
        address = URI.create("http://localhost:" + port);
        context = start(port, folder, properties);
        clock = context.getBean(MovableClock.class);
        people = new DemoPeople(address, URI.create(properties.get("hengcai.sandbox.url")));
        context.getBean(DemoYear.class).lines(address.toString());
        chromium = chromium();
    }

    private ConfigurableApplicationContext start(int port, DataFolder folder, Map<String, String> sandbox) {
        var arguments = new ArrayList<>(List.of("--spring.profiles.active=demo", "--server.port=" + port, "--server.address=localhost", "--server.servlet.session.cookie.secure=false",
                "--hengcai.public-url=" + address, "--hengcai.data=" + folder.path(), "--spring.flyway.enabled=false", "--spring.datasource.hikari.maximum-pool-size=8"));
        TestDatabase.fresh().access().properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        sandbox.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var application = new SpringApplication(HengcaiServer.class);
        application.addInitializers(beans -> beans.getBeanFactory().registerSingleton("notOfTests", new NotOfTests()));
        return application.run(arguments.toArray(String[]::new));
    }

    /** What lies on the tests' class path is no part of the demo. */
    private static final class NotOfTests extends TypeExcludeFilter {
        @Override public boolean match(MetadataReader found, MetadataReaderFactory factory) {
            var where = String.valueOf(found.getResource());
            return where.contains("test-classes") || where.contains("-tests.jar");
        }

        @Override public boolean equals(Object other) { return other instanceof NotOfTests; }

        @Override public int hashCode() { return 1; }
    }

    JdbcClient db() { return context.getBean(JdbcClient.class); }

    void clock(String to) { clock.moveTo(LocalDateTime.parse(to).atZone(clock.getZone()).toInstant()); }

    /** A browser window of its own, nobody signed in. */
    Page window(int width) {
        return chromium.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setBaseURL(address.toString())).newPage();
    }

    /** The demo's way to sit down as somebody. */
    void becomes(Page window, Everything.Persona persona) {
        window.navigate("/demo");
        var card = window.locator("*:has(> h3)").filter(new FilterOptions().setHas(window.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(persona.name()).setExact(true))));
        var buttons = card.locator("form[action^='/demo/personas/'] button");
        (persona.place().isEmpty() ? buttons.and(window.locator("[value='0']")) : buttons.filter(new FilterOptions().setHasText(persona.place()))).first().click();
        window.waitForURL(at -> !at.endsWith("/demo"));             // a click waits for no page
    }

    private static Browser chromium() {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::exists).findFirst();
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        return playwright.chromium().launch(found.map(options::setExecutablePath).orElse(options));
    }

    private static DataFolder folder() {
        try {
            return DataFolder.open(Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "year").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
