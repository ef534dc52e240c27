package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import se.uppdrag.access.pages.ConfirmPage;

/// The page that asks again who somebody is, and keeps what she was sending meanwhile.
@Component
class ConfirmPages {

    /// Before the name of each field that is kept.
    static final String KEPT = "kvar:";

    private final Factors factors;
    private final Accounts accounts;
    private final Identities identities;

    ConfirmPages(Factors factors, Accounts accounts, Identities identities) {
        this.factors = factors;
        this.accounts = accounts;
        this.identities = identities;
    }

    /// Whether she has anything more than a password to show.
    boolean strongly(PersonId person) {
        return factors.any(person) || !identities.of(person).isEmpty();
    }

    /// What came before she was asked: it is to be sent when she has answered.
    ConfirmPage before(PersonId person, HttpServletRequest request) {
        var sent = new ArrayList<ConfirmPage.Sent>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    // Proof of which page it came from is made anew, and a password is never kept.
                    if (!name.startsWith("_") && !name.startsWith("losenord")) {
                        for (var value : values) {
                            sent.add(new ConfirmPage.Sent(name, value));
                        }
                    }
                });
        var type = request.getContentType();
        return page(
                person,
                request.getRequestURI(),
                sent,
                true,
                type != null && type.startsWith("multipart/"),
                "");
    }

    ConfirmPage page(
            PersonId person,
            String to,
            List<ConfirmPage.Sent> sent,
            boolean sending,
            boolean files,
            String problem) {
        var any = factors.any(person);
        return new ConfirmPage(
                to,
                sent,
                sending,
                files,
                factors.codes(person),
                factors.passkey(person),
                !any && accounts.hasPassword(person),
                SignInPages.via(
                        identities.of(person),
                        "?till=" + UriUtils.encode(sending ? "" : to, StandardCharsets.UTF_8)),
                problem);
    }

    /// A page of ours, or the start page.
    static String local(String to) {
        return to.matches("/(?![/\\\\])[^\\\\\\x00-\\x1f]{0,2000}") ? to : "/start";
    }
}
