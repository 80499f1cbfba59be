package vn.thidua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** An empty database and how to reach it. */
record Database(String url, String user, String password) {

  static Database inMemory() {
    return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** Pooled as the system pools its own. */
  HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    return pool;
  }
}
