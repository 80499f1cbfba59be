package vn.thidua.dossier.supplement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.bundle.Bundle;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.DownloadHeaders;

/** Over HTTP the files that come with the cluster's answers; a question is named by its place. */
@RestController
@RequestMapping("/api/dossiers/{id}/supplements/{question}")
@Tag(name = "Dossiers")
class SupplementController {

  private final Enclosures enclosures;

  SupplementController(Enclosures enclosures) {
    this.enclosures = enclosures;
  }

  @GetMapping("/files")
  @Operation(summary = "The files brought so far for an answer, for those who write it")
  List<Dossier.Enclosed> brought(
      @PathVariable long id, @PathVariable int question, Authentication signedIn) {
    return enclosures.brought(Actor.of(signedIn), id, question);
  }

  @PostMapping("/files")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a file to an answer that is being written")
  Dossier.Enclosed attach(
      @PathVariable long id,
      @PathVariable int question,
      @RequestPart MultipartFile file,
      Authentication signedIn)
      throws IOException {
    return enclosures.attach(
        Actor.of(signedIn),
        id,
        question,
        file.getInputStream(),
        Optional.ofNullable(file.getOriginalFilename()).orElse(""));
  }

  @DeleteMapping("/files/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a file away from an answer that is being written")
  void remove(
      @PathVariable long id,
      @PathVariable int question,
      @PathVariable long file,
      Authentication signedIn) {
    enclosures.remove(Actor.of(signedIn), id, question, file);
  }

  @GetMapping("/files/{file}")
  @Operation(summary = "A file that came with an answer; who opens it is written down")
  void open(
      @PathVariable long id,
      @PathVariable int question,
      @PathVariable long file,
      Authentication signedIn,
      HttpServletResponse response)
      throws IOException {
    DossierFile found = enclosures.open(Actor.of(signedIn), id, question, file);
    DownloadHeaders.set(response, "application/octet-stream", found.title());
    response.setContentLengthLong(found.size());
    enclosures.copy(found, response.getOutputStream());
  }

  @GetMapping("/zip")
  @Operation(summary = "An answer with all its files and their manifest as one ZIP")
  void zip(
      @PathVariable long id,
      @PathVariable int question,
      Authentication signedIn,
      HttpServletResponse response)
      throws IOException {
    Bundle bundle = enclosures.open(Actor.of(signedIn), id, question);
    DownloadHeaders.set(response, "application/zip", "bo-sung-%02d.zip".formatted(question));
    enclosures.copy(bundle, response.getOutputStream());
  }

  @GetMapping("/readings")
  @Operation(summary = "Who opened the files of an answer, for the unit that sent them")
  List<EnclosureReading> readings(
      @PathVariable long id, @PathVariable int question, Authentication signedIn) {
    return enclosures.readings(Actor.of(signedIn), id, question);
  }
}
