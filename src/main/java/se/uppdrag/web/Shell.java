package se.uppdrag.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// What the layout of every page needs: the house, the reader, the texts and what forms carry.
///
/// @param ours the house, looked up where a page tells of it: an answer that only leads on does not
/// @param reader who is signed in; nobody on a public visit
/// @param path the address asked for, so that navigation can mark where we are
/// @param build changes when style sheets or scripts do
/// @param demo true only in the demonstration
/// @param around the language of what stands around the page, and the way to the other one
public record Shell(
        Supplier<House> ours,
        @Nullable Reader reader,
        String path,
        Csrf csrf,
        String build,
        boolean demo,
        Texts texts,
        Around around,
        Supplier<UUID> newCommand) {

    /// @param id the address of the person's own page ends with this
    /// @param lent the municipality's device she has borrowed for a meeting; nothing on her own
    public record Reader(String id, String name, String initials, @Nullable Lent lent) {

        public Reader(String id, String name, String initials) {
            this(id, name, initials, null);
        }
    }

    /// @param device what the municipality calls it
    /// @param meeting the address of the one meeting it opens
    public record Lent(String device, String meeting) {}

    /// The hidden field that proves a form came from one of our own pages.
    public record Csrf(String field, Supplier<String> value) {

        /// Asked for only by forms: the first question sets a cookie.
        public String token() {
            return value.get();
        }
    }

    /// What stands around a page: its header, navigation and foot.
    ///
    /// @param elsewhere the address that shows the page in the other language; empty where the page
    ///   cannot be asked for again
    public record Around(Language language, String elsewhere) {

        public static final Around SWEDISH = new Around(Language.SWEDISH, "");

        /// An address that begins with two strokes is on another server.
        private static final Pattern OURS = Pattern.compile("/(?![/\\\\]).*");

        public static Around of(HttpServletRequest request) {
            var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            var path = failed == null ? request.getRequestURI() : failed.toString();
            var asked =
                    HttpMethod.GET.matches(request.getMethod())
                            || HttpMethod.HEAD.matches(request.getMethod());
            return new Around(
                    Language.of(request),
                    asked && OURS.matcher(path).matches() ? Language.elsewhere(request, path) : "");
        }
    }

    public House house() {
        return ours.get();
    }

    /// The shell of what is sent alike to everybody who is not signed in, long after it was asked
    /// for: nothing in it is one visitor's own.
    public Shell forEverybody() {
        return new Shell(
                ours,
                null,
                path,
                new Csrf(csrf.field(), () -> ""),
                build,
                demo,
                texts.in(Language.SWEDISH),
                Around.SWEDISH,
                newCommand);
    }

    /// The shell of what stands around the page, in the language the reader has chosen for that.
    public Shell framed() {
        return new Shell(
                ours,
                reader,
                path,
                csrf,
                build,
                demo,
                texts.in(around.language()),
                around,
                newCommand);
    }

    /// What the page is in: `sv`.
    public String language() {
        return texts.language().code();
    }

    /// What a part says of itself that is Swedish whatever the page is in: nothing, where all is.
    public @Nullable String swedish() {
        return texts.language() == Language.SWEDISH ? null : Language.SWEDISH.code();
    }

    /// What the parts around the page say of themselves: nothing, where the page is in the same.
    public @Nullable String aroundIn() {
        return texts.language() == around.language() ? null : around.language().code();
    }

    /// A text of the program. Short, since templates say it on every other line.
    public String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// A fresh command id for one form.
    public String command() {
        return newCommand.get().toString();
    }

    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public String asset(String file) {
        return "/" + file + "?v=" + build;
    }
}
