package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of the browser, checked by ESLint and by their own tests (src/test/javascript). Both
 * run in the Node that comes with Playwright's driver: nothing has to be installed.
 */
class FrontEndTest {

  private static final String TESTS = "src/test/javascript";
  private static final String WEB_APPS =
      "src/main/resources/META-INF/resources/webjars/camunda/app";
  private static final String PAGES = "src/main/resources/static";

  private static Path node;

  @BeforeAll
  static void findNode() {
    Path driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .driverDir();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    node = driver.resolve(windows ? "node.exe" : "node");
  }

  @Test
  void eslint_finds_nothing() throws Exception {
    List<String> lines = run(TESTS + "/lint.mjs", WEB_APPS, PAGES, TESTS);
    assertThat(lines).singleElement().asString().endsWith("scripts read");
    assertThat(Integer.parseInt(lines.get(0).split(" ")[0])).isGreaterThan(60);
  }

  @Test
  void eslint_would_find_a_fault_and_a_template_in_a_string(@TempDir Path folder) throws Exception {
    Path bad = folder.resolve("bad.js");
    Files.writeString(bad, "export const template = '<p>' + unknown + '</p>';\n");
    assertThat(run(TESTS + "/lint.mjs", bad.toString()))
        .anyMatch(line -> line.contains("'unknown' is not defined"))
        .anyMatch(line -> line.contains("A template in a string."));
  }

  @Test
  void the_scripts_own_tests_pass() throws Exception {
    List<String> lines = run("--test", "--test-reporter=tap", TESTS + "/pure.test.mjs");
    assertThat(lines).filteredOn(line -> line.strip().startsWith("not ok")).isEmpty();
    assertThat(lines).anyMatch(line -> line.matches("# pass [1-9]\\d*")).contains("# fail 0");
  }

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(node.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().toList();
  }
}
