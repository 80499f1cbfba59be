package vn.thidua.archive;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A content store on a bare database, without the application around it. */
public final class LargeContents {

  private LargeContents() {}

  public static ContentStore in(JdbcClient database) {
    database
        .sql(
            "create table if not exists archive_content"
                + " (sha256 varchar(64) primary key, size_bytes bigint not null)")
        .update();
    database
        .sql(
            "create table if not exists archive_chunk (sha256 varchar(64) not null,"
                + " ordinal integer not null, bytes bytea not null, primary key (sha256, ordinal))")
        .update();
    return new ContentStore(database);
  }
}
