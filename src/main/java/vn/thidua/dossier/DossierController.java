package vn.thidua.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.dossier.bundle.DossierReaders;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.DownloadHeaders;

/** Dossiers over HTTP, for the cluster's head unit and, once forwarded, for the Ministry. */
@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossierController {

  private final DossierReaders readers;
  private final DossierDelivery delivery;

  DossierController(DossierReaders readers, DossierDelivery delivery) {
    this.readers = readers;
    this.delivery = delivery;
  }

  @GetMapping("/{id}/zip")
  @Operation(summary = "The whole dossier as one ZIP")
  void zip(@PathVariable long id, Authentication signedIn, HttpServletResponse response)
      throws IOException {
    Actor actor = Actor.of(signedIn);
    Dossier dossier = readers.require(id, actor);
    DownloadHeaders.set(response, "application/zip", delivery.name(dossier) + ".zip");
    delivery.write(dossier, actor, response.getOutputStream());
  }

  @GetMapping("/{id}/files/{ordinal}")
  @Operation(summary = "One file of the dossier")
  void file(
      @PathVariable long id,
      @PathVariable int ordinal,
      Authentication signedIn,
      HttpServletResponse response)
      throws IOException {
    readers.require(id, Actor.of(signedIn));
    DossierFile file = delivery.file(id, ordinal);
    DownloadHeaders.set(
        response,
        "application/octet-stream",
        file.path().substring(file.path().lastIndexOf('/') + 1));
    delivery.copy(file, response.getOutputStream());
  }

  @GetMapping("/{id}/check")
  @Operation(summary = "Computes all fingerprints anew: what is missing or changed")
  DossierFindings check(@PathVariable long id, Authentication signedIn) {
    return delivery.check(readers.require(id, Actor.of(signedIn)));
  }

  @PostMapping("/{id}/check")
  @Operation(summary = "The same for a ZIP that somebody brings")
  DossierFindings check(
      @PathVariable long id, @RequestPart MultipartFile file, Authentication signedIn)
      throws IOException {
    Dossier dossier = readers.require(id, Actor.of(signedIn));
    Path zip = Files.createTempFile("dossier", ".zip");
    try {
      file.transferTo(zip);
      return delivery.check(dossier, zip);
    } finally {
      Files.deleteIfExists(zip);
    }
  }
}
