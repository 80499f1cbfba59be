package vn.thidua;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The same attack on PostgreSQL, with what only this database tells: the number of the transaction
 * that wrote a row, its place in the heap, dead rows in the files, and the write-ahead log.
 */
@OnPostgres
class AttackerOnPostgresTest extends AttackContract {

  /** Fewer than on H2, for time; a way that is right still stands far above the limit. */
  @Override
  int polls() {
    return 8;
  }

  @Override
  Map<String, String> bytesOnDisk() throws IOException {
    jdbc.execute("checkpoint");
    Path server = Path.of(jdbc.queryForObject("show data_directory", String.class));
    String database =
        jdbc.queryForObject(
            "select oid::text from pg_database where datname = current_database()", String.class);
    return Map.of(
        "the tables' files", bytes(server.resolve("base").resolve(database)),
        "the write-ahead log", bytes(server.resolve("pg_wal")));
  }

  /** The files of a directory, in the order of their names. */
  private static String bytes(Path directory) throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> found = Files.list(directory)) {
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toString();
  }
}
