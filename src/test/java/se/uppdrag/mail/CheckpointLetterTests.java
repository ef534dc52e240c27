package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.evidence.Checkpoints;
import se.uppdrag.evidence.VerifyCommand;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;

@DisplayName("Checkpoints go out by e-mail to those who can witness to them")
class CheckpointLetterTests extends PostOffice {

    @Autowired Persons persons;
    @Autowired Checkpoints checkpoints;

    @Test
    void checkpoints_go_to_auditors_and_group_leaders_until_they_say_no() throws Exception {
        var auditor = hall.sits("Gun Ahl", "revisionen", Post.CHAIR, "S", 1);
        register.reachAt(auditor, "gun.ahl@example.se");
        register.reachAt(second, "frida.alm@example.se");
        persons.appoint(
                new Appointment(
                        second,
                        "Frida Alm",
                        Appointment.Kind.GROUP_LEADER,
                        null,
                        "S",
                        LocalDate.of(2026, 1, 1),
                        null,
                        "gruppmöte"));
        cannotCome(member, true);
        var made = checkpoints.now().orElseThrow();
        postman.goesTheRound();

        var sent =
                Arrays.stream(POST.getReceivedMessages())
                        .filter(one -> subject(one).contains(made.shortForm()))
                        .toList();
        assertThat(sent)
                .extracting(one -> one.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("gun.ahl@example.se", "frida.alm@example.se");
        var mail = sent.getFirst();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        var stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(stop).startsWith("https://uppdraget.example.se/kontrollpunkter/e-post/");

        // The letter, saved as it came, is a witness.
        var folder = Files.createTempDirectory("brev");
        var kept =
                Files.writeString(
                        folder.resolve("brev.eml"),
                        GreenMailUtil.getWholeMessage(mail),
                        StandardCharsets.ISO_8859_1);
        var key =
                Files.writeString(
                        folder.resolve("nyckel.pem"),
                        hall.reads("/kontrollpunkter/nyckel.pem").body());
        assertThat(verified(kept, key)).isZero();
        Files.writeString(
                kept,
                Files.readString(kept, StandardCharsets.ISO_8859_1)
                        .replaceAll("nummer \\d+", "nummer 9999"),
                StandardCharsets.ISO_8859_1);
        assertThat(verified(kept, key)).isEqualTo(2);

        // Her mail program says no, without signing in; the other still has them.
        var path = URI.create(stop).getPath();
        assertThat(web.perform(post(path)).andReturn().getResponse().getStatus()).isEqualTo(204);
        assertThat(hall.reads(path).shown().text()).contains("Du får inga kontrollpunkter");
        POST.purgeEmailFromAllMailboxes();
        cannotCome(member, false);
        var next = checkpoints.now().orElseThrow();
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages())
                .filteredOn(one -> subject(one).contains(next.shortForm()))
                .hasSize(1);
        assertThat(hall.reads(member, "/kontrollpunkter/e-post").status()).isEqualTo(403);
        assertThat(hall.reads(auditor, "/kontrollpunkter/e-post").status()).isEqualTo(303);
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int verified(Path letter, Path key) {
        var said = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return VerifyCommand.run(
                List.of(letter.toString(), "--certifikat", key.toString()), Map.of(), said, said);
    }

    @Test
    void letters_that_are_no_subscription_say_nothing_of_ending_one() throws Exception {
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()[0].getHeader("List-Unsubscribe")).isNull();
    }
}
