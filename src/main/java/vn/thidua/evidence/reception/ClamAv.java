package vn.thidua.evidence.reception;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceSettings;
import vn.thidua.evidence.FileRefused;

/**
 * Sends a file to clamd in chunks over its protocol (INSTREAM; the address is {@code
 * thidua.evidence.clamav.host} and {@code .port}).
 */
@Component
@ConditionalOnProperty("thidua.evidence.clamav.host")
class ClamAv implements VirusScan {

  private static final Logger log = LoggerFactory.getLogger(ClamAv.class);

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;
  private static final String CLEAN = "stream: OK";
  private static final String FOUND = " FOUND";

  private final EvidenceSettings.Scanner clamd;

  ClamAv(EvidenceSettings settings) {
    this.clamd = Objects.requireNonNull(settings.clamav());
  }

  @Override
  public void check(Path file) {
    String answer;
    try {
      answer = ask(file);
    } catch (IOException failure) {
      log.warn("The virus scanner at {}:{} gave no answer", clamd.host(), clamd.port(), failure);
      throw FileRefused.because("evidence.notScanned");
    }
    if (answer.endsWith(FOUND)) {
      log.warn("A file was refused by the virus scanner: {}", answer);
      throw FileRefused.because("evidence.virus");
    }
    if (!answer.equals(CLEAN)) {
      log.warn("The virus scanner answered: {}", answer);
      throw FileRefused.because("evidence.notScanned");
    }
  }

  private String ask(Path file) throws IOException {
    int timeout = Math.toIntExact(clamd.timeout().toMillis());
    try (Socket socket = new Socket();
        InputStream content = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(clamd.host(), clamd.port()), timeout);
      socket.setSoTimeout(timeout);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(COMMAND);
      byte[] chunk = new byte[CHUNK];
      for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
        out.writeInt(length);
        out.write(chunk, 0, length);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }
}
