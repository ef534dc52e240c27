package se.uppdrag.registry;

import java.text.MessageFormat;
import java.util.Locale;

/// A registry number (`diarienummer`): authority, year and a number in that series.
///
/// @param authority `KS`
public record RegistryNumber(String authority, int year, int number) {

    /// As it is written and cited, in the form the house has decided: `KS 2026.0188`.
    public String written(String form) {
        return MessageFormat.format(
                form, authority, Integer.toString(year), "%04d".formatted(number));
    }

    /// As it stands in an address: `ks-2026-0188`.
    public String slug() {
        return "%s-%d-%04d".formatted(plain(authority), year, number);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }
}
