package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A mail server that refuses, is slow, hangs up or holds its client, where it is told to. */
public class ScriptedSmtp implements AutoCloseable {

  /** What the client has just said, before it is answered. */
  public enum Moment {
    CONNECTED,
    MAIL,
    RCPT,
    INSIDE_DATA,
    END_OF_DATA,
    QUIT
  }

  /** A client that is held: it gets no answer until it is let go. */
  public static final class Hold {

    private final Moment moment;
    private final CountDownLatch clientsBefore;
    private final CountDownLatch over = new CountDownLatch(1);

    private Hold(Moment moment, int client) {
      this.moment = moment;
      this.clientsBefore = new CountDownLatch(client);
    }

    /** Waits until the client has come to that moment. */
    public void awaitClient(Duration patience) throws InterruptedException {
      assertThat(clientsBefore.await(patience.toSeconds(), TimeUnit.SECONDS))
          .as("a client came to " + moment)
          .isTrue();
    }

    /** Lets go of the client. */
    public void end() {
      over.countDown();
    }

    private void reached(Moment reached) throws InterruptedException {
      if (reached == moment && over.getCount() > 0) {
        clientsBefore.countDown();
        if (clientsBefore.getCount() == 0) {
          over.await();
        }
      }
    }
  }

  /** Recipients the server answers about otherwise than with 250, such as 550 or 451. */
  public final Map<String, String> refused = new ConcurrentHashMap<>();

  /** How long the server takes for its answer. */
  public final Map<Moment, Duration> pauses = new ConcurrentHashMap<>();

  public volatile @Nullable Moment hangsUpAt;

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private volatile @Nullable Hold hold;

  public ScriptedSmtp() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread server = new Thread(this::serve, "scripted-smtp");
    server.setDaemon(true);
    server.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The recipients of the mails whose text it has read to the end. */
  public List<String> taken() {
    return taken;
  }

  /**
   * Holds a client from now on.
   *
   * @param client which of those to come, 1 is the next
   */
  public Hold holdAt(Moment moment, int client) {
    Hold next = new Hold(moment, client);
    hold = next;
    return next;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException gone) {
        // the next client, or the end of the test
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void talk(Socket client) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    reached(Moment.CONNECTED);
    say(out, "220 ready");
    String to = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String answer = "250 ok";
      if (line.startsWith("MAIL")) {
        reached(Moment.MAIL);
      } else if (line.startsWith("RCPT")) {
        to = line.replaceAll(".*<(.*)>.*", "$1");
        answer = refused.getOrDefault(to, answer);
        reached(Moment.RCPT);
      } else if (line.equals("DATA")) {
        say(out, "354 go on");
        in.readLine();
        reached(Moment.INSIDE_DATA);
        readText(in);
        taken.add(to);
        reached(Moment.END_OF_DATA);
      } else if (line.equals("QUIT")) {
        reached(Moment.QUIT);
        answer = "221 bye";
      }
      say(out, answer);
    }
  }

  private static void readText(BufferedReader in) throws IOException {
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("The client is gone");
      }
    }
  }

  private static void say(PrintWriter out, String answer) {
    out.print(answer + "\r\n");
    out.flush();
  }

  private void reached(Moment moment) throws IOException, InterruptedException {
    if (moment == hangsUpAt) {
      throw new IOException("Hung up");
    }
    TimeUnit.MILLISECONDS.sleep(pauses.getOrDefault(moment, Duration.ZERO).toMillis());
    Hold held = hold;
    if (held != null) {
      held.reached(moment);
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
