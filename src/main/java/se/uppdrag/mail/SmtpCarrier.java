package se.uppdrag.mail;

import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;
import se.uppdrag.web.JteViews;
import se.uppdrag.web.Texts;

/// E-mail by the server the house names in `spring.mail.host`, as text and as HTML.
@Component
class SmtpCarrier implements Carrier {

    private final ObjectProvider<JavaMailSender> servers;
    private final PublicAddress addresses;
    private final Houses houses;
    private final JteViews views;
    private final Texts texts;
    private final String from;

    /// @param from the sender; the registry's address where nothing is said
    SmtpCarrier(
            ObjectProvider<JavaMailSender> servers,
            PublicAddress addresses,
            Houses houses,
            JteViews views,
            Texts texts,
            @Value("${uppdrag.mail.from:}") String from) {
        this.servers = servers;
        this.addresses = addresses;
        this.houses = houses;
        this.views = views;
        this.texts = texts;
        this.from = from;
    }

    @Override
    public boolean ready() {
        return servers.getIfAvailable() != null && !sender().isEmpty();
    }

    @Override
    public Answer carry(Letter letter) {
        var server = servers.getObject();
        try {
            server.send(message(letter, server.createMimeMessage()));
            return new Answer.Carried();
        } catch (MessagingException | MailException e) {
            return hopeless(e) ? new Answer.Refused(why(e)) : new Answer.Away(why(e));
        }
    }

    private MimeMessage message(Letter letter, MimeMessage empty) throws MessagingException {
        var house = houses.ours();
        var words = letter.words();
        var link = addresses.of(words.link());
        var message = new MimeMessageHelper(empty, true, StandardCharsets.UTF_8.name());
        message.setTo(new InternetAddress(Objects.requireNonNull(letter.address()), true));
        message.setFrom(sender(house.name()));
        message.setSubject(words.subject());
        message.setText(
                texts.get("mail.text", words.body(), words.linkText(), link, house.name()),
                html(words, link, house.name()));
        // People are not to be answered by each other's machines while on leave.
        empty.setHeader(
                "Auto-Submitted", letter.answers() == null ? "auto-generated" : "auto-replied");
        if (letter.answers() != null) {
            empty.setHeader("In-Reply-To", letter.answers());
            empty.setHeader("References", letter.answers());
        }
        var unsubscribe = words.unsubscribe();
        if (unsubscribe != null) {
            // RFC 8058: the reader's own mail program ends them, without a page to look for.
            empty.setHeader("List-Unsubscribe", "<" + addresses.of(unsubscribe) + ">");
            empty.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        empty.saveChanges();
        // After saving, which makes up one of its own: a letter that comes twice is known by it.
        empty.setHeader("Message-ID", "<" + letter.id() + "@" + addresses.host() + ">");
        return empty;
    }

    private InternetAddress sender(String house) throws MessagingException {
        try {
            var address = new InternetAddress(sender(), true);
            address.setPersonal(house, StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | UnsupportedEncodingException ours) {
            // Our own mistake is mended by us; the letter waits meanwhile.
            throw new MessagingException(texts.get("mail.sender-wrong", sender()));
        }
    }

    private String sender() {
        return from.isEmpty() ? houses.ours().registryMail() : from;
    }

    private String html(Letter.Words words, String link, String house) {
        var html = new StringOutput();
        views.render(
                "mail/letter",
                Map.of(
                        "subject",
                        words.subject(),
                        "body",
                        words.body(),
                        "link",
                        link,
                        "linkText",
                        words.linkText(),
                        "house",
                        house,
                        "about",
                        texts.get("mail.about", house)),
                html);
        return html.toString();
    }

    /// Whether the server says that there is no such receiver, or the address is none. Everything
    /// else may be otherwise in a while.
    private static boolean hopeless(Exception e) {
        for (var cause = first(e); cause != null; cause = next(cause)) {
            if (cause instanceof AddressException) {
                return true;
            }
            if (cause instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static String why(Exception e) {
        var why = e.getMessage();
        for (var cause = first(e); cause != null; cause = next(cause)) {
            why = cause.getMessage();
        }
        return why == null ? e.getClass().getSimpleName() : why.strip();
    }

    private static @Nullable Throwable first(Exception e) {
        return e instanceof MailSendException sending
                ? sending.getMessageExceptions().length > 0
                        ? sending.getMessageExceptions()[0]
                        : sending.getCause()
                : e;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : e.getCause();
    }
}
