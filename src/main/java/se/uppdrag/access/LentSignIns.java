package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to the sign-ins of lent devices: made with a code that somebody else has handed out,
/// and ended when the loan is.
@Service
public class LentSignIns {

    private static final String PLACE = "lent code from ";

    private final SignIn signIn;
    private final SignInTable signIns;
    private final Accounts accounts;
    private final Delays delays;
    private final Seal seal;

    LentSignIns(SignIn signIn, SignInTable signIns, Accounts accounts, Delays delays, Seal seal) {
        this.signIn = signIn;
        this.signIns = signIns;
        this.accounts = accounts;
        this.delays = delays;
        this.seal = seal;
    }

    /// Whoever was signed in on the device is not any more.
    public void begin(
            SignedIn who, Lent lent, HttpServletRequest request, HttpServletResponse response) {
        signIn.lend(who, lent, request, response);
    }

    /// Signed out everywhere it was signed in.
    public void end(UUID loan) {
        signIns.endLoan(loan);
    }

    /// Those of the loans whose devices are signed in.
    public Set<UUID> signedIn(Collection<UUID> loans) {
        return loans.isEmpty() ? Set.of() : signIns.lent(loans);
    }

    /// Whether the administrator has shut her account: then nothing is lent in her name. One who
    /// never had an account may borrow all the same.
    public boolean shut(PersonId person) {
        return accounts.usernameEver(person).isPresent() && accounts.of(person).isEmpty();
    }

    /// What only this installation can compute of a loan: a copy of the database is no code.
    public byte[] mark(String text) {
        return seal.mark(text, "lent device");
    }

    /// Guessing from one place gets slower and slower.
    ///
    /// @return false where another guess from there is waiting already: it is not tried
    public boolean turn(HttpServletRequest request) {
        return delays.turn(place(request));
    }

    public void failed(HttpServletRequest request) {
        delays.failed(place(request));
        SignInLog.wrong("code of a lent device", Optional.empty());
    }

    private static String place(HttpServletRequest request) {
        return PLACE + request.getRemoteAddr();
    }
}
