package se.uppdrag.registry;

import java.text.MessageFormat;
import java.util.Locale;

/// A registry number (`diarienummer`): authority, year and a number in that series.
///
/// @param authority `KS`
/// @param secret whether it is of the series that nobody outside sees
public record RegistryNumber(String authority, int year, int number, boolean secret) {

    public RegistryNumber(String authority, int year, int number) {
        this(authority, year, number, false);
    }

    /// The series it is taken from: `KS`, or `KS-S` for what is secret.
    public String series() {
        return series(authority, secret);
    }

    static String series(String authority, boolean secret) {
        return secret ? authority + "-S" : authority;
    }

    /// As it is written and cited, in the form the house has decided: `KS 2026.0188`.
    public String written(String form) {
        return MessageFormat.format(
                form, series(), Integer.toString(year), "%04d".formatted(number));
    }

    /// As it stands in an address: `ks-2026-0188`.
    public String slug() {
        return "%s-%d-%04d".formatted(plain(series()), year, number);
    }

    /// As it stands in an address.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }
}
