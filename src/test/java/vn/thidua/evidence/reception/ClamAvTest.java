package vn.thidua.evidence.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.evidence.Samples;
import vn.thidua.workflow.Refusal;

/** Against a peer that speaks clamd's protocol: command, chunks with their lengths, a zero. */
class ClamAvTest {

  @TempDir Path folder;

  @Test
  void a_clean_file_passes_and_every_byte_of_it_was_sent() throws Exception {
    Path file = Samples.largePdf(folder, 1);
    try (ServerSocket clamd = new ServerSocket(0)) {
      CompletableFuture<byte[]> received = answering(clamd, "stream: OK\0");
      assertThatCode(() -> scan(clamd, file)).doesNotThrowAnyException();
      assertThat(received.get()).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void a_found_virus_an_error_and_silence_are_each_a_refusal() throws Exception {
    Path file = Files.write(folder.resolve("x.pdf"), Samples.pdf());
    assertThat(refusal(file, "stream: Eicar-Signature FOUND\0")).isEqualTo("evidence.virus");
    assertThat(refusal(file, "INSTREAM size limit exceeded. ERROR\0"))
        .isEqualTo("evidence.notScanned");
    assertThat(refusal(file, "")).isEqualTo("evidence.notScanned");
    assertThat(refusal(file, "something: OK, but not as agreed\0"))
        .isEqualTo("evidence.notScanned");
  }

  @Test
  void a_scanner_that_is_not_there_is_a_refusal() throws Exception {
    Path file = Files.write(folder.resolve("x.pdf"), Samples.pdf());
    ServerSocket gone = new ServerSocket(0);
    gone.close();
    assertThat(catchThrowableOfType(Refusal.class, () -> scan(gone, file)).messageKey())
        .isEqualTo("evidence.notScanned");
  }

  private String refusal(Path file, String answer) throws IOException {
    try (ServerSocket clamd = new ServerSocket(0)) {
      answering(clamd, answer);
      return catchThrowableOfType(Refusal.class, () -> scan(clamd, file)).messageKey();
    }
  }

  private static void scan(ServerSocket clamd, Path file) {
    new ClamAv(Samples.scannedBy(clamd.getLocalPort())).check(file);
  }

  private static CompletableFuture<byte[]> answering(ServerSocket clamd, String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket caller = clamd.accept()) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
              content.write(in.readNBytes(length));
            }
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return content.toByteArray();
          } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
          }
        });
  }
}
