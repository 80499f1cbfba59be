package vn.thidua;

import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * The application as a process of its own on an H2 file, into which a test can look while it runs:
 * through this process, which alone has it open, and dies with it.
 */
final class WatchedApplication {

  /** What it prints before the port. */
  static final String LISTENS = "H2 listens on port ";

  private WatchedApplication() {}

  public static void main(String[] args) throws SQLException {
    System.out.println(LISTENS + Server.createTcpServer("-tcpPort", "0").start().getPort());
    TestedApplication.main(args);
  }
}
