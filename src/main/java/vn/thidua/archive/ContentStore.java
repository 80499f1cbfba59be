package vn.thidua.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contents under their SHA-256, each once, in pieces; nothing is changed or taken out. */
@Component
public class ContentStore {

  /** Bytes per row; H2 takes a million at most. */
  private static final int PIECE = 512 * 1024;

  private final JdbcClient database;

  ContentStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @return the content's fingerprint, under which it is found again
   */
  public String put(byte[] content) {
    String sha256 = Fingerprint.of(content);
    boolean there =
        database
            .sql("select 1 from archive_content where sha256 = ?")
            .param(sha256)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!there) {
      database
          .sql("insert into archive_content (sha256, size_bytes) values (?, ?)")
          .params(sha256, (long) content.length)
          .update();
      insertPieces(sha256, content);
    }
    return sha256;
  }

  private void insertPieces(String sha256, byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      int ordinal = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        database
            .sql("insert into archive_chunk (sha256, ordinal, bytes) values (?, ?, ?)")
            .params(sha256, ordinal++, piece)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of a content that is there. */
  public long size(String sha256) {
    return database
        .sql("select size_bytes from archive_content where sha256 = ?")
        .param(sha256)
        .query(Long.class)
        .single();
  }

  /** Writes a content out piece by piece; nothing if it is not there (any more). */
  public void copy(String sha256, OutputStream target) throws IOException {
    int ordinal = 0;
    Optional<byte[]> piece = piece(sha256, ordinal);
    while (piece.isPresent()) {
      target.write(piece.get());
      piece = piece(sha256, ++ordinal);
    }
  }

  /**
   * A content as it was put.
   *
   * @throws ContentChanged if what is there has another fingerprint
   */
  public byte[] read(String sha256) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      copy(sha256, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Fingerprint.of(content.toByteArray()).equals(sha256)) {
      throw new ContentChanged();
    }
    return content.toByteArray();
  }

  private Optional<byte[]> piece(String sha256, int ordinal) {
    return database
        .sql("select bytes from archive_chunk where sha256 = ? and ordinal = ?")
        .params(sha256, ordinal)
        .query((row, line) -> row.getBytes(1))
        .optional();
  }
}
