package vn.thidua.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Says the texts of the bundles ({@code messages/*.properties}, Vietnamese) and writes dates,
 * times, points and shares as people here do. What is said takes part in a text as it is written
 * here: a constant by its label, a day as 27/12/2016, a moment as 14:00 27/12/2016 in Hanoi, a
 * whole number without separators, a decimal with a comma.
 */
public final class Words {

  /** The zone in which everybody who reads us lives. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZONE);

  /** {@code <room>.<enumeration>.<CONSTANT>} */
  private static final Pattern LABEL = Pattern.compile("[a-z]+\\.[a-zA-Z]+\\.[A-Z][A-Z0-9_]*");

  private final StaticMessageSource texts = new StaticMessageSource();
  private final SortedMap<String, String> labels;

  private Words(Properties bundles) {
    texts.setCommonMessages(bundles);
    labels =
        bundles.stringPropertyNames().stream()
            .filter(key -> LABEL.matcher(key).matches())
            .collect(
                Collectors.toMap(
                    key -> key, bundles::getProperty, (one, other) -> one, TreeMap::new));
  }

  /** Reads all bundles of the class path. */
  public static Words ofBundles() {
    Properties all = new Properties();
    try {
      for (Resource bundle :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        PropertiesLoaderUtils.fillProperties(all, new EncodedResource(bundle, "UTF-8"));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Words(all);
  }

  /**
   * @param key stands in a bundle
   * @throws org.springframework.context.NoSuchMessageException it does not
   */
  public String say(String key, @Nullable Object... arguments) {
    return texts.getMessage(key, Arrays.stream(arguments).map(this::written).toArray(), VIETNAMESE);
  }

  /** What the bundles say, or {@code otherwise} where they know no such key. */
  public String sayOr(String otherwise, String key, @Nullable Object... arguments) {
    return String.valueOf(
        texts.getMessage(
            key, Arrays.stream(arguments).map(this::written).toArray(), otherwise, VIETNAMESE));
  }

  /** How people call a constant: the text of {@code <room>.<enumeration>.<CONSTANT>}. */
  public String label(Enum<?> constant) {
    Class<?> enumeration = constant.getDeclaringClass();
    String room = enumeration.getPackageName().split("\\.")[2];
    String name = enumeration.getSimpleName();
    return say(
        "%s.%s%s.%s"
            .formatted(
                room,
                name.substring(0, 1).toLowerCase(Locale.ROOT),
                name.substring(1),
                constant.name()));
  }

  /** All labels of constants by their keys. */
  SortedMap<String, String> labels() {
    return labels;
  }

  /** For the frameworks, which ask a message source. */
  public MessageSource texts() {
    return texts;
  }

  /** Such as 27/12/2016. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** The day in Hanoi. */
  public static String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZONE));
  }

  /** Such as 27/12, where the year is clear. */
  public static String dayAndMonth(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as 14:00 27/12/2016, in Hanoi. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** Points and the like: a decimal comma, no zeros behind it, no separators of thousands. */
  public static String decimal(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.toPlainString().replace('.', ',');
  }

  /**
   * A share such as 66,66%; for reading only, rounded down so that it never shows a threshold that
   * was missed. 0% of nothing.
   */
  public static String percent(int part, int whole) {
    return whole == 0
        ? "0%"
        : decimal(
                BigDecimal.valueOf(part * 100L)
                    .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN))
            + "%";
  }

  private @Nullable Object written(@Nullable Object argument) {
    if (argument instanceof Enum<?> constant) {
      return label(constant);
    }
    if (argument instanceof LocalDate day) {
      return date(day);
    }
    if (argument instanceof Instant moment) {
      return moment(moment);
    }
    if (argument instanceof LocalDateTime moment) {
      return moment(moment.atZone(ZONE).toInstant());
    }
    if (argument instanceof BigDecimal value) {
      return decimal(value);
    }
    return argument instanceof Number ? argument.toString() : argument;
  }
}
