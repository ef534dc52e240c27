package se.uppdrag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of the machine: one for the whole run, closed when the run ends. Nothing is
/// downloaded; a machine without a browser passes these tests over and says so.
final class Chromium {

    private static final List<String> USUAL =
            List.of(
                    // The same browser without a window of its own does the same in less time.
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-software-rasterizer",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// Started with the first page that is looked at.
    private static final class Started {
        static final Browser BROWSER;

        static {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BROWSER =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(find().orElseThrow())
                                            .setArgs(QUIET));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
    }

    private Chromium() {}

    static Browser browser() {
        return Started.BROWSER;
    }

    /// Where it is: as `UPPDRAG_CHROMIUM` says, else in one of the usual places.
    static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("UPPDRAG_CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
