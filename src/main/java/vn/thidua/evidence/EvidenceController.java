package vn.thidua.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.evidence.reception.Reception;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.DownloadHeaders;

/** Evidence over HTTP: brought by the unit's form, opened by those entitled. */
@RestController
@RequestMapping("/api/evidence")
@Tag(name = "Evidence")
class EvidenceController {

  private final EvidenceFiles files;
  private final Reception reception;

  EvidenceController(EvidenceFiles files, Reception reception) {
    this.files = files;
    this.reception = reception;
  }

  @GetMapping
  @Operation(summary = "The evidence a unit has brought so far, for those who write its report")
  List<EvidenceFile> current(
      @RequestParam long awardYear, @RequestParam String unit, Authentication signedIn) {
    return files.current(Actor.of(signedIn), awardYear, unit);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a file to a criterion")
  EvidenceFile attach(
      @RequestParam long awardYear,
      @RequestParam @NotBlank @Size(max = 64) String unit,
      @RequestParam @NotBlank @Size(max = 20) String criterion,
      @RequestParam EvidenceKind kind,
      @RequestParam(defaultValue = "") @Size(max = 500) String note,
      @RequestPart MultipartFile file,
      Authentication signedIn)
      throws IOException {
    Actor actor = Actor.of(signedIn);
    files.current(actor, awardYear, unit); // strangers are turned away before their file is read
    try (Reception.Received received = receive(file)) {
      return files.attach(
          actor,
          new EvidenceFiles.Attachment(awardYear, unit, criterion.strip(), kind, note),
          received);
    }
  }

  @PostMapping("/{id}/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a newer version; the older ones stay")
  EvidenceFile replace(
      @PathVariable long id, @RequestPart MultipartFile file, Authentication signedIn)
      throws IOException {
    try (Reception.Received received = receive(file)) {
      return files.replace(Actor.of(signedIn), id, received);
    }
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a file away from the report that is being written")
  void remove(@PathVariable long id, Authentication signedIn) {
    files.remove(Actor.of(signedIn), id);
  }

  @GetMapping("/{id}/versions/{version}")
  @Operation(summary = "The content of one version; who opens it is written down")
  void open(
      @PathVariable long id,
      @PathVariable int version,
      Authentication signedIn,
      HttpServletResponse response)
      throws IOException {
    EvidenceFile file = files.open(Actor.of(signedIn), id, version);
    DownloadHeaders.set(response, file.mediaType(), file.fileName());
    response.setContentLengthLong(file.size());
    files.copy(file, response.getOutputStream());
  }

  @GetMapping("/{id}/history")
  @Operation(
      summary = "The versions of a file that the person may open",
      description = "The unit that brought it is told who opened them too")
  History history(@PathVariable long id, Authentication signedIn) {
    return files.history(Actor.of(signedIn), id);
  }

  private Reception.Received receive(MultipartFile file) throws IOException {
    return reception.take(
        file.getInputStream(), Optional.ofNullable(file.getOriginalFilename()).orElse(""));
  }
}
