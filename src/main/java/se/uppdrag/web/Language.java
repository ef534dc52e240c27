package se.uppdrag.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the program speaks: Swedish everywhere, and English around every page and on those whose
/// own words are put into it. What somebody has written, and what the law says, stays Swedish.
///
/// Which one a reader wants is chosen in the address (`?sprak=en`) and remembered in a cookie.
public enum Language {
    SWEDISH("sv", Swedish.LOCALE),
    ENGLISH("en", Locale.UK);

    /// The name in the address and of the cookie.
    static final String CHOICE = "sprak";

    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)" + CHOICE + "=(sv|en)(?=&|$)");

    /// What of the program is also in English, beside what stands around every page: the reader's
    /// own pages of the courses, not those where the office keeps them.
    private static final Pattern SAID_IN_ENGLISH = Pattern.compile("/utbildning(/.*)?|/ovningssal");

    private static final ScopedValue<Language> PAGE = ScopedValue.newInstance();

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// As a page says it of itself: `sv`.
    public String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    public Language other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }

    /// What the page that is being made is in. What nobody has asked for over the web is Swedish.
    static Language ofPage() {
        return PAGE.orElse(SWEDISH);
    }

    /// While a page is made.
    ScopedValue.Carrier carried() {
        return ScopedValue.where(PAGE, this);
    }

    /// What the reader wants to read the program in.
    public static Language of(HttpServletRequest request) {
        var chosen = chosen(request);
        return chosen.isEmpty() ? remembered(request) : with(chosen);
    }

    /// What a request is answered in: Swedish, where there is nothing else to answer in.
    static Language ofPage(HttpServletRequest request) {
        // The page that tells of an error is all our own words.
        return request.getDispatcherType() == DispatcherType.ERROR
                        || SAID_IN_ENGLISH.matcher(request.getRequestURI()).matches()
                ? of(request)
                : SWEDISH;
    }

    /// The code in the address; empty where there is none.
    static String chosen(HttpServletRequest request) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var found = CHOSEN.matcher(query);
        return found.find() ? found.group(1) : "";
    }

    /// What the cookie is called: where the page came encrypted, no other host can set it.
    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + CHOICE : CHOICE;
    }

    static Language remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookie(request)))
                .map(Cookie::getValue)
                .findFirst()
                .map(Language::with)
                .orElse(SWEDISH);
    }

    private static Language with(String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : SWEDISH;
    }

    /// The address that shows the same page in the other language.
    static String elsewhere(HttpServletRequest request, String path) {
        var rest =
                CHOSEN.matcher(Objects.requireNonNullElse(request.getQueryString(), ""))
                        .replaceAll("")
                        .replaceFirst("^&", "");
        return path
                + "?"
                + (rest.isEmpty() ? "" : rest + "&")
                + CHOICE
                + "="
                + of(request).other().code;
    }
}
