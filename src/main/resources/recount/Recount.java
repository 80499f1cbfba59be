import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a published ballot box again, without the application that wrote it: one file, no library,
 * Java 17 or newer.
 *
 * <pre>java Recount.java box-1.json [hash-or-key-from-the-minutes] [your-code]</pre>
 *
 * It refuses a file of which a single byte was changed, and tells the hash and the key of the file,
 * which must be those in the signed minutes: whoever makes up a box can also sign it, but with
 * another key.
 */
public final class Recount {

  private static final String FORMAT = "thidua-box/1";

  /** What is wrong with a file. */
  static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why);
    }
  }

  /** One candidate's figures and what follows from them. */
  record Line(
      String unit, String name, String award, int agree, int disagree, int noOpinion, String verdict) {}

  /** A box that was checked and counted. */
  record Result(
      String title,
      String hash,
      String key,
      int papers,
      int valid,
      int blank,
      List<Line> lines,
      Map<String, String> marksByReceipt) {}

  private Recount() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      System.err.println("java Recount.java box-1.json [hash or key from the minutes] [your code]");
      System.exit(2);
    }
    try {
      Result result = count(Files.readAllBytes(Path.of(arguments[0])));
      print(result);
      for (int i = 1; i < arguments.length; i++) {
        compare(result, arguments[i].strip());
      }
    } catch (Refused refused) {
      System.err.println("KHÔNG CHẤP NHẬN / REFUSED: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static void print(Result result) {
    System.out.println(result.title());
    System.out.println("SHA-256 của tệp / of the file: " + result.hash());
    System.out.println("Khóa kiểm tra chữ ký / key: " + result.key());
    System.out.printf(
        "Phiếu / papers: %d; hợp lệ / valid: %d; không hợp lệ / invalid: %d; trắng / blank: %d%n",
        result.papers(), result.valid(), result.papers() - result.valid(), result.blank());
    for (Line line : result.lines()) {
      System.out.printf(
          "%-12s %-34s + %d  - %d  0 %d  %s%n",
          line.award(),
          line.name(),
          line.agree(),
          line.disagree(),
          line.noOpinion(),
          line.verdict());
    }
  }

  /** An argument is a hash, a key or a receipt code: whatever it is, the file must know it. */
  private static void compare(Result result, String argument) {
    String marks = result.marksByReceipt().get(argument.toUpperCase(java.util.Locale.ROOT));
    if (marks != null) {
      System.out.println("Phiếu / paper " + argument + ": " + marks + " (A +, D -, N 0)");
    } else if (argument.equalsIgnoreCase(result.hash()) || argument.equalsIgnoreCase(result.key())) {
      System.out.println("Khớp với biên bản / as in the minutes: " + argument);
    } else {
      throw new Refused("không có trong tệp / not in the file: " + argument);
    }
  }

  /**
   * @throws Refused if the file is not exactly what was signed, or contradicts itself
   */
  static Result count(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (!java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file)) {
      throw new Refused("không phải UTF-8 / not UTF-8");
    }
    Parser parser = new Parser(text);
    Map<String, Object> whole = parser.whole();
    Map<String, Object> signature = object(whole, "signature");
    String signed = text.substring(parser.boxStart, parser.boxEnd);
    String key = string(signature, "publicKey");
    String value = string(signature, "value");
    String expected =
        "{\"box\":"
            + signed
            + ",\"signature\":{\"algorithm\":\"Ed25519\",\"publicKey\":\""
            + hex(key)
            + "\",\"value\":\""
            + hex(value)
            + "\"}}\n";
    if (!expected.equals(text)) {
      throw new Refused("tệp đã bị sửa ngoài phần được ký / changed outside the signed part");
    }
    if (!verifies(signed, key, value)) {
      throw new Refused("chữ ký không khớp: hòm phiếu đã bị sửa / wrong signature: box was changed");
    }
    return count(object(whole, "box"), sha256(file), key);
  }

  private static Result count(Map<String, Object> box, String hash, String key) {
    if (!FORMAT.equals(string(box, "format"))) {
      throw new Refused("định dạng lạ / unknown format: " + box.get("format"));
    }
    List<Object> options = list(box, "options");
    Map<String, Object> limits = object(box, "limits");
    Map<String, String> receipts = new TreeMap<>();
    int[][] figures = new int[options.size()][3];
    int valid = 0;
    int blank = 0;
    List<Object> papers = list(box, "papers");
    for (Object each : papers) {
      Map<String, Object> paper = object(each);
      String marks = string(paper, "marks");
      String receipt = string(paper, "receipt");
      if (!receipt.isEmpty() && receipts.put(receipt, marks) != null) {
        throw new Refused("hai phiếu cùng một mã / two papers with one code: " + receipt);
      }
      if (isValid(marks, options, limits)) {
        valid++;
        blank += marks.chars().allMatch(mark -> mark == 'N') ? 1 : 0;
        for (int i = 0; i < marks.length(); i++) {
          figures[i]["ADN".indexOf(marks.charAt(i))]++;
        }
      }
    }
    if (papers.size() != number(box, "voted")) {
      throw new Refused("số phiếu khác số thành viên đã bỏ phiếu / papers and voters differ in number");
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Map<String, Object> option = object(options.get(i));
      int[] f = figures[i];
      String verdict =
          Boolean.TRUE.equals(box.get("runOff"))
              ? runOff(i, options, figures, object(box, "places"))
              : threshold(f[0], papers.size(), valid, box);
      lines.add(
          new Line(
              string(option, "unit"),
              string(option, "name"),
              string(option, "award"),
              f[0],
              f[1],
              f[2],
              verdict));
    }
    String title =
        "%s, năm %s, phiên %s, vòng %s"
            .formatted(
                string(box, "cluster"), box.get("year"), box.get("session"), box.get("round"));
    return new Result(title, hash, key, papers.size(), valid, blank, lines, receipts);
  }

  /** A mark for each option, one award per unit, none over a limit. */
  private static boolean isValid(String marks, List<Object> options, Map<String, Object> limits) {
    if (!marks.matches("[ADN]{" + options.size() + "}")) {
      return false;
    }
    Set<String> units = new HashSet<>();
    Map<String, Integer> agreed = new TreeMap<>();
    for (int i = 0; i < marks.length(); i++) {
      Map<String, Object> option = object(options.get(i));
      if (marks.charAt(i) == 'A') {
        agreed.merge(string(option, "award"), 1, Integer::sum);
        if (!units.add(string(option, "unit"))) {
          return false;
        }
      }
    }
    return limits.entrySet().stream()
        .allMatch(each -> agreed.getOrDefault(each.getKey(), 0) <= asInt(each.getValue()));
  }

  /** Whole numbers only: agree/base against numerator/denominator, multiplied out. */
  private static String threshold(int agree, int cast, int valid, Map<String, Object> box) {
    Map<String, Object> rule = object(box, "rule");
    int base =
        switch (string(rule, "base")) {
          case "MEMBERS" -> number(box, "members");
          case "ENTITLED" -> number(box, "entitled");
          case "PRESENT" -> number(box, "present");
          case "CAST" -> cast;
          case "VALID" -> valid;
          default -> throw new Refused("mẫu số lạ / unknown base: " + rule.get("base"));
        };
    long need = (long) number(rule, "numerator") * base;
    boolean passed = base > 0 && (long) agree * number(rule, "denominator") >= need;
    return "%d/%d %s %d/%d: %s"
        .formatted(
            agree,
            base,
            passed ? "≥" : "<",
            number(rule, "numerator"),
            number(rule, "denominator"),
            passed ? "ĐẠT" : "KHÔNG ĐẠT");
  }

  /** Who has a place whatever becomes of those level with him has won. */
  private static String runOff(
      int index, List<Object> options, int[][] figures, Map<String, Object> places) {
    String award = string(object(options.get(index)), "award");
    int better = 0;
    int notWorse = 0;
    for (int i = 0; i < options.size(); i++) {
      if (string(object(options.get(i)), "award").equals(award)) {
        better += figures[i][0] > figures[index][0] ? 1 : 0;
        notWorse += figures[i][0] >= figures[index][0] ? 1 : 0;
      }
    }
    int seats = asInt(places.get(award));
    return notWorse <= seats ? "ĐƯỢC CHỌN" : better < seats ? "BẰNG PHIẾU" : "KHÔNG ĐƯỢC CHỌN";
  }

  private static boolean verifies(String text, String key, String value) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(key)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(publicKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(HexFormat.of().parseHex(value));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same text, if it is hexadecimal in small letters. */
  private static String hex(String text) {
    if (!text.matches("([0-9a-f]{2})+")) {
      throw new Refused("chữ ký hỏng / signature is damaged");
    }
    return text;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new Refused("tệp thiếu mục / something is missing in the file");
  }

  private static Map<String, Object> object(Map<String, Object> parent, String key) {
    return object(parent.get(key));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> parent, String key) {
    if (parent.get(key) instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new Refused("tệp thiếu mục / missing in the file: " + key);
  }

  private static String string(Map<String, Object> parent, String key) {
    if (parent.get(key) instanceof String text) {
      return text;
    }
    throw new Refused("tệp thiếu mục / missing in the file: " + key);
  }

  private static int number(Map<String, Object> parent, String key) {
    return asInt(parent.get(key));
  }

  private static int asInt(Object value) {
    if (value instanceof BigInteger number) {
      return number.intValueExact();
    }
    throw new Refused("tệp có số hỏng / a number in the file is wrong");
  }

  /** Reads JSON: objects, arrays, texts, whole numbers, true, false, null. */
  private static final class Parser {

    private final String text;
    private int at;
    private int depth;
    private int boxStart;
    private int boxEnd;

    Parser(String text) {
      this.text = text;
    }

    Map<String, Object> whole() {
      try {
        Map<String, Object> value = object(value());
        space();
        if (at != text.length()) {
          throw broken();
        }
        return value;
      } catch (IndexOutOfBoundsException | NumberFormatException cut) {
        throw broken();
      }
    }

    private Object value() {
      space();
      char next = text.charAt(at);
      if (next == '{') {
        return members();
      }
      if (next == '[') {
        return elements();
      }
      if (next == '"') {
        return quoted();
      }
      for (String word : List.of("true", "false", "null")) {
        if (text.startsWith(word, at)) {
          at += word.length();
          return word.equals("null") ? null : (Object) word.equals("true");
        }
      }
      int start = at;
      while (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-') {
        at++;
      }
      return new BigInteger(text.substring(start, at));
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      expect('{');
      depth++;
      while (!take('}')) {
        if (!members.isEmpty()) {
          expect(',');
        }
        space();
        String key = quoted();
        expect(':');
        int start = at;
        Object value = value();
        if (members.putIfAbsent(key, value) != null) {
          throw broken();
        }
        if (depth == 1 && key.equals("box")) {
          boxStart = start;
          boxEnd = at;
        }
      }
      depth--;
      return members;
    }

    private List<Object> elements() {
      List<Object> elements = new ArrayList<>();
      expect('[');
      while (!take(']')) {
        if (!elements.isEmpty()) {
          expect(',');
        }
        elements.add(value());
      }
      return elements;
    }

    private String quoted() {
      if (text.charAt(at++) != '"') {
        throw broken();
      }
      StringBuilder quoted = new StringBuilder();
      for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
        if (next != '\\') {
          quoted.append(next);
        } else {
          char escaped = text.charAt(at++);
          int kind = "\"\\/bfnrt".indexOf(escaped);
          if (kind >= 0) {
            quoted.append("\"\\/\b\f\n\r\t".charAt(kind));
          } else if (escaped == 'u') {
            quoted.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
            at += 4;
          } else {
            throw broken();
          }
        }
      }
      return quoted.toString();
    }

    private boolean take(char wanted) {
      space();
      boolean there = text.charAt(at) == wanted;
      at += there ? 1 : 0;
      return there;
    }

    private void expect(char wanted) {
      if (!take(wanted)) {
        throw broken();
      }
    }

    private void space() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private Refused broken() {
      return new Refused("không đọc được, ở ký tự / cannot be read, at character " + at);
    }
  }
}
