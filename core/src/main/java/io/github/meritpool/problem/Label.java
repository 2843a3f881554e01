package io.github.meritpool.problem;

import java.util.Locale;
import java.util.Objects;

/**
 * Words for a person to read, in English and in Chinese.
 *
 * @param en the English words, never blank
 * @param zhCn the Chinese words (zh-CN), never blank
 */
public record Label(String en, String zhCn) {

    /**
     * Checks that both languages are there.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public Label {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zhCn, "zhCn");
        if (en.isBlank() || zhCn.isBlank()) {
            throw new IllegalArgumentException(
                    "The label (en '" + en + "', zh-CN '" + zhCn + "') must have words in both languages."
                            + "\nMaybe give the same words twice if they need no translation.");
        }
    }

    /**
     * A label in two languages.
     *
     * @param en the English words
     * @param zhCn the Chinese words
     * @return the label
     */
    public static Label of(String en, String zhCn) {
        return new Label(en, zhCn);
    }

    /**
     * A label that reads the same in every language, such as an id.
     *
     * @param words the words
     * @return the label
     */
    public static Label same(String words) {
        return new Label(words, words);
    }

    /**
     * The words in a language: Chinese for any Chinese locale, English for every other.
     *
     * @param locale the reader's language
     * @return the words
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zhCn : en;
    }
}
