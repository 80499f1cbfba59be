package vn.thidua.words;

import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The labels of all constants, for the pages: no page keeps a list of its own. */
@RestController
class WordsController {

  private final Words words;

  WordsController(Words words) {
    this.words = words;
  }

  /** Kept for ten minutes by the reader; asked for again, it is sent only when it has changed. */
  @GetMapping("/api/words")
  ResponseEntity<SortedMap<String, String>> labels() {
    SortedMap<String, String> labels = words.labels();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(10, TimeUnit.MINUTES).cachePrivate())
        .eTag(Integer.toHexString(labels.hashCode()))
        .body(labels);
  }
}
