package vn.thidua;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;

/** The machine's own Chromium: nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String MISSING =
      "Browser test SKIPPED: no Chromium at %s. Get it with: apt-get install chromium"
          .formatted(PLACES);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  static Chromium start() {
    return new Chromium(installed().orElseThrow(() -> new IllegalStateException(MISSING)));
  }

  /**
   * Without Chromium skips the test and says so; fails it where {@code THIDUA_BROWSER_REQUIRED} is
   * true, as on the build server.
   */
  static void needed() {
    if (installed().isPresent()) {
      return;
    }
    if (Boolean.parseBoolean(System.getenv("THIDUA_BROWSER_REQUIRED"))) {
      throw new AssertionError(MISSING.replace("SKIPPED", "NOT RUN, but required"));
    }
    LoggerFactory.getLogger(Chromium.class).warn(MISSING);
    Assumptions.abort(MISSING);
  }

  /** A new window with a session of its own, as on a PC in Viet Nam. */
  Window window(String base) {
    return new Window(
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1400, 1200)),
        base);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
