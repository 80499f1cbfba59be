package vn.thidua.dossier.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static vn.thidua.dossier.ReferenceCase.YEAR;
import static vn.thidua.dossier.ReferenceCase.forwarded;
import static vn.thidua.dossier.bundle.DossierZipTest.entries;
import static vn.thidua.dossier.bundle.DossierZipTest.packed;
import static vn.thidua.dossier.bundle.DossierZipTest.sha256sum;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.archive.Archive;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierDelivery;
import vn.thidua.dossier.DossierFindings;
import vn.thidua.dossier.DossierFindings.Checked;
import vn.thidua.dossier.DossierFindings.State;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.IssuedLetters;
import vn.thidua.dossier.Question;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.dossier.bundle.Bundle;
import vn.thidua.dossier.bundle.DossierReaders;
import vn.thidua.dossier.bundle.DossierZip;
import vn.thidua.dossier.bundle.DossierZipTest;
import vn.thidua.dossier.bundle.Manifest;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.evidence.IntakeSlice;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.YearState;

/** Files that come with the cluster's answers to the Ministry. */
@DataJdbcTest
@Import(EnclosuresTest.Slice.class)
class EnclosuresTest {

  private static final Actor SECRETARY = actor("thuky", "lao-cai.secretary");
  private static final Actor DIRECTOR = actor("giamdoc", "lao-cai.director");
  private static final Actor MINISTRY = actor("cuc", "ministry.local-affairs");
  private static final Actor STRANGER = actor("la", "ha-giang.secretary", "ha-giang.director");

  @Autowired Dossiers dossiers;
  @Autowired Enclosures enclosures;
  @Autowired DossierDelivery delivery;
  @Autowired ReferenceCase reference;
  @Autowired EvidenceFiles evidence;
  @Autowired IntakeSlice store;
  @Autowired JdbcClient database;
  @TempDir Path folder;

  private long dossier;

  @TestConfiguration(proxyBeanMethods = false)
  @Import({
    ReferenceCase.class,
    IntakeSlice.class,
    IntakeSlice.Settings.class,
    Enclosures.class,
    DossierReaders.class,
    DossierDelivery.class,
    IssuedLetters.class,
    DossierZip.class
  })
  static class Slice {

    @Bean
    Archive archive() {
      return org.mockito.Mockito.mock();
    }
  }

  @BeforeEach
  void the_ministry_asks_two_questions() throws IOException {
    reference.begins();
    doAnswer(
            call -> {
              store.copy(call.getArgument(0), call.getArgument(1));
              return null;
            })
        .when(evidence)
        .copy(anyString(), any());
    dossier = forwarded(dossiers);
    dossiers.ask(
        dossier,
        List.of(
            new Question("Biên bản", "Thiếu chữ ký"), new Question(null, "Thiếu ý kiến UBND tỉnh")),
        "cuc");
  }

  @Test
  void what_is_brought_stays_with_its_question_once_the_answer_is_given() throws IOException {
    Dossier.Enclosed minutes = attach(1, "Biên bản đã ký.pdf", pdf("biên bản"));
    byte[] annex = IntakeSlice.docx(); // bears the time at which it was made
    attach(1, "../Phụ lục.exe", annex);

    assertThat(dossiers.get(dossier).supplements()).allMatch(each -> each.enclosures().isEmpty());
    assertThat(enclosures.brought(SECRETARY, dossier, 1)).hasSize(2).startsWith(minutes);
    answer();

    List<Dossier.Supplement> supplements = dossiers.get(dossier).supplements();
    assertThat(supplements.get(0).enclosures())
        .extracting(
            Dossier.Enclosed::path,
            Dossier.Enclosed::title,
            Dossier.Enclosed::sha256,
            Dossier.Enclosed::scanned)
        .containsExactly(
            tuple(
                "01-Bien-ban-da-ky.pdf",
                "Biên bản đã ký.pdf",
                Fingerprint.of(pdf("biên bản")),
                false),
            tuple("02-Phu-luc.exe.docx", "Phụ lục.exe.docx", Fingerprint.of(annex), false));
    assertThat(supplements.get(1).enclosures()).isEmpty();
    assertThat(supplements.get(1).exchange().manifestSha256()).isNull();
    assertThat(dossiers.bundles(dossier))
        .singleElement()
        .matches(Bundle::isIntact)
        .matches(
            each -> each.manifestSha256().equals(supplements.get(0).exchange().manifestSha256()));
  }

  @Test
  void the_signed_dossier_is_not_altered() throws IOException {
    Dossier before = dossiers.get(dossier);
    attach(1, "a.pdf", pdf("a"));
    answer();

    Dossier after = dossiers.get(dossier);
    assertThat(after.parts()).isEqualTo(before.parts());
    assertThat(after.manifestSha256()).isEqualTo(before.manifestSha256());
    assertThat(Fingerprint.of(entries(whole()).get(Manifest.PATH)))
        .isEqualTo(before.manifestSha256());
  }

  @Test
  void sha256sum_checks_the_answers_zip_and_its_folder_in_the_dossiers() throws Exception {
    attach(1, "a.pdf", pdf("a"));
    attach(2, "b.pdf", pdf("b"));
    answer();

    Path own = unpacked(bundle(MINISTRY, 2), "own");
    assertThat(own.toFile().list())
        .containsExactlyInAnyOrder("tra-loi.txt", "01-b.pdf", Manifest.PATH);
    assertThat(Files.readString(own.resolve("tra-loi.txt"), StandardCharsets.UTF_8))
        .contains("Thiếu ý kiến UBND tỉnh", "Đã gửi kèm");
    assertThat(Fingerprint.of(Files.readAllBytes(own.resolve(Manifest.PATH))))
        .isEqualTo(dossiers.get(dossier).supplements().get(1).exchange().manifestSha256());
    assertThat(sha256sum(own, Manifest.PATH)).isZero();
    Path all = unpacked(whole(), "all");
    assertThat(sha256sum(all, Manifest.PATH)).isZero();
    assertThat(sha256sum(all, DossierZip.NOTES)).isZero();
    assertThat(sha256sum(all.resolve("bo-sung/01"), Manifest.PATH)).isZero();
    assertThat(Files.readString(all.resolve(DossierZip.EXCHANGE), StandardCharsets.UTF_8))
        .contains(Fingerprint.of(pdf("a")));
    Files.write(own.resolve("01-b.pdf"), pdf("c"));
    assertThat(sha256sum(own, Manifest.PATH)).isNotZero();
  }

  @Test
  void one_flipped_byte_in_the_store_is_found_and_named() throws IOException {
    attach(1, "a.pdf", pdf("a"));
    attach(1, "b.pdf", pdf("b"));
    answer();
    assertThat(dossiers.check(dossier).isIntact()).isTrue();
    byte[] flipped = pdf("b");
    flipped[9] ^= 1;

    database
        .sql("update evidence_piece set content = ? where sha256 = ?")
        .params(flipped, Fingerprint.of(pdf("b")))
        .update();

    assertThat(broken()).containsExactly(tuple("bo-sung/01/02-b.pdf", "b.pdf", State.CHANGED));
  }

  @Test
  void what_is_gone_and_a_changed_record_are_named_too() throws IOException {
    attach(1, "a.pdf", pdf("a"));
    attach(1, "b.pdf", pdf("b"));
    answer();
    database
        .sql("delete from evidence_piece where sha256 = ?")
        .param(Fingerprint.of(pdf("a")))
        .update();

    assertThat(broken()).containsExactly(tuple("bo-sung/01/01-a.pdf", "a.pdf", State.MISSING));

    database.sql("delete from dossier_enclosure where title = 'a.pdf'").update();
    String manifest = "bo-sung/01/" + Manifest.PATH;
    assertThat(broken()).containsExactly(tuple(manifest, manifest, State.CHANGED));
    database.sql("update dossier_supplement set manifest_sha256 = null").update();
    assertThat(broken()).containsExactly(tuple(manifest, manifest, State.CHANGED));
  }

  @Test
  void a_zip_that_somebody_brings_is_checked_with_what_came_with_answers() throws IOException {
    attach(1, "a.pdf", pdf("a"));
    answer();
    Map<String, byte[]> entries = entries(whole());
    assertThat(checked(entries)).isEmpty();

    for (String path :
        List.of("bo-sung/01/01-a.pdf", "bo-sung/01/tra-loi.txt", "bo-sung/01/MANIFEST.sha256")) {
      Map<String, byte[]> spoilt = new TreeMap<>(entries);
      spoilt.put(path, entries.get(path).clone());
      spoilt.get(path)[5] ^= 1;
      assertThat(checked(spoilt)).containsExactly(tuple(path, State.CHANGED));
      spoilt.remove(path);
      assertThat(checked(spoilt)).containsExactly(tuple(path, State.MISSING));
    }
    entries.put("bo-sung/01/khac.pdf", pdf("khác"));
    assertThat(checked(entries)).containsExactly(tuple("bo-sung/01/khac.pdf", State.ADDED));
  }

  @Test
  void a_hostile_file_is_refused_and_nothing_brought_before_is_lost() throws IOException {
    attach(1, "a.pdf", pdf("a"));
    List<Dossier.Enclosed> before = enclosures.brought(SECRETARY, dossier, 1);

    assertRefused("evidence.typeNotTaken", () -> attach(1, "x.pdf", bytes("MZ\0\1 chương trình")));
    assertRefused("evidence.typeNotTaken", () -> attach(1, "x.pdf", bytes("<html><script>")));
    Refusal empty = assertRefused("evidence.empty", () -> attach(1, "x.pdf", new byte[0]));

    assertThat(empty.field()).isEqualTo("file");
    assertThat(enclosures.brought(SECRETARY, dossier, 1)).isEqualTo(before);
  }

  @Test
  void an_answer_takes_so_many_files_and_no_more() throws IOException {
    for (int file = 0; file < 5; file++) {
      attach(1, file + ".pdf", pdf("nội dung " + file));
    }

    assertThat(assertRefused("dossier.tooManyFiles", () -> attach(1, "6.pdf", pdf("6"))).field())
        .isEqualTo("file");
    attach(2, "6.pdf", pdf("6"));
    assertThat(enclosures.brought(SECRETARY, dossier, 1)).hasSize(5);
  }

  @Test
  void a_file_taken_away_in_time_is_not_sent_and_no_place_is_given_twice() throws IOException {
    attach(1, "a.pdf", pdf("a"));
    Dossier.Enclosed wrong = attach(1, "nham.pdf", pdf("nhầm"));
    attach(1, "b.pdf", pdf("b"));

    enclosures.remove(SECRETARY, dossier, 1, wrong.id());
    assertRefused("dossier.notYours", () -> enclosures.remove(SECRETARY, dossier, 1, wrong.id()));
    attach(1, "c.pdf", pdf("c"));
    answer();

    assertThat(dossiers.get(dossier).supplements().get(0).enclosures())
        .extracting(Dossier.Enclosed::path)
        .containsExactly("01-a.pdf", "03-b.pdf", "04-c.pdf");
  }

  @Test
  void after_the_answer_nothing_is_added_or_taken_away() throws IOException {
    Dossier.Enclosed sent = attach(1, "a.pdf", pdf("a"));
    answer();

    assertRefused("dossier.noOpenQuestion", () -> attach(1, "b.pdf", pdf("b")));
    assertRefused(
        "dossier.noOpenQuestion", () -> enclosures.remove(SECRETARY, dossier, 1, sent.id()));
    assertRefused("dossier.noOpenQuestion", () -> attach(9, "b.pdf", pdf("b")));
    assertThat(enclosures.brought(SECRETARY, dossier, 1)).isEmpty();
  }

  @Test
  void only_the_clusters_secretary_brings_files_and_only_while_the_year_is_open()
      throws IOException {
    Dossier.Enclosed brought = attach(1, "a.pdf", pdf("a"));

    for (Actor other : List.of(DIRECTOR, MINISTRY, STRANGER)) {
      assertRefused("dossier.notYours", () -> attach(other, 1, "x.pdf", pdf("x")));
      assertRefused("dossier.notYours", () -> enclosures.brought(other, dossier, 1));
      assertRefused("dossier.notYours", () -> enclosures.remove(other, dossier, 1, brought.id()));
      assertRefused("dossier.notYours", () -> enclosures.open(other, dossier, 1, brought.id()));
    }
    assertRefused("dossier.notYours", () -> enclosures.brought(SECRETARY, -1, 1));
    reference.yearIs(YEAR, 2016, YearState.CANCELLED);
    assertRefused("year.notOpen", () -> attach(1, "b.pdf", pdf("b")));
  }

  @Test
  void whoever_may_read_the_dossier_opens_what_was_sent_and_is_written_down() throws IOException {
    Dossier.Enclosed sent = attach(1, "Công văn.pdf", pdf("a"));
    assertThat(enclosures.open(SECRETARY, dossier, 1, sent.id()).title()).isEqualTo("Công văn.pdf");
    answer();

    ByteArrayOutputStream content = new ByteArrayOutputStream();
    enclosures.copy(enclosures.open(MINISTRY, dossier, 1, sent.id()), content);
    bundle(DIRECTOR, 1);
    delivery.write(dossiers.get(dossier), MINISTRY, new ByteArrayOutputStream());

    assertThat(content.toByteArray()).isEqualTo(pdf("a"));
    assertThat(enclosures.readings(DIRECTOR, dossier, 1))
        .extracting(EnclosureReading::file, EnclosureReading::by)
        .containsExactly(
            tuple("Công văn.pdf", "Ông/Bà cuc"),
            tuple("Công văn.pdf", "Ông/Bà giamdoc"),
            tuple("Công văn.pdf", "Ông/Bà cuc"));
    assertRefused("dossier.notYours", () -> enclosures.readings(MINISTRY, dossier, 1));
    assertRefused("dossier.notYours", () -> enclosures.open(STRANGER, dossier, 1, sent.id()));
    assertRefused("dossier.notYours", () -> enclosures.open(STRANGER, dossier, 1));
    assertRefused("dossier.notYours", () -> enclosures.open(MINISTRY, dossier, 2, sent.id()));
    assertRefused("dossier.notYours", () -> enclosures.open(MINISTRY, dossier, 2));
  }

  @Test
  void a_very_long_name_keeps_its_ending() throws IOException {
    assertThat(attach(1, "Phụ lục ".repeat(40) + ".pdf", pdf("a")).path())
        .startsWith("01-Phu-luc-Phu-luc")
        .endsWith(".pdf");
  }

  private Dossier.Enclosed attach(int question, String name, byte[] content) throws IOException {
    return attach(SECRETARY, question, name, content);
  }

  private Dossier.Enclosed attach(Actor actor, int question, String name, byte[] content)
      throws IOException {
    return enclosures.attach(actor, dossier, question, new ByteArrayInputStream(content), name);
  }

  private void answer() {
    dossiers.answer(dossier, Map.of(1, "Đã ký lại", 2, "Đã gửi kèm"), "thuky");
  }

  private byte[] whole() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    delivery.write(dossiers.get(dossier), DIRECTOR, zip);
    return zip.toByteArray();
  }

  private byte[] bundle(Actor actor, int question) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    enclosures.copy(enclosures.open(actor, dossier, question), zip);
    return zip.toByteArray();
  }

  private List<org.assertj.core.groups.Tuple> broken() {
    DossierFindings findings = dossiers.check(dossier);
    assertThat(findings.isIntact()).isFalse();
    return findings.files().stream()
        .filter(each -> each.state() != State.INTACT)
        .map(each -> tuple(each.path(), each.title(), each.state()))
        .toList();
  }

  private List<org.assertj.core.groups.Tuple> checked(Map<String, byte[]> entries)
      throws IOException {
    Path brought = packed(entries, folder.resolve("brought.zip"));
    DossierFindings findings = delivery.check(dossiers.get(dossier), brought);
    assertThat(findings.manifestIntact()).isTrue();
    return findings.files().stream()
        .filter(each -> each.state() != State.INTACT)
        .map((Checked each) -> tuple(each.path(), each.state()))
        .toList();
  }

  private Path unpacked(byte[] zip, String name) throws IOException {
    return DossierZipTest.unpacked(zip, folder.resolve(name));
  }

  private static Actor actor(String user, String... groups) {
    return new Actor(user, Set.of(groups));
  }

  private static byte[] pdf(String comment) {
    byte[] end = bytes("\n% " + comment);
    byte[] pdf = java.util.Arrays.copyOf(IntakeSlice.pdf(), IntakeSlice.pdf().length + end.length);
    System.arraycopy(end, 0, pdf, pdf.length - end.length, end.length);
    return pdf;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Refusal assertRefused(String key, ThrowingCallable work) {
    Refusal refusal = catchThrowableOfType(Refusal.class, work);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.messageKey()).isEqualTo(key);
    return refusal;
  }
}
