package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What reads our notices in tests reads those of others too")
class PushEndpointTests {

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    /// RFC 8291, section 5 and appendix A.
    @Test
    void the_example_of_the_standard_is_read() throws Exception {
        assertThat(
                        PushEndpoint.read(
                                bytes(
                                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                                                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                                                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"),
                                PushEndpoint.key(
                                        new BigInteger(
                                                1,
                                                bytes(
                                                        "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"))),
                                bytes(
                                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyP"
                                                + "js7Vd8pZGH6SRpkNtoIAiw4"),
                                bytes("BTBZMqHH6r4Tts7J_aSIgg")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }
}
