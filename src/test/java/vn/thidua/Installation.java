package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which the application runs as a process of its own, with the data in it, as on a
 * server. What each run prints is left in {@code target/packaged/}.
 */
final class Installation implements AutoCloseable {

  private static final Path JAR = Path.of("target", "thidua.jar").toAbsolutePath();
  private static final Path LOGS = Path.of("target", "packaged");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final String name;
  private final List<String> program;
  private String heap = "512m";
  private int runs;
  private Path log;
  private Process process;

  /** Of the application as it is packaged. */
  Installation(Path folder, String name) {
    this(folder, name, List.of("-jar", JAR.toString()));
    assertThat(JAR).as("the packaged application; make it with: mvn package").exists();
  }

  private Installation(Path folder, String name, List<String> program) {
    this.folder = folder;
    this.name = name;
    this.program = program;
  }

  /** Of the application as it is compiled. */
  static Installation ofClasses(Path folder, String name) {
    return ofClasses(folder, name, TestedApplication.class);
  }

  /**
   * The same, begun in another way.
   *
   * @param main whose method {@code main} starts the application
   */
  static Installation ofClasses(Path folder, String name, Class<?> main) {
    String here =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new Installation(folder, name, List.of("-cp", here, main.getName()));
  }

  /**
   * @param heap the most that each run may use, such as {@code 256m}
   */
  Installation withHeap(String heap) {
    this.heap = heap;
    return this;
  }

  /** Starts it on a machine in some other zone and locale, on a port that is free. */
  Installation start(String zone, String... settings) {
    try {
      log = Files.createDirectories(LOGS).resolve(name + "-" + ++runs + ".log").toAbsolutePath();
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Duser.timezone=" + zone,
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx" + heap));
      command.addAll(program);
      command.add("--server.port=0");
      command.add("--server.tomcat.basedir=" + name + "-tomcat");
      command.addAll(List.of(settings));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      // nothing that this machine happens to set
      String path = builder.environment().get("PATH");
      builder.environment().clear();
      builder.environment().put("PATH", path);
      builder.environment().put("LC_ALL", "C");
      process = builder.start();
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits until it says that it is ready for work. */
  Installation ready() {
    await(name)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .failFast(() -> assertThat(process.isAlive()).as(printed()).isTrue())
        .until(() -> PORT.matcher(printed()).find() && isUp());
    return this;
  }

  /** Waits until it gives up; answers its exit code. */
  int givesUp() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(printed()).isTrue();
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** As {@code kill -9} does: no shutdown hook, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    givesUp();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code systemctl stop} does. */
  void stop() {
    process.destroy();
    givesUp();
  }

  String base() {
    Matcher port = PORT.matcher(printed());
    assertThat(port.find()).as(printed()).isTrue();
    return "http://localhost:" + port.group(1);
  }

  /** What this run has printed so far. */
  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  private boolean isUp() throws InterruptedException {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(URI.create(base() + "/actuator/health")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
