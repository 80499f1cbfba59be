package vn.thidua.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contents under their SHA-256, each once, in pieces; nothing is changed or taken out. */
@Component
public class ContentStore {

  /** Bytes per row; H2 takes a million at most. */
  private static final int PIECE = 512 * 1024;

  /** Contents whose first pieces are read at once. */
  private static final int GROUP = 32;

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
    copyFrom(0, sha256, target);
  }

  private void copyFrom(int first, String sha256, OutputStream target) throws IOException {
    int ordinal = first;
    Optional<byte[]> piece = piece(sha256, ordinal);
    while (piece.isPresent()) {
      target.write(piece.get());
      // a piece that is not full is the last one
      piece = piece.get().length < PIECE ? Optional.empty() : piece(sha256, ++ordinal);
    }
  }

  /**
   * Computes the fingerprints of contents anew, many in one read.
   *
   * @return by the fingerprint under which each was put; one that is gone is left out
   */
  public Map<String, String> computedAnew(Collection<String> fingerprints) {
    List<String> all = fingerprints.stream().distinct().toList();
    Map<String, String> computed = new HashMap<>();
    for (int from = 0; from < all.size(); from += GROUP) {
      firstPieces(all.subList(from, Math.min(from + GROUP, all.size())))
          .forEach((sha256, piece) -> computed.put(sha256, fingerprint(sha256, piece)));
    }
    return computed;
  }

  private Map<String, byte[]> firstPieces(List<String> fingerprints) {
    Map<String, byte[]> pieces = new HashMap<>();
    database
        .sql("select sha256, bytes from archive_chunk where ordinal = 0 and sha256 in (:all)")
        .param("all", fingerprints)
        .query((RowCallbackHandler) row -> pieces.put(row.getString(1), row.getBytes(2)));
    return pieces;
  }

  private String fingerprint(String sha256, byte[] first) {
    MessageDigest digest = Fingerprint.digest();
    digest.update(first);
    if (first.length == PIECE) {
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        copyFrom(1, sha256, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Fingerprint.text(digest.digest());
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
