package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The Ministry asks a cluster to supplement its dossier; the cluster answers with files. */
@RightsSystemTest
class SupplementTest {

  private static final String PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF";
  private static final String SHA256 = DigestUtils.sha256Hex(PDF);

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired JdbcTemplate jdbc;

  private Clusters.Made cluster;
  private Clusters.Made other;
  private Play play;
  private String supplement;

  @Test
  void files_come_with_the_answer_are_verified_and_belong_to_the_dossier() throws IOException {
    cluster = clusters.aClusterOf(3, "bosung", 2016);
    other = clusters.aClusterOf(3, "nguoikhac", 2016);
    play = cluster.start();
    theMinistryAsksBack();
    long first = theSecretaryBringsAFile();
    aHostileFileIsRefusedAndNothingIsLost();
    nobodyElseBringsOrReadsOneBeforeTheAnswer(first);
    theAnswerSealsIt();
    exactlyTheDossiersReadersOpenIt(first);
    theBundleHoldsAnswerFileAndManifest();
    oneFlippedByteKeepsTheMinistryFromReceiving(first);
    theReceiptNamesIt();
  }

  private void theMinistryAsksBack() {
    Play.Turn receive = play.untilThereIs("receiveDossier").get(0);
    JsonNode file = receive.person().page(receive.id()).path("view").path("file");
    supplement = "/api/dossiers/" + file.path("dossier").asLong() + "/supplements/1";
    play.take(receive, Map.of("complete", false, "question", "Thiếu phụ lục 2."));
    assertThat(play.untilThereIs("supplementDossier")).hasSize(1);
  }

  private long theSecretaryBringsAFile() {
    Answer brought = bring(cluster.secretary(0), "Phụ lục 2.pdf", PDF).expect(201);
    assertThat(brought.body().path("sha256").asText()).isEqualTo(SHA256);
    return brought.body().path("id").asLong();
  }

  private void aHostileFileIsRefusedAndNothingIsLost() {
    for (String content : List.of("MZ\0\1\2 chương trình", "<html><script>alert(1)</script>", "")) {
      Answer refused = bring(cluster.secretary(0), "Phụ lục 3.pdf", content).expect(422);
      assertThat(refused.detail()).contains("Đề nghị");
      assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo("file");
    }
    Person secretary = cluster.secretary(0);
    assertThat(secretary.post(supplement + "/files", Map.of()).status()).isEqualTo(400);
    JsonNode there = secretary.get(supplement + "/files").expect(200).body();
    assertThat(there.findValuesAsText("title")).containsExactly("Phụ lục 2.pdf");
    assertThat(
            secretary
                .delete(
                    supplement
                        + "/files/"
                        + bring(secretary, "nhầm.pdf", PDF + "\n").body().path("id").asLong())
                .status())
        .isEqualTo(204);
    assertThat(secretary.get(supplement + "/files").body()).hasSize(1);
  }

  private void nobodyElseBringsOrReadsOneBeforeTheAnswer(long file) {
    for (Person person : everybody()) {
      if (!person.userId().equals(cluster.secretary(0).userId())) {
        assertThat(bring(person, "x.pdf", PDF).status()).as(person.userId()).isEqualTo(404);
        assertThat(person.get(supplement + "/files").status()).isEqualTo(404);
        assertThat(person.delete(supplement + "/files/" + file).status()).isEqualTo(404);
        assertThat(person.get(supplement + "/files/" + file).status()).isEqualTo(404);
        assertThat(person.get(supplement + "/zip").status()).isEqualTo(404);
      }
    }
  }

  private void theAnswerSealsIt() {
    Play.Turn turn = play.turns("supplementDossier").get(0);
    play.take(turn);
    bring(cluster.secretary(0), "muộn.pdf", PDF).expect(422);
    JsonNode exchange = caseFile().path("supplements").path(0);
    assertThat(exchange.path("enclosures").findValuesAsText("sha256")).containsExactly(SHA256);
    assertThat(exchange.path("manifestSha256").asText()).hasSize(64);
  }

  private void exactlyTheDossiersReadersOpenIt(long file) {
    List<String> opened = new ArrayList<>();
    for (Person person : everybody()) {
      Answer answer = person.get(supplement + "/files/" + file);
      assertThat(answer.status()).as(person.userId()).isIn(200, 404);
      assertThat(person.get(supplement + "/zip").status()).isEqualTo(answer.status());
      if (answer.status() == 200) {
        opened.add(person.userId());
        assertThat(answer.text()).isEqualTo(PDF);
        keepsItFromRunning(answer.headers());
      }
    }
    assertThat(opened)
        .containsExactlyInAnyOrder(
            "giamdoc.bosung-0",
            "thuky.bosung-0",
            "canbo.bosung-0",
            "cucngoaivu",
            "vanphongbo",
            "hoidong",
            "botruong");
    JsonNode readings = cluster.director(0).get(supplement + "/readings").expect(200).body();
    assertThat(readings).hasSize(2 * opened.size());
    assertThat(world.person("cucngoaivu").get(supplement + "/readings").status()).isEqualTo(404);
    assertThat(other.director(0).get(supplement + "/readings").status()).isEqualTo(404);
  }

  private static void keepsItFromRunning(HttpHeaders headers) {
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%202.pdf");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox", "default-src 'none'");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  private void theBundleHoldsAnswerFileAndManifest() throws IOException {
    byte[] zip = world.person("cucngoaivu").download(supplement + "/zip");
    String manifest = "";
    List<String> names = new ArrayList<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    assertThat(names).containsExactly("tra-loi.txt", "01-Phu-luc-2.pdf", "MANIFEST.sha256");
    assertThat(manifest).contains(SHA256 + "  01-Phu-luc-2.pdf\n");
    assertThat(DigestUtils.sha256Hex(manifest))
        .isEqualTo(caseFile().path("supplements").path(0).path("manifestSha256").asText());
  }

  private void oneFlippedByteKeepsTheMinistryFromReceiving(long file) {
    byte[] flipped = PDF.getBytes(StandardCharsets.UTF_8);
    flipped[10] ^= 1;
    change(flipped);
    String check = supplement.replaceFirst("/supplements/.*", "/check");
    Person ministry = world.person("cucngoaivu");
    JsonNode findings = ministry.get(check).expect(200).body();
    assertThat(findings.path("intact").asBoolean()).isFalse();
    assertThat(
            findings.path("files").findParents("state").stream()
                .filter(each -> !each.path("state").asText().equals("INTACT"))
                .map(each -> each.path("title").asText() + " " + each.path("state").asText()))
        .containsExactly("Phụ lục 2.pdf CHANGED");
    Play.Turn receive = play.turns("receiveDossier").get(0);
    assertThat(ministry.complete(receive.id(), Map.of("complete", true)).expect(422).detail())
        .contains("hồ sơ");
    change(PDF.getBytes(StandardCharsets.UTF_8));
    assertThat(ministry.get(check).body().path("intact").asBoolean()).isTrue();
    play.take(receive, Map.of("complete", true));
    assertThat(ministry.get(supplement + "/files/" + file).status()).isEqualTo(200);
  }

  private void theReceiptNamesIt() throws IOException {
    Play.Turn opinion = play.untilThereIs("giveOpinion").get(0);
    JsonNode papers = opinion.person().get("/api/tasks/" + opinion.id() + "/papers").body();
    long receipt =
        papers.path("papers").findParents("title").stream()
            .filter(paper -> paper.path("title").asText().startsWith("Giấy biên nhận"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asLong();
    String text;
    try (var pdf =
        org.apache.pdfbox.Loader.loadPDF(
            opinion.person().download("/api/papers/" + receipt + "/pdf"))) {
      text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
    assertThat(text)
        .contains(SHA256, caseFile().path("supplements").path(0).path("manifestSha256").asText());
  }

  private Answer bring(Person person, String name, String content) {
    return person.upload(supplement + "/files", name, content);
  }

  private void change(byte[] content) {
    jdbc.update("update evidence_piece set content = ? where sha256 = ?", content, SHA256);
  }

  /** As the Ministry's people see it beside their open task. */
  private JsonNode caseFile() {
    Play.Turn turn =
        Stream.of("receiveDossier", "giveOpinion")
            .flatMap(name -> play.turns(name).stream())
            .findFirst()
            .orElseThrow();
    return turn.person().page(turn.id()).path("view").path("file");
  }

  /** All of both clusters, of the Ministry, and the administrator. */
  private List<Person> everybody() {
    return Stream.concat(
            Stream.of(cluster, other)
                .flatMap(
                    each ->
                        Stream.of(0, 1, 2)
                            .flatMap(
                                unit ->
                                    Stream.of(
                                        each.director(unit),
                                        each.officer(unit),
                                        each.secretary(unit)))),
            Stream.of("cucngoaivu", "vanphongbo", "hoidong", "botruong", "admin")
                .map(world::person))
        .toList();
  }
}
