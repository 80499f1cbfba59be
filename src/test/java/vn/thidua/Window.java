package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser window in which somebody works with the web applications: by clicks and by typing. */
final class Window implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> scriptErrors = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private final List<String> requestKeys = new ArrayList<>();

  Window(BrowserContext context, String base) {
    this.context = context;
    this.base = base;
    this.page = context.newPage();
    page.onPageError(scriptErrors::add);
    page.onRequest(request -> addresses.add(request.url()));
  }

  /** Another window of the same browser. */
  Window another() {
    return new Window(context, base);
  }

  /** From now on this window's time is the test's: {@link #saveItself}. */
  Window withClock() {
    page.clock().install();
    return this;
  }

  /** Lets a quarter of a minute pass and waits until the form has saved its draft. */
  void saveItself() {
    page.waitForResponse(
        answer -> answer.url().endsWith("/draft") && answer.status() == 204,
        () -> page.clock().fastForward(15_000));
  }

  /** Lets a quarter of a minute pass and waits until the form has asked for news. */
  void lookForNews() {
    page.waitForResponse(
        answer -> answer.url().endsWith("/presence"), () -> page.clock().fastForward(15_000));
  }

  /**
   * Lets a quarter of a minute pass; the answer to the form's question for news stays on its way.
   *
   * @return lets it arrive
   */
  Runnable holdNews() {
    return hold("/presence");
  }

  /**
   * Lets a quarter of a minute pass; the answer to the form's saving of its draft stays on its way.
   *
   * @return lets it arrive
   */
  Runnable holdSave() {
    return hold("/draft");
  }

  private Runnable hold(String address) {
    List<Runnable> held = new ArrayList<>();
    page.route(
        "**" + address,
        route -> {
          if (held.isEmpty()) {
            APIResponse answer = route.fetch();
            held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
          } else {
            route.resume();
          }
        });
    page.clock().fastForward(15_000);
    page.waitForCondition(() -> !held.isEmpty());
    return () -> page.waitForResponse(answer -> answer.url().endsWith(address), held.get(0)::run);
  }

  /** The server forgets who this is, as after a restart or half an hour without a request. */
  void loseTheSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  /** Until the application has noticed by itself, and asks to sign in. */
  void isAskedToSignIn() {
    page.locator("form[name=signinForm]:is(.ng-pristine, .ng-dirty)").waitFor();
  }

  void signOut() {
    page.locator(".account .dropdown-toggle, [cam-widget-header] .account a").first().click();
    page.locator("a[ng-click*='logout']").first().click();
    isAskedToSignIn();
  }

  /** F5. */
  void reload() {
    page.reload();
  }

  /** Lets the page load again, without waiting for it. */
  void startReload() {
    page.evaluate("() => { window.isOld = true; setTimeout(() => location.reload(), 0); }");
  }

  /** Until the page that was asked for by {@link #startReload} shows the login. */
  void isLoadedAnew() {
    page.waitForFunction(
        "() => !window.isOld && document.querySelector('form[name=signinForm]:is(.ng-pristine, .ng-dirty)')",
        null,
        new Page.WaitForFunctionOptions().setTimeout(120_000));
  }

  void pressEscape() {
    page.keyboard().press("Escape");
  }

  /** Clicks into the grey beside a dialog. */
  void clickBeside() {
    page.mouse().click(5, 300);
  }

  /** Opens the dialog in which a process is started, at its form. */
  void startForm(String process) {
    page.navigate(base + "/camunda/app/tasklist/default/#/?processStart=" + process);
    page.reload();
    startFormIsOpen();
  }

  void startFormIsOpen() {
    field(".modal-content td-work .td-why");
  }

  void startFormIsClosed() {
    page.locator(".modal-content td-work").waitFor(gone());
  }

  void pressStart() {
    page.locator(".modal-content")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bắt đầu").setExact(true))
        .click();
  }

  /**
   * The server does what it is asked, but its first answer to such a request is lost on the way.
   */
  void loseFirstAnswerTo(String address) {
    boolean[] lost = {false};
    page.route(
        address,
        route -> {
          requestKeys.add(
              route.request().method() + " " + route.request().headers().get("idempotency-key"));
          if (!lost[0] && route.request().method().equals("POST")) {
            lost[0] = true;
            route.fetch();
            route.abort("connectionreset");
          } else {
            route.resume();
          }
        });
  }

  /** Under which keys the requests were sent whose answers might be lost. */
  List<String> requestKeys() {
    return List.copyOf(requestKeys);
  }

  /**
   * Chooses a file with this name and content in the browser's dialog.
   *
   * @return what the field held while the dialog was open: the browser tells the page of a choice
   *     only if it differs from that
   */
  String chooseFile(String name, String fileName, String content) {
    Locator input = page.locator("td-file[name='%s'] input[type=file]".formatted(name));
    FileChooser dialog = page.waitForFileChooser(input::click);
    String before = input.inputValue();
    dialog.setFiles(
        new FilePayload(fileName, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    return before;
  }

  /** Lets a quarter of a minute pass. */
  void passTime() {
    page.clock().fastForward(15_000);
  }

  /** The window dies at once; nothing on its page gets to run any more. */
  void crash() {
    try {
      page.navigate("chrome://crash");
    } catch (PlaywrightException died) {
      // as it should
    }
  }

  /** Signs in on the login page of an application. */
  Window signIn(String app, String userId) {
    page.navigate(base + "/camunda/app/" + app + "/default/");
    return signInAgain(userId);
  }

  /** Signs in where the application has led to its login page by itself. */
  Window signInAgain(String userId) {
    Locator form = page.locator("form[name=signinForm]");
    // what is typed before the page's script has taken the form over is lost
    page.locator("form[name=signinForm]:is(.ng-pristine, .ng-dirty)").waitFor();
    // and so is what is typed before it draws the page anew
    page.waitForCondition(
        () -> {
          form.locator("input[type=text]").fill(userId);
          form.locator("input[type=password]").fill(World.PASSWORD);
          return (Boolean) form.evaluate("form => form.matches('.ng-valid')");
        });
    form.getByRole(AriaRole.BUTTON).click();
    form.waitFor(gone());
    return this;
  }

  /** In Tasklist: the list, once it is loaded. */
  Locator tasks() {
    page.getByText("Việc của đơn vị tôi").first().waitFor();
    page.locator("ol.tasks-list")
        .or(page.getByText("Không có việc nào trong danh sách này."))
        .first()
        .waitFor();
    return page.locator("ol.tasks-list > li.task");
  }

  Locator task(String id) {
    return tasks()
        .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='" + id + "']")));
  }

  /** Chooses a task in the list and takes it on. */
  void claim(String id) {
    task(id).click();
    field("td-work .td-why").waitFor();
    button("Nhận việc").click();
    page.locator("button.unclaim")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  void type(String name, String text) {
    named(name).fill(text);
    named(name).blur();
  }

  /** Types a number as it is written in Vietnamese. */
  void type(String name, JsonNode points) {
    type(name, inVietnamese(points));
  }

  static String inVietnamese(JsonNode points) {
    return points.decimalValue().stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /**
   * Puts a text into each field by its name, a label into each list, all at once: what the form
   * makes of it is the same as if it had been typed.
   */
  void fill(Map<String, String> fields) {
    page.evaluate(
        """
        fields => Object.entries(fields).forEach(([name, text]) => {
          const field = document.querySelector(`[name="${name}"]:is(input, textarea, select)`);
          field.value = field.matches('select')
            ? [...field.options].find(each => each.label === text).value : text;
          ['input', 'change', 'blur'].forEach(event => field.dispatchEvent(new Event(event)));
        })
        """,
        fields);
  }

  /** Chooses the answer with this label. */
  void choose(String name, String label) {
    frame(name).getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
  }

  /** Chooses from a list. */
  void select(String name, String label) {
    named(name).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
  }

  /** Presses a button of the form. */
  void press(String label) {
    button(label).click();
  }

  void tick(String name) {
    named(name).check();
  }

  Locator named(String name) {
    return page.locator(
            "input[name='%1$s'], textarea[name='%1$s'], select[name='%1$s']".formatted(name))
        .first();
  }

  void pick(String name, String value) {
    page.locator("input[name='%s'][value='%s']".formatted(name, value)).check();
  }

  /** The message beside a field. */
  String complaint(String name) {
    return frame(name).locator(".td-error").innerText();
  }

  /** What the form says after the server refused. */
  String refusal() {
    return field(".td-problem").innerText();
  }

  String notice() {
    return field("td-work .alert-info").innerText();
  }

  boolean mayComplete() {
    return button("Hoàn thành").isEnabled();
  }

  boolean maySave() {
    return button("Lưu").isVisible();
  }

  void pressComplete() {
    button("Hoàn thành").click();
  }

  void save() {
    button("Lưu").click();
  }

  /** Completes the task; it leaves the list. */
  void complete(String id) {
    pressComplete();
    isCompleted(id);
  }

  /** Until the task that was handed in has left the list; fails with what the form says instead. */
  void isCompleted(String id) {
    Locator problem = page.locator(".td-problem");
    page.waitForCondition(() -> page.locator("td-work").count() == 0 || problem.count() > 0);
    if (problem.count() > 0) {
      throw new AssertionError("not completed: " + problem.first().innerText());
    }
    task(id).waitFor(gone());
  }

  /** All that the browser keeps beyond this window. */
  String browserStorage() {
    return (String)
        page.evaluate(
            "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])");
  }

  void open(String path) {
    page.navigate(base + path);
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  /** Something on the page, once it is to be seen. */
  Locator field(String selector) {
    Locator found = page.locator(selector).first();
    found.waitFor();
    return found;
  }

  /** The same, once it says this. */
  Locator field(String selector, String text) {
    Locator found =
        page.locator(selector).filter(new Locator.FilterOptions().setHasText(text)).first();
    found.waitFor();
    return found;
  }

  Locator text(String text) {
    Locator found = page.getByText(text).first();
    found.waitFor();
    return found;
  }

  /** Keeps what is to be seen as {@code target/browser/<name>.png}. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
  }

  /** Of everything the window has asked for so far. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  List<String> scriptErrors() {
    return List.copyOf(scriptErrors);
  }

  @Override
  public void close() {
    context.close();
  }

  private Locator frame(String name) {
    return page.locator("[data-field='%s']".formatted(name)).first();
  }

  private Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
