package vn.thidua.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.archive.paperwork.PaperOrders;
import vn.thidua.archive.paperwork.PapersOfCase;
import vn.thidua.archive.paperwork.Preview;
import vn.thidua.archive.register.NumberBooks;
import vn.thidua.archive.signature.BroughtPdf;
import vn.thidua.archive.signature.Verification;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.TaskDesk;

/** Papers over HTTP, to each reader those he may know. */
@RestController
@RequestMapping("/api")
@Tag(name = "Papers")
class ArchiveController {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final TaskDesk desk;
  private final Archive archive;
  private final PaperOrders orders;
  private final Verification verification;
  private final BroughtPdf brought;
  private final NumberBooks books;

  ArchiveController(
      TaskDesk desk,
      Archive archive,
      PaperOrders orders,
      Verification verification,
      BroughtPdf brought,
      NumberBooks books) {
    this.desk = desk;
    this.archive = archive;
    this.orders = orders;
    this.verification = verification;
    this.brought = brought;
    this.books = books;
  }

  @GetMapping("/tasks/{id}/papers")
  @Operation(summary = "The papers that the case of a task has produced so far")
  PapersOfCase ofTask(@PathVariable String id, Authentication signedIn) {
    Actor actor = Actor.of(signedIn);
    String caseKey = desk.caseOf(id, actor);
    List<ArchivedPaper> papers = archive.of(caseKey, actor);
    return new PapersOfCase(
        papers.stream().map(each -> PapersOfCase.Sheet.of(each, papers, actor)).toList(),
        orders.open(caseKey).stream().map(PapersOfCase.Order::of).toList());
  }

  @GetMapping("/papers/{id}/pdf")
  @Operation(summary = "A paper as PDF")
  ResponseEntity<byte[]> pdf(@PathVariable long id, Authentication signedIn) {
    ArchivedPaper paper = archive.get(id, Actor.of(signedIn));
    return file(paper, archive.pdf(paper), MediaType.APPLICATION_PDF, ".pdf");
  }

  @GetMapping("/papers/{id}/docx")
  @Operation(summary = "A paper as DOCX")
  ResponseEntity<byte[]> docx(@PathVariable long id, Authentication signedIn) {
    ArchivedPaper paper = archive.get(id, Actor.of(signedIn));
    return file(paper, archive.docx(paper), DOCX, ".docx");
  }

  @GetMapping("/papers/{id}/pages")
  @Operation(summary = "How many pages a paper has")
  Map<String, Integer> pages(@PathVariable long id, Authentication signedIn) {
    return Map.of("pages", Preview.pages(archive.pdf(archive.get(id, Actor.of(signedIn)))));
  }

  @GetMapping(path = "/papers/{id}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  @Operation(summary = "A picture of one page, from 1")
  ResponseEntity<byte[]> page(
      @PathVariable long id, @PathVariable int page, Authentication signedIn) {
    ArchivedPaper paper = archive.get(id, Actor.of(signedIn));
    return Preview.page(archive.pdf(paper), page)
        .map(picture -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture))
        .orElseThrow(PaperNotFound::new);
  }

  @GetMapping(path = "/papers/{id}/verification", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What is signed, by whom, and whether it is intact")
  Verification.Finding verify(@PathVariable long id, Authentication signedIn) {
    return verification.of(archive.get(id, Actor.of(signedIn)));
  }

  @GetMapping(path = "/papers/{id}/verification", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(summary = "The same as a page in plain Vietnamese")
  String verificationPage(@PathVariable long id, Authentication signedIn) {
    return verification.page(archive.get(id, Actor.of(signedIn)));
  }

  @PostMapping(path = "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Who signed a PDF that somebody brings, and whether it is one of ours")
  BroughtPdf.Finding verify(@RequestPart MultipartFile file, Authentication signedIn)
      throws IOException {
    return brought.examine(file.getBytes(), Actor.of(signedIn));
  }

  @PostMapping(path = "/verification", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(summary = "The same in plain Vietnamese, as a part of a page")
  String verificationWords(@RequestPart MultipartFile file, Authentication signedIn)
      throws IOException {
    return brought.words(file.getBytes(), Actor.of(signedIn));
  }

  @GetMapping("/register")
  @Operation(summary = "The books of numbers that this person's unit keeps, the newest first")
  List<NumberBooks.Book> books(Authentication signedIn) {
    return books.of(Actor.of(signedIn));
  }

  @GetMapping("/register/{keeper}/{year}")
  @Operation(summary = "A book of numbers; void ones with their reason")
  List<NumberBooks.Line> book(
      @PathVariable String keeper, @PathVariable int year, Authentication signedIn) {
    return books.lines(keeper, year, Actor.of(signedIn));
  }

  private static ResponseEntity<byte[]> file(
      ArchivedPaper paper, byte[] content, MediaType type, String ending) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(FileName.of(paper) + ending, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
