package se.uppdrag.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the layout of every page needs: the house, the reader, the texts and what forms carry.
///
/// @param ours the house, looked up where a page tells of it: an answer that only leads on does not
/// @param reader who is signed in; nobody on a public visit
/// @param path the address asked for, so that navigation can mark where we are
/// @param build changes when style sheets or scripts do
/// @param demo true only in the demonstration
public record Shell(
        Supplier<House> ours,
        @Nullable Reader reader,
        String path,
        Csrf csrf,
        String build,
        boolean demo,
        Texts texts,
        Supplier<UUID> newCommand) {

    /// @param id the address of the person's own page ends with this
    public record Reader(String id, String name, String initials) {}

    /// The hidden field that proves a form came from one of our own pages.
    public record Csrf(String field, Supplier<String> value) {

        /// Asked for only by forms: the first question sets a cookie.
        public String token() {
            return value.get();
        }
    }

    public House house() {
        return ours.get();
    }

    /// The shell of what is sent alike to everybody who is not signed in, long after it was asked
    /// for: nothing in it is one visitor's own.
    public Shell forEverybody() {
        return new Shell(
                ours, null, path, new Csrf(csrf.field(), () -> ""), build, demo, texts, newCommand);
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
