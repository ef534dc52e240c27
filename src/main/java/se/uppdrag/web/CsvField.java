package se.uppdrag.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A field of a table for spreadsheets, which take what begins as a formula for one and run it:
/// such a field gets an apostrophe before it, and is text.
public final class CsvField {

    /// Also as signs of full width, and after blanks that some spreadsheets pass over.
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cf}]*[=+\\-@\\t\\r＝＋－＠]");

    /// A sum below zero is no formula.
    private static final Predicate<String> NUMBER =
            Pattern.compile("-\\d[\\d ., ]*").asMatchPredicate();

    private CsvField() {}

    public static String text(@Nullable String field) {
        return field == null ? "" : isFormula(field) && !NUMBER.test(field) ? "'" + field : field;
    }

    /// Quoted where it has to be (RFC 4180), in a table with semicolons, as they are here.
    public static String of(@Nullable String field) {
        return quoted(text(field), ';');
    }

    /// The same in a table with commas.
    public static String comma(@Nullable String field) {
        return quoted(text(field), ',');
    }

    private static String quoted(String text, char between) {
        return text.chars().anyMatch(c -> c == between || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /// As it was, without the apostrophe.
    public static String plain(String field) {
        return field.startsWith("'") && isFormula(field.substring(1)) ? field.substring(1) : field;
    }

    private static boolean isFormula(String field) {
        return FORMULA.matcher(field).lookingAt();
    }
}
