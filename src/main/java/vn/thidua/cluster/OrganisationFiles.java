package vn.thidua.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The texts of the five CSV files that describe an organisation. A missing or blank one brings no
 * rows; what it described before stays as it is.
 *
 * @param clusters {@code code;name}
 * @param units {@code code;name;province;type;validFrom;mergedInto;mergedOn}, one row per name that
 *     a unit had
 * @param memberships {@code cluster;unit;fromYear;toYear}
 * @param people {@code userId;fullName;title;email;unit;roles}, several roles separated by a bar
 * @param leadership {@code cluster;year;head;deputies}, two deputies separated by a bar
 */
public record OrganisationFiles(
    @Nullable String clusters,
    @Nullable String units,
    @Nullable String memberships,
    @Nullable String people,
    @Nullable String leadership) {

  /** The files in a folder of the class path, such as {@code organisation/reference}. */
  public static OrganisationFiles in(String folder) {
    return new OrganisationFiles(
        read(folder, "clusters.csv"),
        read(folder, "units.csv"),
        read(folder, "memberships.csv"),
        read(folder, "people.csv"),
        read(folder, "leadership.csv"));
  }

  /** The texts by file name, in the order in which they build on each other. */
  public Map<String, String> byName() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("clusters.csv", orBlank(clusters));
    texts.put("units.csv", orBlank(units));
    texts.put("memberships.csv", orBlank(memberships));
    texts.put("people.csv", orBlank(people));
    texts.put("leadership.csv", orBlank(leadership));
    return texts;
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String read(String folder, String file) {
    try {
      return new ClassPathResource(folder + "/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
