package vn.thidua.reminder.feed;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendar programs fetch a person's dates here: without signing in, by the secret address. */
@RestController
class FeedController {

  static final String PATH = "/calendar";

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final FeedText text;

  FeedController(Feeds feeds, FeedText text) {
    this.feeds = feeds;
    this.text = text;
  }

  @GetMapping(PATH + "/{secret}.ics")
  ResponseEntity<String> feed(@PathVariable String secret) {
    return feeds
        .personOf(secret)
        .flatMap(text::of)
        .map(
            calendar ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(calendar))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
