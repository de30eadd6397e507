package io.realtysdk.roster.internal.key;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Names in a form that compares: the sorted set of their words, without marks and titles. */
public final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "ii", "iii", "iv", "phd", "esq",
          "realtor");
  private static final double ALIKE = 0.92;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private NameKey() {}

  /** Returns the key of a name, or null if it has no letters. Parts may be null. */
  public static @Nullable String of(@Nullable String... parts) {
    TreeSet<String> words = new TreeSet<>();
    for (String part : parts) {
      if (part != null) {
        addWords(part, words);
      }
    }
    if (words.size() > 1) {
      words.removeAll(TITLES);
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private static void addWords(String text, Set<String> words) {
    String plain = isAscii(text) ? text.toLowerCase(Locale.ROOT) : plain(text);
    if (plain.indexOf('\'') >= 0 || plain.indexOf('`') >= 0 || !isAscii(plain)) {
      plain = APOSTROPHES.matcher(plain).replaceAll("");
    }
    for (String word : NO_LETTERS.split(plain, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    // Upper case first: it turns ß into SS.
    return MARKS
        .matcher(decomposed)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two keys can be one person's: the same, one within the other, or alike. */
  public static boolean agree(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    List<String> one = List.of(a.split(" ", -1));
    List<String> two = List.of(b.split(" ", -1));
    Set<String> common = new HashSet<>(one);
    common.retainAll(new HashSet<>(two));
    if (common.size() >= 2 && common.size() == Math.min(one.size(), two.size())) {
      return true;
    }
    return one.size() == two.size() && similarity(one, two) >= ALIKE;
  }

  /** Returns whether neither contradicts the other; an unknown name contradicts nothing. */
  public static boolean agreeOrUnknown(@Nullable String a, @Nullable String b) {
    return a == null || b == null || agree(a, b);
  }

  /** Returns the mean similarity of the best pairs of words. */
  private static double similarity(List<String> one, List<String> two) {
    boolean[] taken = new boolean[two.size()];
    double sum = 0;
    for (String word : one) {
      int best = -1;
      double highest = -1;
      for (int i = 0; i < taken.length; i++) {
        double s = taken[i] ? -1 : SIMILARITY.apply(word, two.get(i));
        if (s > highest) {
          highest = s;
          best = i;
        }
      }
      taken[best] = true;
      sum += highest;
    }
    return sum / one.size();
  }
}
