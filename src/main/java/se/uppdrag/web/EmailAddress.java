package se.uppdrag.web;

import java.util.regex.Pattern;

/// Whether something looks like an address for e-mail. Whether anybody reads there only a message
/// can tell.
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\s@<>,;:\\\\\"()\\[\\]]+@[^\\s@<>,;:.\\\\\"()]+(\\.[^\\s@<>,;:.\\\\\"()]+)+");

    private EmailAddress() {}

    public static boolean wellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
