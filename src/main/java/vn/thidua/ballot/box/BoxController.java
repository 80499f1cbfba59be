package vn.thidua.ballot.box;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.ballot.PublishedBoxes;
import vn.thidua.rights.Actor;

/** The published boxes over HTTP, for those entitled, and the program that counts them again. */
@RestController
@RequestMapping("/api/ballots")
@Tag(name = "Ballots")
class BoxController {

  private final PublishedBoxes boxes;

  BoxController(PublishedBoxes boxes) {
    this.boxes = boxes;
  }

  @GetMapping
  @Operation(summary = "The published boxes of all years that I may read, newest year first")
  List<PublishedBoxes.Listed> mine(Authentication signedIn) {
    return boxes.of(Actor.of(signedIn));
  }

  @GetMapping("/{cluster}/{year}")
  @Operation(summary = "The published boxes of a year: number, round, hash, key")
  List<Publication.Published> ofYear(
      @PathVariable String cluster, @PathVariable int year, Authentication signedIn) {
    return boxes.ofYear(Actor.of(signedIn), cluster, year);
  }

  @GetMapping(path = "/{ballot}/box", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A published box as one signed file")
  ResponseEntity<String> box(@PathVariable long ballot, Authentication signedIn) {
    PublishedBoxes.File file = boxes.file(Actor.of(signedIn), ballot);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .body(file.content());
  }

  @GetMapping(path = "/recount/Recount.java", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "A program of one file that counts a published box without this application")
  Resource recount() {
    return new ClassPathResource("recount/Recount.java");
  }

  @GetMapping(path = "/recount/box.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The schema of a published box")
  Resource schema() {
    return new ClassPathResource("recount/box.schema.json");
  }
}
