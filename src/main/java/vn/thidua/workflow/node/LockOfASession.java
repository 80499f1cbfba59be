package vn.thidua.workflow.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A lock that PostgreSQL keeps for a session and gives up with it: a killed process loses its
 * connection at once, without a clock that would have to run out. One connection of the pool is
 * held for it. The sessions must be the node's own: behind a pooler that shares them out between
 * transactions every node seems gone, and jobs may be begun twice (the engine lets one of them
 * end).
 */
class LockOfASession implements SignOfLife {

  private static final int SECONDS = 5;

  private final DataSource database;
  private final JdbcClient jdbc;
  private @Nullable Connection session;

  LockOfASession(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
  }

  @Override
  public synchronized void give(String node) {
    try {
      if (session == null || !session.isValid(SECONDS)) {
        JdbcUtils.closeConnection(session);
        session = lock(database.getConnection(), node);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The node cannot show that it lives", failure);
    }
  }

  private static Connection lock(Connection connection, String node) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, node);
      lock.execute();
      return connection;
    }
  }

  @Override
  public boolean isGone(String node) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param(node)
        .query(Boolean.class)
        .single();
  }
}
