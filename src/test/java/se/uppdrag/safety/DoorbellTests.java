package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

@InSafetyTown
@DisplayName("A letter to those who may read a report")
class DoorbellTests {

    @Autowired Houses houses;
    @Autowired Texts texts;

    private Doorbell bell(StaticListableBeanFactory servers) {
        return new Doorbell(
                servers.getBeanProvider(JavaMailSender.class),
                houses,
                texts,
                "kommunen@example.se",
                "https://uppdraget.example.se");
    }

    @Test
    void says_the_same_to_each_and_nothing_of_what_there_is_to_read() {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(post.getSmtp().getPort());
            var servers = new StaticListableBeanFactory();
            servers.addBean("post", sender);
            bell(servers).ring(List.of("ett@example.se", "tva@example.se"));
            assertThat(post.waitForIncomingEmail(10_000, 2)).isTrue();
            var bodies =
                    Arrays.stream(post.getReceivedMessages()).map(GreenMailUtil::getBody).toList();
            assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).contains("/start");
            for (var letter : post.getReceivedMessages()) {
                assertThat(GreenMailUtil.getWholeMessage(letter).toLowerCase())
                        .doesNotContain("hot", "rapport", "trygghet", "säkerhet");
            }
        } finally {
            post.stop();
        }
    }

    @Test
    void is_silent_where_the_house_has_no_server() {
        bell(new StaticListableBeanFactory()).ring(List.of("ett@example.se"));
    }
}
