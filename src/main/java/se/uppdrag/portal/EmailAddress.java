package se.uppdrag.portal;

import java.util.regex.Pattern;

/// Whether something looks like an address for e-mail. Whether anybody reads there only a message
/// can tell.
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\s@<>,;:\\\\\"()\\[\\]]+@[^\\s@<>,;:.\\\\\"()]+(\\.[^\\s@<>,;:.\\\\\"()]+)+");

    private EmailAddress() {}

    static boolean wellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
