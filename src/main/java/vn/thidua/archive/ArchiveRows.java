package vn.thidua.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.rights.Actor;

/**
 * The table of papers: a line is inserted once. Only a draft is ever taken out again, and what was
 * issued changes in nothing but that it may be declared void.
 */
@Repository
public class ArchiveRows {

  /** What stands once for a case, kind and subject: a draft, and an issued paper that holds. */
  private static final String DRAFT = "DRAFT";

  private static final String HOLDS = "HOLDS";
  private static final String SELECT =
      "select d.*, d.number_text as number, d.approved_office as office from archive_document d ";

  private static final String HIS =
      """
      id in (select document from archive_reader
        where reader in (:papers) and (issued or reader in (:drafts)))\
      """;

  private final JdbcTemplate batch;
  private final JdbcClient database;

  ArchiveRows(JdbcTemplate batch) {
    this.batch = batch;
    this.database = JdbcClient.create(batch);
  }

  long insert(long order, ArchivedPaper paper, Set<String> readers) {
    KeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into archive_document (case_key, kind, subject, title, issued, standing, register_entry,
              number_text, issued_on, approved_by, approved_office, approved_at, signed, pdf_sha256, docx_sha256,
              written_at, corrects, paper_order)
            values (:caseKey, :kind, :subject, :title, :issued, :standing, :entry, :number, :issuedOn, :by, :office, :at,
              :signed, :pdf, :docx, :writtenAt, :corrects, :order)
            """)
        .param("caseKey", paper.caseKey())
        .param("kind", paper.kind())
        .param("subject", paper.subject())
        .param("title", paper.title())
        .param("issued", paper.issued())
        .param("standing", paper.issued() ? HOLDS : DRAFT)
        .param("entry", paper.registerEntry())
        .param("number", paper.number())
        .param("issuedOn", paper.issuedOn())
        .param("by", paper.approvedBy())
        .param("office", paper.office())
        .param("at", stamp(paper.approvedAt()))
        .param("signed", paper.signed())
        .param("pdf", paper.pdfSha256())
        .param("docx", paper.docxSha256())
        .param("writtenAt", stamp(paper.writtenAt()))
        .param("corrects", paper.corrects())
        .param("order", order)
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKeyAs(Long.class));
    addReaders(id, readers);
    return id;
  }

  private void addReaders(long id, Set<String> readers) {
    batch.batchUpdate(
        "insert into archive_reader (document, reader) values (?, ?)",
        readers.stream().map(reader -> new Object[] {id, reader}).toList());
  }

  /** Lets more people read what they may know from now on. */
  void open(String caseKey, String kind, Set<String> readers) {
    batch.batchUpdate(
        """
        insert into archive_reader (document, reader)
        select d.id, cast(? as varchar) from archive_document d
        where d.case_key = ? and d.kind = ? and not exists
          (select 1 from archive_reader r where r.document = d.id and r.reader = ?)
        """,
        readers.stream().map(each -> new Object[] {each, caseKey, kind, each}).toList());
  }

  void dropDrafts(String caseKey, String kind, String subject) {
    String drafts = "case_key = ? and kind = ? and subject = ? and not issued";
    database
        .sql(
            "delete from archive_reader where document in (select id from archive_document where "
                + drafts
                + ")")
        .params(caseKey, kind, subject)
        .update();
    database
        .sql("delete from archive_document where " + drafts)
        .params(caseKey, kind, subject)
        .update();
  }

  /** The paper that held is replaced by the one that is inserted after it. */
  void replace(String caseKey, String kind, String subject) {
    database
        .sql(
            """
            update archive_document set standing = null
            where case_key = ? and kind = ? and subject = ? and standing = ?
            """)
        .params(caseKey, kind, subject, HOLDS)
        .update();
  }

  Optional<ArchivedPaper> find(long id) {
    return database.sql(SELECT + "where id = ?").param(id).query(ArchivedPaper.class).optional();
  }

  /** The paper whose PDF has this fingerprint. */
  public Optional<ArchivedPaper> findByPdf(String sha256) {
    return database
        .sql(SELECT + "where pdf_sha256 = ? order by id desc limit 1")
        .param(sha256)
        .query(ArchivedPaper.class)
        .optional();
  }

  Optional<ArchivedPaper> find(long id, Entries reader) {
    return database
        .sql(SELECT + "where id = :id and " + HIS)
        .param("id", id)
        .param("papers", reader.papers())
        .param("drafts", reader.drafts())
        .query(ArchivedPaper.class)
        .optional();
  }

  /** The papers of a case, of those below it and of the one it belongs to, oldest first. */
  List<ArchivedPaper> of(String caseKey, Entries reader) {
    return database
        .sql(
            SELECT
                + """
            where (case_key = :case or case_key like :below or :case like case_key || '/%') and\s"""
                + HIS
                + " order by id")
        .param("case", caseKey)
        .param("below", below(caseKey))
        .param("papers", reader.papers())
        .param("drafts", reader.drafts())
        .query(ArchivedPaper.class)
        .list();
  }

  /** Those of a case and below it that hold, the newest of each: for the system's own use. */
  List<ArchivedPaper> issued(String caseKey) {
    return database
        .sql(
            SELECT
                + """
            where standing = ?
              and (case_key = ? or case_key like ?) order by id
            """)
        .params(HOLDS, caseKey, below(caseKey))
        .query(ArchivedPaper.class)
        .list();
  }

  Optional<ArchivedPaper> issued(String caseKey, String kind, String subject) {
    return database
        .sql(
            SELECT
                + """
            where case_key = ? and kind = ? and subject = ? and issued
            order by id desc fetch first 1 row only
            """)
        .params(caseKey, kind, subject)
        .query(ArchivedPaper.class)
        .optional();
  }

  /** The issued papers that hold and that a person may read and answers for, newest first. */
  List<ArchivedPaper> answeredForBy(Actor person, Entries reader) {
    return database
        .sql(
            SELECT
                + """
            where (approved_by = :person or approved_office in (:groups))
              and standing = :holds and """
                + " "
                + HIS
                + " order by id desc")
        .param("person", person.userId())
        .param("holds", HOLDS)
        .param("groups", person.groups())
        .param("papers", reader.papers())
        .param("drafts", reader.drafts())
        .query(ArchivedPaper.class)
        .list();
  }

  boolean declareVoid(long id, String reason, String by, Instant at) {
    return database
            .sql(
                """
                update archive_document
                set void_reason = ?, voided_by = ?, voided_at = ?, standing = null
                where id = ? and standing = ?
                """)
            .params(reason, by, stamp(at), id, HOLDS)
            .update()
        == 1;
  }

  private static String below(String caseKey) {
    return caseKey + "/%";
  }

  private static @Nullable OffsetDateTime stamp(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
