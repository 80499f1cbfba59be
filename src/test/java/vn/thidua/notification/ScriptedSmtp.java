package vn.thidua.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses, or hangs up, where it is told to. */
class ScriptedSmtp implements AutoCloseable {

  /** Recipients the server answers about otherwise than with 250, such as 550 or 451. */
  final Map<String, String> refused = new ConcurrentHashMap<>();

  final List<String> taken = new CopyOnWriteArrayList<>();
  volatile boolean hangsUpAfterData;
  volatile boolean hangsUpInsideData;
  volatile boolean isDeaf;
  volatile boolean hangsUpAtMail;

  private final ServerSocket socket;

  ScriptedSmtp() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread server = new Thread(this::serve, "scripted-smtp");
    server.setDaemon(true);
    server.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException gone) {
        // the next client, or the end of the test
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    if (isDeaf) {
      in.readLine(); // never a word, until the client has had enough
      return;
    }
    out.print("220 ready\r\n");
    out.flush();
    String to = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String answer = "250 ok";
      if (line.startsWith("MAIL") && hangsUpAtMail) {
        return;
      } else if (line.startsWith("RCPT")) {
        to = line.replaceAll(".*<(.*)>.*", "$1");
        answer = refused.getOrDefault(to, answer);
      } else if (line.equals("DATA")) {
        out.print("354 go on\r\n");
        out.flush();
        if (hangsUpInsideData) {
          in.readLine();
          return;
        }
        while (!".".equals(in.readLine())) {}
        taken.add(to);
        if (hangsUpAfterData) {
          return;
        }
      } else if (line.equals("QUIT")) {
        answer = "221 bye";
      }
      out.print(answer + "\r\n");
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
