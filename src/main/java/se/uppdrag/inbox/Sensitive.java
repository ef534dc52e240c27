package se.uppdrag.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/// Signs that what a letter says should not lie open on the web without somebody having read it. A
/// document is public all the same, and given out to whoever asks (TF 2:15).
enum Sensitive {
    /// From somebody's private address.
    PRIVATE_ADDRESS,
    /// A personal identity number stands in it.
    IDENTITY_NUMBER,
    /// What it encloses could not be read by the program.
    UNREAD_FILES;

    private static final Set<String> PRIVATE =
            Set.of(
                    "gmail.com",
                    "hotmail.com",
                    "hotmail.se",
                    "outlook.com",
                    "live.se",
                    "live.com",
                    "icloud.com",
                    "me.com",
                    "yahoo.com",
                    "yahoo.se",
                    "telia.com",
                    "comhem.se",
                    "bredband.net",
                    "spray.se",
                    "proton.me",
                    "protonmail.com",
                    "msn.com");

    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:19|20)?(\\d{2})(\\d{2})(\\d{2})[-+ ]?(\\d{4})(?!\\d)");

    static boolean privateAddress(String address) {
        return PRIVATE.contains(address.substring(address.indexOf('@') + 1));
    }

    /// With a day that can be and the last digit right, so that a telephone number is not one.
    static boolean identityNumber(String text) {
        var found = NUMBER.matcher(text);
        while (found.find()) {
            var digits = found.group(1) + found.group(2) + found.group(3) + found.group(4);
            if (day(digits) && right(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean day(String digits) {
        int day = Integer.parseInt(digits.substring(4, 6));
        try {
            // Coordination numbers count the day from 61.
            return LocalDate.of(
                                    2000,
                                    Integer.parseInt(digits.substring(2, 4)),
                                    day > 60 ? day - 60 : day)
                            .getYear()
                    == 2000;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean right(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) - '0';
            int times = i % 2 == 0 ? digit * 2 : digit;
            sum += times > 9 ? times - 9 : times;
        }
        return sum % 10 == 0;
    }
}
