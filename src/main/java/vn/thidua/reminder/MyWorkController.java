package vn.thidua.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reminder.feed.Feeds;
import vn.thidua.rights.Actor;

/** Everybody's own list of work, how he wants to be reminded, and his calendar feed. */
@RestController
@RequestMapping("/api/my-work")
@Tag(name = "My work")
class MyWorkController {

  /**
   * @param digest whether he gets one mail a day instead of single reminders
   * @param feed whether he has a calendar feed; its address is told only when it is made
   */
  record Page(MyWork work, boolean digest, boolean feed) {}

  record Choice(boolean digest) {}

  private final WorkLists lists;
  private final Digests digests;
  private final Feeds feeds;

  MyWorkController(WorkLists lists, Digests digests, Feeds feeds) {
    this.lists = lists;
    this.digests = digests;
    this.feeds = feeds;
  }

  @GetMapping
  @Operation(summary = "Due today, this week, overdue, waiting for others")
  Page mine(Authentication signedIn) {
    String person = signedIn.getName();
    return new Page(
        lists.of(Actor.of(signedIn)), digests.isSubscribed(person), feeds.exists(person));
  }

  @PutMapping("/digest")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Chooses one mail a day, or single reminders")
  void choose(@RequestBody Choice choice, Authentication signedIn) {
    digests.choose(signedIn.getName(), choice.digest());
  }

  @PostMapping("/feed")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes a secret address of the calendar feed; the one before ends")
  Map<String, String> makeFeed(Authentication signedIn) {
    return Map.of("address", feeds.make(signedIn.getName()));
  }

  @DeleteMapping("/feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ends the calendar feed")
  void endFeed(Authentication signedIn) {
    feeds.end(signedIn.getName());
  }
}
